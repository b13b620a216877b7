// Somebody else's site, of another origin and another site than the paper, whose pages show embeds.
import { createServer } from 'node:http';
import { once } from 'node:events';
import { test as paper } from './paper.mjs';

export { expect } from './paper.mjs';

/** The paper is at 127.0.0.1; what is here is cross-site to it, as it is on the web, and so in another process. */
const ELSEWHERE = '127.0.0.2';
const EVENTS = ['ready', 'resize', 'navigate', 'error'];

export const test = paper.extend({
  launchOptions: [
    async ({ launchOptions }, use) => use({ ...launchOptions, args: launchOptions.args.map((arg) => (arg.startsWith('--host-resolver-rules=') ? `${arg}, EXCLUDE ${ELSEWHERE}` : arg)) }),
    { scope: 'worker' },
  ],

  server: [
    async ({}, use) => {
      const pages = new Map();
      const server = createServer((request, response) => {
        const { status = 200, headers = {}, text = 'There is nothing here.' } = pages.get(request.url.split('?')[0]) ?? { status: 404 };
        response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'access-control-allow-origin': '*', ...headers }).end(text);
      });
      server.listen(0, ELSEWHERE);
      await once(server, 'listening');
      await use({ pages, address: `http://${ELSEWHERE}:${server.address().port}/` });
      server.closeAllConnections();
      server.close();
    },
    { scope: 'worker' },
  ],

  elsewhere: async ({ page, paper, server }, use) => {
    server.pages.clear();
    const elsewhere = new Elsewhere(page, paper, server);
    await elsewhere.listen();
    await use(elsewhere);
  },
});

/** The other site, as a test builds it and a reader sees it. */
class Elsewhere {
  constructor(page, paper, { pages, address }) {
    Object.assign(this, { page, paper, pages, address });
    this.script = `<script type="module" src="${paper.at('embed.js')}"></script>`;
  }

  /** From the first page on all that the elements say is written down. */
  async listen() {
    await this.page.addInitScript((names) => {
      if (window !== top) return;
      window.heard = [];
      for (const name of names) addEventListener(`standfirst-${name}`, ({ target, detail }) => heard.push({ name, id: target.id, detail }));
    }, EVENTS);
  }

  /** From the first page on time goes by only when the test says so: `page.clock.runFor`. */
  async stopClock() {
    await this.page.clock.install({ time: 0 });
    await this.page.clock.pauseAt(1_000);
  }

  /** The element for a path of the paper, with the words that stand in it. */
  embed(path, { words = 'Why the tide comes twice a day', ...attributes } = {}) {
    const given = Object.entries({ src: path === undefined ? undefined : this.paper.at(path), ...attributes }).filter(([, value]) => value !== undefined);
    const inside = words && `<blockquote><a href="${this.paper.at(path ?? '')}">${words}</a></blockquote>`;
    return `<standfirst-embed ${given.map(([name, value]) => `${name}="${value}"`).join(' ')}>${inside}</standfirst-embed>`;
  }

  /** Opens a page of this site. `root` are attributes of its html element. */
  async open(body, { head = '', headers, root = 'lang="en"', path = 'page' } = {}) {
    const text = `<!doctype html><html ${root}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A notebook</title>
      <link rel="icon" href="data:,">${head}${this.script}</head><body><main><h1>A notebook</h1>${body}</main></body></html>`;
    this.pages.set(`/${path}`, { headers, text });
    await this.page.goto(this.address + path);
  }

  /** A page of the paper's host that is not as it was printed. */
  answer(path, text) {
    const how = typeof text === 'function' ? text : ({ response }) => void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(text);
    this.paper.host.instead.set(path, how);
  }

  element(nth = 0) {
    return this.page.locator('standfirst-embed').nth(nth);
  }

  /** The iframe in an element. */
  iframe(nth = 0) {
    return this.element(nth).locator('iframe');
  }

  /** What is in that iframe. */
  inside(nth = 0) {
    return this.iframe(nth).contentFrame();
  }

  words(nth = 0) {
    return this.element(nth).locator('blockquote');
  }

  /** What the elements have said. */
  heard(name) {
    return this.page.evaluate((wanted) => heard.filter((one) => !wanted || one.name === wanted), name);
  }

  /** Comes true when so many have been ready. */
  async ready(count = 1) {
    await this.page.waitForFunction((least) => heard.filter(({ name }) => name === 'ready').length >= least, count);
  }

  /** The id that an element has given its frame. */
  async id(nth = 0) {
    return (await this.iframe(nth).getAttribute('src')).match(/#standfirst=([0-9a-f]{32})&/)[1];
  }

  /** Puts an element into the page by script. */
  add(path, attributes = {}) {
    return this.page.evaluate(([src, given]) => {
      const element = document.createElement('standfirst-embed');
      for (const [name, value] of Object.entries({ src, ...given })) element.setAttribute(name, value);
      document.querySelector('main').append(element);
    }, [this.paper.at(path), attributes]);
  }

  set(attribute, value, nth = 0) {
    return this.element(nth).evaluate((element, [name, now]) => (now === null ? element.removeAttribute(name) : element.setAttribute(name, now)), [attribute, value]);
  }
}

/** A frame of a test: it says that it is ready, and then does what the test wants. `tell(type, rest)` says something on the wire. */
export function frame(script, style = '') {
  return `<!doctype html><html lang="en"><title>A frame</title><style>body { margin: 0; height: 300px; background: #fff } ${style}</style><body><script>
    const id = location.hash.slice(12, 44);
    const say = (message) => parent.postMessage(message, '*');
    const tell = (type, rest) => say({ ns: 'standfirst-embed', v: 1, id, type, ...rest });
    ${script}
  </script>`;
}
