// Going from page to page: without a full load, by one request, and so that the reader always knows where they are.
import { expect, test } from './paper.mjs';

const TIDES = 'Why the tide comes twice a day';

test('a click opens a page without a full load and by one request', async ({ page, paper }) => {
  await paper.open('');
  await paper.mark();
  paper.asked();
  for (const { name, path, heading } of [
    { name: TIDES, path: 'article/tides/', heading: TIDES },
    { name: 'Elena Marchetti', path: 'author/elena-marchetti/', heading: 'Elena Marchetti' },
    { name: 'Craft', path: 'section/craft/', heading: 'Craft' },
    { name: 'The Meridian', path: '', heading: 'The Meridian' },
  ]) {
    await paper.link(name).click();
    await expect(paper.heading()).toHaveText(heading);
    await expect(page).toHaveURL(paper.at(path));
    expect(paper.asked().filter((asked) => asked === path), 'once').toEqual([path]);
  }
  expect(await paper.isMarked()).toBe(true);
});

test('the masthead says which section a page belongs to, printed and in the app', async ({ page, paper, launchOptions, playwright }) => {
  const here = (from) => from.getByRole('navigation', { name: 'Sections' }).getByRole('link').evaluateAll((links) => links.map((link) => [link.textContent, link.getAttribute('aria-current')]).filter(([, how]) => how));
  const browser = await playwright.chromium.launch({ ...launchOptions, args: [...launchOptions.args, '--blink-settings=scriptEnabled=false'] });
  const still = await browser.newPage();
  await paper.open('');
  for (const { name, path, wanted } of [
    { name: TIDES, path: 'article/tides/', wanted: [['Science', 'true']] },
    { name: 'Craft', path: 'section/craft/', wanted: [['Craft', 'page']] },
    { name: 'The Meridian', path: '', wanted: [] },
  ]) {
    await paper.link(name).click();
    await expect.poll(() => here(page)).toEqual(wanted);
    await still.goto(paper.at(path));
    await expect.poll(() => still.getByRole('navigation', { name: 'Sections' }).count()).toBe(1);
    expect(await still.content().then((html) => [...html.matchAll(/<a\b(?=[^>]*href=)[^>]*aria-current="?(\w+)"?[^>]*>([^<]*)</g)].map(([, how, text]) => [text, how]))).toEqual(wanted);
  }
  await browser.close();
});

test('a page that arrives has its title, the focus on its heading, and is announced', async ({ page, paper }) => {
  await paper.open('');
  const announcer = page.locator('[role="status"][aria-live="polite"]');
  await expect(announcer, 'the first page speaks for itself').toBeEmpty();
  await page.mouse.wheel(0, 600);
  await expect.poll(() => paper.scrolled()).toBeGreaterThan(300);
  await page.getByRole('region', { name: 'Don’t miss' }).getByRole('link').first().click();
  await expect(page).toHaveURL(paper.at('article/night-trains/'));
  const headline = await paper.heading().innerText();
  await expect(page).toHaveTitle(`${headline} · The Meridian`);
  await expect(paper.heading()).toBeFocused();
  await expect(announcer).toHaveText(`${headline} · The Meridian`);
  expect(await paper.scrolled(), 'it begins at its top').toBe(0);
});

test('Back and Forward restore how far the reader was', async ({ page, paper }) => {
  await paper.open('');
  const link = page.getByRole('region', { name: 'Don’t miss' }).getByRole('link').first();
  await link.scrollIntoViewIfNeeded();
  await paper.stillness();
  const onFront = await paper.scrolled();
  expect(onFront).toBeGreaterThan(100);
  await link.click();
  await expect(page).toHaveURL(paper.at('article/night-trains/'));
  await page.evaluate(() => scrollTo({ top: 900, behavior: 'instant' }));
  await paper.pointAway();
  paper.asked();

  await page.goBack();
  await expect(paper.heading()).toHaveText('The Meridian');
  await expect.poll(() => paper.scrolled()).toBe(onFront);
  await expect(page).toHaveTitle('The Meridian');
  await page.goForward();
  await expect(paper.heading()).toHaveText('The slow art of the night train');
  await expect.poll(() => paper.scrolled()).toBe(900);
  await expect(paper.heading()).toBeFocused();
  expect(paper.asked(), 'pages seen a moment ago are not fetched again').toEqual([]);
});

test('a reload keeps the place, and Back from it keeps the one before', async ({ page, paper }) => {
  await paper.open('');
  const link = page.getByRole('region', { name: 'Don’t miss' }).getByRole('link').first();
  await link.scrollIntoViewIfNeeded();
  await paper.stillness();
  const onFront = await paper.scrolled();
  await link.click();
  await expect(page).toHaveURL(paper.at('article/night-trains/'));
  await page.evaluate(() => scrollTo({ top: 900, behavior: 'instant' }));
  await page.reload();
  await paper.heading().waitFor();
  await expect.poll(() => paper.scrolled()).toBe(900);
  await page.goBack();
  await expect(paper.heading()).toHaveText('The Meridian');
  await expect.poll(() => paper.scrolled()).toBe(onFront);
});

