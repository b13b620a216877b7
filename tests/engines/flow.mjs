// What every flow stands on: a browser of the engine that the project names, and a host that serves the paper and hears what its pages say.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test as talk } from '../e2e/talk.mjs';
import { test as services } from '../e2e/services.mjs';
import { lackOf, start } from './engines.mjs';

export { expect } from '@playwright/test';

/**
 * Stands before all other scripts of a page, and keeps what the page says in its console, what it throws, and what its policy refuses. A script of the
 * paper's own host, so that the policy lets it in.
 */
const PROBE = `{
  const said = JSON.parse(sessionStorage.getItem('said') ?? '[]');
  const hear = (text) => { said.push(text); sessionStorage.setItem('said', JSON.stringify(said)); };
  for (const kind of ['error', 'warn']) {
    const say = console[kind];
    console[kind] = (...words) => { hear(kind + ': ' + words.join(' ')); say.apply(console, words); };
  }
  addEventListener('error', ({ message, target }) => hear('uncaught: ' + (message ?? 'not loaded: ' + (target.src || target.href))), true);
  addEventListener('unhandledrejection', ({ reason }) => hear('uncaught: ' + reason));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => hear('policy: ' + violatedDirective + ' ' + blockedURI));
}`;

/** Has a host put the probe into the pages of the paper. */
function listenIn(host) {
  const answer = host.answer;
  host.answer = async (request, response, path) => {
    if (path === `${host.base}probe.js`) return response.writeHead(200, { 'content-type': 'text/javascript' }).end(PROBE) && true;
    if (!/(\/|\.html)$/.test(path) || host.instead.has(path.slice(host.base.length))) return answer.call(host, request, response, path);
    const file = await readFile(join(host.dir, path.slice(host.base.length), path.endsWith('/') ? 'index.html' : ''), 'utf8').catch(() => undefined);
    if (!file?.includes('app-files')) return answer.call(host, request, response, path);
    host.asked.push(path.slice(host.base.length));
    return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' }).end(file.replace(/<head>|(?=<meta)/, (tag) => `${tag}<script src="${host.base}probe.js"></script>`)) && true;
  };
  return () => { host.answer = answer; };
}

const fixtures = {
  /** Set by the project. */
  engine: ['chromium', { option: true }],
  /** What the browser is to be like: see engines.mjs. */
  wishes: [{}, { option: true }],

  /** Stands for Playwright's own page, which no flow uses. */
  paper: [async ({}, use) => use(undefined), { auto: true }],

  tab: async ({ engine, wishes, host }, use, testInfo) => {
    const lack = lackOf(engine);
    if (lack && process.env.CI) throw new Error(lack);
    testInfo.skip(Boolean(lack), lack);
    host.forget();
    const deafen = listenIn(host);
    const { session, stop } = await start(engine, wishes);
    const tab = new Tab(session, host, engine);
    try {
      await use(tab);
      if (wishes.hasScript !== false) await tab.check();
    } catch (error) {
      await testInfo.attach('window', { body: Buffer.from(await session.screenshot().catch(() => ''), 'base64'), contentType: 'image/png' });
      throw error;
    } finally {
      await stop();
      deafen();
    }
  },
};

/** Flows in The Meridian. */
export const test = services.extend(fixtures);
/** Flows in a paper of one story, whose comments a service keeps. */
export const testTalk = talk.extend(fixtures);

/** The paper as a flow reads it. Paths are those below the base. */
class Tab {
  #permitted = [];

  constructor(session, host, engine) {
    Object.assign(this, { session, host, engine });
  }

  at(path) {
    return new URL(path, this.host.address).href;
  }

  /** Opens a path, and waits until the app is live. */
  async open(path) {
    await this.session.goto(this.at(path));
    await this.is('live');
  }

  /** Waits until the app is so far. */
  is(state) {
    return this.session.until((state) => document.documentElement.dataset.app === state, state);
  }

  /** Waits until the page with a heading is shown. */
  shows(heading) {
    return this.session.until((heading) => document.querySelector('main h1')?.textContent === heading && document.querySelector('main').getAttribute('aria-busy') !== 'true', heading);
  }

  /** Waits until an element says something. */
  says(css, words) {
    return this.session.until((css, words) => document.querySelector(css)?.textContent.includes(words), css, words);
  }

  /** Clicks the first link of some words in the page. */
  async follow(words, how) {
    await this.session.until((words) => {
      const link = [...document.querySelectorAll('main a, header a')].find((link) => link.textContent.trim() === words);
      document.querySelectorAll('[data-wanted]').forEach((before) => before.removeAttribute('data-wanted'));
      link?.setAttribute('data-wanted', '');
      return Boolean(link);
    }, words);
    await this.session.click('[data-wanted]', how);
  }

  /** Puts the caret into a field, and types. */
  async type(css, text) {
    await this.session.click(css);
    await this.session.press(text);
  }

  value(css) {
    return this.session.run((css) => document.querySelector(css).value, css);
  }

  scrolled() {
    return this.session.run(() => Math.round(scrollY));
  }

  /** Scrolls, and waits until that is over. */
  async scrollTo(top) {
    await this.session.run((top) => scrollTo({ top, behavior: 'instant' }), top);
    await new Promise((done) => setTimeout(done, 200));
  }

  /** Answers a file in another way, until that is `undefined`. */
  answer(path, how) {
    const file = path === '' || path.endsWith('/') ? `${path}index.json` : path;
    if (how) this.host.instead.set(file, how);
    else this.host.instead.delete(file);
  }

  /** The pages may say this. */
  permits(pattern) {
    this.#permitted.push(pattern);
  }

  /** Nothing was said, thrown or refused in any page. */
  async check() {
    const said = await this.session.run(() => JSON.parse(sessionStorage.getItem('said') ?? '[]'));
    const left = said.filter((text) => !this.#permitted.some((pattern) => pattern.test(text)));
    if (left.length > 0) throw new Error(`the pages said: ${left.join('\n')}`);
  }
}
