// Pages that are no stories, and menus: followed without a reload, by the keyboard, at every width and in both directions.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { findNothing } from './axe.mjs';
import { expect, test as onMeridian } from './paper.mjs';
import { folder, print } from './press.mjs';

const LABELS = ['Letters to the editor', 'Podcasts', 'Crosswords', 'Weather and tides', 'Archive', 'Newsletter', 'Obituaries', 'Book reviews', 'Chess', 'Recipes', 'Photographs of the week', 'Corrections', 'Jobs', 'Gardens', 'Maps', 'Radio', 'A name that somebody made very long because nobody stopped them'];
const MENU = [{ section: 'science' }, { page: 'about' }, { href: '/shop/', label: 'Shop' }, ...LABELS.map((label, place) => ({ label, href: `https://example.org/${place}` }))];
const LICENSE = { label: 'CC BY 4.0', href: 'https://creativecommons.org/licenses/by/4.0/' };
const link = (href, text) => ({ link: { href, text } });

/** A paper with so many entries in its menus. */
const files = (count, language) => ({
  'site.json': { name: 'Menus', language, url: 'https://menus.example/', sections: [{ slug: 'science', name: 'Science' }], menu: MENU.slice(0, count), footer: MENU.slice(0, count), social: [{ label: 'Mastodon', href: 'https://social.example/@menus' }], license: LICENSE },
  'authors/ann.json': { name: 'Ann' },
  'articles/tides.json': { headline: 'Tides', section: 'science', authors: ['ann'], published: '2026-11-20T07:30:00+01:00', body: [{ kind: 'paragraph', text: ['Read ', link('/about/', 'about us'), ' or visit ', link('/shop/', 'our shop'), '.'] }] },
  'pages/about.json': { headline: 'About us', language: 'it', standfirst: 'Who makes this.', body: [{ kind: 'paragraph', text: 'Two people.' }] },
});

/** Tests on such a paper, which has a shop of the publisher's own beside its pages. */
const withMenu = (count, language = 'en') => onMeridian.extend({
  site: [
    async ({}, use) => {
      const [content, dist] = [await folder(), await folder()];
      const write = async (name, text) => {
        await mkdir(dirname(join(content.path, name)), { recursive: true });
        await writeFile(join(content.path, name), text);
      };
      for (const [name, value] of Object.entries(files(count, language))) await write(name, JSON.stringify(value));
      await write('static/shop/index.html', '<!doctype html><html lang="en"><title>Shop</title><link rel="icon" href="data:,"><h1>Hats</h1>');
      await use(await print({ content: content.path, dir: dist.path }));
      await Promise.all([content.remove(), dist.remove()]);
    },
    { scope: 'worker' },
  ],
});

onMeridian.describe('three entries', () => {
  const test = withMenu(3);

  test('a menu leads to a page without a reload, and back', async ({ page, paper }) => {
    await paper.open('');
    await paper.mark();
    const menu = page.getByRole('navigation', { name: 'Menu' });
    await menu.getByRole('link', { name: 'About us' }).click();
    await expect(paper.heading()).toHaveText('About us');
    await expect(page).toHaveURL(paper.at('about/'));
    await expect(page).toHaveTitle('About us · Menus');
    await expect(paper.heading()).toBeFocused();
    await expect(menu.getByRole('link', { name: 'About us' })).toHaveAttribute('aria-current', 'page');
    await expect(page.locator('.comments, .byline, .share')).toHaveCount(0);
    await menu.getByRole('link', { name: 'Science' }).click();
    await expect(paper.heading()).toHaveText('Science');
    await expect(menu.getByRole('link', { name: 'About us' })).not.toHaveAttribute('aria-current');
    await page.goBack();
    await expect(paper.heading()).toHaveText('About us');
    expect(await paper.isMarked()).toBe(true);
  });

  test('what is built is what was printed', async ({ page, paper }) => {
    await paper.open('about/');
    // The browser keeps places in what it built, by comments; in which order attributes stand means nothing.
    const html = async () => (await page.locator('main').innerHTML()).replaceAll(/<!---->| lang="it" dir="ltr"/g, '');
    const printed = await html();
    await paper.link('Science').click();
    await expect(paper.heading()).toHaveText('Science');
    await page.getByRole('contentinfo').getByRole('link', { name: 'About us' }).click();
    await expect(paper.heading()).toHaveText('About us');
    expect(await html()).toBe(printed);
    await expect(page.locator('main article[lang=it][dir=ltr]')).toHaveCount(1);
  });

  test('a link to what the publisher put there opens it', async ({ page, paper }) => {
    paper.expects(/status of 404/);
    await paper.open('article/tides/');
    await page.getByRole('link', { name: 'our shop' }).click();
    await expect(page.getByRole('heading', { name: 'Hats' })).toBeVisible();
    await expect(page).toHaveURL(paper.at('shop/'));
  });

  test('a name that no page has is the page for what was not found', async ({ paper }) => {
    paper.expects(/status of 404/);
    await paper.open('nobody/');
    await expect(paper.heading()).toHaveText('This page is not in the paper');
  });
});

for (const [named, count, language] of [['two entries', 2, 'en'], ['twenty entries', 20, 'en'], ['twenty entries from the right', 20, 'ar']]) {
  onMeridian.describe(named, () => {
    const test = withMenu(count, language);

    test('the menu fits, and every entry is reached by the Tab key and seen', async ({ page, paper }) => {
      // What the publisher has at a name of its own is looked for ahead, as a page would be.
      paper.permits(/shop\/index\.json/);
      for (const width of [360, 768, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        await paper.open('about/');
        expect(await page.evaluate(() => document.scrollingElement.scrollWidth - innerWidth), `${width} px`).toBe(0);
        const links = page.locator('.masthead nav a');
        await expect(links).toHaveCount(count);
        const { height } = await page.locator('.masthead nav').evaluate((nav) => nav.getBoundingClientRect().toJSON());
        expect(height, `${width} px`).toBeLessThan(180);
        await page.locator('.nameplate a').focus();
        await page.keyboard.press('Tab');
        for (let place = 0; place < count; place++) {
          await expect(links.nth(place)).toBeFocused();
          await expect(links.nth(place), `${width} px, entry ${place}`).toBeInViewport({ ratio: 0.99 });
          await page.keyboard.press('Tab');
        }
      }
    });

    test('axe finds nothing', async ({ page, paper }) => {
      await paper.open('about/');
      await findNothing(page, [360, 768, 1440]);
    });
  });
}
