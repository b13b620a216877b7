// What stands in frames, by itself: narrow and wide, light and dark, without a script.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { findNothing } from './axe.mjs';
import { expect, test } from './paper.mjs';
import { PAPERS, onPaper } from './wide.mjs';

const WIDTHS = [240, 280, 360, 600, 900];

/** The places of what is for frames. */
async function places(dir) {
  const all = await readdir(join(dir, 'embed'), { recursive: true });
  return all.filter((name) => name.endsWith('/index.html')).map((name) => `embed/${name.replace(/index\.html$/, '')}`);
}

const papers = [['built', test], ...Object.keys(PAPERS).map((name) => [name, onPaper(test, name)])];

for (const [name, test] of papers) {
  test(`no frame of the ${name} paper is wider than its place, or empty`, async ({ host, browser }) => {
    test.slow();
    // Pictures of the odd papers lie nowhere: here only places and words count.
    const still = await browser.newPage({ javaScriptEnabled: false });
    for (const place of await places(host.dir)) {
      await still.goto(new URL(place, host.address).href);
      for (const width of WIDTHS) {
        await still.setViewportSize({ width, height: 600 });
        const [over, words, high] = await still.evaluate(() => [
          document.documentElement.scrollWidth - document.documentElement.clientWidth,
          document.querySelector('main').innerText.trim().length,
          document.documentElement.getBoundingClientRect().height,
        ]);
        expect.soft(over, `${place} at ${width}`).toBe(0);
        expect.soft(words, place).toBeGreaterThan(20);
        expect.soft(high, place).toBeGreaterThan(100);
      }
    }
    await still.close();
  });
}

for (const place of ['embed/tides/', 'embed/الأسطرلاب/', 'embed/webassembly-loading/', 'embed/latest/', 'embed/section/craft/']) {
  test(`axe-core finds nothing in ${place}`, async ({ page, paper }) => {
    await page.goto(paper.at(place));
    await findNothing(page, [280, 600]);
  });
}

test('a frame has the theme that it is asked for, whatever the reader’s own', async ({ page, paper }) => {
  const colours = () => page.evaluate(() => [getComputedStyle(document.documentElement).colorScheme, getComputedStyle(document.documentElement).backgroundColor]);
  const [light, dark] = [['light', 'rgb(251, 248, 241)'], ['dark', 'rgb(21, 22, 26)']];
  for (const [own, theme, wanted] of [
    ['light', 'auto', ['light dark', light[1]]],
    ['dark', 'auto', ['light dark', dark[1]]],
    ['dark', 'light', light],
    ['light', 'dark', dark],
    ['dark', 'dark', dark],
  ]) {
    await page.emulateMedia({ colorScheme: own });
    await page.goto('about:blank');
    await page.goto(`${paper.at('embed/tides/')}#standfirst=${'0'.repeat(32)}&theme=${theme}`);
    expect(await colours(), `${theme} for a reader who has it ${own}`).toEqual(wanted);
  }
});

test('a frame asks for its document and its pictures, and for nothing else', async ({ page, paper }) => {
  const asked = [];
  page.on('request', (request) => asked.push([request.resourceType(), new URL(request.url()).pathname]));
  await page.goto(paper.at('embed/tides/'));
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await page.waitForLoadState('networkidle');
  // The browser itself asks for the icon, where the document is no frame.
  const others = asked.filter(([kind, path]) => kind !== 'image' && !/^\/icon-/.test(path));
  expect(others).toEqual([['document', '/embed/tides/']]);
  expect(await page.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, '']);
});

test('pictures show in a frame that is a stranger to its own host', async ({ page, paper }) => {
  await page.goto(paper.at(''));
  await page.evaluate((src) => {
    const frame = Object.assign(document.createElement('iframe'), { src, width: 600, height: 600 });
    frame.setAttribute('sandbox', 'allow-scripts');
    document.body.prepend(frame);
  }, paper.at('embed/tides/'));
  const picture = page.frameLocator('iframe').locator('.lead img');
  await expect.poll(() => picture.evaluate((img) => [origin, img.naturalWidth > 0])).toEqual(['null', true]);
});

