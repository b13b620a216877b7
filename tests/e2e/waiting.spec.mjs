// Pages that are on their way: fetched ahead, overtaken by a newer wish, waited for under a progress bar.
import { expect, held, test } from './paper.mjs';

const TIDES = 'Why the tide comes twice a day';

test('a link that is pointed at is fetched ahead, and the click asks no second time', async ({ page, paper }) => {
  await paper.open('');
  paper.asked();
  await paper.link(TIDES).hover();
  await expect.poll(() => paper.count('article/tides/')).toBe(1);
  await paper.link(TIDES).click();
  await expect(paper.heading()).toHaveText(TIDES);
  expect(paper.count('article/tides/')).toBe(1);
});

test('a link that has the focus is fetched ahead, and Enter asks no second time', async ({ page, paper }) => {
  await paper.open('');
  paper.asked();
  await paper.link(TIDES).focus();
  await expect.poll(() => paper.count('article/tides/')).toBe(1);
  await page.keyboard.press('Enter');
  await expect(paper.heading()).toHaveText(TIDES);
  expect(paper.count('article/tides/')).toBe(1);
});

test('a link that is clicked while its page is still being fetched ahead asks no second time', async ({ page, paper }) => {
  const slow = held();
  paper.answer('article/tides/', slow);
  await paper.open('');
  await paper.link(TIDES).hover();
  await slow.arrived;
  await paper.link(TIDES).click();
  slow.release();
  await expect(paper.heading()).toHaveText(TIDES);
  expect(paper.count('article/tides/')).toBe(1);
});

test('what failed ahead is asked for again when the reader asks', async ({ page, paper }) => {
  paper.expects(/ERR_EMPTY_RESPONSE/);
  paper.answer('article/tides/', ({ response }) => response.destroy());
  await paper.open('');
  await paper.link(TIDES).focus();
  await expect.poll(() => paper.guard.expected[0].seen).toBe(true);
  await expect(paper.notice(), 'the reader did not ask yet').toHaveCount(0);
  paper.answer('article/tides/', undefined);
  await page.keyboard.press('Enter');
  await expect(paper.heading()).toHaveText(TIDES);
});

test('a newer wish wins over an older slow one, whose request is given up', async ({ page, paper }) => {
  const slow = held();
  paper.answer('article/tides/', slow);
  await paper.open('');
  await paper.link(TIDES).click();
  await slow.arrived;
  await paper.link('Craft').click();
  await expect(paper.heading()).toHaveText('Craft');
  await slow.givenUp;
  slow.release();
  await expect(page).toHaveURL(paper.at('section/craft/'));
  await expect(paper.heading()).toHaveText('Craft');
  await page.goBack();
  await expect(paper.heading(), 'the older one left no trace').toHaveText('The Meridian');
});

test('Back while a page is on its way stays with the page that is shown before it', async ({ page, paper }) => {
  const slow = held();
  paper.answer('section/craft/', slow);
  await paper.open('');
  await paper.link(TIDES).click();
  await expect(paper.heading()).toHaveText(TIDES);
  await paper.link('Craft').click();
  await slow.arrived;
  await page.goBack();
  await expect(paper.heading()).toHaveText('The Meridian');
  slow.release();
  await slow.givenUp;
  await expect(page).toHaveURL(paper.at(''));
  await expect(paper.heading()).toHaveText('The Meridian');
  await expect(page.locator('.progress')).toHaveCount(0);
});

/** Notes when the reader clicks and when the progress bar comes into the page, in milliseconds. */
async function watchProgress(page) {
  await page.evaluate(() => {
    window.progress = {};
    addEventListener('click', () => { window.progress.clicked ??= performance.now(); }, true);
    new MutationObserver(() => {
      if (document.querySelector('.progress')) window.progress.came ??= performance.now();
    }).observe(document.body, { childList: true, subtree: true });
  });
}

test('the old page stays until the new one is there, under a progress bar that comes after 150 ms and not before', async ({ page, paper }) => {
  const slow = held();
  paper.answer('article/tides/', slow);
  await paper.open('');
  await watchProgress(page);
  await paper.link(TIDES).click();
  await page.waitForFunction(() => window.progress.came);
  const { clicked, came } = await page.evaluate(() => window.progress);
  expect(came - clicked).toBeGreaterThanOrEqual(149);
  await expect(paper.heading()).toHaveText('The Meridian');
  await expect(page).toHaveURL(paper.at(''));
  await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'true');
  slow.release();
  await expect(paper.heading()).toHaveText(TIDES);
  await expect(page.locator('.progress')).toHaveCount(0);
  await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'false');
});

test('a page that was fetched ahead opens without a progress bar', async ({ page, paper }) => {
  await paper.open('');
  const link = paper.link(TIDES);
  await Promise.all([page.waitForResponse('**/article/tides/index.json').then((response) => response.finished()), link.focus()]);
  await watchProgress(page);
  await link.click();
  await expect(paper.heading()).toHaveText(TIDES);
  expect(await page.evaluate(() => window.progress.came)).toBeUndefined();
});
