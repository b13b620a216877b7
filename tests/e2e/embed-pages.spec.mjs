// Pages that make it hard for what is embedded in them: by their styles, policies, direction, colours, and by how much they embed.
import AxeBuilder from '@axe-core/playwright';
import { findNothing } from './axe.mjs';
import { expect, test } from './embed-host.mjs';
import { held } from './paper.mjs';

const TIDES = 'article/tides/';
const STORIES = ['tides', 'godwit', 'leap-seconds', 'lighthouses', 'map-projections', 'moon-illusion', 'morse', 'night-trains', 'paper-making', 'ponti-in-pietra', 'salt-marsh', 'sourdough',
  'sundials', 'tea', 'typefaces', 'washi', 'weather-balloons', 'webassembly-loading', 'белые-ночи', 'الأسطرلاب'];

/**
 * The frame fills the page's width, is as high as what is in it, and is seen down to its end: nothing lies over it or cuts it off.
 * A browser rests frames that are far from the screen, so what is in one may tell its height late: it is brought near, and then given time.
 */
async function standsWell(elsewhere, nth = 0) {
  const iframe = elsewhere.iframe(nth);
  await expect(iframe).toBeVisible();
  await expect(async () => {
    const [isSeen, frame] = await iframe.evaluate((element) => {
      element.scrollIntoView({ block: 'end' });
      const { left, bottom, width, height } = element.getBoundingClientRect();
      return [element.getRootNode().elementFromPoint(left + 20, bottom - 20) === element, [width, height]];
    });
    const inside = await elsewhere.inside(nth).locator('html').evaluate((html) => [html.getBoundingClientRect().width, Math.ceil(html.getBoundingClientRect().height)]);
    expect(inside).toEqual(frame);
    expect(isSeen).toBe(true);
    expect(frame[0]).toBeGreaterThan(1_200);
    expect(frame[0]).toBeLessThanOrEqual(1_280);
    expect(frame[1]).toBeGreaterThan(200);
  }).toPass({ timeout: 10_000 });
}

for (const [named, css] of [
  ['unset everything', '* { all: unset !important }'],
  ['unset everything and are huge', '* { all: unset !important } html { font-size: 80px !important } body { font: 700 6rem/5 fantasy !important; letter-spacing: 1em; text-transform: uppercase }'],
  ['make everything small and cut it off', 'main * { display: block !important; height: 10px !important; max-height: 10px !important; overflow: hidden !important; padding: 0 !important; border: 0 !important }'],
  ['make flex boxes and grids of everything', 'main { display: grid !important } main * { display: flex !important; flex-direction: row; align-items: end }'],
  ['slant, point and turn everything', '* { font-style: italic !important; writing-mode: horizontal-tb; cursor: wait !important }'],
  ['take frames out', 'iframe { display: none !important; opacity: 0 !important; height: 0 !important } p, button, div, slot { color: transparent !important; font-size: 0 !important }'],
]) {
  test(`styles of the page that ${named} do no harm`, async ({ elsewhere }) => {
    await elsewhere.open(elsewhere.embed(TIDES, { loading: 'eager' }), { head: `<style>${css}</style>` });
    await elsewhere.ready();
    await standsWell(elsewhere);
    await expect(elsewhere.words()).toBeHidden();
  });
}

test('a note is readable under styles that mean everything', async ({ elsewhere, page }) => {
  await elsewhere.stopClock();
  elsewhere.answer('embed/tides/', () => new Promise(() => {}));
  await elsewhere.open(elsewhere.embed(TIDES), { head: '<style>* { all: unset !important } html { font-size: 90px !important } body { direction: rtl }</style>' });
  await expect(elsewhere.iframe()).toHaveCount(1);
  await page.clock.runFor(5_100);
  const again = page.getByRole('button', { name: 'Try again' });
  await expect(again).toHaveCSS('font-size', '13px');
  // The page reads from the right, its words do not.
  await expect(again).toHaveCSS('direction', 'ltr');
  const { height } = await again.boundingBox();
  expect(height).toBeGreaterThan(24);
  expect(height).toBeLessThan(40);
});

