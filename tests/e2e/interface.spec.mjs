// The interface in each of its languages: what is printed and what the app builds say the same, and nothing of either is English.
import { cp, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findNothing } from './axe.mjs';
import { expect, status, test as paper } from './paper.mjs';
import { THE_MERIDIAN, folder, ownSite, print } from './press.mjs';

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'ru', 'uk', 'ar', 'tr', 'ja', 'zh-Hans'];
const STORY = 'article/tides/';
/** One page of each kind. */
const PAGES = ['', STORY, 'section/science/', 'author/elena-marchetti/', 'nowhere/'];

const test = paper.extend({
  site: ownSite,

  /** Prints The Meridian without its other edition, with other values in its `site.json`. */
  printAs: async ({ site }, use) => use(async (values) => {
    const content = await folder();
    try {
      await cp(THE_MERIDIAN, content.path, { recursive: true, filter: (path) => !path.endsWith('/editions') });
      for (const name of await readdir(join(content.path, 'articles'))) {
        const article = join(content.path, 'articles', name);
        const { translations, ...story } = JSON.parse(await readFile(article, 'utf8'));
        if (translations) await writeFile(article, JSON.stringify(story));
      }
      const file = join(content.path, 'site.json');
      await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), ...values }));
      await print({ content: content.path, dir: site.dir });
    } finally {
      await content.remove();
    }
  }),
});

/** The phrases of a language by key, in all their forms. */
async function phrases(language) {
  const all = new Map();
  const gather = (value, key) => {
    if (typeof value === 'string') all.set(key, value);
    else for (const [step, inside] of Object.entries(value)) if (!step.startsWith('@')) gather(inside, key ? `${key}.${step}` : step);
  };
  gather(JSON.parse(await readFile(new URL(`../../src/messages/languages/${language}.json`, import.meta.url), 'utf8')), '');
  return all;
}

/** Patterns for what is said in English and otherwise in another language; gaps take anything. */
async function english(language) {
  const [theirs, own] = [await phrases('en'), await phrases(language)];
  const texts = [...theirs].filter(([key, text]) => own.get(key) !== text && /[a-z]{2}/i.test(text.replace(/\{\w+\}/g, ''))).map(([, text]) => text);
  return texts.map((text) => `^${text.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').trim()).join('.*')}$`);
}

/** Every text of the page and every attribute that is read out or shown, but for what authors wrote. */
function said(page) {
  return page.evaluate(() => {
    const written = '.body, .headline, .standfirst, .kicker, .tagline, .nameplate, .excerpt, .about, .role, .bio, .where, .byline-name, .names, .sections a, .tags li, figcaption, .band a, title';
    const all = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walk.currentNode; node; node = walk.nextNode()) {
      const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
      if (element.closest('script, style') || (node.nodeType === Node.TEXT_NODE && element.closest(written))) continue;
      if (node.nodeType === Node.TEXT_NODE) all.push(node.data);
      else for (const { name, value } of element.attributes) if (/^(aria-label|title|placeholder|alt|data-(?!base|route|edition|live|draft|shape))/.test(name)) all.push(value);
    }
    return all.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => /\p{L}{2}/u.test(text));
  });
}

/** What stands in the page's main part, but for comments, which come with the app. */
const words = (page) => page.locator('main').evaluate((main) => {
  const copy = main.cloneNode(true);
  copy.querySelectorAll('#comments, #start-note, .share').forEach((part) => part.remove());
  return copy.textContent.replace(/\s+/g, ' ').trim();
});

for (const language of LANGUAGES) {
  test(`the paper speaks ${language}, printed and built`, async ({ page, paper, printAs, context }) => {
    test.slow();
    paper.expects(/status of 404/);
    await printAs({ language });
    const own = await phrases(language);
    const patterns = language === 'en' ? [] : (await english(language)).map((pattern) => new RegExp(pattern, 'i'));
    const nothingEnglish = async (where) => {
      const found = (await said(page)).filter((text) => patterns.some((pattern) => pattern.test(text)));
      expect.soft(found, where).toEqual([]);
    };
    const printed = await (await context.browser().newContext({ javaScriptEnabled: false })).newPage();
    await paper.open('section/places/');
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.locator('.colophon .made')).toContainText(own.get('page.made_with'));
    await expect(page.locator('.colophon .made')).not.toHaveAttribute('lang');
    for (const path of ['', STORY, 'section/science/', 'author/elena-marchetti/', 'page/2/']) {
      await printed.goto(paper.at(path));
      const then = await words(printed);
      await nothingEnglish(`/${path} as it is printed`);
      // Built by the app.
      await page.evaluate((href) => {
        const link = Object.assign(document.createElement('a'), { href });
        document.querySelector('main').append(link);
        link.click();
        link.remove();
      }, paper.at(path));
      await expect(page).toHaveURL(paper.at(path));
      await expect(page.locator('main h1')).toBeVisible();
      await page.waitForLoadState('networkidle');
      await nothingEnglish(`/${path} as it is built`);
      expect.soft(await words(page), `/${path}`).toBe(then);
    }
    // What comes of mistakes, and of a page that does not come.
    await paper.open(STORY);
    const post = page.locator('#reply button[type=submit]');
    await post.click();
    await expect(page.locator('#reply [aria-invalid=true]')).toHaveCount(3);
    await page.locator('#reply-email').fill('ann@@example.org');
    await page.locator('#reply-text').fill('x');
    await post.click();
    await nothingEnglish('the form with its faults');
    await expect(page.locator('#comments')).toContainText(own.get('comments.email_faults.two_ats'));
    paper.expects(/status of 503/);
    paper.answer('section/science/', status(503));
    await page.locator('.masthead a[href$="/section/science/"]').click();
    await expect(page.getByRole('alert')).toContainText(own.get('page.page_failed'));
    await nothingEnglish('the notice');
    await paper.open('nowhere/');
    await nothingEnglish('the page for what was not found');
    await printed.context().close();
  });
}

