// An app that panics, or that the browser lets down. Its binary ends there for good: what it would still do is anybody's guess, so it is asked nothing any more, and
// the page goes on without it.
import { expect, test } from './paper.mjs';
import { formOf } from './form.mjs';

const TIDES = 'Why the tide comes twice a day';

/** From now on the browser finds no element for the app: what it has begun it cannot end, and what is thrown at it leaves it half done. */
const findNothing = (page) => page.evaluate(() => {
  const find = Document.prototype.getElementById;
  Document.prototype.getElementById = function (id) {
    if (/wasm/.test(new Error().stack)) throw new Error('Refused by a test.');
    return find.call(this, id);
  };
});

const WAYS = [
  // The address is the one that the reader asked for by then: a reload brings its page.
  { named: 'while it opened the page of a link', act: ({ paper }) => paper.link('Craft').click(), back: 'section/craft/' },
  { named: 'while it told what is wrong in the form', act: ({ page }) => formOf(page).post.click(), back: 'article/tides/' },
];

for (const { named, act, back } of WAYS) {
  test(`after a panic ${named} the page is read on, and its links lead on`, async ({ page, paper }) => {
    const faults = [];
    page.on('pageerror', (error) => faults.push(error.name));
    // What the app had begun (a page fetched ahead, say) may stumble over what lies there.
    paper.permits(/Refused by a test|RuntimeError/);
    // Two smooth scrolls at once would end anywhere.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await paper.open('article/tides/');
    await formOf(page).fill({ name: 'Ann', text: 'Half a thought' });
    await findNothing(page);
    await act({ page, paper });
    await page.locator('html[data-app=failed]').waitFor({ state: 'attached' });
    await paper.stillness();
    // What had begun may have stumbled over it.
    const before = [...faults];
    expect(before[0]).toBe('Error');

    await expect(paper.heading()).toHaveText(TIDES);
    await expect(page.getByText('On many coasts both arrive')).toBeVisible();
    await expect(page.locator('#start-note')).toContainText('The comments do not work on this page. What you wrote is kept in this browser.');
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
    expect(faults).toEqual(before);

    await paper.mark();
    await page.getByRole('link', { name: 'Back to the top' }).click();
    await expect.poll(() => paper.scrolled()).toBe(0);
    expect(await paper.isMarked(), 'a place in the page is found without loading').toBe(true);

    await paper.link('Places').click();
    await expect(paper.heading()).toHaveText('Places');
    expect(await paper.isMarked(), 'an ordinary link').toBe(false);
    await page.locator('html[data-app=live]').waitFor({ state: 'attached' });
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe(new URL(paper.at(back)).pathname);
    await page.locator('html[data-app=live]').waitFor({ state: 'attached' });
    await paper.open('article/tides/');
    await page.locator('html[data-app=live]').waitFor({ state: 'attached' });
    expect((await formOf(page).values()).text, 'the draft of before').toContain('Half a thought more');
  });
}

test('after a panic the note offers to load the page anew, which brings the app and the words back', async ({ page, paper }) => {
  paper.permits(/Refused by a test|RuntimeError/);
  await paper.open('article/tides/');
  await formOf(page).fill({ text: 'Half a thought' });
  await findNothing(page);
  await formOf(page).post.click();
  await page.locator('html[data-app=failed]').waitFor({ state: 'attached' });
  await page.locator('#start-note').getByRole('button', { name: 'Try again' }).click();
  await page.locator('html[data-app=live]').waitFor({ state: 'attached' });
  await expect(formOf(page).field('text')).toHaveValue('Half a thought');
});

test('after a panic Back and Forward lead to the pages that the app had opened', async ({ page, paper }) => {
  // What the app had begun (a page fetched ahead, say) may stumble over what lies there.
  paper.permits(/Refused by a test|RuntimeError/);
  await paper.open('section/science/');
  await paper.link(TIDES).click();
  await expect(paper.heading()).toHaveText(TIDES);
  await paper.link('Craft').click();
  await expect(paper.heading()).toHaveText('Craft');
  // The focus comes last: all that the app does for this page is done.
  await expect(paper.heading()).toBeFocused();
  await findNothing(page);
  await paper.link('Places').click();
  await page.locator('html[data-app=failed]').waitFor({ state: 'attached' });
  await expect(paper.heading()).toHaveText('Craft');
  for (const [go, path, says] of [['goBack', 'section/craft/', 'Craft'], ['goBack', 'article/tides/', TIDES], ['goForward', 'section/craft/', 'Craft']]) {
    await page[go]({ waitUntil: 'commit' });
    await expect(page).toHaveURL(paper.at(path));
    await expect(paper.heading()).toHaveText(says);
    await page.locator('html[data-app=live]').waitFor({ state: 'attached' });
  }
});
