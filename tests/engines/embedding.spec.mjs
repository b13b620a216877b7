// The paper in somebody else's page, in every engine: the frame, the list, and the reader element, on another origin.
import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { noAnswer } from '../e2e/paper.mjs';
import { expect, test as tests } from './flow.mjs';

const test = tests.extend({
  /** Another site, whose page holds what is set. */
  outside: async ({}, use) => {
    const outside = { html: '' };
    const server = createServer((_, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(`<!doctype html><title>Another site</title><h1>Another site</h1>${outside.html}`));
    await new Promise((done) => server.listen(0, '127.0.0.1', done));
    outside.address = `http://127.0.0.1:${server.address().port}/`;
    await use(outside);
    server.closeAllConnections();
    server.close();
  },
});

const script = (tab, name) => `<script type="module" src="${tab.at(name)}"></script>`;

for (const [what, src, words] of [['a story', 'article/tides/', 'Why the tide comes twice a day'], ['the latest stories', '', 'The Meridian']]) {
  test(`${what} stands in a frame that fits it`, async ({ tab, outside }) => {
    outside.html = `${script(tab, 'embed.js')}<standfirst-embed loading="eager" src="${tab.at(src)}"><a href="${tab.at(src)}">${words}</a></standfirst-embed>`;
    await tab.session.goto(outside.address);
    await tab.session.until(() => document.querySelector('standfirst-embed').shadowRoot?.querySelector('div')?.className === 'ready');
    const height = await tab.session.run(() => document.querySelector('standfirst-embed').shadowRoot.querySelector('iframe').offsetHeight);
    expect(height).toBeGreaterThan(150);
    // The pictures of a paper without encryption, in a frame that has no origin.
    await tab.session.ask('POST', 'frame', { id: await shadowFrame(tab) });
    await tab.session.until(() => [...document.images].some((image) => image.complete && image.naturalWidth > 0));
    await tab.session.ask('POST', 'frame', { id: null });
  });
}

async function shadowFrame(tab) {
  return tab.session.run(() => document.querySelector('standfirst-embed').shadowRoot.querySelector('iframe'));
}


test('the reader element opens the paper, and the link in it gives way', async ({ tab, outside }) => {
  outside.html = `${script(tab, 'reader.js')}<standfirst-reader src="${tab.at('')}"><p id="link"><a href="${tab.at('')}">The Meridian</a></p></standfirst-reader>`;
  await tab.session.goto(outside.address);
  await tab.session.until(() => document.querySelector('standfirst-reader').shadowRoot?.querySelector('#main h1')?.textContent === 'The Meridian');
  expect(await tab.session.run(() => document.querySelector('#link').getBoundingClientRect().height)).toBe(0);
  await tab.session.run(() => [...document.querySelector('standfirst-reader').shadowRoot.querySelectorAll('a')].find((link) => link.textContent.trim() === 'Craft').click());
  await tab.session.until(() => document.querySelector('standfirst-reader').shadowRoot.querySelector('#main h1')?.textContent === 'Craft');
  expect(await tab.session.url()).toBe(outside.address);
});

test('a reader element that did not load says so, leaves the link, and is tried again', async ({ tab, outside }) => {
  const wasm = readdirSync(tab.host.dir).find((name) => name.endsWith('_bg.wasm'));
  tab.answer(wasm, noAnswer);
  outside.html = `${script(tab, 'reader.js')}<standfirst-reader src="${tab.at('')}"><p id="link"><a href="${tab.at('')}">The Meridian</a></p></standfirst-reader>`;
  await tab.session.goto(outside.address);
  await tab.session.until(() => document.querySelector('standfirst-reader').shadowRoot?.querySelector('[role=status]').textContent.includes('cannot be read here'));
  expect(await tab.session.run(() => document.querySelector('#link').getBoundingClientRect().height)).toBeGreaterThan(0);
  tab.answer(wasm, undefined);
  // By itself, after a pause.
  await tab.session.until(() => document.querySelector('standfirst-reader').shadowRoot.querySelector('#main h1')?.textContent === 'The Meridian');
});
