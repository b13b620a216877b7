// The printed frame in hosts that are not ours: it says its height as they expect it, and nothing to those who did not ask.
import { expect, test as tests } from './embed-host.mjs';

/** What a frame at `embed/tides/` says to a page that holds it, as it says it; the page says nothing by itself. */
const test = tests.extend({
  hold: async ({ elsewhere, page, paper }, use) => {
    await page.addInitScript(() => {
      if (window !== top) return;
      window.said = [];
      addEventListener('message', ({ data }) => said.push(data));
    });
    const script = elsewhere.script;
    elsewhere.script = '';
    await use(async (fragment, { width = 500, sandbox = 'allow-scripts allow-popups' } = {}) => {
      await elsewhere.open(`<iframe title="A story" src="${paper.at('embed/tides/')}${fragment}" width="${width}" height="300" sandbox="${sandbox}"></iframe>`);
      const frame = page.locator('iframe').contentFrame();
      return { frame, said: () => page.evaluate(() => said), height: () => frame.locator('html').evaluate((html) => Math.ceil(html.getBoundingClientRect().height)) };
    });
    elsewhere.script = script;
  },
});

for (const fragment of ['', '#', '#comments', '#standfirst=0123&theme=dark', '#?secret=', '#?secret=a-b', '#secret=abc']) {
  test(`without an id or a secret, at “${fragment}”, the height is said for AMP and Medium`, async ({ hold, paper, page }) => {
    const { said, height } = await hold(fragment);
    await expect.poll(async () => (await said()).slice(-2)).toEqual([
      { sentinel: 'amp', type: 'embed-size', height: await height() },
      JSON.stringify({ src: `${paper.at('embed/tides/')}${fragment}`, context: 'iframe.resize', height: await height() }),
    ]);
    // Narrower, it is higher, and says so.
    const before = await height();
    await page.locator('iframe').evaluate((iframe) => { iframe.width = 300; });
    await expect.poll(async () => (await said()).at(-2).height).toBeGreaterThan(before);
    expect((await said()).filter((message) => message.ns || message.secret)).toEqual([]);
  });
}

test('to WordPress the height is said with its secret, and again when it asks', async ({ hold, page }) => {
  const { said, height } = await hold('#?secret=aB3dE6gH9k');
  const message = { message: 'height', value: await height(), secret: 'aB3dE6gH9k' };
  await expect.poll(async () => (await said()).at(-1)).toEqual(message);
  const count = (await said()).length;
  const ask = (data) => page.locator('iframe').evaluate((iframe, asked) => iframe.contentWindow.postMessage(asked, '*'), data);
  for (const wrong of [null, 'ready', { message: 'ready' }, { message: 'ready', secret: 'another' }, { message: 'x', secret: 'aB3dE6gH9k' }]) await ask(wrong);
  await ask({ message: 'ready', secret: 'aB3dE6gH9k' });
  await expect.poll(async () => (await said()).length).toBe(count + 1);
  expect((await said()).at(-1)).toEqual(message);
  expect((await said()).every(({ secret }) => secret === 'aB3dE6gH9k')).toBe(true);
});

test('in other hosts a link is the browser’s', async ({ hold, context }) => {
  const { frame, said } = await hold('');
  await context.route('https://meridian.example/**', (route) => route.fulfill({ contentType: 'text/html', body: '<title>The paper</title>' }));
  await expect.poll(async () => (await said()).length).toBeGreaterThan(0);
  const count = (await said()).length;
  const [tab] = await Promise.all([context.waitForEvent('page'), frame.locator('a').first().click()]);
  expect(await tab.evaluate(() => opener)).toBe(null);
  expect((await said()).length).toBe(count);
});

test('a frame that has no width yet waits until it has one', async ({ hold, page }) => {
  const { said } = await hold('#standfirst=0123456789abcdef0123456789abcdef&theme=auto', { width: 0 });
  await page.waitForTimeout(500);
  expect(await said()).toEqual([]);
  await page.locator('iframe').evaluate((iframe) => { iframe.width = 500; });
  await expect.poll(async () => (await said()).map(({ ns, v, id, type }) => ({ ns, v, id, type }))).toEqual([{ ns: 'standfirst-embed', v: 1, id: '0123456789abcdef0123456789abcdef', type: 'ready' }]);
});

test('opened by itself it is a page like others, in the theme that is asked for', async ({ page, paper }) => {
  await page.goto(paper.at('embed/tides/#standfirst=0123456789abcdef0123456789abcdef&theme=dark'));
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('h1')).toHaveText('Why the tide comes twice a day');
});
