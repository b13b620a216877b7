// Reading, in every engine: without scripts, with the app, without WebAssembly; to and fro, away and back.
import { createServer } from 'node:http';
import { expect, test } from './flow.mjs';

const STORY = 'article/tides/';
const TIDES = 'Why the tide comes twice a day';
const FRONT = 'The Meridian';

/** Another site, until a flow is over. */
async function elsewhere(act) {
  const server = createServer((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Elsewhere</title><h1>Elsewhere</h1>'));
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  try {
    await act(`http://127.0.0.1:${server.address().port}/`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test.describe('without scripts', () => {
  test.use({ wishes: { hasScript: false } });
  test('the story is read and its links lead on', async ({ tab }) => {
    await tab.session.goto(tab.at(STORY));
    // Where pages may run no scripts, not every driver can ask them.
    await tab.session.ask('POST', 'element', { using: 'xpath', value: `//h1[text()="${TIDES}"]` });
    const source = await tab.session.ask('GET', 'source');
    expect(source).toContain('On many coasts both arrive');
    await tab.session.goto(tab.at('section/craft/'));
    await tab.session.ask('POST', 'element', { using: 'xpath', value: '//h1[text()="Craft"]' });
  });
});

test.describe('without WebAssembly', () => {
  test.use({ wishes: { hasWasm: false } });
  test('the story is read, what is typed is kept, and the page says what is missing', async ({ tab }) => {
    await tab.session.goto(tab.at(STORY));
    await tab.shows(TIDES);
    await tab.is('failed');
    await tab.type('#reply-text', 'Half a thought');
    await tab.says('#start-note', 'The comments need WebAssembly');
    expect(await tab.session.run(() => document.querySelector('main').innerText)).not.toContain('JavaScript');
    expect(await tab.session.run(() => JSON.parse(localStorage.getItem('standfirst:/:draft:tides')).text)).toBe('Half a thought');
  });
});

test('the app takes the page over with what was typed before', async ({ tab }) => {
  await tab.session.goto(tab.at(STORY));
  await tab.type('#reply-text', 'Half a thought');
  await tab.is('live');
  await tab.session.press(' and more');
  expect(await tab.value('#reply-text')).toBe('Half a thought and more');
  expect(await tab.session.run(() => document.activeElement.id)).toBe('reply-text');
});

test('from the front to a story, its author and a section, Back and Forward with their places', async ({ tab }) => {
  await tab.open('');
  await tab.scrollTo(300);
  await tab.session.run(() => { window.isMarked = true; });
  await tab.follow(TIDES);
  await tab.shows(TIDES);
  await tab.session.until(() => scrollY === 0);
  await tab.scrollTo(900);
  await tab.follow('Elena Marchetti');
  await tab.shows('Elena Marchetti');
  await tab.follow('Science');
  await tab.shows('Science');
  await tab.session.pointAway();
  await tab.session.back();
  await tab.shows('Elena Marchetti');
  await tab.session.back();
  await tab.shows(TIDES);
  // The link that was clicked had been brought to the middle of the window.
  await tab.session.until(() => scrollY > 0);
  await tab.session.back();
  await tab.shows(FRONT);
  await tab.session.until(() => scrollY > 0);
  await tab.session.forward();
  await tab.shows(TIDES);
  expect(await tab.session.url()).toBe(tab.at(STORY));
  expect(await tab.session.run(() => window.isMarked === true), 'no page was loaded').toBe(true);
});

test('Back from another site leads to the place that was left, and going on keeps it', async ({ tab }) => {
  await elsewhere(async (other) => {
    await tab.open(STORY);
    await tab.scrollTo(1_500);
    await tab.session.goto(other);
    await tab.session.back();
    await tab.shows(TIDES);
    await tab.session.until(() => Math.abs(scrollY - 1_500) < 20);
    await tab.is('live');
    await new Promise((done) => setTimeout(done, 600));
    expect(Math.abs((await tab.scrolled()) - 1_500)).toBeLessThan(20);
    await tab.follow('Craft');
    await tab.shows('Craft');
    await tab.session.back();
    await tab.shows(TIDES);
    // The link in the masthead was brought into view before it was clicked.
    await tab.session.until(() => document.readyState === 'complete');
  });
});

test('a reload stays at its place', async ({ tab }) => {
  await tab.open(STORY);
  await tab.scrollTo(1_500);
  await tab.session.reload();
  await tab.is('live');
  await tab.session.until(() => Math.abs(scrollY - 1_500) < 20);
});

test('a story that was left while it was on its way leaves no notice behind', async ({ tab }) => {
  await elsewhere(async (other) => {
    await tab.open('');
    tab.answer(STORY, () => {});
    await tab.follow(TIDES);
    await tab.session.until(() => document.querySelector('main').getAttribute('aria-busy') === 'true');
    await tab.session.goto(other);
    tab.answer(STORY, undefined);
    await tab.session.back();
    await tab.shows(FRONT);
    await tab.is('live');
    await new Promise((done) => setTimeout(done, 500));
    expect(await tab.session.run(() => document.querySelector('.notice')?.checkVisibility() ?? false)).toBe(false);
  });
});

test('a page that was left while its data was on its way comes alive when the reader is back, with what was typed', async ({ tab }) => {
  tab.permits(/not loaded/);
  await elsewhere(async (other) => {
    tab.answer(STORY, ({ response }) => setTimeout(() => response.destroy(), 3_000));
    await tab.session.goto(tab.at(STORY));
    await tab.type('#reply-text', 'Half a thought');
    await new Promise((done) => setTimeout(done, 1_500));
    tab.answer(STORY, undefined);
    await tab.session.goto(other);
    await tab.session.back();
    await tab.shows(TIDES);
    await tab.is('live');
    expect(await tab.value('#reply-text')).toBe('Half a thought');
  });
});

for (const [named, how] of [['the middle button', { button: 1 }], ['Ctrl', { keys: ['\uE009'] }]]) {
  test.describe(`with ${named}`, () => {
    // Its driver presses the middle button, and tells the page of a click with the first one.
    test.skip(({ engine }) => engine === 'webkit' && how.button === 1, 'WebKitWebDriver has no middle button');
    test('a click leaves the page as it is', async ({ tab }) => {
      await tab.open('');
      await tab.follow(TIDES, how);
      await new Promise((done) => setTimeout(done, 800));
      await tab.shows(FRONT);
      expect(await tab.session.url()).toBe(tab.at(''));
    });
  });
}
