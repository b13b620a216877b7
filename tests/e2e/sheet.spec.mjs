// A page holds the rules that it needs before the app is live; the others come with the app.
import { expect, test } from './paper.mjs';

const PAGES = ['', 'page/2/', 'article/tides/', 'article/tea/', 'article/الأسطرلاب/', 'section/science/', 'author/elena-marchetti/', 'about/', 'nowhere/', 'ru/'];
const WIDTHS = [360, 1440];

/** What each element of the page is called, and all of its style. */
const styles = () => [...document.querySelectorAll('#app *')].map((element) => [`${element.localName}.${element.className}`, getComputedStyle(element).cssText]);

for (const width of WIDTHS) {
  test(`before the app is live, no page lacks a rule at ${width} pixels`, async ({ browser, paper }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height: 800 } });
    const page = await context.newPage();
    for (const path of PAGES) {
      await page.goto(paper.at(path));
      const before = await page.evaluate(styles);
      await page.evaluate(() => { document.querySelector('link[media=print]').media = 'all'; });
      const after = await page.evaluate(styles);
      expect.soft(before.filter(([, style], nth) => style !== after[nth][1]).map(([name]) => name), path).toEqual([]);
    }
    await context.close();
  });
}

/** Where each element of the story or list stands that can be seen. */
const places = () => [...document.querySelectorAll('main *')].filter((element) => element.checkVisibility({ contentVisibilityAuto: true })).map((element) => {
  const { x, width, height } = element.getBoundingClientRect();
  return `${element.localName}.${element.className}: ${Math.round(x)} ${Math.round(width)} × ${Math.round(height)}`;
});

for (const [from, link, to] of [
  ['article/tides/', '.nameplate a', ''],
  ['article/tides/', '.sections a', 'section/science/'],
  ['article/tides/', '.byline a', 'author/elena-marchetti/'],
  ['article/tides/', '.colophon a[href="/about/"]', 'about/'],
  ['', '.front a[href="/article/tides/"]', 'article/tides/'],
]) {
  test(`/${to} looks the same for who comes from /${from} as for who opens it`, async ({ page, paper }) => {
    await paper.open(to);
    const opened = await page.evaluate(places);
    await paper.open(from);
    await page.locator(link).first().click();
    await expect(page).toHaveURL(paper.at(to));
    // What lies below the window is laid out when it comes near.
    await page.locator('html:not([data-arriving])').waitFor({ state: 'attached' });
    await expect.poll(() => page.evaluate(places)).toEqual(opened);
  });
}

test('where these rules did not come with the page, they are asked for anew', async ({ page, paper }) => {
  let asked = 0;
  await page.route('**/later-*.css', (route) => (asked++ === 0 ? route.abort() : route.continue()));
  paper.expects(/net::ERR_FAILED/);
  await paper.open('article/tides/');
  await page.locator('.nameplate a').click();
  await expect(page.locator('.front-grid')).toHaveCSS('display', 'grid');
  expect(asked).toBeGreaterThan(1);
});
