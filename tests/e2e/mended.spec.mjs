// Faults that were found once, each with the way it was found.
import { expect, test, held } from './paper.mjs';
import { GOOD, formOf } from './form.mjs';

const TIDES = 'Why the tide comes twice a day';

test('a link within the page gives up the page on its way, and nobody is told that they are offline', async ({ page, paper }) => {
  const slow = held();
  paper.answer('article/tides/', slow);
  await paper.open('section/science/');
  await paper.link(TIDES).click();
  await slow.arrived;
  await page.getByRole('link', { name: 'Back to the top' }).click();
  await slow.givenUp;
  await paper.stillness();
  await expect(paper.notice()).toHaveCount(0);
  await expect(paper.heading()).toHaveText('Science');
});

test('Back to a slow page and Forward again: the place of the page that was never left stays', async ({ page, paper }) => {
  await paper.open('section/science/');
  await paper.link(TIDES).click();
  await expect(paper.heading()).toHaveText(TIDES);
  await page.reload();
  await paper.heading().waitFor();
  await page.evaluate(() => scrollTo(0, 900));
  const slow = held();
  paper.answer('section/science/', slow);
  await page.goBack({ waitUntil: 'commit' });
  await slow.arrived;
  await page.goForward({ waitUntil: 'commit' });
  await slow.givenUp;
  await paper.stillness();
  await expect(paper.heading()).toHaveText(TIDES);
  await expect(paper.notice()).toHaveCount(0);
  expect(await page.evaluate(() => scrollY)).toBe(900);
});

test('a fragment in another script is found', async ({ page, paper }) => {
  await paper.open('article/белые-ночи/');
  const id = await page.locator('main h2[id]').first().getAttribute('id');
  await paper.open('');
  await page.evaluate((id) => {
    const link = document.createElement('a');
    link.href = `/article/белые-ночи/#${id}`;
    link.textContent = 'across';
    document.querySelector('main').prepend(link);
  }, id);
  await page.getByRole('link', { name: 'across' }).click();
  await expect(paper.heading()).toHaveText('Почему летом не темнеет');
  await paper.stillness();
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(300);
});

test('a double click posts one comment and finds no fault', async ({ page, paper }) => {
  await paper.open('article/tides/');
  const { fill, post, comments, summary, outcome } = formOf(page);
  await fill(GOOD);
  await post.dblclick();
  await expect(comments).toHaveCount(1);
  await expect(summary).toBeHidden();
  await expect(outcome).toContainText('Thank you');
});

test('a comment posted in one tab leaves the draft that another tab typed', async ({ page, paper, context }) => {
  await paper.open('article/tides/');
  const other = await context.newPage();
  await paper.open('article/tides/', other);
  await formOf(other).fill(GOOD);
  await formOf(page).fill({ ...GOOD, text: 'A long text that was not sent.' });
  await formOf(other).post.click();
  await expect(formOf(other).comments).toHaveCount(1);
  await page.reload();
  await paper.heading().waitFor();
  expect(await formOf(page).values()).toEqual({ ...GOOD, text: 'A long text that was not sent.' });
});

test('after a Back that failed, sharing hands on the story that is shown', async ({ page, paper, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  paper.expects(/status of 500/);
  await paper.open('section/science/');
  await paper.link(TIDES).click();
  await expect(paper.heading()).toHaveText(TIDES);
  await page.reload();
  await paper.heading().waitFor();
  paper.answer('section/science/', ({ response }) => response.writeHead(500).end());
  await page.goBack({ waitUntil: 'commit' });
  await expect(paper.notice()).toContainText('error (500)');
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page.getByText('The link is copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(paper.at('article/tides/'));
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page).toHaveURL(paper.at('article/tides/'));
});
