// What becomes of what was typed: drafts, the remembered name, the trap, and a browser that keeps nothing.
import { expect, test } from './paper.mjs';
import { GOOD, fillStorage, formOf, refuseStorage } from './form.mjs';

test('a draft survives a reload', async ({ page, paper }) => {
  await paper.open('article/tides/');
  await formOf(page).fill(GOOD);
  await page.reload();
  await paper.heading().waitFor();
  expect(await formOf(page).values()).toEqual(GOOD);
  await expect(formOf(page).summary).toBeHidden();
});

test('a draft survives leaving the story and coming back', async ({ page, paper }) => {
  await paper.open('article/tides/');
  await formOf(page).fill(GOOD);
  await paper.link('Craft').click();
  await expect(paper.heading()).toHaveText('Craft');
  await page.goBack();
  await expect(paper.heading()).toHaveText('Why the tide comes twice a day');
  expect(await formOf(page).values()).toEqual(GOOD);
});

test('a draft survives its closed tab', async ({ page, paper, context }) => {
  await paper.open('article/tides/');
  await formOf(page).fill(GOOD);
  const other = await context.newPage();
  await page.close();
  await paper.open('article/tides/', other);
  expect(await formOf(other).values()).toEqual(GOOD);
});

test('a draft survives a crash', async ({ page, paper, context }) => {
  await paper.open('article/tides/');
  await formOf(page).fill(GOOD);
  const crashed = page.waitForEvent('crash');
  const session = await context.newCDPSession(page);
  session.send('Page.crash').catch(() => {});
  await crashed;
  const other = await context.newPage();
  await paper.open('article/tides/', other);
  expect(await formOf(other).values()).toEqual(GOOD);
});

test('a draft is gone once its comment was kept', async ({ page, paper }) => {
  await paper.open('article/tides/');
  await formOf(page).postGood();
  await formOf(page).comments.first().waitFor();
  await page.reload();
  await formOf(page).comments.first().waitFor();
  expect(await formOf(page).values()).toEqual({ name: '', email: '', text: '' });
  const kept = await page.evaluate(() => Object.values(localStorage).join());
  expect(kept, 'nor is the address anywhere').not.toContain(GOOD.email);
});

test('a reader who wants it is remembered in every story, until they do not', async ({ page, paper }) => {
  await paper.open('article/tides/');
  await formOf(page).remember.check();
  await formOf(page).postGood();
  await formOf(page).comments.first().waitFor();
  await paper.open('article/salt-marsh/');
  expect(await formOf(page).values()).toEqual({ ...GOOD, text: '' });
  await expect(formOf(page).remember).toBeChecked();
  await formOf(page).remember.uncheck();
  await page.reload();
  await paper.heading().waitFor();
  expect(await formOf(page).values()).toEqual({ name: '', email: '', text: '' });
  await expect(formOf(page).remember).not.toBeChecked();
});

