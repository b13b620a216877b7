// Which links the app follows itself, which it leaves to the browser, and those that lead to a place in a page.
import { expect, test } from './paper.mjs';

const TIDES = 'Why the tide comes twice a day';

test('a click with a modifier or the middle button opens a tab and leaves this one', async ({ page, paper, context }) => {
  await paper.open('');
  for (const how of [{ modifiers: ['ControlOrMeta'] }, { button: 'middle' }]) {
    const opened = context.waitForEvent('page');
    await paper.link(TIDES).click(how);
    const tab = await opened;
    await expect(tab.locator('main h1')).toHaveText(TIDES);
    await expect(page).toHaveURL(paper.at(''));
    await expect(paper.heading()).toHaveText('The Meridian');
    await tab.close();
  }
});

/** Puts a link of a test's own into the page. */
async function putLink(page, attributes) {
  await page.evaluate((attributes) => {
    const link = Object.assign(document.createElement('a'), { textContent: 'A link of the test' });
    for (const [name, value] of Object.entries(attributes)) link.setAttribute(name, value);
    document.querySelector('main').prepend(link);
  }, attributes);
  return page.getByRole('link', { name: 'A link of the test' });
}

test('a link that opens a tab, downloads, or asks a question is the browser’s', async ({ page, paper, context }) => {
  await paper.open('');
  await paper.mark();
  const opened = context.waitForEvent('page');
  await (await putLink(page, { href: '/article/tea/', target: '_blank' })).click();
  const tab = await opened;
  await expect(tab).toHaveURL(paper.at('article/tea/'));
  await tab.locator('main h1').waitFor();
  await tab.close();

  const download = page.waitForEvent('download');
  await page.reload();
  await paper.heading().waitFor();
  await (await putLink(page, { href: '/article/tea/index.json', download: 'tea.json' })).click();
  expect((await download).suggestedFilename()).toBe('tea.json');
  await (await download).delete();
  await expect(page).toHaveURL(paper.at(''));

  await paper.open('');
  await paper.mark();
  await (await putLink(page, { href: '/article/tea/?from=letter' })).click();
  await expect(page).toHaveURL(paper.at('article/tea/?from=letter'));
  await paper.heading().waitFor();
  expect(await paper.isMarked(), 'the browser loaded it').toBe(false);
});

test('a link to another site is the browser’s', async ({ page, paper }) => {
  await page.route('https://tidesandcurrents.noaa.gov/**', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>NOAA</title>' }));
  await paper.open('article/tides/');
  await page.getByRole('link', { name: 'NOAA' }).click();
  await expect(page).toHaveTitle('NOAA');
  await expect(page).toHaveURL('https://tidesandcurrents.noaa.gov/');
});

test('a click that the page’s own script has taken is left alone', async ({ page, paper }) => {
  await paper.open('');
  const link = await putLink(page, { href: '/article/tea/' });
  await link.evaluate((element) => element.addEventListener('click', (event) => event.preventDefault()));
  paper.asked();
  await link.click();
  await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 0); }));
  await expect(page).toHaveURL(paper.at(''));
});

test('the first Tab meets the skip link, which leads past the masthead', async ({ page, paper }) => {
  await paper.open('article/tides/');
  paper.asked();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the story' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  const ring = await skip.evaluate((element) => parseFloat(getComputedStyle(element).outlineWidth));
  expect(ring, 'the focus is seen').toBeGreaterThanOrEqual(2);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('banner').getByRole('link', { name: 'Русский' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(paper.at('article/tides/#main'));
  await page.keyboard.press('Tab');
  await expect(page.locator('main header').getByRole('link', { name: 'Science' })).toBeFocused();
  expect(paper.asked().filter((asked) => asked === 'article/tides/'), 'a place in the page is no navigation').toEqual([]);
});

test('a link to a place in another page opens it there', async ({ page, paper }) => {
  await paper.open('');
  await paper.mark();
  await (await putLink(page, { href: '/article/tea/#comments' })).click();
  await expect(page).toHaveURL(paper.at('article/tea/#comments'));
  await expect(page.getByRole('heading', { name: 'Comments' })).toBeInViewport();
  expect(await paper.scrolled()).toBeGreaterThan(500);
  expect(await paper.isMarked()).toBe(true);
});

test('an address with a place in it opens the page there', async ({ page, paper }) => {
  await paper.open('article/tides/#on-what-the-coast-does-to-it');
  await expect(page.getByRole('heading', { name: 'What the coast does to it' })).toBeInViewport();
  expect(await paper.scrolled()).toBeGreaterThan(500);
});

for (const reducedMotion of ['reduce', 'no-preference']) {
  test(`Back from a place in the page leads to where the reader was (motion: ${reducedMotion})`, async ({ page, paper }) => {
    await page.emulateMedia({ reducedMotion });
    await paper.open('article/tides/');
    await putLink(page, { href: '#comments' });
    await page.evaluate(() => scrollTo({ top: 120, behavior: 'instant' }));
    await page.getByRole('link', { name: 'A link of the test' }).evaluate((link) => link.click());
    await expect(page).toHaveURL(paper.at('article/tides/#comments'));
    await expect(page.getByRole('heading', { name: 'Comments' })).toBeInViewport();
    await paper.stillness();
    await page.goBack();
    await expect(page).toHaveURL(paper.at('article/tides/'));
    await expect.poll(() => paper.scrolled()).toBe(120);
    await paper.stillness();
    await page.goForward();
    await expect(page.getByRole('heading', { name: 'Comments' })).toBeInViewport();
    await expect(paper.heading()).toHaveText(TIDES);
  });
}

test('the way back up leads to the top', async ({ page, paper }) => {
  await paper.open('article/tides/');
  const up = page.getByRole('link', { name: 'Back to the top' });
  await up.scrollIntoViewIfNeeded();
  expect(await paper.scrolled()).toBeGreaterThan(500);
  await up.click();
  await expect.poll(() => paper.scrolled()).toBe(0);
});

test('every link of the paper leads to a page of the paper', async ({ page, paper, request }) => {
  const seen = new Set();
  const queue = [''];
  while (queue.length > 0) {
    const path = queue.shift();
    await page.goto(paper.at(path), { waitUntil: 'commit' });
    await paper.heading().waitFor();
    const links = await page.locator('a[href^="/"]').evaluateAll((all) => all.map((link) => decodeURIComponent(link.pathname.slice(1))));
    for (const link of links.filter((each) => !seen.has(each))) {
      seen.add(link);
      // One page of each kind is opened; of the rest it is enough that they are there.
      // The page for publishers is none of the app's.
      const answer = await request.get(paper.at(link === 'embed/' ? link : `${link}index.json`));
      expect(answer.status(), link).toBe(200);
      if (!/^(article|author|embed)\//.test(link)) queue.push(link);
    }
  }
  expect(seen.size).toBeGreaterThan(25);
});
