// The printed page, and how the app takes it over.
import { changed, expect, held, test } from './paper.mjs';
import { formOf } from './form.mjs';

const PAGES = ['', 'page/2/', 'article/tides/', 'article/الأسطرلاب/', 'article/tea/', 'section/craft/', 'author/elena-marchetti/'];
const TIDES = 'Why the tide comes twice a day';

/** Every element of the app with its attributes, and all its words. */
const outline = () => [
  [...document.querySelectorAll('#app *')].map((element) => element.cloneNode(false).outerHTML),
  document.getElementById('app').textContent,
];

for (const path of PAGES) {
  test(`the app takes over /${path} as it was printed, element by element`, async ({ page, paper, browser }) => {
    const still = await browser.newPage({ javaScriptEnabled: false });
    await still.goto(paper.at(path));
    const [printed, words] = await still.evaluate(outline);
    await still.close();
    await page.addInitScript(() => {
      globalThis.shifts = 0;
      new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (globalThis.shifts += value))).observe({ type: 'layout-shift', buffered: true });
      addEventListener('DOMContentLoaded', () => (globalThis.heading = document.querySelector('main h1')));
    });
    await paper.open(path);
    await paper.stillness();
    const [live, said] = await page.evaluate(outline);
    expect(said).toBe(words);
    expect(live).toEqual(printed);
    expect(await page.evaluate(() => globalThis.heading.isConnected), 'the same elements').toBe(true);
    expect(await page.evaluate(() => globalThis.shifts), 'nothing moved').toBe(0);
  });
}

test('what was typed, scrolled and focused before the app came stays', async ({ page, paper }) => {
  const slow = held();
  paper.answer('article/tides/', slow);
  await page.goto(paper.at('article/tides/'));
  const { field, values } = formOf(page);
  await field('name').fill('Ann');
  await field('text').pressSequentially('Before the app');
  await slow.arrived;
  await paper.stillness();
  const scroll = await page.evaluate(() => scrollY);
  slow.release();
  await page.locator('html[data-app=live]').waitFor({ state: 'attached' });
  await expect(field('text')).toBeFocused();
  await page.keyboard.type(' and after it');
  expect(await values()).toEqual({ name: 'Ann', email: '', text: 'Before the app and after it' });
  expect(await page.evaluate(() => scrollY)).toBe(scroll);
  await page.reload();
  expect((await values()).text).toBe('Before the app and after it');
});

test('a draft of before stands in the form as soon as the reader comes to it, and a box ticked before the app came stays ticked', async ({ page, paper }) => {
  await paper.open('article/tides/');
  await formOf(page).fill({ name: 'Ann', text: 'Five hundred words' });
  const slow = held();
  paper.answer('article/tides/', slow);
  // Not a reload: the browser itself would bring the text back.
  await page.goto('about:blank');
  await page.goto(paper.at('article/tides/'));
  await formOf(page).field('text').pressSequentially(' and one');
  await formOf(page).remember.check();
  await slow.arrived;
  slow.release();
  await page.locator('html[data-app=live]').waitFor({ state: 'attached' });
  await expect(formOf(page).field('text')).toHaveValue('Five hundred words and one');
  await expect(formOf(page).remember).toBeChecked();
});

test('a link of a story to itself leaves a form that goes on', async ({ page, paper }) => {
  await paper.open('article/tides/');
  const { post, field, problem } = formOf(page);
  await post.click();
  await expect(problem('name')).not.toBeEmpty();
  await page.evaluate(() => document.querySelector('main .body p').insertAdjacentHTML('beforeend', `<a href="${location.pathname}">itself</a>`));
  await page.getByRole('link', { name: 'itself' }).click();
  await expect(problem('name')).toBeEmpty();
  await field('name').fill('Ann');
  await expect(field('name')).not.toHaveAttribute('aria-invalid', 'true');
});

test('a page of another edition takes the place of the printed one, with what was typed', async ({ page, paper }) => {
  const slow = held(changed((newer) => {
    newer.edition = 'another';
    newer.content.article.article.headline = 'A newer headline';
  }));
  paper.answer('article/tides/', slow);
  await page.goto(paper.at('article/tides/'));
  await formOf(page).field('text').pressSequentially('Kept');
  await slow.arrived;
  slow.release();
  await expect(paper.heading()).toHaveText('A newer headline');
  await expect(formOf(page).field('text')).toHaveValue('Kept');
  await expect(formOf(page).field('text')).toBeFocused();
});

test('the words ask for one answer before they are there', async ({ browser, paper }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  const asked = [];
  page.on('request', (request) => asked.push(request));
  // The rules for paper and for other pages keep nobody waiting.
  await page.route('**/later-*.css', () => {});
  await page.goto(paper.at('article/tides/'), { waitUntil: 'commit' });
  await expect.poll(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length)).toBe(1);
  await expect(page.locator('main h1')).toBeVisible();
  const others = asked.filter((request) => !['document', 'image', 'other'].includes(request.resourceType()));
  expect(others.map((request) => new URL(request.url()).pathname.replace(/-.*/, ''))).toEqual(['/later']);
  await page.close();
});
