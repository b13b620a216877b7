// The element <standfirst-embed> in somebody else's page: what a reader sees and what the page is told.
import AxeBuilder from '@axe-core/playwright';
import { findNothing } from './axe.mjs';
import { expect, frame, test } from './embed-host.mjs';
import { held } from './paper.mjs';

const TIDES = 'article/tides/';
const READY = frame('tell("ready", { height: 300 })');

test('the words stay until the frame is ready, and it then is as high as what is in it', async ({ elsewhere, paper }) => {
  const answer = held();
  paper.host.instead.set('embed/tides/', ({ response, ...rest }) => answer({ response, ...rest, text: async () => READY }));
  await elsewhere.open(elsewhere.embed(TIDES));
  await answer.arrived;
  await expect(elsewhere.words()).toBeVisible();
  await expect(elsewhere.iframe()).toHaveAttribute('inert');
  await expect(elsewhere.iframe()).toHaveCSS('opacity', '0');
  paper.host.forget();
  await elsewhere.open(elsewhere.embed(TIDES));
  await elsewhere.ready();
  await expect(elsewhere.words()).toBeHidden();
  await expect(elsewhere.iframe()).not.toHaveAttribute('inert');
  await expect(elsewhere.inside().locator('h1')).toHaveText('Why the tide comes twice a day');
  const { height } = await elsewhere.iframe().boundingBox();
  expect(height).toBeGreaterThan(200);
  await expect.poll(() => elsewhere.inside().locator('html').evaluate((html) => html.scrollHeight - html.clientHeight)).toBe(0);
  expect((await elsewhere.heard('ready')).length).toBe(1);
});

