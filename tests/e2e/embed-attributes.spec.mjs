// What the attributes of <standfirst-embed> may say, what is made of what they may not, and that all of them can be changed at any time.
import { expect, test } from './embed-host.mjs';

const TIDES = 'article/tides/';

for (const { path, frameAt } of [
  { path: TIDES, frameAt: 'embed/tides/' },
  { path: 'article/tides', frameAt: 'embed/tides/' },
  { path: 'article/tides/?from=here#comments', frameAt: 'embed/tides/' },
  { path: 'article/%D0%B1%D0%B5%D0%BB%D1%8B%D0%B5-%D0%BD%D0%BE%D1%87%D0%B8/', frameAt: 'embed/%D0%B1%D0%B5%D0%BB%D1%8B%D0%B5-%D0%BD%D0%BE%D1%87%D0%B8/' },
  { path: '', frameAt: 'embed/latest/' },
  { path: 'section/science/', frameAt: 'embed/section/science/' },
  { path: 'embed/tides/', frameAt: 'embed/tides/' },
  { path: 'embed/latest/', frameAt: 'embed/latest/' },
  { path: 'embed/section/science/', frameAt: 'embed/section/science/' },
]) {
  test(`“${path}” is shown by ${frameAt}`, async ({ elsewhere, paper }) => {
    await elsewhere.open(elsewhere.embed(path));
    await expect(elsewhere.iframe()).toHaveAttribute('src', new RegExp(`^${paper.at(frameAt)}#`));
    await elsewhere.ready();
    await expect(elsewhere.inside().locator('h1')).toBeVisible();
  });
}

for (const [named, src] of [
  ['nothing', undefined], ['spaces', '   '], ['another host', 'https://other.example/article/tides/'], ['a script', 'javascript:alert(1)'], ['no address', 'https://['],
  ['data', 'data:text/html,<script>alert(1)</script>'], ['a page without a frame', 'author/elena-marchetti/'], ['a later page', 'section/science/page/2/'],
  ['a story whose address is that of the list', 'article/latest/'], ['the page for publishers', 'embed/'], ['a way out of the paper', 'article/../../../x/'],
]) {
  test(`an address that is ${named} leaves the words, and is named once`, async ({ elsewhere, paper }) => {
    paper.expects(/warning: <standfirst-embed> src="[^"]*" is not the address of a story, a section or the front of http/);
    const given = src === undefined || /^( |https?:|javascript:|data:)/.test(src) ? src : paper.at(src);
    await elsewhere.open(elsewhere.embed(undefined, { ...(given === undefined ? {} : { src: given }) }));
    await expect(elsewhere.words()).toBeVisible();
    await elsewhere.set('theme', 'dark');
    await expect(elsewhere.iframe()).toHaveCount(0);
    expect((await elsewhere.heard()).map(({ name, detail }) => [name, detail.code])).toEqual([['error', 'src']]);
  });
}

for (const [name, value] of [['theme', 'purple'], ['loading', 'soon'], ['max-height', '12'], ['max-height', '30000'], ['max-height', '600px'], ['max-height', '-600'], ['lang', 'a language'], ['lang', 'e']]) {
  test(`${name}="${value}" is named in the console once, and falls back`, async ({ elsewhere, paper, page }) => {
    const said = [];
    page.on('console', (message) => said.push(message.text()));
    paper.expects(new RegExp(`<standfirst-embed> ${name}="${value}" is not `));
    await elsewhere.open(elsewhere.embed(TIDES, { [name]: ` ${value} ` }));
    await elsewhere.ready();
    await elsewhere.set('title', 'Another');
    await elsewhere.set(name, value);
    await expect(elsewhere.iframe()).toHaveAttribute('src', /&theme=auto$/);
    await expect(elsewhere.iframe()).toHaveCSS('max-height', 'none');
    expect(said.length).toBe(1);
  });
}

test('attributes are trimmed, and written in any case', async ({ elsewhere }) => {
  await elsewhere.open(elsewhere.embed(TIDES, { theme: ' DARK ', loading: '\n Eager', 'max-height': ' 0250 ', title: '  A   title ' }));
  await elsewhere.ready();
  await expect(elsewhere.iframe()).toHaveAttribute('src', /&theme=dark$/);
  await expect(elsewhere.iframe()).toHaveCSS('max-height', '250px');
  await expect(elsewhere.iframe()).toHaveAttribute('title', 'A   title');
});

test('what is higher than max-height scrolls inside', async ({ elsewhere }) => {
  await elsewhere.open(elsewhere.embed(TIDES, { 'max-height': '200' }));
  await elsewhere.ready();
  await expect(elsewhere.iframe()).toHaveCSS('height', '200px');
  await elsewhere.inside().locator('html').evaluate((html) => html.scrollTo(0, 100));
  expect(await elsewhere.inside().locator('html').evaluate((html) => html.scrollTop)).toBe(100);
});

test('every attribute can be changed while it is shown', async ({ elsewhere, page }) => {
  await elsewhere.open(elsewhere.embed(TIDES, { theme: 'light', 'max-height': '300' }));
  await elsewhere.ready();
  const theme = () => elsewhere.inside().locator('html').getAttribute('data-theme');
  await expect.poll(theme).toBe('light');
  const before = await elsewhere.id();

  await elsewhere.set('theme', 'dark');
  await expect.poll(theme).toBe('dark');
  await elsewhere.set('theme', null);
  await expect.poll(theme).toBe('auto');
  await elsewhere.set('max-height', '150');
  await expect(elsewhere.iframe()).toHaveCSS('height', '150px');
  await elsewhere.set('max-height', null);
  await expect.poll(async () => (await elsewhere.iframe().boundingBox()).height).toBeGreaterThan(300);
  await elsewhere.set('title', 'Tides');
  await expect(elsewhere.iframe()).toHaveAttribute('title', 'Tides');
  await elsewhere.set('loading', 'eager');
  expect(await elsewhere.id()).toBe(before);

  await elsewhere.set('src', elsewhere.paper.at('section/science/'));
  await elsewhere.ready(2);
  await expect(elsewhere.inside().locator('h1')).toContainText('Science');
  await expect(elsewhere.iframe()).toHaveCount(1);
  expect(await elsewhere.id()).not.toBe(before);
  expect(await page.evaluate(() => history.length)).toBe(2);
});
