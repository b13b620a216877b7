// The printed pages as readers have them who switched JavaScript off.
import AxeBuilder from '@axe-core/playwright';
import { findNothing } from './axe.mjs';
import { expect } from './paper.mjs';
import { test as tests } from './still.mjs';
import { PAPERS, onPaper } from './wide.mjs';

/** axe waits with timers, which never ring where scripts are off; nothing else of the page is touched. */
async function axeOn(page) {
  await page.evaluate(() => {
    window.setTimeout = (act) => void Promise.resolve().then(act);
    window.requestAnimationFrame = window.setTimeout;
  });
  return () => new AxeBuilder({ page }).setLegacyMode();
}

const [built, wide, rightToLeft, empty] = [tests, ...Object.keys(PAPERS).map((name) => onPaper(tests, name))];

for (const [test, named, path] of [
  [built, 'the front', ''],
  [built, 'a later page of the front', 'page/2/'],
  [built, 'a story', 'article/tides/'],
  [built, 'a story with an embed', 'article/webassembly-loading/'],
  [built, 'a right-to-left story', 'article/الأسطرلاب/'],
  [built, 'a story with closed comments', 'article/tea/'],
  [built, 'a section', 'section/science/'],
  [built, 'an author', 'author/elena-marchetti/'],
  [built, 'the page for what was not found', 'nowhere/'],
  [wide, 'a story with every kind of block', 'article/every-block/'],
  [wide, 'a section without stories', 'section/empty/'],
  [wide, 'an author without stories', 'author/nobody/'],
  [rightToLeft, 'a story of a right-to-left paper', 'article/a-german-one/'],
  [rightToLeft, 'the front of a right-to-left paper', ''],
  [empty, 'the front of an empty paper', ''],
]) {
  test(`without JavaScript ${named} offers nothing that does nothing, and axe finds nothing`, async ({ still, paper }) => {
    await still.goto(paper.at(path));
    await expect(still.locator('main h1')).toBeVisible();
    expect(await still.evaluate(() => matchMedia('(scripting: none)').matches)).toBe(true);
    expect(await still.locator('button, input, textarea, select').filter({ visible: true }).count()).toBe(0);
    const axe = await axeOn(still);
    await findNothing(still, [320, 360, 1600], axe);
    for (const width of [320, 360, 1600]) {
      await still.setViewportSize({ width, height: 900 });
      expect(await still.evaluate(() => document.scrollingElement.scrollWidth - document.documentElement.clientWidth), `${width} px`).toBe(0);
    }
  });
}

built('without JavaScript the whole story is read, and the form says why nothing can be posted', async ({ still, paper }) => {
  await still.goto(paper.at('article/tides/'));
  await expect(still.locator('h1')).toHaveText('Why the tide comes twice a day');
  await expect(still.getByText('On many coasts both arrive')).toBeVisible();
  await expect(still.getByText('A comment cannot be posted without JavaScript')).toBeVisible();
  await expect(still.getByLabel('Name required')).toBeHidden();
  await expect(still.getByRole('button', { name: 'Share' })).toBeHidden();
  await still.getByRole('link', { name: 'Craft' }).first().click();
  await expect(still.locator('h1')).toHaveText('Craft');
});