test('the frame is titled, sandboxed and told no more of the page than it must be', async ({ elsewhere, paper }) => {
  const asked = paper.page.waitForRequest(/\/embed\/tides\//);
  await elsewhere.open(elsewhere.embed(TIDES));
  const { referer, cookie } = await (await asked).allHeaders();
  expect({ referer, cookie }).toEqual({ referer: undefined, cookie: undefined });
  await elsewhere.ready();
  await expect(elsewhere.iframe()).toHaveAttribute('sandbox', 'allow-scripts allow-popups allow-popups-to-escape-sandbox');
  await expect(elsewhere.iframe()).toHaveAttribute('part', 'frame');
  await expect(elsewhere.iframe()).toHaveAttribute('title', 'Why the tide comes twice a day');
  await expect(elsewhere.iframe()).toHaveAttribute('src', new RegExp(`^${paper.at('embed/tides/')}#standfirst=[0-9a-f]{32}&theme=auto$`));
  expect(await elsewhere.inside().locator('html').evaluate(() => origin)).toBe('null');
});

test('a theme that is chosen before the frame is ready is kept, and worn when it is', async ({ elsewhere, paper }) => {
  const answer = held(({ response, text }) => text().then((page) => response.writeHead(200, { 'content-type': 'text/html' }).end(page)));
  await elsewhere.open('');
  const printed = await (await fetch(paper.at('embed/tides/'))).text();
  elsewhere.answer('embed/tides/', (asked) => answer({ ...asked, text: async () => printed }));
  await elsewhere.add(TIDES, { theme: 'light', loading: 'eager' });
  await answer.arrived;
  await elsewhere.set('theme', 'dark');
  answer.release();
  await elsewhere.ready();
  await expect(elsewhere.inside().locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('a lazy frame is asked for when somebody comes near, and its patience begins then', async ({ elsewhere, page, paper }) => {
  await elsewhere.stopClock();
  await elsewhere.open(`<div style="height: 5000px"></div>${elsewhere.embed(TIDES)}`);
  await page.clock.runFor(20_000);
  await expect(elsewhere.iframe()).toHaveCount(0);
  expect(paper.host.asked).not.toContain('embed/tides/');
  expect(await elsewhere.heard()).toEqual([]);
  await page.evaluate(() => scrollTo(0, 4_300));
  await elsewhere.ready();
  expect(paper.host.asked).toContain('embed/tides/');
});

test('an eager frame is asked for at once, and a lazy one when it becomes eager', async ({ elsewhere, paper }) => {
  await elsewhere.open(`<div style="height: 5000px"></div>${elsewhere.embed(TIDES, { loading: 'eager' })}${elsewhere.embed('article/tea/')}`);
  await elsewhere.ready();
  expect(paper.host.asked).not.toContain('embed/tea/');
  await elsewhere.set('loading', 'eager', 1);
  await elsewhere.ready(2);
});

test('what is hidden is not asked for until it is shown', async ({ elsewhere, paper }) => {
  await elsewhere.open(elsewhere.embed(TIDES, { hidden: '', 'max-height': 200 }) + `<div id="tab" style="display: none">${elsewhere.embed('article/tea/')}</div>`);
  await elsewhere.page.waitForTimeout(200);
  expect(paper.host.asked.filter((file) => file.startsWith('embed/'))).toEqual([]);
  await elsewhere.set('hidden', null);
  await elsewhere.page.locator('#tab').evaluate((tab) => tab.style.removeProperty('display'));
  await elsewhere.ready(2);
});

test('the page hears what happens, through any number of shadows', async ({ elsewhere, page }) => {
  elsewhere.answer('embed/tides/', frame(`tell('ready', { height: 300 }); onclick = () => { document.body.style.height = '420px'; tell('resize', { height: 420.0 }); tell('error', { code: 'picture', message: 'x' }); };`));
  await elsewhere.open('<div id="outer"></div>');
  await page.evaluate((markup) => {
    const root = document.querySelector('#outer').attachShadow({ mode: 'open' });
    root.innerHTML = markup;
  }, elsewhere.embed(TIDES));
  await elsewhere.ready();
  await elsewhere.inside().locator('body').click();
  await expect.poll(() => elsewhere.heard()).toEqual([
    { name: 'ready', id: 'outer', detail: { height: 300 } },
    { name: 'resize', id: 'outer', detail: { height: 420 } },
    { name: 'error', id: 'outer', detail: { code: 'picture', message: 'x' } },
  ]);
  await expect(elsewhere.iframe()).toHaveCSS('height', '420px');
});

test('a link opens in a tab of its own that cannot reach back, unless the page does otherwise with it', async ({ elsewhere, page, paper, context }) => {
  const printed = await (await fetch(paper.at('embed/tides/'))).text();
  elsewhere.answer('embed/tides/', printed.replaceAll('https://meridian.example/', paper.address));
  await elsewhere.open(elsewhere.embed(TIDES));
  await elsewhere.ready();
  const link = elsewhere.inside().locator('h1 a, article a[href*="/article/tides/"]').first();
  for (const button of ['left', 'middle']) {
    const [tab] = await Promise.all([context.waitForEvent('page'), link.click({ button })]);
    await expect(tab).toHaveURL(paper.at('article/tides/'));
    expect(await tab.evaluate(() => opener)).toBe(null);
    await tab.close();
  }
  expect((await elsewhere.heard('navigate')).map(({ detail }) => detail)).toEqual([{ url: paper.at('article/tides/') }]);

  await page.evaluate(() => addEventListener('standfirst-navigate', (event) => event.preventDefault()));
  let isOpened = false;
  context.on('page', () => { isOpened = true; });
  await link.click();
  await expect.poll(async () => (await elsewhere.heard('navigate')).length).toBe(2);
  await page.waitForTimeout(200);
  expect(isOpened).toBe(false);
  expect(page.url()).toBe(`${elsewhere.address}page`);
});

test('a picture that does not come is told to the page', async ({ elsewhere, paper }) => {
  paper.permits(/status of 404/);
  const printed = await (await fetch(paper.at('embed/tides/'))).text();
  elsewhere.answer('embed/tides/', printed.replaceAll('images/tides', 'images/nothing'));
  await elsewhere.open(elsewhere.embed(TIDES));
  await elsewhere.ready();
  await expect.poll(async () => (await elsewhere.heard('error')).map(({ detail }) => detail)).toEqual([{ code: 'picture', message: expect.stringContaining('images/nothing') }]);
  await expect(elsewhere.iframe()).toBeVisible();
});

test('an element that is moved shows the same again, and one that is moved whole goes on', async ({ elsewhere, page }) => {
  await elsewhere.open(`${elsewhere.embed(TIDES, { id: 'it' })}<div id="there"></div>`);
  await elsewhere.ready();
  await page.evaluate(() => document.querySelector('#there').append(document.querySelector('#it')));
  await elsewhere.ready(2);
  await expect(elsewhere.iframe()).toHaveCount(1);
  await expect(elsewhere.words()).toBeHidden();
  const before = await elsewhere.id();
  await page.evaluate(() => document.querySelector('main').moveBefore(document.querySelector('#it'), null));
  expect(await elsewhere.id()).toBe(before);
  await elsewhere.set('theme', 'dark');
  await expect(elsewhere.inside().locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('the script may come twice, from two addresses, and from another paper', async ({ elsewhere, page, paper, server }) => {
  const script = await (await fetch(paper.at('embed.js'))).text();
  server.pages.set('/other/embed.js', { headers: { 'content-type': 'text/javascript' }, text: script });
  paper.expects(new RegExp(`src="${elsewhere.address}other/article/tides/" is not the address of a story, a section or the front of ${paper.address}`));
  const others = `<standfirst-embed src="${elsewhere.address}other/article/tides/"><a href="${elsewhere.address}other/article/tides/">Of another paper</a></standfirst-embed>`;
  const scripts = [paper.at('embed.js'), paper.at('embed.js?again'), `${elsewhere.address}other/embed.js`].map((src) => `<script type="module" src="${src}"></script>`);
  await elsewhere.open(elsewhere.embed(TIDES) + others, { head: scripts.join('') });
  await elsewhere.ready();
  await expect(elsewhere.iframe()).toHaveCount(1);
  await expect(elsewhere.iframe(1)).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Of another paper' })).toBeVisible();
});

test('editions of a paper are shown in one page, each in its language, whichever script comes first', async ({ elsewhere, page, paper }) => {
  const script = (place) => `<script type="module" src="${paper.at(`${place}embed.js`)}"></script>`;
  elsewhere.script = '';
  for (const [nth, head] of [script('ru/') + script(''), script('') + script('ru/'), script('ru/')].entries()) {
    await elsewhere.open(elsewhere.embed(TIDES) + elsewhere.embed('ru/article/bicycle-balance/') + elsewhere.embed('ru/'), { head, path: `page-${nth}` });
    await elsewhere.ready(3);
    for (const [place, language] of ['en', 'ru', 'ru'].entries()) await expect(elsewhere.inside(place).locator('html')).toHaveAttribute('lang', language);
    expect(await elsewhere.heard('error')).toEqual([]);
  }
  // The note of one that does not come is in the language of its element.
  await page.clock.install();
  for (const place of ['embed/tides/', 'ru/embed/bicycle-balance/']) elsewhere.answer(place, '<!doctype html><title>Nothing</title>');
  await elsewhere.open(elsewhere.embed(TIDES, { loading: 'eager' }) + elsewhere.embed('ru/article/bicycle-balance/', { loading: 'eager', lang: 'ru' }), { head: script('ru/') });
  await expect(elsewhere.iframe(1)).toBeAttached();
  await page.clock.runFor(6_000);
  await expect(elsewhere.element(0)).toContainText('This could not be loaded.');
  await expect(elsewhere.element(1)).toContainText('Не удалось загрузить.');
});

test('axe finds nothing in the page, in the frame, and around a note', async ({ elsewhere, page }) => {
  elsewhere.answer('embed/tea/', () => new Promise(() => {}));
  await elsewhere.stopClock();
  await elsewhere.open(elsewhere.embed(TIDES) + elsewhere.embed('article/tea/', { words: 'Tea' }), { head: '<style>@media (prefers-color-scheme: dark) { body { background: #111; color: #eee } a { color: #9cf } }</style>' });
  await elsewhere.ready();
  await page.clock.runFor(5_100);
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await page.clock.resume();
  await findNothing(page, [360, 1440], () => new AxeBuilder({ page }));
});

test('who is at the words when the frame takes their place is in the frame then', async ({ elsewhere, page, paper }) => {
  const printed = await (await fetch(paper.at('embed/tides/'))).text();
  const answer = held(({ response }) => response.writeHead(200, { 'content-type': 'text/html' }).end(printed));
  elsewhere.answer('embed/tides/', answer);
  await elsewhere.open(elsewhere.embed(TIDES));
  await answer.arrived;
  await page.getByRole('link', { name: 'Why the tide comes twice a day' }).focus();
  answer.release();
  await elsewhere.ready();
  await expect(elsewhere.iframe()).toBeFocused();
});

test('a lazy frame is asked for before it comes into a scrolling box, too', async ({ elsewhere }) => {
  await elsewhere.open(`<div style="height: 300px; overflow: auto"><div style="height: 600px"></div>${elsewhere.embed(TIDES)}</div>`);
  await elsewhere.ready();
});

test('what the page hides is hidden', async ({ elsewhere }) => {
  await elsewhere.open(`<div style="visibility: hidden">${elsewhere.embed(TIDES)}</div>`);
  await elsewhere.ready();
  await expect(elsewhere.iframe()).toHaveCSS('visibility', 'hidden');
});
