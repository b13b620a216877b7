// The paper in two languages: going from one edition to the other, what is offered, and what keeps apart.
import { expect, test as tests } from './paper.mjs';
import { findNothing } from './axe.mjs';
import { siteUnder } from './press.mjs';

const under = (base) => tests.extend({ site: siteUnder(base) });

const BICYCLE = { en: 'Why a bicycle stays up', ru: 'Почему велосипед не падает' };
const choice = (page) => page.locator('.editions');
const offer = (page) => page.locator('.translations .offer');
const hrefs = (page) => choice(page).getByRole('link').evaluateAll((all) => all.map((link) => link.href));

for (const base of ['/', '/news/']) {
  const test = under(base);
  test.describe(`under ${base}`, () => {
    test('the choice in the masthead leads to the same story, and to the front where there is none', async ({ page, paper }) => {
      await paper.open('article/bicycle-balance/');
      await expect(choice(page).locator('[aria-current]')).toHaveText('English');
      await choice(page).getByRole('link', { name: 'Русский' }).click();
      await expect(paper.heading()).toHaveText(BICYCLE.ru);
      await expect(page).toHaveURL(paper.at('ru/article/bicycle-balance/'));
      await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
      await expect(choice(page).locator('[aria-current]')).toHaveText('Русский');
      expect(await hrefs(page)).toEqual([paper.at('article/bicycle-balance/')]);
      await paper.open('article/tides/');
      expect(await hrefs(page)).toEqual([paper.at('ru/')]);
      await paper.open('ru/article/самовар/');
      expect(await hrefs(page)).toEqual([paper.at('')]);
    });

    test('the choice follows the reader inside the app', async ({ page, paper }) => {
      await paper.open('');
      await paper.mark();
      await paper.link('Technology').click();
      await expect(paper.heading()).toHaveText('Technology');
      await expect.poll(() => hrefs(page)).toEqual([paper.at('ru/section/technology/')]);
      await paper.link('Craft').click();
      await expect(paper.heading()).toHaveText('Craft');
      await expect.poll(() => hrefs(page)).toEqual([paper.at('ru/')]);
      await page.goBack();
      await expect.poll(() => hrefs(page)).toEqual([paper.at('ru/section/technology/')]);
      expect(await paper.isMarked()).toBe(true);
    });

    test('the app of one edition leaves the pages of the other to the browser', async ({ page, paper }) => {
      await paper.open('article/bicycle-balance/');
      await paper.mark();
      await page.locator('.translations').getByRole('link', { name: 'Русский' }).click();
      await expect(paper.heading()).toHaveText(BICYCLE.ru);
      expect(await paper.isMarked()).toBe(false);
      await page.locator('html[data-app=live]').waitFor({ state: 'attached' });
      await paper.mark();
      await page.locator('.sections').getByRole('link', { name: 'Места' }).click();
      await expect(page).toHaveURL(paper.at('ru/section/places/'));
      expect(await paper.isMarked(), 'inside an edition the app goes on').toBe(true);
      await page.goBack();
      await page.goBack();
      await expect(paper.heading()).toHaveText(BICYCLE.en);
    });

    test('pictures, the app and its pages are found from an edition', async ({ page, paper }) => {
      await paper.open('ru/');
      await paper.mark();
      await paper.link(BICYCLE.ru).click();
      await expect(paper.heading()).toHaveText(BICYCLE.ru);
      expect(await paper.isMarked()).toBe(true);
      const picture = page.locator('main article img').first();
      await expect(picture).toHaveAttribute('src', `${base}images/bicycle-balance.svg`);
      expect(await picture.evaluate(async (image) => [await image.decode(), image.naturalWidth > 0][1])).toBe(true);
    });

    test('drafts of two editions keep apart', async ({ page, paper }) => {
      await paper.open('article/bicycle-balance/');
      await page.locator('#reply-text').fill('In English.');
      await paper.open('ru/article/bicycle-balance/');
      await expect(page.locator('#reply-text')).toHaveValue('');
      await page.locator('#reply-text').fill('По-русски.');
      const keys = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('draft:')).sort());
      expect(keys).toEqual([`standfirst:${base}:draft:bicycle-balance`, `standfirst:${base}ru/:draft:bicycle-balance`].sort());
      await paper.open('article/bicycle-balance/');
      await expect(page.locator('#reply-text')).toHaveValue('In English.');
    });

    test('heads name all languages', async ({ page, paper }) => {
      for (const path of ['article/bicycle-balance/', 'ru/article/bicycle-balance/']) {
        await paper.open(path);
        const links = await page.locator('link[hreflang]').evaluateAll((all) => all.map((link) => [link.hreflang, link.href]));
        const at = (place) => `https://meridian.example/${place}article/bicycle-balance/`;
        expect(links).toEqual([['en', at('')], ['ru', at('ru/')], ['x-default', at('')]]);
      }
    });
  });
}

const test = under('/');

test('a language that was chosen is offered where a story is in it, without a jump', async ({ page, paper }) => {
  await paper.open('article/bicycle-balance/');
  await expect(offer(page)).toBeHidden();
  await choice(page).getByRole('link', { name: 'Русский' }).click();
  await expect(paper.heading()).toHaveText(BICYCLE.ru);
  expect(await page.evaluate(() => localStorage.getItem('standfirst:language'))).toBe('ru');
  await expect(offer(page)).toBeHidden();
  await paper.open('article/bicycle-balance/');
  await expect(offer(page)).toBeVisible();
  await expect(page).toHaveURL(paper.at('article/bicycle-balance/'));
  await findNothing(page);
  await paper.open('article/tides/');
  await expect(offer(page)).toHaveCount(0);
  await paper.open('');
  await paper.link(BICYCLE.en).click();
  await expect(paper.heading()).toHaveText(BICYCLE.en);
  await expect(offer(page)).toBeVisible();
  await expect(page.locator('.translations .plain')).toBeHidden();
  // Who goes back to the first edition by its masthead has chosen that.
  await choice(page).getByRole('link', { name: 'Русский' }).click();
  await choice(page).getByRole('link', { name: 'English' }).click();
  await expect(paper.heading()).toHaveText(BICYCLE.en);
  await expect(offer(page)).toBeHidden();
});

test('the offer leads to the story', async ({ page, paper }) => {
  await page.addInitScript(() => localStorage.setItem('standfirst:language', 'ru'));
  await paper.open('article/lending-libraries/');
  await offer(page).getByRole('link', { name: 'Русский' }).click();
  await expect(paper.heading()).toHaveText('Что библиотека решает оставить');
});

test('without a script the languages are links', async ({ browser, paper }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(paper.at('article/bicycle-balance/'));
  await expect(page.locator('.translations .offer')).toBeHidden();
  await choice(page).getByRole('link', { name: 'Русский' }).click();
  await expect(page.locator('main h1')).toHaveText(BICYCLE.ru);
  await context.close();
});

test('what was not found is said by the edition’s own page, and axe finds nothing in an edition', async ({ page, paper }) => {
  const found = await paper.printed('ru/404.json');
  expect(found.site.language).toBe('ru');
  await paper.open('ru/section/places/');
  await findNothing(page);
  await paper.open('ru/');
  await findNothing(page);
});
