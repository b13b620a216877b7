// A paper of five hundred stories, made up on the spot.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test as tests } from './paper.mjs';
import { folder, print } from './press.mjs';

const STORIES = 500;
const A_PAGE = 20;
const SECTIONS = ['north', 'south', 'east', 'west'];
const WORDS = ['harbour', 'lantern', 'copper', 'orchard', 'whistle', 'gravel', 'ink', 'swallow', 'kettle', 'bridge', 'chalk', 'ferry'];

const headline = (number) => `Story ${number}: the ${WORDS[number % 12]} and the ${WORDS[(number * 7 + 3) % 12]}`;

/** Writes the content of the paper; story 500 is the newest. */
async function write(dir) {
  const json = (path, value) => writeFile(join(dir, path), JSON.stringify(value));
  await mkdir(join(dir, 'articles'), { recursive: true });
  await mkdir(join(dir, 'authors'));
  await json('site.json', {
    name: 'The Long Paper',
    language: 'en',
    url: 'https://long.example/',
    sections: SECTIONS.map((slug) => ({ slug, name: slug.toUpperCase() })),
    picks: ['story-1', 'story-250'],
  });
  await json('authors/ann.json', { name: 'Ann Onymous' });
  const began = Date.parse('2020-01-01T08:00:00Z');
  await Promise.all(Array.from({ length: STORIES }, (_, place) => {
    const number = place + 1;
    const sentence = `The ${WORDS.join(', the ')} and number ${number}. `;
    return json(`articles/story-${number}.json`, {
      headline: headline(number),
      section: SECTIONS[number % SECTIONS.length],
      authors: ['ann'],
      published: new Date(began + number * 3_600_000).toISOString().replace('.000', ''),
      body: Array.from({ length: 5 }, () => ({ kind: 'paragraph', text: sentence.repeat(4) })),
    });
  }));
}

const test = tests.extend({
  site: [
    async ({}, use) => {
      const [content, dir] = [await folder(), await folder()];
      await write(content.path);
      await use(await print({ content: content.path, dir: dir.path }));
      await Promise.all([content.remove(), dir.remove()]);
    },
    { scope: 'worker' },
  ],
});

const over = (page) => page.evaluate(() => document.scrollingElement.scrollWidth - document.documentElement.clientWidth);

test('the front leads through all its pages to the oldest story, each story once', async ({ page, paper }) => {
  await paper.open('');
  await paper.mark();
  const pages = STORIES / A_PAGE;
  const seen = [];
  for (let number = 1; number <= pages; number += 1) {
    await expect(page.getByRole('navigation', { name: 'Pages' })).toContainText(`Page ${number} of ${pages}`);
    seen.push(...await page.locator('.front-grid h3, .briefs h3').allInnerTexts());
    if (number < pages) await page.getByRole('link', { name: 'Older stories' }).click();
  }
  await expect(page).toHaveURL(paper.at('page/25/'));
  await expect(page.getByRole('link', { name: 'Older stories' })).toHaveCount(0);
  expect(seen).toEqual(Array.from({ length: STORIES }, (_, place) => headline(STORIES - place)));
  expect(await paper.isMarked()).toBe(true);
  expect(await over(page)).toBe(0);

  await page.getByRole('link', { name: 'Newer stories' }).click();
  await expect(page).toHaveURL(paper.at('page/24/'));
  await page.goBack();
  await expect(page.getByRole('navigation', { name: 'Pages' })).toContainText('Page 25 of 25');
});

test('a section and an author have their pages', async ({ page, paper }) => {
  await paper.open('section/north/page/7/');
  await expect(paper.heading()).toHaveText('NORTH');
  const pager = page.getByRole('navigation', { name: 'Pages' });
  await expect(pager).toContainText('Page 7 of 7');
  await expect(page.locator('main article h3')).toHaveText([20, 16, 12, 8, 4].map(headline));
  await pager.getByRole('link', { name: 'Newer stories' }).click();
  await expect(page).toHaveURL(paper.at('section/north/page/6/'));
  await expect(page.locator('main article')).toHaveCount(A_PAGE);

  await paper.open('author/ann/page/2/');
  await expect(pager).toContainText('Page 2 of 25');
  await expect(page.locator('main article h3').first()).toHaveText(headline(480));
});

test('a story in the middle has its neighbours, and the newest of its section', async ({ page, paper }) => {
  await paper.open('article/story-250/');
  await expect(paper.heading()).toHaveText(headline(250));
  await expect(page.locator('.beside a[rel="prev"]')).toContainText(headline(246));
  await expect(page.locator('.beside a[rel="next"]')).toContainText(headline(254));
  await expect(page.getByRole('region', { name: 'Latest from EAST' }).locator('h3')).toHaveText([498, 494, 490, 486].map(headline));
  await expect(page.getByRole('region', { name: 'Don’t miss' }).locator('h3')).toHaveText([headline(1)]);
  await page.locator('.beside a[rel="next"]').click();
  await expect(paper.heading()).toHaveText(headline(254));
});

test('a paper without pictures fits every width', async ({ page, paper }) => {
  for (const path of ['', 'page/13/', 'section/west/page/3/', 'article/story-250/', 'author/ann/']) {
    for (const width of [320, 800, 1600]) {
      await page.setViewportSize({ width, height: 800 });
      await paper.open(path);
      expect(await over(page), `${path} at ${width} px`).toBe(0);
    }
  }
});
