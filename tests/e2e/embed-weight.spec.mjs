// What an embed costs the page that it stands in, in bytes and requests, beside what else a publisher could write there.
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test as tests } from './embed-host.mjs';
import { DIST } from './paper.mjs';

// Compressed, as hosts send it.
const test = tests.extend({ site: [async ({}, use) => use({ dir: DIST, base: '/', compress: true }), { scope: 'worker' }] });

const STORIES = ['tides', 'godwit', 'leap-seconds', 'lighthouses', 'map-projections', 'moon-illusion', 'morse', 'night-trains', 'paper-making', 'ponti-in-pietra', 'salt-marsh', 'sourdough',
  'sundials', 'tea', 'typefaces', 'washi', 'weather-balloons', 'webassembly-loading', 'белые-ночи', 'الأسطرلاب'].map(encodeURIComponent);

/**
 * Opens a page of the other site and gives what it fetched from the paper until nothing more came: requests and bytes on the wire. `isOwn` makes it a
 * page of the paper's own host: the paper's app does not begin in others' frames, as that of a comment service would.
 */
async function cost(elsewhere, browser, body, { script = '', isDone = () => {}, isOwn = false } = {}) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const fetched = { requests: 0, bytes: 0 };
  const kinds = {};
  const address = `${isOwn ? elsewhere.paper.address : elsewhere.address}cost`;
  let [pending, last] = [0, Date.now()];
  const goes = (by) => () => { pending += by; last = Date.now(); };
  page.on('request', goes(1)).on('requestfinished', goes(-1)).on('requestfailed', goes(-1));
  page.on('requestfinished', async (request) => {
    if (!request.url().startsWith(elsewhere.paper.address) || request.url() === address) return;
    fetched.requests += 1;
    kinds[request.resourceType()] = (kinds[request.resourceType()] ?? 0) + 1;
    const { responseHeadersSize, responseBodySize } = await request.sizes();
    fetched.bytes += responseHeadersSize + responseBodySize;
  });
  const text = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A notebook</title><link rel="icon" href="data:,"><main>${body}</main>${script}`;
  elsewhere.pages.set('/cost', { text });
  elsewhere.answer('cost', text);
  await page.goto(address);
  await isDone(page);
  await expect.poll(() => pending === 0 && Date.now() - last > 1_000, { timeout: 60_000 }).toBe(true);
  await context.close();
  return { ...fetched, kinds };
}

/** A script like those of services that put a frame into a page: it makes the frame and waits for its height. */
const plain = (address) => `<iframe src="${address}" title="A story" width="600" height="600"></iframe>`;

test('one and twenty embeds, beside plain frames', async ({ elsewhere, browser }) => {
  test.setTimeout(240_000);
  const rows = [];
  for (const count of [1, 20]) {
    const stories = STORIES.slice(0, count);
    const elements = stories.map((name) => elsewhere.embed(`article/${name}/`, { words: name, loading: 'eager' })).join('');
    const framesAt = (room) => stories.map((name) => plain(elsewhere.paper.at(`${room}/${name}/`))).join('');
    const ready = (page) => expect.poll(() => page.locator('standfirst-embed').evaluateAll((all) => all.filter(({ shadowRoot }) => shadowRoot?.querySelector('.ready')).length), { timeout: 20_000 }).toBe(count);
    const embeds = await cost(elsewhere, browser, elements, { script: elsewhere.script, isDone: ready });
    rows.push([count, 'standfirst-embed', embeds]);
    rows.push([count, 'plain iframe of the same frame', await cost(elsewhere, browser, framesAt('embed'))]);
    rows.push([count, 'plain iframe of the whole page, as comment services do', await cost(elsewhere, browser, framesAt('article'), { isOwn: true })]);
    expect(embeds.kinds).toEqual({ script: 1, document: count, image: expect.any(Number) });
  }
  for (const [count, what, { requests, bytes }] of rows) console.log(`${String(count).padStart(2)} ${what.padEnd(56)} ${String(requests).padStart(4)} requests ${String(bytes).padStart(8)} bytes`);
  const bytes = (nth) => rows[nth][2].bytes;
  expect(bytes(0) - bytes(1), 'what the element costs more than the bare frame').toBeLessThan(4_000);
  expect(bytes(3), 'twenty embeds, beside twenty whole pages').toBeLessThan(bytes(5));
});

test('the script as it is shipped is at most 3 KB', async ({ host }) => {
  const script = readFileSync(`${host.dir}/embed.js`);
  expect(brotliCompressSync(script).length).toBeLessThanOrEqual(3_000);
});