test.describe('the page for publishers', () => {
  const TIDES = 'Why the tide comes twice a day';
  const parts = (page) => ({
    wanted: page.getByLabel('A story, a section or an address of ours'),
    code: page.locator('#code'),
    said: page.locator('#found'),
    inside: page.locator('#preview standfirst-embed').locator('iframe').contentFrame(),
    choice: (name) => page.locator('#matches').getByRole('button', { name, exact: true }),
  });

  test('shows what is chosen as any other site would, and its code', async ({ page, paper }) => {
    await page.goto(paper.at('embed/'));
    const { wanted, code, said, inside, choice } = parts(page);
    await expect(code).toHaveValue(/^<script type="module" src="https:\/\/meridian\.example\/embed\.js"><\/script>\n<standfirst-embed src="https:\/\/meridian\.example\/article\/tides\/">/);
    await page.locator('#preview').scrollIntoViewIfNeeded();
    await expect(inside.locator('h1')).toHaveText(TIDES);
    await wanted.fill('light name');
    await expect(said).toHaveText('Found: 1');
    await choice('A light that says its own name').click();
    await page.locator('#preview').scrollIntoViewIfNeeded();
    await expect(inside.locator('h1')).toHaveText('A light that says its own name');
    await wanted.fill('');
    await choice('Latest from Craft').click();
    await expect(code).toHaveValue(/src="https:\/\/meridian\.example\/section\/craft\/"/);
    await expect(inside.locator('h1')).toHaveText('Craft');
    await page.getByLabel('Colours').selectOption('dark');
    await page.getByLabel('Widest').fill('400');
    await page.getByLabel('Highest, then it scrolls').fill('300');
    await expect(code).toHaveValue(/<div style="max-width: 400px">\n<standfirst-embed src="[^"]*" theme="dark" max-height="300">/);
    await expect(inside.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect.poll(async () => (await page.locator('#preview standfirst-embed').boundingBox()).width).toBe(400);
    await expect.poll(async () => (await page.locator('#preview iframe').boundingBox()).height).toBe(300);
  });

  test('a choice counts more than an address whose answer comes late', async ({ page, paper }) => {
    await page.goto(paper.at('embed/'));
    const { wanted, code, said, choice } = parts(page);
    let release;
    await page.route('**/oembed/late.json', async (route) => {
      await new Promise((resolve) => { release = resolve; });
      await route.fulfill({ json: { title: 'Late' } });
    });
    await wanted.fill('https://meridian.example/article/late/');
    await expect.poll(() => Boolean(release)).toBe(true);
    await choice(TIDES).click();
    release();
    await page.waitForTimeout(300);
    await expect(code).toHaveValue(/article\/tides\//);
    await expect(said).toHaveText('');
  });

  test('takes any address of the paper, and says what is none', async ({ page, paper }) => {
    await page.goto(paper.at('embed/'));
    const { wanted, code, said } = parts(page);
    for (const [typed, wantedPlace] of [
      ['https://meridian.example/article/washi/', 'article/washi/'],
      [paper.at('article/morse/#on-a'), 'article/morse/'],
      [paper.at('article/morse'), 'article/morse/'],
      ['/article/tea/index.html', 'article/tea/'],
      ['https://meridian.example/embed/tea/', 'article/tea/'],
      ['https://meridian.example/embed/section/craft/', 'section/craft/'],
      ['https://meridian.example/embed/latest/', ''],
      ['https://meridian.example/', ''],
      [paper.at('article/белые-ночи/'), 'article/%D0%B1%D0%B5%D0%BB%D1%8B%D0%B5-%D0%BD%D0%BE%D1%87%D0%B8/'],
    ]) {
      await wanted.fill(typed);
      await expect(code, typed).toHaveValue(new RegExp(`<standfirst-embed src="https://meridian\\.example/${wantedPlace}">`));
      await expect(said).toHaveText('');
    }
    const before = await code.inputValue();
    for (const typed of ['https://other.example/article/tea/', 'https://meridian.example/author/hana-mori/', '/page/2/']) {
      await wanted.fill(typed);
      await expect(said).toHaveText('This address is none of a story, a section or the front of The Meridian.');
    }
    paper.expects(/status of 404/);
    await wanted.fill('/article/nowhere/');
    await expect(said).toHaveText('No story is at this address. Check it, or paste another.');
    await wanted.fill('no such words');
    await expect(said).toHaveText(/^Nothing here is called so/);
    await expect(code).toHaveValue(before);
    await wanted.fill('<img src=x onerror=alert(1)>');
    await expect(said).toHaveText(/^Nothing here is called so/);
  });

  test('copies the code and says so; without a clipboard the code is selected', async ({ page, paper, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(paper.at('embed/'));
    const code = await page.locator('#code').inputValue();
    await page.locator('[data-copy=code]').click();
    await expect(page.locator('#code-said')).toHaveText('The code is copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code);
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.locator('[data-copy=code-1]').click();
    await expect(page.locator('#code-1-said')).toHaveText(/^The code is selected/);
    expect(await page.evaluate(() => getSelection().toString())).toContain('Latest from The Meridian');
  });

  test('is read without a script', async ({ paper, browser }) => {
    const still = await browser.newPage({ javaScriptEnabled: false });
    await still.goto(paper.at('embed/'));
    await expect(still.locator('h1')).toHaveText('Put our stories into your site');
    await expect(still.getByText(/^Without JavaScript nothing can be chosen here/)).toBeVisible();
    await expect(still.locator('#chooser')).toBeHidden();
    await expect(still.getByLabel('Latest from Craft')).toHaveValue(/<standfirst-embed src="https:\/\/meridian\.example\/section\/craft\/">/);
    await expect(still.getByRole('button')).toHaveCount(0);
    await still.close();
  });

  test('axe-core finds nothing, and it is no wider than the screen', async ({ page, paper }) => {
    await page.goto(paper.at('embed/'));
    for (const width of [320, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${width}`).toBe(0);
    }
    await page.locator('#preview').scrollIntoViewIfNeeded();
    await expect(parts(page).inside.locator('h1')).toHaveText(TIDES);
    await findNothing(page, [360, 1440], () => new AxeBuilder({ page }));
  });
});