test('a page may size, place and hide the element, and dress its frame', async ({ elsewhere }) => {
  const css = 'standfirst-embed { width: 400px; margin: 40px auto } standfirst-embed::part(frame) { border: 3px solid red; border-radius: 8px; padding: 20px } .off { display: none }';
  await elsewhere.open(elsewhere.embed(TIDES), { head: `<style>${css}</style>` });
  await elsewhere.ready();
  expect((await elsewhere.element().boundingBox()).width).toBe(400);
  await expect(elsewhere.iframe()).toHaveCSS('border-top', '3px solid rgb(255, 0, 0)');
  expect((await elsewhere.iframe().boundingBox()).width).toBe(400);
  await expect.poll(() => elsewhere.inside().locator('html').evaluate((html) => Math.ceil(html.getBoundingClientRect().height) - innerHeight)).toBe(0);
  await elsewhere.set('class', 'off');
  await expect(elsewhere.element()).toBeHidden();
  await elsewhere.set('class', null);
  await elsewhere.set('hidden', '');
  await expect(elsewhere.element()).toBeHidden();
});

for (const [path, direction] of [[TIDES, 'ltr'], ['article/الأسطرلاب/', 'rtl']]) {
  test(`in a page that reads from the right, ${path} reads ${direction}`, async ({ elsewhere, page }) => {
    await elsewhere.open(elsewhere.embed(path), { root: 'lang="ar" dir="rtl"' });
    await elsewhere.ready();
    await standsWell(elsewhere);
    await expect(elsewhere.inside().locator('h1')).toHaveCSS('direction', direction);
    expect(await page.evaluate(() => document.scrollingElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  });
}

for (const [named, headers] of [
  ['a strict policy', (paper) => ({ 'content-security-policy': `default-src 'none'; script-src ${paper}; frame-src ${paper}; img-src data:; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'` })],
  ['Cross-Origin-Embedder-Policy: require-corp', () => ({ 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' })],
  ['Cross-Origin-Embedder-Policy: credentialless', () => ({ 'cross-origin-embedder-policy': 'credentialless', 'cross-origin-opener-policy': 'same-origin' })],
]) {
  test(`a page with ${named} shows the embed, and the console is silent`, async ({ elsewhere, page, paper }) => {
    await elsewhere.open(elsewhere.embed(TIDES, { theme: 'dark', 'max-height': 400 }), { headers: headers(new URL(paper.address).origin) });
    await elsewhere.ready();
    await expect(elsewhere.words()).toBeHidden();
    await expect(elsewhere.iframe()).toHaveCSS('height', '400px');
    await expect(elsewhere.inside().locator('html')).toHaveAttribute('data-theme', 'dark');
    expect(await elsewhere.inside().locator('img').first().evaluate(async (picture) => { await picture.decode(); return picture.naturalWidth > 0; })).toBe(true);
    if (named.startsWith('Cross')) expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  });
}

/** As docs/embed.md says it: the height is kept before the script has come, too. */
const kept = (height, weight = '') => `standfirst-embed { --standfirst-min-height: ${height}; display: block${weight}; min-height: var(--standfirst-min-height)${weight} }`;

for (const [named, css, attributes] of [
  ['with a reserved height', kept('600px'), { 'max-height': '600' }],
  ['with a reserved height that is more than it needs', kept('4000px'), {}],
  ['with a reserved height, under styles that unset everything', `* { all: unset !important } p { display: block !important } ${kept('600px', ' !important')}`, { 'max-height': '600' }],
]) {
  test(`nothing in the page moves when a frame comes ${named}`, async ({ elsewhere, page, paper }) => {
    const printed = await (await fetch(paper.at('embed/tides/'))).text();
    const answer = held(({ response }) => response.writeHead(200, { 'content-type': 'text/html' }).end(printed));
    elsewhere.answer('embed/tides/', answer);
    await page.addInitScript(() => {
      window.shifts = [];
      new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({ value }) => value))).observe({ type: 'layout-shift', buffered: true });
    });
    await elsewhere.open(`${elsewhere.embed(TIDES, attributes)}<p id="after">What comes after it.</p>`, { head: `<style>${css}</style>` });
    await answer.arrived;
    const place = () => page.locator('#after').evaluate((after) => after.getBoundingClientRect().top);
    const before = await place();
    // Long enough for a shift not to count as somebody's act.
    await page.waitForTimeout(600);
    answer.release();
    await elsewhere.ready();
    await page.waitForTimeout(300);
    expect(await place()).toBe(before);
    expect(await page.evaluate(() => shifts)).toEqual([]);
    await expect(elsewhere.iframe()).toBeVisible();
  });
}

for (const theme of ['dark', 'auto']) {
  test(`no white sheet shows in a dark page, theme ${theme}`, async ({ elsewhere, page, context, paper }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    const printed = await (await fetch(paper.at('embed/tides/'))).text();
    const answers = [];
    elsewhere.answer('embed/tides/', async ({ response }) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      // The head at once and the rest after a while: a browser may paint in between.
      const [head, rest] = printed.split(/(?=<body)/);
      response.write(head);
      await new Promise((resolve) => { answers.push(resolve); });
      response.end(rest);
    });
    const css = `:root { color-scheme: dark; background: #101014; color: #999 } a { color: #999 } ${kept('600px')}`;
    await elsewhere.open('', { head: `<style>${css}</style>` });
    const shots = [];
    const cdp = await context.newCDPSession(page);
    cdp.on('Page.screencastFrame', ({ data, sessionId }) => {
      shots.push(data);
      cdp.send('Page.screencastFrameAck', { sessionId }).catch(() => {});
    });
    await cdp.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
    await elsewhere.add(TIDES, { theme });
    await expect.poll(() => answers.length).toBe(1);
    await page.waitForTimeout(300);
    answers[0]();
    await elsewhere.ready();
    await page.waitForTimeout(500);
    await cdp.send('Page.stopScreencast');
    shots.push((await page.screenshot()).toString('base64'));

    const bright = await brightest(context, shots);
    expect(shots.length).toBeGreaterThan(2);
    // What is bright in the end are letters and the story's picture.
    const shown = bright.at(-1);
    expect(shown).toBeLessThan(0.25);
    for (const [nth, share] of bright.entries()) expect(share, `picture ${nth} of ${shots.length}`).toBeLessThanOrEqual(shown + 0.01);
  });
}

/** How much of each picture is nearly white. */
async function brightest(context, shots) {
  const page = await context.newPage();
  const shares = [];
  for (const shot of shots) {
    shares.push(await page.evaluate(async (data) => {
      const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
      const canvas = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
      canvas.drawImage(picture, 0, 0);
      const { data: pixels } = canvas.getImageData(0, 0, picture.width, picture.height);
      let count = 0;
      for (let at = 0; at < pixels.length; at += 4) if (Math.min(pixels[at], pixels[at + 1], pixels[at + 2]) > 240) count += 1;
      return count / (pixels.length / 4);
    }, shot));
  }
  await page.close();
  return shares;
}

test('twenty embeds stand in one page, each as high as its story', async ({ elsewhere, page }) => {
  test.slow();
  await elsewhere.open(STORIES.map((name) => elsewhere.embed(`article/${encodeURIComponent(name)}/`, { words: name, loading: 'eager' })).join('<p>Between them.</p>'));
  await elsewhere.ready(20);
  for (const nth of STORIES.keys()) {
    await elsewhere.iframe(nth).scrollIntoViewIfNeeded();
    await expect(elsewhere.words(nth)).toBeHidden();
    await expect.poll(() => elsewhere.inside(nth).locator('html').evaluate((html) => Math.ceil(html.getBoundingClientRect().height) - innerHeight)).toBe(0);
  }
  await elsewhere.set('theme', 'dark', 7);
  await expect(elsewhere.inside(7).locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(elsewhere.inside(8).locator('html')).toHaveAttribute('data-theme', 'auto');
  expect(await page.evaluate(() => document.scrollingElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
});

test('of twenty lazy embeds only those near are asked for', async ({ elsewhere, paper }) => {
  const css = 'standfirst-embed { --standfirst-min-height: 500px }';
  await elsewhere.open(STORIES.map((name) => elsewhere.embed(`article/${encodeURIComponent(name)}/`, { words: name })).join(''), { head: `<style>${css}</style>` });
  await elsewhere.ready();
  await elsewhere.page.waitForTimeout(500);
  const asked = paper.host.asked.filter((file) => file.startsWith('embed/'));
  expect(asked.length).toBeGreaterThanOrEqual(2);
  expect(asked.length).toBeLessThanOrEqual(4);
});

test('axe finds nothing in a page with landmarks of its own and four kinds of embeds', async ({ elsewhere, page }) => {
  const css = 'body { font: 16px/1.5 sans-serif } @media (prefers-color-scheme: dark) { body { background: #111; color: #eee } a { color: #9cf } }';
  await elsewhere.open([TIDES, '', 'section/science/', 'article/الأسطرلاب/'].map((path) => elsewhere.embed(path, { words: path || 'Latest', loading: 'eager' })).join(''), { head: `<style>${css}</style>` });
  await page.evaluate(() => {
    for (const [name, words] of [['header', 'A site'], ['footer', 'The end']]) document.body[name === 'header' ? 'prepend' : 'append'](Object.assign(document.createElement(name), { textContent: words }));
  });
  await elsewhere.ready(4);
  await findNothing(page, [320, 1440], () => new AxeBuilder({ page }));
});