/** Fills in the field that people do not see, as a program does. */
function trip(page) {
  return page.evaluate(() => {
    const trap = document.querySelector('form [aria-hidden="true"] input');
    trap.value = 'https://cheap.example/';
    trap.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

test('the trap is out of the way of people, of their keyboards and of their browsers’ memory', async ({ page, paper }) => {
  await paper.open('article/tides/');
  const trap = page.locator('form [aria-hidden="true"] input');
  await expect(trap).toHaveAttribute('tabindex', '-1');
  await expect(trap).toHaveAttribute('autocomplete', 'off');
  await expect(trap).not.toHaveAttribute('name', /mail|name|phone|tel|url|web|address|company|subject/i);
  await expect(page.getByLabel('Leave this field empty')).not.toBeInViewport();
  await expect(formOf(page).form.getByRole('textbox'), 'it is no field to those who listen').toHaveCount(3);
  const box = await page.locator('form .unseen').boundingBox();
  expect(box.width * box.height).toBeLessThanOrEqual(1);
});

test('a tripped trap holds the comment, says why, and lets it be sent', async ({ page, paper }) => {
  await paper.open('article/tides/');
  const { fill, post, outcome, comments, values, form } = formOf(page);
  await fill(GOOD);
  await trip(page);
  await post.click();
  await expect(outcome).toContainText('A field that people do not see was filled in, as programs do. Your comment is held, not lost. If you wrote it, post it.');
  await expect(outcome).toBeFocused();
  await expect(comments).toHaveCount(0);
  expect(await values()).toEqual(GOOD);
  await form.getByRole('button', { name: 'I wrote it: post it' }).click();
  await expect(comments).toContainText(GOOD.text);
  await expect(outcome).toContainText('Thank you');
  await expect(form.getByRole('button', { name: 'I wrote it: post it' })).toHaveCount(0);

  await fill({ text: 'A second one.' });
  await post.click();
  await expect(comments, 'the next one is not held').toHaveCount(2);
});

test('a comment that is held survives a reload and is held again', async ({ page, paper }) => {
  await paper.open('article/tides/');
  await formOf(page).fill(GOOD);
  await trip(page);
  await formOf(page).post.click();
  await expect(formOf(page).outcome).toContainText('held, not lost');
  await page.reload();
  await paper.heading().waitFor();
  expect(await formOf(page).values()).toEqual(GOOD);
  await formOf(page).post.click();
  await formOf(page).form.getByRole('button', { name: 'I wrote it: post it' }).click();
  await expect(formOf(page).comments).toContainText(GOOD.text);
});

const REFUSED = 'This browser does not let the page keep anything, so the comment could not be kept. Your text is still in the form';
const FULL = 'This browser’s storage for this site is full, so the comment could not be kept. Your text is still in the form';
const NO_DRAFTS = 'This browser does not keep drafts: what you type is lost when you close or reload the page.';

test('where storage is refused the form says so, and the text stays in it', async ({ page, paper }) => {
  await refuseStorage(page);
  await paper.open('article/tides/');
  const { form, postGood, outcome, comments, values } = formOf(page);
  await expect(form.getByText(NO_DRAFTS)).toBeVisible();
  await postGood();
  await expect(outcome).toContainText(REFUSED);
  await expect(outcome).toBeFocused();
  await expect(comments).toHaveCount(0);
  expect(await values()).toEqual(GOOD);
  await paper.link('Craft').click();
  await expect(paper.heading()).toHaveText('Craft');
  await page.goBack();
  await expect(form).toBeVisible();
  expect(await values(), 'it is there as long as the page is').toEqual(GOOD);
});

test('where storage is full the form says so, and the text stays in it until there is room', async ({ page, paper }) => {
  await paper.open('article/tides/');
  const { form, fill, post, outcome, comments, values } = formOf(page);
  await expect(form.getByText(NO_DRAFTS)).toHaveCount(0);
  await fillStorage(page);
  await fill(GOOD);
  await post.click();
  await expect(outcome).toContainText(FULL);
  await expect(form.getByText(NO_DRAFTS)).toBeVisible();
  await expect(comments).toHaveCount(0);
  expect(await values()).toEqual(GOOD);
  await page.evaluate(() => localStorage.clear());
  await post.click();
  await expect(comments).toContainText(GOOD.text);
});

test('where writing fails with any other reason the form says that nothing can be kept', async ({ page, paper }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => { throw new DOMException('Not today.', 'SecurityError'); };
  });
  await paper.open('article/tides/');
  const { postGood, outcome, values } = formOf(page);
  await postGood();
  await expect(outcome).toContainText(REFUSED);
  expect(await values()).toEqual(GOOD);
});

test('a thread that cannot be read does not stop the page, and is not overwritten', async ({ page, paper }) => {
  await paper.open('article/tides/');
  await formOf(page).postGood();
  await formOf(page).comments.first().waitFor();
  await page.evaluate(() => {
    const [key] = Object.keys(localStorage).filter((name) => name.includes('thread'));
    localStorage.setItem(key, '{"of": "a later version"}');
  });
  await page.reload();
  await paper.heading().waitFor();
  await formOf(page).postGood();
  await expect(formOf(page).comments).toHaveCount(1);
  expect(await page.evaluate(() => Object.values(localStorage).join())).toContain('a later version');
});
