// What is in another language says so, and reads in its own direction.
import { expect, test } from './paper.mjs';

const arabic = 'article/الأسطرلاب/';

test('a right-to-left story is Arabic and its layout is mirrored', async ({ page, paper }) => {
  const { content: { article: { article } } } = await paper.printed(arabic);
  await paper.open(arabic);
  await expect(paper.heading()).toHaveText(article.headline);
  const story = page.locator('main article').first();
  await expect(story).toHaveAttribute('lang', 'ar');
  await expect(story).toHaveAttribute('dir', 'rtl');

  // Where the words of an element stand in it: how far from its left and from its right edge.
  const gaps = (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const [words, box] = [range.getBoundingClientRect(), element.getBoundingClientRect()];
    return { left: words.left - box.left, right: box.right - words.right };
  };
  const headline = await paper.heading().evaluate(gaps);
  expect(headline.right, 'the headline begins at the right').toBeLessThan(2);
  expect(headline.left, 'and ends on the left').toBeGreaterThan(2);
  const last = page.locator('main article .body > p').last();
  const rects = await last.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const lines = [...range.getClientRects()];
    const box = element.getBoundingClientRect();
    const bottom = Math.max(...lines.map((line) => line.bottom));
    const line = lines.filter((each) => each.bottom > bottom - 4);
    return { left: Math.min(...line.map((each) => each.left)) - box.left, right: box.right - Math.max(...line.map((each) => each.right)) };
  });
  expect(rects.right, 'the last line begins at the right').toBeLessThan(2);
  expect(rects.left, 'and is short on the left').toBeGreaterThan(2);

  const quote = await page.locator('blockquote').first().evaluate((element) => {
    const { borderLeftWidth, borderRightWidth, paddingLeft, paddingRight } = getComputedStyle(element);
    return [borderLeftWidth, borderRightWidth, paddingLeft, paddingRight].map(parseFloat);
  });
  expect([quote[0], quote[2]], 'the rule of a quotation stands on the right').toEqual([0, 0]);
  expect(quote[1] * quote[3]).toBeGreaterThan(0);
  const list = await page.locator('.body ul, .body ol').first().evaluate((element) => getComputedStyle(element).paddingRight);
  expect(parseFloat(list), 'lists are set in from the right').toBeGreaterThan(0);
});

test('what the paper itself says about a right-to-left story stays English, from the left, at the story’s side', async ({ page, paper }) => {
  await paper.open(arabic);
  const lines = page.locator('header .lines');
  await expect(lines).toHaveAttribute('lang', 'en');
  await expect(lines).toHaveAttribute('dir', 'ltr');
  await expect(lines).toContainText('Published 18 October 2026, 12:00');
  const [words, column] = [await page.locator('.byline').boundingBox(), await lines.boundingBox()];
  expect(column.x + column.width - words.x - words.width, 'the byline stands at the right').toBeLessThan(2);
});

for (const { path, lang, dir } of [
  { path: 'article/ponti-in-pietra/', lang: 'it', dir: 'ltr' },
  { path: 'article/белые-ночи/', lang: 'ru', dir: 'ltr' },
  { path: 'article/washi/', lang: 'ja', dir: 'ltr' },
]) {
  test(`a story in another language says that it is (${lang})`, async ({ page, paper }) => {
    const { content: { article: { article } } } = await paper.printed(path);
    await paper.open(path);
    await expect(page).toHaveURL(paper.at(path));
    await expect(paper.heading()).toHaveText(article.headline);
    await expect(page.locator('main article').first()).toHaveAttribute('lang', lang);
    await expect(page.locator('main article').first()).toHaveAttribute('dir', dir);
    await expect(page.getByRole('list', { name: 'Tags' })).toBeVisible();
    await expect(page.locator('main')).toContainText('Leave a reply');
  });
}

test('teasers in other languages carry theirs, others none', async ({ page, paper }) => {
  await paper.open('');
  const teaser = (slug) => page.locator('main article').filter({ has: page.locator(`a[href$="/${slug}/"]`) }).first();
  await expect(teaser('washi')).toHaveAttribute('lang', 'ja');
  await expect(teaser('ponti-in-pietra')).toHaveAttribute('lang', 'it');
  await expect(teaser(encodeURIComponent('الأسطرلاب'))).toHaveAttribute('lang', 'ar');
  await expect(teaser(encodeURIComponent('الأسطرلاب'))).toHaveAttribute('dir', 'rtl');
  await expect(teaser('washi').locator('.meta')).toHaveAttribute('lang', 'en');
  await expect(teaser('godwit')).not.toHaveAttribute('lang');
});

test('a neighbour in another language carries its language', async ({ page, paper }) => {
  const neighbours = await Promise.all(['article/sourdough/', 'article/typefaces/', 'article/godwit/'].map(async (path) => {
    const { content: { article } } = await paper.printed(path);
    const rel = Object.entries({ prev: article.previous, next: article.next }).find(([, teaser]) => teaser?.language);
    return rel && { path, rel: rel[0], language: rel[1].language };
  }));
  const found = neighbours.find(Boolean);
  expect(found, 'the paper has such neighbours').toBeTruthy();
  await paper.open(found.path);
  await expect(page.locator(`.beside a[rel="${found.rel}"] [lang="${found.language}"]`)).toBeVisible();
});
