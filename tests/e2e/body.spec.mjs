// What the words of a story can hold beside paragraphs: notes, details, galleries, players.
import { findNothing } from './axe.mjs';
import { expect, test as tests } from './paper.mjs';
import { EVERY_OTHER_BLOCK, PAPERS, printed } from './wide.mjs';

const PATH = 'article/blocks/';
// Pictures that are there, so that what the page shows is what a reader sees.
const blocks = JSON.parse(JSON.stringify(EVERY_OTHER_BLOCK).replaceAll('images/море.svg', 'images/morse.svg'));
const article = { headline: 'What other houses write', section: 'science', authors: ['ann'], published: '2026-11-20T07:30:00+01:00', body: blocks };

const test = tests.extend({
  site: [
    async ({}, use) => {
      const site = { ...PAPERS.wide.site, name: 'Blocks', picks: [] };
      const articles = { blocks: article, 'blocks-in-arabic': { ...article, language: 'ar' } };
      const { dir, remove } = await printed({ site, authors: { ann: { name: 'Ann' } }, articles });
      await use({ dir, base: '/' });
      await remove();
    },
    { scope: 'worker' },
  ],
});

for (const path of [PATH, 'article/blocks-in-arabic/']) {
  test(`axe finds nothing in ${path}`, async ({ page, paper }) => {
    await paper.open(path);
    for (const details of await page.locator('.body > details').all()) await details.locator('> summary').click();
    await findNothing(page, [360, 768, 1440]);
  });
}

test('every block fits 320 pixels', async ({ page, paper }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await paper.open(PATH);
  await page.evaluate(() => document.querySelectorAll('details').forEach((details) => { details.open = true; }));
  expect(await page.evaluate(() => document.scrollingElement.scrollWidth)).toBe(320);
});

test('a mark leads to its note, and the note back', async ({ page, paper }) => {
  await paper.open(PATH);
  await page.locator('.body').locator('[role=doc-noteref]').first().click();
  await expect(page).toHaveURL(paper.at(`${PATH}#note-1`));
  await expect(page.locator('#note-1')).toBeInViewport();
  await page.locator('#note-1').locator('[role=doc-backlink]').click();
  await expect(page).toHaveURL(paper.at(`${PATH}#mark-1`));
  await expect(page.locator('#mark-1')).toBeInViewport();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What other houses write');
});

test('no recording is asked for before the reader starts it', async ({ page, paper }) => {
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await paper.open(PATH);
  await page.locator('video').scrollIntoViewIfNeeded();
  await page.waitForTimeout(300);
  expect(asked.filter((address) => /\.(mp3|mp4|ogg)/.test(address))).toEqual([]);
});

test('what opens when asked is on paper too', async ({ page, paper }) => {
  await paper.open(PATH);
  const inside = page.locator('.body > details').first().locator('> p');
  await expect(inside).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(inside).toBeVisible();
});
