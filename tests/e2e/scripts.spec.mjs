// Scripts of all peoples: which way they run, where they join, where they break; printed and built by the app.
import { expect, test as tests } from './paper.mjs';
import { printed } from './wide.mjs';

const RIGHT_TO_LEFT = ['ar', 'uz-AF', 'pa-PK', 'ks', 'rhg', 'ku-IQ', 'nqo', 'ff-Adlm', 'ms-Arab', 'dv', 'yi'];
const LEFT_TO_RIGHT = ['sd-Deva', 'ur-Latn', 'hi', 'ko', 'mn-Mong', 'uz', 'ja'];
const slugOf = (language) => `in-${language.toLowerCase()}`;

const test = tests.extend({
  site: [
    async ({}, use) => {
      const site = { name: 'Scripts', language: 'az-IR', url: 'https://scripts.example/', sections: [{ slug: 'all', name: 'All' }] };
      const story = (language) => ({ headline: `In ${language}`, kicker: 'Kicker', section: 'all', authors: ['ann'], published: '2026-11-20T07:30:00+01:00', language, body: [{ kind: 'paragraph', text: 'Words.' }] });
      const articles = Object.fromEntries([...RIGHT_TO_LEFT, ...LEFT_TO_RIGHT].map((language) => [slugOf(language), story(language)]));
      const { dir, remove } = await printed({ site, authors: { ann: { name: 'Ann', also: 'Ann', also_language: 'pa-PK' } }, articles });
      await use({ dir, base: '/' });
      await remove();
    },
    { scope: 'worker' },
  ],
});

for (const how of ['printed', 'built by the app']) {
  test(`stories run as their script does, in a page that is ${how}`, async ({ page, paper }) => {
    for (const [dir, languages] of [['rtl', RIGHT_TO_LEFT], ['ltr', LEFT_TO_RIGHT]]) {
      for (const language of languages) {
        await paper.open(how === 'printed' ? `article/${slugOf(language)}/` : 'section/all/');
        if (how !== 'printed') {
          const teaser = page.locator(`.teaser[lang="${language}"]`).first();
          await expect(teaser).toHaveAttribute('dir', dir);
          await paper.link(`In ${language}`).click();
          await expect(paper.heading()).toHaveText(`In ${language}`);
        }
        const article = page.locator('main article').first();
        await expect(article).toHaveAttribute('lang', language);
        await expect(article).toHaveAttribute('dir', dir);
        await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
        await expect(page.locator('.also bdi').first()).toHaveAttribute('dir', 'rtl');
      }
    }
  });
}

test('letters that join are not moved apart, and Korean breaks between words', async ({ page, paper }) => {
  await paper.open('section/all/');
  const styleOf = (language, selector, property) => page.locator(`.teaser[lang="${language}"] ${selector}`).first().evaluate((element, property) => getComputedStyle(element)[property], property);
  for (const language of [...RIGHT_TO_LEFT, 'hi', 'mn-Mong']) expect(await styleOf(language, '.kicker', 'letterSpacing'), language).toMatch(/^(0px|normal)$/);
  expect(await styleOf('uz', '.kicker', 'letterSpacing')).toMatch(/^0\.\d+px$/);
  expect(await styleOf('ko', '.headline', 'wordBreak')).toBe('keep-all');
  expect(await styleOf('ja', '.headline', 'wordBreak')).toBe('normal');
});

test('a Korean word without an end is no wider than the page', async ({ page, paper }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await paper.open(`article/${slugOf('ko')}/`);
  await paper.heading().evaluate((heading) => { heading.textContent = '바다'.repeat(80); });
  expect(await page.evaluate(() => document.scrollingElement.scrollWidth)).toBe(320);
});
