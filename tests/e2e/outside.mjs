// Somebody else's page, on an origin of its own, that holds the paper.
import { createServer } from 'node:http';
import { test as papers } from './paper.mjs';

export { expect } from './paper.mjs';

/** A page as other sites have them, with a main part and a field of its own. `around` stands in its head. */
function page({ head = '', before = '<p>Some words of the other site.</p>', inside, after = '<p>The end of the other site.</p>', lang = 'en', dir = 'ltr' }) {
  return `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Another site</title><link rel="icon" href="data:,">${head}</head>
<body><header><p>Another site</p></header><main><h1>A page of another site</h1><p><label>Search <input id="search"></label></p>
${before}${inside}${after}</main></body></html>`;
}

export const test = papers.extend({
  /** The other site. */
  outside: async ({ page: tab, host }, use) => {
    let answer = { html: '', headers: {} };
    const server = createServer((request, response) => {
      if (request.url.startsWith('/page')) response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...answer.headers }).end(answer.html);
      else response.writeHead(404).end();
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    await use(new Outside(tab, host, `http://127.0.0.1:${server.address().port}/page`, (next) => { answer = next; }));
    server.closeAllConnections();
    server.close();
  },
});

class Outside {
  constructor(tab, host, address, answer) {
    Object.assign(this, { tab, paper: host.address, address, answer });
  }

  /** What an author writes to have the paper in their page. */
  script() {
    return `<script type="module" src="${this.paper}reader.js"></script>`;
  }

  /** An element with a link in it. */
  element(attributes = '') {
    return `<standfirst-reader src="${this.paper}" ${attributes}><p><a href="${this.paper}">The Meridian</a></p></standfirst-reader>`;
  }

  /** Opens the page; by default it has one reader, with these attributes. */
  async open({ attributes = '', headers = {}, hash = '', ...parts } = {}) {
    const { head = '', inside = this.element(attributes) } = parts;
    this.answer({ html: page({ ...parts, head: this.script() + head, inside }), headers });
    await this.tab.goto(this.address + hash);
  }

  /** The n-th reader in the page. */
  reader(n = 0) {
    return this.tab.locator('standfirst-reader').nth(n);
  }

  /** The heading of what a reader shows. */
  heading(n = 0) {
    return this.reader(n).locator('#main h1');
  }

  /** What must stay as it is, whatever happens in a reader. */
  around() {
    return this.tab.evaluate(() => ({
      url: location.href,
      title: document.title,
      entries: history.length,
      state: JSON.stringify(history.state),
      restoration: history.scrollRestoration,
      lang: document.documentElement.outerHTML.slice(0, document.documentElement.outerHTML.indexOf('>') + 1),
      head: document.head.innerHTML,
      scroll: [scrollX, scrollY],
    }));
  }

  /** What has the focus, as the other site sees it. */
  focused() {
    return this.tab.evaluate(() => document.activeElement?.id || document.activeElement?.localName);
  }
}
