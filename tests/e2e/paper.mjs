// What every browser test stands on: a host that serves the printed paper and can be told to answer badly, a `paper` to open pages
// with, and a guard that fails a test whose console said something that the test did not expect.
import { existsSync, statSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test as playwright } from '@playwright/test';
import { serve } from '../serve.mjs';

export { expect };

const root = fileURLToPath(new URL('../../', import.meta.url));
/** The site that Trunk built. */
export const DIST = resolve(root, process.env.STANDFIRST_DIST ?? 'dist');
/** The same with an app that has all services. */
export const SERVICES = resolve(root, process.env.STANDFIRST_SERVICES ?? 'target/services');
/** The tool that prints: the one that was compiled last, by the native tests or by `make build`, where none is named. */
export const PRESS = resolve(root, process.env.STANDFIRST_PRESS ?? lastOf('target/debug/press', 'target/press/press'));

export const test = playwright.extend({
  /** The folder to serve and the base to serve it under. A file of tests may put another site here. */
  site: [async ({}, use) => use({ dir: DIST, base: '/' }), { scope: 'worker' }],

  host: [
    async ({ site }, use) => {
      if (!existsSync(join(site.dir, 'index.html'))) throw new Error('There is no built site to test: run `make build` first.');
      const host = new Host(site);
      const { server, address } = await serve({ ...site, answer: (...asked) => host.answer(...asked) });
      host.address = address;
      await use(host);
      server.closeAllConnections();
      server.close();
    },
    { scope: 'worker' },
  ],

  paper: [
    async ({ page, host }, use) => {
      host.forget();
      const paper = new Paper(page, host);
      const reload = page.reload.bind(page);
      page.reload = async (...how) => [await reload(...how), await live(page)][0];
      await use(paper);
      await paper.guard.check();
    },
    { auto: true },
  ],
});

