// Pictures keep their place, come when they are wanted, and leave their words where they do not come.
import { expect, test } from './paper.mjs';

const everyPage = ['', 'article/tides/', 'article/godwit/', 'section/science/', 'author/elena-marchetti/'];

test('every picture has a width, a height and words, and loads', async ({ page, paper }) => {
  for (const path of everyPage) {
    await paper.open(path);
    const pictures = await page.locator('main img').evaluateAll((all) =>
      Promise.all(all.map(async (img) => {
        img.loading = 'eager';
        await img.decode();
        return { src: img.getAttribute('src'), alt: img.alt, sizes: [img.getAttribute('width'), img.getAttribute('height')] };
      })),
    );
    expect(pictures.length, path).toBeGreaterThan(0);
    for (const { src, alt, sizes } of pictures) {
      expect(alt, src).not.toBe('');
      for (const size of sizes) expect(Number(size), src).toBeGreaterThan(0);
    }
  }
});

test('the picture that leads a story is wanted at once, all others when the reader comes near', async ({ page, paper }) => {
  await paper.open('article/tides/');
  const lead = page.locator('main article > figure img');
  await expect(lead).toHaveAttribute('width', '1600');
  await expect(lead).toHaveAttribute('height', '900');
  await expect(lead).toHaveAttribute('fetchpriority', 'high');
  expect(await lead.evaluate((img) => img.loading)).not.toBe('lazy');
  const caption = page.locator('main article > figure figcaption');
  await expect(caption).toContainText('Full Moon, and a boat left on the sand.');
  await expect(caption).toContainText('Drawing: The Meridian');

  const others = page.locator('main img:not([fetchpriority])');
  expect(await others.count()).toBeGreaterThan(3);
  for (const loading of await others.evaluateAll((all) => all.map((img) => img.loading))) expect(loading).toBe('lazy');
});

test('a picture comes in the width that its place asks for, once, and sets out before the page is read', async ({ page, paper }) => {
  for (const [width, wanted] of [[360, 'godwit-480.webp'], [768, 'godwit-960.webp'], [1440, 'godwit-960.webp'], [1900, 'godwit-960.webp']]) {
    // Not while a page is open that would fetch its picture in the new width.
    await page.goto('about:blank');
    await page.setViewportSize({ width, height: 800 });
    const asked = [];
    const hear = (request) => asked.push(request.url().split('/').pop());
    page.on('request', hear);
    await paper.open('article/godwit/');
    const lead = page.locator('main article > figure img');
    expect(await lead.evaluate((img) => img.decode().then(() => img.currentSrc.split('/').pop())), `${width} px`).toBe(wanted);
    expect(asked.filter((name) => name.startsWith('godwit')), `${width} px`).toEqual([wanted]);
    page.off('request', hear);
  }
  const link = page.locator('head link[rel=preload][as=image]');
  await expect(link).toHaveCount(1);
});

test('on the front only the lead is wanted at once', async ({ page, paper }) => {
  await paper.open('');
  await expect(page.locator('main img[fetchpriority="high"]')).toHaveCount(1);
  const [first, ...rest] = await page.locator('main img').evaluateAll((all) => all.map((img) => img.loading));
  expect(first).not.toBe('lazy');
  expect(new Set(rest)).toEqual(new Set(['lazy']));
});

for (const { path, picture, named } of [
  { path: 'article/tides/', picture: 'tides.svg', named: 'above a story' },
  { path: 'article/tides/', picture: 'tides-bulges.svg', named: 'in a story' },
  { path: '', picture: 'tides.svg', named: 'of a teaser' },
  { path: 'author/elena-marchetti/', picture: 'elena-marchetti.svg', named: 'of an author' },
]) {
  test(`a missing picture ${named} leaves its words and no hole`, async ({ page, paper }) => {
    paper.expects(/ERR_FAILED/);
    await page.route(`**/images/${picture}`, (route) => route.abort());
    await paper.open(path);
    const img = page.locator(`main img[src$="/${picture}"]`).first();
    await img.scrollIntoViewIfNeeded();
    await expect(img).toHaveAttribute('data-missing');
    await expect(img).toHaveAttribute('alt', /\w+/);
    const { height, width, line } = await img.evaluate((element) => {
      const { width, height } = element.getBoundingClientRect();
      // What its words alone would take, set as the picture's box sets them.
      const words = Object.assign(document.createElement('p'), { textContent: element.alt });
      const { font, padding, border } = getComputedStyle(element);
      Object.assign(words.style, { font, padding, border, margin: 0, width: `${width}px`, boxSizing: 'border-box', position: 'absolute' });
      element.parentElement.append(words);
      const line = words.getBoundingClientRect().height;
      words.remove();
      return { width, height, line };
    });
    expect(width).toBeGreaterThan(40);
    expect(height, 'all its words have room').toBeGreaterThanOrEqual(line - 2);
    expect(height, 'and nothing but its words').toBeLessThan(line + 40);
  });
}