test('coming back from another site restores the place', async ({ page, paper }) => {
  await page.route('https://www.rust-lang.org/**', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Rust</title>' }));
  await paper.open('article/webassembly-loading/');
  const link = page.getByRole('link', { name: 'rust-lang.org' });
  await link.scrollIntoViewIfNeeded();
  await paper.stillness();
  const before = await paper.scrolled();
  expect(before).toBeGreaterThan(1000);
  await link.click();
  await expect(page).toHaveTitle('Rust');
  await page.goBack();
  await paper.heading().waitFor();
  await expect.poll(() => paper.scrolled()).toBe(before);
});

test('a later visit to a page by a link begins at its top', async ({ page, paper }) => {
  await paper.open('');
  await page.evaluate(() => scrollTo({ top: 700, behavior: 'instant' }));
  await page.getByRole('contentinfo').getByRole('link', { name: 'Craft' }).click();
  await expect(paper.heading()).toHaveText('Craft');
  await paper.link('The Meridian').click();
  await expect(paper.heading()).toHaveText('The Meridian');
  expect(await paper.scrolled()).toBe(0);
});

test('a story opens by its address, and opens again after a reload', async ({ page, paper }) => {
  await paper.open('article/tides/');
  await expect(paper.heading()).toHaveText(TIDES);
  expect(paper.asked()).toEqual(['article/tides/']);
  await page.reload();
  await expect(paper.heading()).toHaveText(TIDES);
});

test('an address without its last slash, or with index.html, opens the same page', async ({ page, paper }) => {
  paper.expects(/status of 404/);
  for (const path of ['article/tides', 'article/tides/index.html']) {
    await paper.open(path);
    await expect(paper.heading()).toHaveText(TIDES);
  }
});

test('a page that is opened again by its own link is fetched anew and adds nothing to the history', async ({ page, paper }) => {
  await paper.open('');
  await paper.link('Craft').click();
  await expect(paper.heading()).toHaveText('Craft');
  const before = await page.evaluate(() => history.length);
  paper.asked();
  await paper.link('Craft').click();
  await expect.poll(() => paper.count('section/craft/')).toBe(1);
  expect(await page.evaluate(() => history.length)).toBe(before);
  await page.goBack();
  await expect(paper.heading()).toHaveText('The Meridian');
});

test('title, language, description and whole address follow the reader as the press prints them', async ({ page, paper }) => {
  const told = (html) => {
    const about = html === undefined ? document : new DOMParser().parseFromString(html, 'text/html');
    const value = (selector, name) => about.querySelector(selector)?.getAttribute(name) ?? null;
    const { lang, dir } = about.documentElement;
    return [about.title, lang, dir, value('meta[name=description]', 'content'), value('link[rel=canonical]', 'href')];
  };
  await paper.open('article/tides/');
  await paper.mark();
  for (const [link, path] of [['Elena Marchetti', 'author/elena-marchetti/'], ['Craft', 'section/craft/'], ['The Meridian', '']]) {
    await paper.link(link).click();
    await expect(page).toHaveURL(paper.at(path));
    const printed = await (await page.request.get(paper.at(path))).text();
    await expect.poll(() => page.evaluate(told)).toEqual(await page.evaluate(told, printed));
  }
  expect(await paper.isMarked(), 'all of it inside the app').toBe(true);
  expect((await page.evaluate(told)).every((value) => value !== null)).toBe(true);
});

test('what the head of the printed page says of it alone goes with it', async ({ page, paper }) => {
  const own = () => page.evaluate(() => [...document.head.querySelectorAll('meta, link[rel], script[type]')]
    .map((element) => element.outerHTML)
    .filter((html) => /hreflang|og:|article:|oembed|ld\+json|"prev"|robots|canonical/.test(html))
    .map((html) => html.replace(/\s+/g, ' ').slice(0, 80)));
  await paper.open('article/bicycle-balance/');
  expect((await own()).length).toBeGreaterThan(10);
  await paper.link('Craft').click();
  await expect(paper.heading()).toHaveText('Craft');
  await expect.poll(own).toEqual([expect.stringContaining('/section/craft/')]);
  // The page for what was not found forbids that it is listed.
  paper.expects(/status of 404/);
  await paper.open('nowhere/');
  await expect.poll(own).toEqual([expect.stringContaining('noindex')]);
  await paper.link('Craft').click();
  await expect(paper.heading()).toHaveText('Craft');
  await expect.poll(own).toEqual([expect.stringContaining('/section/craft/')]);
});
