// An app that panics. Its binary ends there for good: what it would still do is anybody's guess, so it is asked nothing any more, and
// the page goes on without it.
import { expect, test } from './paper.mjs';
import { formOf } from './form.mjs';

const TIDES = 'Why the tide comes twice a day';

/** From now on the browser makes no elements: the app cannot show anything new, and panics when it has to. */
const makeNothing = (page) => page.evaluate(() => {
  document.createElement = () => { throw new DOMException('Refused by a test.', 'NotSupportedError'); };
});

const WAYS = [
  { named: 'while it opened the page of a link', act: ({ paper }) => paper.link('Craft').click() },
  { named: 'while it told what is wrong in the form', act: ({ page }) => formOf(page).post.click() },
];

for (const { named, act } of WAYS) {
  test(`after a panic ${named} the page is read on, and its links lead on`, async ({ page, paper }) => {
    const faults = [];
    page.on('pageerror', (error) => faults.push(error.name));
    paper.permits(/RuntimeError/);
    // Two smooth scrolls at once would end anywhere.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await paper.open('article/tides/');
    await formOf(page).fill({ name: 'Ann', text: 'Half a thought' });
    await makeNothing(page);
    await act({ page, paper });
    await page.locator('html[data-app=failed]').waitFor({ state: 'attached' });
    expect(faults).toEqual(['RuntimeError']);

    await expect(paper.heading()).toHaveText(TIDES);
    await expect(page.getByText('On many coasts both arrive')).toBeVisible();
    await expect(page.getByText('A comment cannot be posted now')).toBeVisible();
    await expect(formOf(page).post).toBeHidden();
    await expect(page.getByRole('button', { name: 'Share' })).toBeHidden();
    await expect(page.locator('.progress')).toBeHidden();
    await expect(page.locator('main')).not.toHaveAttribute('aria-busy', 'true');

    // Whatever the reader does now, the app does not hear of it.
    await formOf(page).field('text').pressSequentially(' more');
    await page.keyboard.press('Tab');
    await page.getByRole('link', { name: 'Places' }).first().hover();
    await formOf(page).field('name').press('Enter');
    await paper.stillness();
    expect(await formOf(page).values()).toEqual({ name: 'Ann', email: '', text: 'Half a thought more' });
    expect(faults).toEqual(['RuntimeError']);

    await paper.mark();
    await page.getByRole('link', { name: 'Back to the top' }).click();
    await expect.poll(() => paper.scrolled()).toBe(0);
    expect(await paper.isMarked(), 'a place in the page is found without loading').toBe(true);

    await paper.link('Places').click();
    await expect(paper.heading()).toHaveText('Places');
    expect(await paper.isMarked(), 'an ordinary link').toBe(false);
    await page.locator('html[data-app=live]').waitFor({ state: 'attached' });
    await page.goBack();
    await expect(paper.heading()).toHaveText(TIDES);
    await page.locator('html[data-app=live]').waitFor({ state: 'attached' });
    expect((await formOf(page).values()).text, 'the draft of before').toContain('Half a thought');
  });
}

test('after a panic Back and Forward lead to the pages that the app had opened', async ({ page, paper }) => {
  paper.permits(/RuntimeError/);
  await paper.open('section/science/');
  await paper.link(TIDES).click();
  await expect(paper.heading()).toHaveText(TIDES);
  await paper.link('Craft').click();
  await expect(paper.heading()).toHaveText('Craft');
  await makeNothing(page);
  await paper.link('Places').click();
  await page.locator('html[data-app=failed]').waitFor({ state: 'attached' });
  await expect(paper.heading()).toHaveText('Craft');
  for (const [go, path, says] of [['goBack', 'article/tides/', TIDES], ['goBack', 'section/science/', 'Science'], ['goForward', 'article/tides/', TIDES]]) {
    await page[go]({ waitUntil: 'commit' });
    await expect(page).toHaveURL(paper.at(path));
    await expect(paper.heading()).toHaveText(says);
    await page.locator('html[data-app=live]').waitFor({ state: 'attached' });
  }
});
