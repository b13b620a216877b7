// Back and Forward between pages that were printed, pages that the app opened and other sites, where the browser keeps the pages that it
// leaves (bfcache) and where it does not: the words, the title, the place and what was typed are right, and the app is alive.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, held, test as tests } from './paper.mjs';
import { formOf } from './form.mjs';

const TIDES = { path: 'article/tides/', says: 'Why the tide comes twice a day' };
const CRAFT = { path: 'section/craft/', says: 'Craft' };
const FRONT = { path: '', says: 'The Meridian' };

/** Tests in a browser that keeps the pages it leaves, or does not. Playwright's own way is not to keep them. */
const where = (isKept) => tests.extend({
  launchOptions: [
    async ({ launchOptions }, use) => use(isKept ? { ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] } : launchOptions),
    { scope: 'worker' },
  ],

  /** Another site. */
  elsewhere: [
    async ({}, use) => {
      const server = createServer((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Elsewhere</title><p>Another site.'));
      await once(server.listen(0, '127.0.0.1'), 'listening');
      await use(`http://127.0.0.1:${server.address().port}/`);
      server.closeAllConnections();
      server.close();
    },
    { scope: 'worker' },
  ],

  reader: async ({ page, paper, elsewhere }, use) => {
    await page.addInitScript(() => {
      globalThis.shows = [];
      addEventListener('pageshow', ({ persisted }) => globalThis.shows.push(persisted));
    });
    await use(new Reader(page, paper, elsewhere, isKept));
  },
});

/** Somebody who goes to and fro, and looks at what they find. */
class Reader {
  constructor(page, paper, elsewhere, isKept) {
    Object.assign(this, { page, paper, elsewhere, isKept });
  }

  /** Scrolls, at once, and stays there. */
  async scroll(top) {
    await this.paper.stillness();
    await this.page.evaluate((y) => scrollTo({ top: y, behavior: 'instant' }), top);
    await this.paper.stillness();
    expect(await this.paper.scrolled()).toBe(top);
  }

  /** Goes to another site. */
  async leave() {
    await this.page.goto(this.elsewhere);
    await expect(this.page).toHaveTitle('Elsewhere');
  }

  /** Goes Back, or Forward. A page that was kept is not loaded again: nothing but its coming can be waited for. */
  back() {
    return this.page.goBack({ waitUntil: 'commit' });
  }

  forward() {
    return this.page.goForward({ waitUntil: 'commit' });
  }

  /** Follows a link, which the app takes over, without scrolling to it first as a mouse would have to. */
  async follow(name) {
    await this.paper.mark();
    await this.paper.link(name).evaluate((link) => link.click());
    await expect(this.paper.heading()).toHaveText(name);
    expect(await this.paper.isMarked(), 'the app took the link over').toBe(true);
  }

  /** Comes from another document, by Back or Forward, to a page of the paper; it is as it was left. */
  async comeTo(page, top) {
    await this.finds(page, top);
    expect(await this.page.evaluate(() => globalThis.shows.at(-1)), 'kept by the browser').toBe(this.isKept);
  }

  async finds({ path, says }, top) {
    await expect(this.page).toHaveURL(this.paper.at(path));
    await expect(this.paper.heading()).toHaveText(says);
    await expect(this.page).toHaveTitle(says === 'The Meridian' ? says : `${says} · The Meridian`);
    await expect(this.page.locator('html')).toHaveAttribute('data-app', 'live');
    await expect.poll(() => this.paper.scrolled()).toBe(top);
    await expect(this.paper.notice()).toHaveCount(0);
  }
}

for (const [how, test] of [['kept', where(true)], ['not kept', where(false)]]) {
  test.describe(`where pages are ${how}`, () => {
    test('a printed page, another site and back', async ({ page, paper, reader }) => {
      await paper.open(TIDES.path);
      await formOf(page).fill({ name: 'Ann', text: 'Half a thought' });
      await reader.scroll(900);
      await reader.leave();
      await reader.back();
      await reader.comeTo(TIDES, 900);
      expect(await formOf(page).values()).toEqual({ name: 'Ann', email: '', text: 'Half a thought' });
      await formOf(page).field('text').pressSequentially('!');
      expect((await formOf(page).values()).text).toContain('!');
      await reader.scroll(900);
      await reader.follow('Craft');
      await reader.back();
      await reader.finds(TIDES, 900);
      await page.reload();
      expect((await formOf(page).values()).text, 'the draft was kept as before').toContain('!');
    });

    test('printed pages, each opened anew', async ({ page, paper, reader }) => {
      await paper.open(TIDES.path);
      await reader.scroll(700);
      await paper.open(CRAFT.path);
      await reader.scroll(300);
      await paper.open('');
      await reader.back();
      await reader.comeTo(CRAFT, 300);
      await reader.back();
      await reader.comeTo(TIDES, 700);
      await reader.forward();
      await reader.comeTo(CRAFT, 300);
      await reader.follow('Science');
      await reader.back();
      await reader.finds(CRAFT, 300);
    });

    test('pages that the app opened, another site, and all the way back and forth', async ({ page, paper, reader }) => {
      await paper.open('');
      await reader.scroll(600);
      await reader.follow(TIDES.says);
      await reader.scroll(800);
      await reader.follow('Craft');
      await reader.scroll(200);
      await reader.leave();
      await reader.back();
      await reader.comeTo(CRAFT, 200);
      await reader.back();
      await reader.finds(TIDES, 800);
      await reader.back();
      await reader.finds(FRONT, 600);
      await reader.forward();
      await reader.finds(TIDES, 800);
      await reader.forward();
      await reader.finds(CRAFT, 200);
      await reader.forward();
      await expect(page).toHaveTitle('Elsewhere');
      await reader.back();
      await reader.comeTo(CRAFT, 200);
      await reader.follow('Places');
    });

    test('a page that was left on the way to another of its own', async ({ page, paper, reader }) => {
      const slow = held();
      await paper.open(CRAFT.path);
      await reader.scroll(250);
      paper.answer(TIDES.path, slow);
      await page.evaluate(() => { document.querySelector('main').prepend(Object.assign(document.createElement('a'), { href: '/article/tides/', textContent: 'slow' })); });
      await paper.link('slow').evaluate((link) => link.click());
      await slow.arrived;
      await reader.leave();
      slow.release();
      await reader.back();
      await expect(page.locator('html')).toHaveAttribute('data-app', 'live');
      await expect(paper.heading()).toHaveText(/Craft|Why the tide/);
      await reader.follow('Places');
    });

    test('a printed page that was left before its app had come', async ({ page, paper, reader }) => {
      const slow = held();
      paper.answer(TIDES.path, slow);
      await page.goto(paper.at(TIDES.path));
      await slow.arrived;
      await formOf(page).field('text').pressSequentially('Typed before');
      await reader.scroll(500);
      await reader.leave();
      slow.release();
      await reader.back();
      await reader.finds(TIDES, 500);
      expect((await formOf(page).values()).text).toBe('Typed before');
      await reader.follow('Craft');
    });
  });
}
