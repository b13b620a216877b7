// How pages look in every engine: narrow, with large letters, dark; and that no page says anything in its console, or has anything refused.
import { expect, test } from './flow.mjs';

const PAGES = ['', 'article/tides/', 'author/elena-marchetti/', 'section/craft/', 'embed/', 'nothing/here/'];

/** How many pixels a page is wider than its window. */
const excess = () => document.scrollingElement.scrollWidth - document.documentElement.clientWidth;

/** Opens a page, whether it has an app or not. */
async function look(tab, path) {
  await tab.session.goto(tab.at(path));
  await tab.session.until(() => document.readyState === 'complete' && Boolean(document.querySelector('h1')));
}

for (const letters of [16, 32]) {
  test.describe(`with letters of ${letters} px`, () => {
    test.use({ wishes: { letters } });
    test('nothing is wider than a narrow window', async ({ tab }) => {
      tab.permits(/not loaded|404/);
      for (const width of [320, 390, 1280]) {
        await tab.session.ask('POST', 'window/rect', { x: 0, y: 0, width, height: 900 });
        const wide = await tab.session.run(() => innerWidth);
        for (const path of PAGES) {
          await look(tab, path);
          expect(await tab.session.run(excess), `${path} in ${width} px (${wide})`).toBeLessThanOrEqual(0);
        }
      }
    });
  });
}

test.describe('dark', () => {
  test.use({ wishes: { isDark: true } });
  test('the page is dark where the system is', async ({ tab }) => {
    await tab.open('article/tides/');
    const [paper, ink] = await tab.session.run(() => {
      const { backgroundColor, color } = getComputedStyle(document.body);
      return [backgroundColor, color].map((value) => value.match(/\d+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0));
    });
    expect(paper).toBeLessThan(200);
    expect(ink).toBeGreaterThan(500);
  });
});

test('no page says anything in its console, and nothing is refused', async ({ tab }) => {
  for (const path of PAGES.slice(0, 4)) {
    await tab.open(path);
    await new Promise((done) => setTimeout(done, 500));
  }
  // The front's next pages, where Firefox would fetch ahead.
  expect(await tab.session.run(() => document.querySelector('link[rel=next]') === null)).toBe(true);
});