/** Of some files, the one that was written last. */
function lastOf(...files) {
  const written = (file) => statSync(join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return files.reduce((last, file) => (written(file) > written(last) ? file : last));
}

/** Comes true when the app has taken the page over. */
function live(page) {
  return page.locator('html[data-app=live]').waitFor({ state: 'attached' });
}

/** The server's side: answers that a test put in the place of files, and what was asked for. */
class Host {
  constructor({ dir, base }) {
    Object.assign(this, { dir, base });
    this.forget();
  }

  /** Every file is answered as it is, and nothing was asked for yet. */
  forget() {
    this.instead = new Map();
    this.asked = [];
    this.isUnprinted = false;
    this.live = undefined;
  }

  async answer(request, response, path) {
    const file = path.slice(this.base.length);
    this.asked.push(file);
    const how = this.instead.get(file);
    if (how) await how({ request, response, text: () => readFile(join(this.dir, file), 'utf8') });
    else if (this.live && /(^|\/)$/.test(file)) response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(await this.live());
    else if (this.isUnprinted && /(^|\/)$/.test(file)) response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(await this.shell());
    return Boolean(how) || response.headersSent;
  }

  /** The shell as the press found it, with the base and the language in it and nothing printed. */
  async shell() {
    const text = await readFile(join(this.dir, '_shell.html'), 'utf8');
    const messages = (await readdir(this.dir)).find((name) => name.startsWith('messages-'));
    const marks = { BASE: this.base, MESSAGES: messages, LANGUAGE: 'en', DIRECTION: 'ltr', TITLE: 'The Meridian', EDITION: 'none', ROUTE: 'none' };
    return text.replace(/STANDFIRST_([A-Z]+)/g, (_, mark) => marks[mark] ?? '');
  }
}

/** The paper as a test reads it. Paths are those below the base: '' is the front, 'article/tides/' a story. */
class Paper {
  constructor(page, host) {
    Object.assign(this, { page, host, guard: new Guard(page.context()) });
  }

  get address() {
    return this.host.address;
  }

  /** The address of a path, as the browser writes it. */
  at(path) {
    return new URL(path, this.address).href;
  }

  /** Opens a path and waits for its heading; in another tab where one is given. */
  async open(path, page = this.page) {
    await page.goto(this.at(path));
    await page.locator('main h1').waitFor();
    await live(page);
  }

  /** From now on pages are answered without what the press printed into them: the app finds an empty root. */
  unprint() {
    this.host.isUnprinted = true;
  }

  /** The page that the press printed for a path. */
  async printed(path) {
    return JSON.parse(await readFile(join(this.host.dir, fileOf(path)), 'utf8'));
  }

  /** From now on a page's JSON is answered in this way, until the test ends or says `asPrinted`. */
  answer(path, how) {
    this.host.instead.set(fileOf(path), how);
  }

  /** The pages whose JSON was asked for since the last call, in order. */
  asked() {
    return this.host.asked.splice(0).filter((file) => file.endsWith('.json')).map((file) => file.replace(/index\.json$/, ''));
  }

  /** How often a page's JSON has been asked for since the last call of `asked`. */
  count(path) {
    return this.host.asked.filter((file) => file === fileOf(path)).length;
  }

  /** The test makes the browser say this in its console. It must then be said, and everything else still fails the test. */
  expects(pattern) {
    this.guard.expected.push({ pattern, seen: false });
  }

  /** The browser may or may not say this: it depends on when it fetches what no test asked for, such as the icon. */
  permits(pattern) {
    this.guard.expected.push({ pattern, seen: true });
  }

  /** Points at nothing, so that no link is fetched ahead because the mouse happens to rest there. */
  pointAway() {
    return this.page.mouse.move(0, 0);
  }

  /** The teaser or link of this name that stands first. */
  link(name) {
    return this.page.getByRole('link', { name, exact: true }).first();
  }

  heading() {
    return this.page.locator('main h1');
  }

  /** The bar over the page that stays. */
  notice() {
    return this.page.locator('.notice');
  }

  /** Leaves a mark that a full load of the page would wipe out. */
  async mark() {
    await this.page.evaluate(() => { window.isMarked = true; });
  }

  isMarked() {
    return this.page.evaluate(() => window.isMarked === true);
  }

  scrolled() {
    return this.page.evaluate(() => Math.round(scrollY));
  }

  /** Comes true when the page has not scrolled for some frames. */
  stillness() {
    return this.page.evaluate(async () => {
      for (let frames = 0, before = scrollY; frames < 8; before = scrollY) {
        await new Promise(requestAnimationFrame);
        frames = scrollY === before ? frames + 1 : 0;
      }
    });
  }

  /** From the next load on the page's long timers run twenty times as fast, so that waiting for ten seconds takes half of one. */
  hurry() {
    return this.page.addInitScript(() => {
      const set = window.setTimeout;
      window.setTimeout = (act, wait = 0, ...rest) => set(act, wait < 1_000 ? wait : wait / 20, ...rest);
    });
  }
}

/** Hears every console and every uncaught error of a test's tabs. */
class Guard {
  constructor(context) {
    this.expected = [];
    this.faults = [];
    context.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.hear(`${message.type()}: ${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (error) => this.hear(`uncaught: ${error.error()}`));
  }

  hear(said) {
    const expected = this.expected.find(({ pattern }) => pattern.test(said));
    if (expected) expected.seen = true;
    else this.faults.push(said);
  }

  async check() {
    const missing = () => this.expected.filter(({ seen }) => !seen).map(({ pattern }) => String(pattern));
    await expect.poll(missing, { message: 'said in the console, as the test expects', timeout: 2_000 }).toEqual([]);
    expect(this.faults, 'the console stays silent').toEqual([]);
  }
}

function fileOf(path) {
  return path === '' || path.endsWith('/') ? `${path}index.json` : path;
}

// How a server may answer instead of sending the file.

const JSON_TYPE = { 'access-control-allow-origin': '*', 'content-type': 'application/json; charset=utf-8' };

/** The file, as it is. */
export async function asPrinted({ response, text }) {
  response.writeHead(200, JSON_TYPE).end(await text());
}

/** An error. */
export function status(code) {
  return ({ response }) => void response.writeHead(code, { 'content-type': 'text/plain' }).end('Something went wrong.');
}

/** Not the page but somebody's HTML, as networks in trains and hotels answer. */
export function html({ response }) {
  response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Welcome</title><p>Sign in to use this network.');
}

/** Half of the file, as if it were all. */
export async function cutOff({ response, text }) {
  const whole = await text();
  response.writeHead(200, JSON_TYPE).end(whole.slice(0, whole.length / 2));
}

/** Half of the file, then the line is dead. */
export async function brokenOff({ response, text }) {
  const whole = Buffer.from(await text());
  response.writeHead(200, { ...JSON_TYPE, 'content-length': whole.length });
  response.write(whole.subarray(0, whole.length / 2), () => response.destroy());
}

/** A dead line. */
export function noAnswer({ response }) {
  response.destroy();
}

/** The file with its page changed. */
export function changed(change) {
  return async ({ response, text }) => {
    const page = JSON.parse(await text());
    change(page);
    response.writeHead(200, JSON_TYPE).end(JSON.stringify(page));
  };
}

/** The file, but only after `release()`. `arrived` comes true when it is asked for, `givenUp` when the browser no longer waits. */
export function held(answer = ({ response, text }) => text().then((page) => response.writeHead(200, JSON_TYPE).end(page))) {
  const [arrived, released, givenUp] = [signal(), signal(), signal()];
  const how = async ({ response, text }) => {
    response.once('close', () => response.writableFinished || givenUp.give());
    arrived.give();
    await released.given;
    await answer({ response, text });
  };
  return Object.assign(how, { arrived: arrived.given, release: released.give, givenUp: givenUp.given });
}

function signal() {
  let give;
  const given = new Promise((resolve) => { give = resolve; });
  return { given, give };
}
