// The page fits every reader: narrow, enlarged, printed, without motion.
import { expect, test } from './paper.mjs';

const everyPage = [
  { named: 'the front', path: '' },
  { named: 'a later front', path: 'page/2/' },
  { named: 'a story', path: 'article/tides/' },
  { named: 'a story with long code', path: 'article/webassembly-loading/' },
  { named: 'a right-to-left story', path: 'article/الأسطرلاب/' },
  { named: 'a story with closed comments', path: 'article/tea/' },
  { named: 'a section', path: 'section/technology/' },
  { named: 'an author', path: 'author/elena-marchetti/' },
  { named: 'the page for what was not found', path: 'nowhere/', lost: true },
];

/** How far the page is wider than its window, and the innermost elements that stick out of it. What scrolls by itself may. */
function sticksOut() {
  const wide = document.documentElement.clientWidth;
  const isOut = (element) => {
    const { left, right, width } = element.getBoundingClientRect();
    return width > 1 && (right > wide + 1 || left < -1) && !element.closest('pre, .wide, .unseen') && !element.matches('.bar');
  };
  const out = [...document.querySelectorAll('body *')].filter((element) => isOut(element) && ![...element.children].some(isOut));
  const named = out.map((element) => `${element.tagName.toLowerCase()}: ${(element.textContent || element.alt || '').slice(0, 40)}`);
  return { over: document.scrollingElement.scrollWidth - wide, out: named.slice(0, 8) };
}

for (const { named, path, lost } of everyPage) {
  test(`${named} fits 320 pixels, and letters of twice the size`, async ({ page, paper }) => {
    if (lost) paper.expects(/status of 404/);
    await page.setViewportSize({ width: 320, height: 640 });
    await paper.open(path);
    expect.soft(await page.evaluate(sticksOut), '320 px').toEqual({ over: 0, out: [] });
    await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
    expect.soft(await page.evaluate(sticksOut), '320 px at 200 %').toEqual({ over: 0, out: [] });
    await page.setViewportSize({ width: 1280, height: 800 });
    expect.soft(await page.evaluate(sticksOut), '1280 px at 200 %').toEqual({ over: 0, out: [] });
  });
}

test('the words of a story and of its form grow with the reader’s choice', async ({ page, paper }) => {
  await paper.open('article/tides/');
  const sizes = () => page.locator('main :is(p, li, td, pre, time, label, button, textarea, #reply-email)').evaluateAll((all) =>
    all.filter((element) => !element.closest('.unseen, [hidden]')).map((element) => parseFloat(getComputedStyle(element).fontSize)));
  const before = await sizes();
  await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
  const grown = (await sizes()).map((size, place) => size / before[place]);
  expect(Math.min(...grown), 'every letter is at least 1.7 times as large').toBeGreaterThan(1.7);
});

test('the story has about 65 letters a line', async ({ page, paper }) => {
  await paper.open('article/tides/');
  const letters = await page.locator('main article .body > p').nth(1).evaluate((paragraph) => {
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    const lines = new Set([...range.getClientRects()].map((rect) => Math.round(rect.bottom / 12)));
    return paragraph.textContent.length / lines.size;
  });
  expect(letters).toBeGreaterThan(50);
  expect(letters).toBeLessThan(80);
});

test('printed, a page is the story without what one presses', async ({ page, paper }) => {
  await paper.open('article/tides/');
  await page.emulateMedia({ media: 'print' });
  await expect(paper.heading()).toBeVisible();
  await expect(page.getByText('Stand on the harbour wall at Saint-Malo')).toBeVisible();
  await expect(page.locator('.byline')).toBeVisible();
  await expect(page.locator('figcaption').first()).toBeVisible();
  for (const pressed of await page.locator('nav, form, button, .skip, .further').all()) await expect(pressed).toBeHidden();
  const after = await page.getByRole('link', { name: 'NOAA' }).evaluate((link) => getComputedStyle(link, '::after').content);
  expect(after, 'a link says where it leads').toContain('https://tidesandcurrents.noaa.gov/');
  const colours = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.body);
    return [color, backgroundColor];
  });
  expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
});

test('a page printed by a reader of the dark theme is black on white as well', async ({ page, paper }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await paper.open('article/tides/');
  const colours = await page.evaluate(() => ['main h1', '.standfirst', '.body a', '.dateline'].map((name) => getComputedStyle(document.querySelector(name)).color));
  for (const colour of colours) {
    const [red, green, blue] = colour.match(/\d+/g).map(Number);
    expect(red + green + blue, colour).toBeLessThan(255);
  }
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
});

test('the paper is light or dark as the reader prefers', async ({ page, paper }) => {
  const brightness = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor.match(/\d+/g).map(Number).reduce((sum, part) => sum + part) / 3);
  await page.emulateMedia({ colorScheme: 'light' });
  await paper.open('article/tides/');
  expect(await brightness()).toBeGreaterThan(200);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await brightness()).toBeLessThan(60);
});

test('nothing moves for a reader who wants no motion', async ({ page, paper }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await paper.open('article/tides/');
  const scrolling = () => page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior);
  expect(await scrolling()).toBe('smooth');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await scrolling()).toBe('auto');
  const moving = await page.evaluate(() => document.getAnimations().filter((animation) => animation.effect.getComputedTiming().activeDuration > 0).length);
  expect(moving).toBe(0);
});