/** What is wider than the screen or than the box that hides the rest of it. */
const cut = (page) => page.evaluate(() => {
  const hides = (element) => /hidden|clip/.test(getComputedStyle(element).overflowX) && element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1;
  const found = [...document.querySelectorAll('body *')].filter(hides).map((element) => element.outerHTML.slice(0, 100));
  return document.scrollingElement.scrollWidth > document.documentElement.clientWidth ? ['the page', ...found] : found;
});

for (const language of ['en', 'ar', 'ja']) {
  test(`every kind of page in ${language} has nothing that axe names, and nothing is cut on a small screen or in large letters`, async ({ page, paper, printAs }) => {
    test.slow();
    paper.expects(/status of 404/);
    await printAs({ language });
    for (const path of PAGES) {
      await paper.open(path);
      await findNothing(page, [360, 1440]);
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize({ width: 320, height: 640 });
      expect.soft(await cut(page), `/${path} at 320 px`).toEqual([]);
      await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
      expect.soft(await cut(page), `/${path} at 320 px and 200 %`).toEqual([]);
    }
  });
}

test('a language that the interface does not speak has it in English, and says so', async ({ page, paper, printAs }) => {
  await printAs({ language: 'nl' });
  await paper.open(STORY);
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
  for (const part of ['.skip', '#comments', '.colophon .made', '#picks-title', '#latest-title', '.share', 'header .lines', '#start-note']) {
    await expect(page.locator(part).first(), part).toHaveAttribute('lang', 'en');
  }
  await page.locator('.masthead a[href$="/section/science/"]').click();
  await expect(page.locator('#stories-title')).toHaveAttribute('lang', 'en');
  await expect(page.locator('main h1')).not.toHaveAttribute('lang', 'en');
});

test('a phrase in own words is printed and built', async ({ page, paper, printAs }) => {
  await printAs({ messages: { comments: { leave_a_reply: 'Join the conversation' } } });
  await paper.open(STORY);
  await expect(page.locator('#comments h3')).toHaveText('Join the conversation');
  await paper.open('');
  await page.locator(`main a[href$="/${STORY}"]`).first().click();
  await expect(page.locator('#comments h3')).toHaveText('Join the conversation');
});

for (const [how, answer, words] of [
  ['gone', status(404), 'older than the paper'],
  ['not to be had', status(503), 'did not answer'],
  ['for another app', ({ response }) => response.writeHead(200, { 'content-type': 'text/plain' }).end('1 en ltr * one other\nNo'), 'older than the paper'],
]) {
  test(`words that are ${how} are as a lost app: the page stands, the form says why, and what was typed stays`, async ({ page, paper, printAs }) => {
    paper.permits(/status of (404|503)/);
    await printAs({});
    const file = /messages-[\w-]+\.txt/.exec(await readFile(join(paper.host.dir, 'index.html'), 'utf8'))[0];
    paper.host.instead.set(file, answer);
    await page.goto(paper.at(STORY));
    // A page that is older than the paper is loaded anew, once.
    const kind = words.includes('older') ? 'reload' : 'navigate';
    await expect.poll(() => page.evaluate(() => performance.getEntriesByType('navigation')[0].type).catch(() => 'on its way')).toBe(kind);
    await page.locator('#reply-text').fill('Half a thought');
    await expect(page.locator('#start-note')).toContainText(words);
    await expect(page.locator('#reply-text')).toHaveValue('Half a thought');
    await expect(paper.heading()).toBeVisible();
    // What has come stays: only the words are asked for again.
    const asked = (ending) => paper.host.asked.filter((name) => name.endsWith(ending)).length;
    const before = [asked('.txt'), asked('_bg.wasm'), asked('.js')];
    await page.locator('#start-note button').click();
    await expect.poll(() => asked('.txt')).toBeGreaterThan(before[0]);
    await expect(page.locator('#start-note')).toContainText(words);
    expect([asked('_bg.wasm'), asked('.js')]).toEqual(before.slice(1));
    await page.locator('.masthead a[href$="/section/science/"]').click();
    await expect(page).toHaveURL(paper.at('section/science/'));
    await expect(paper.heading()).toHaveText('Science');
  });
}
