// The worst words that the contract permits, printed by the press and taken over by the app. STANDFIRST_SEED repeats a paper.
import { expect, test as tests } from './paper.mjs';
import { folder, print } from './press.mjs';
import { storiesOf, write } from './fuzz.mjs';

const FIXED = [1, 2, 3];

const test = tests.extend({
  seed: [async ({}, use) => use(Number(process.env.STANDFIRST_SEED ?? Math.floor(Math.random() * 2 ** 32))), { scope: 'worker' }],
  site: [
    async ({ seed }, use) => {
      const [content, dir] = [await folder(), await folder()];
      await write(content.path, [...FIXED, seed]);
      await use(await print({ content: content.path, dir: dir.path }));
      await Promise.all([content.remove(), dir.remove()]);
    },
    { scope: 'worker' },
  ],
});

/** All that a page says: its title, its words, and what its elements hold. */
const said = () => [
  document.title,
  document.getElementById('app').textContent,
  [...document.querySelectorAll('#app *')].map((element) => element.cloneNode(false).outerHTML),
];
/** The title and the words of a page. The form's fields are apart by a space in print and by none in the app, which the app takes over as it is. */
const main = () => {
  const part = document.querySelector('main').cloneNode(true);
  part.querySelectorAll('form').forEach((form) => form.remove());
  return [document.title, part.textContent];
};

/** Every page of the paper, as it was printed: its path, what it says, and what its main part says. */
async function eachPrinted(browser, paper, paths) {
  const still = await browser.newPage({ javaScriptEnabled: false });
  const all = [];
  for (const path of paths) {
    await still.goto(paper.at(path));
    all.push({ path, whole: await still.evaluate(said), part: await still.evaluate(main) });
  }
  await still.close();
  return all;
}

const lists = ['', 'section/one/', 'section/two/', 'author/ann/', 'author/bob/'];
const stories = (seed) => [...FIXED, seed].flatMap(storiesOf).map((slug) => `article/${slug}/`);

test('the app takes over every page, word for word', async ({ browser, page, paper, seed }) => {
  test.setTimeout(120_000);
  for (const { path, whole } of await eachPrinted(browser, paper, [...lists, ...stories(seed), 'article/long/'])) {
    await paper.open(path);
    await paper.stillness();
    // The element that a story's anchor scrolls to may have got the focus; nothing else may differ.
    const [title, words, elements] = await page.evaluate(said);
    const why = `/${path} of STANDFIRST_SEED=${seed}`;
    expect(title, why).toBe(whole[0]);
    expect(words === whole[1], `the words of ${why}`).toBe(true);
    expect(elements.length, why).toBe(whole[2].length);
    elements.forEach((element, place) => expect(element === whole[2][place], `${element.slice(0, 200)} in ${why}`).toBe(true));
    expect(await page.evaluate(() => document.querySelectorAll('#app script').length), why).toBe(0);
  }
});

test('the app opens every story by itself, word for word', async ({ browser, page, paper, seed }) => {
  test.setTimeout(120_000);
  await paper.open('');
  await paper.mark();
  for (const { path, part } of await eachPrinted(browser, paper, [...stories(seed), 'article/long/'])) {
    await page.locator(`main a[href="/${path}"]`).first().dispatchEvent('click');
    await expect(page).toHaveURL(paper.at(path));
    await expect.poll(() => page.evaluate(main).then(([title]) => title)).toBe(part[0]);
    const why = `/${path} of STANDFIRST_SEED=${seed}`;
    expect((await page.evaluate(main))[1] === part[1], `the words of ${why}`).toBe(true);
    await page.goBack();
    await expect(page).toHaveURL(paper.at(''));
  }
  expect(await paper.isMarked(), 'no page was loaded whole').toBe(true);
});

test('no word is too long for a page', async ({ page, paper, seed }) => {
  for (const path of ['', 'article/long/', 'section/one/', 'author/ann/']) {
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await paper.open(path);
      const over = await page.evaluate(() => document.scrollingElement.scrollWidth - document.documentElement.clientWidth);
      expect(over, `/${path} at ${width} px of STANDFIRST_SEED=${seed}`).toBe(0);
    }
  }
});
