// axe-core finds nothing: on every kind of page, light and dark, narrow and wide.
import { findNothing } from './axe.mjs';
import { expect, status, test } from './paper.mjs';
import { formOf } from './form.mjs';

for (const { named, path } of [
  { named: 'the front', path: '' },
  { named: 'a later page of the front', path: 'page/2/' },
  { named: 'a story', path: 'article/tides/' },
  { named: 'a story with an embed', path: 'article/webassembly-loading/' },
  { named: 'a right-to-left story', path: 'article/الأسطرلاب/' },
  { named: 'a story with closed comments', path: 'article/tea/' },
  { named: 'a section', path: 'section/science/' },
  { named: 'an author', path: 'author/elena-marchetti/' },
]) {
  test(`axe finds nothing on ${named}`, async ({ page, paper }) => {
    await paper.open(path);
    await findNothing(page);
  });
}

test('axe finds nothing on the page for what was not found', async ({ page, paper }) => {
  paper.expects(/status of 404/);
  await paper.open('nowhere/');
  await findNothing(page);
});

test('axe finds nothing where the first page did not come', async ({ page, paper }) => {
  paper.expects(/status of 500/);
  paper.unprint();
  paper.answer('article/tides/', status(500));
  await paper.open('article/tides/');
  await findNothing(page);
});

test('axe finds nothing under the bar that says why a page did not come', async ({ page, paper }) => {
  paper.expects(/status of 500/);
  paper.answer('article/tides/', status(500));
  await paper.open('section/science/');
  await paper.link('Why the tide comes twice a day').click();
  await expect(page.getByRole('alert')).toBeVisible();
  await findNothing(page);
});

test('axe finds nothing in a form with problems', async ({ page, paper }) => {
  await paper.open('article/tides/');
  await formOf(page).post.click();
  await expect(formOf(page).summary).toBeFocused();
  await findNothing(page);
});

test('axe finds nothing around a comment that was kept', async ({ page, paper }) => {
  await paper.open('article/tides/');
  await formOf(page).postGood();
  await formOf(page).comments.first().waitFor();
  await findNothing(page);
});

test('axe finds nothing around a link to copy by hand', async ({ page, paper }) => {
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined }));
  await paper.open('article/tides/');
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page.getByLabel('Copy this link:')).toBeVisible();
  await findNothing(page);
});
