// What must not pass between a page, the frames in it and the paper, whatever anybody says on the wire; and that nothing is left behind.
import { expect, frame, test } from './embed-host.mjs';

const TIDES = 'article/tides/';
const QUIET = frame('tell("ready", { height: 300 })');

/** Messages in every wrong shape, as the body of a function that gives a list, made in the page that sends them. `id` is the true one. */
const SHAPES = `
  let seed = 7;
  const random = (below) => { seed = (seed * 1103515245 + 12345) % 2147483648; return seed % below; };
  const deep = []; { let at = deep; for (let depth = 0; depth < 2000; depth += 1) { at.push([]); at = at[0]; } }
  const values = [undefined, null, true, false, 0, -1, 1.5, NaN, Infinity, -Infinity, 1e9, 2 ** 53, 10n, '', '300', 'ready', 'javascript:alert(1)', 'java\\nscript:alert(1)',
    'data:text/html,\\x3cscript>alert(1)\\x3c/script>', 'blob:null/1', 'https://evil.example/', 'http://evil.example/', 'https://[', '//evil.example/', '/x', 'about:blank', '\\x3cimg src=x onerror=alert(1)>', '"] , *, [x="', '\\u0000', 'x'.repeat(100000),
    [], [300], {}, { valueOf: 1 }, { toString: 1 }, { length: 3 }, new Date(), new Map([['a', 1]]), new Set(), /x/, new Error('x'), new ArrayBuffer(8), new Uint8Array(4), deep,
    { __proto__: null, constructor: 1 }, JSON.parse('{"__proto__": {"ready": 1}}')];
  const any = () => values[random(values.length)];
  const types = ['ready', 'resize', 'navigate', 'error', 'theme', 'constructor', '__proto__', 'toString'];
  const whole = (id) => ({ ns: 'standfirst-embed', v: 1, id, type: types[random(types.length)], height: any(), url: any(), theme: any(), code: any(), message: any() });
  const all = [...values, ...['https://evil.example/', 'http://evil.example/'].map((url) => ({ ns: 'standfirst-embed', v: 1, id, type: 'navigate', url }))];
  for (let count = 0; count < 400; count += 1) {
    const message = whole(id);
    const broken = ['ns', 'v', 'id', 'type'][random(4)];
    if (random(2)) message[broken] = any();
    if (random(4) === 0) delete message[broken];
    all.push(message);
  }
  for (const text of ['{"sentinel":"amp"}', JSON.stringify(whole(id)), id]) all.push(text);
  return all;`;

/** All of the page but what the frames' own heights may change, and the tabs that were opened. */
async function standing(elsewhere) {
  return elsewhere.page.evaluate(() => {
    const shadows = [...document.querySelectorAll('standfirst-embed')].map(({ shadowRoot }) => shadowRoot.innerHTML);
    return { page: document.documentElement.outerHTML, shadows, title: document.title, address: location.href, globals: Object.keys(window).length };
  });
}

/** Fails when a tab opens or a box comes up. */
function watch(context, page) {
  const seen = [];
  context.on('page', () => seen.push('a tab'));
  page.on('dialog', (dialog) => { seen.push('a box'); return dialog.dismiss(); });
  return seen;
}

test('what the embedded page says in a wrong shape has no effect but on its own height, and none outside', async ({ elsewhere, page, context }) => {
  const seen = watch(context, page);
  elsewhere.answer('embed/tea/', frame(`tell('ready', { height: 300 });
    const shapes = new Function('id', ${JSON.stringify(SHAPES)});
    onmessage = ({ data }) => { if (data.begin) setTimeout(() => { for (const one of shapes(id)) say(one); tell('resize', { height: 333 }); }, 5_500); };`));
  await elsewhere.open(elsewhere.embed(TIDES) + elsewhere.embed('article/tea/', { id: 'evil' }));
  await elsewhere.ready(2);
  const before = await standing(elsewhere);
  await elsewhere.iframe(1).evaluate((evil) => evil.contentWindow.postMessage({ begin: true }, '*'));
  // What a test does in a page counts as a reader's act, for five seconds: nobody looks until the frame has spoken.
  await page.waitForTimeout(6_500);
  await expect.poll(async () => (await elsewhere.heard('resize')).at(-1)?.detail.height).toBe(333);
  const after = await standing(elsewhere);

  const heard = await elsewhere.heard();
  // A link counts only where a reader has just done something.
  expect(heard.filter(({ name }) => name === 'navigate')).toEqual([]);
  for (const { name, id, detail } of heard.filter(({ id }) => id === 'evil')) {
    if (name === 'error') expect([typeof detail.code, detail.code.length <= 100, typeof detail.message, detail.message.length <= 1_000]).toEqual(['string', true, 'string', true]);
    else expect([id, Number.isInteger(detail.height) && detail.height >= 50 && detail.height <= 20_000]).toEqual(['evil', true]);
  }
  const plain = ({ shadows, ...rest }) => ({ ...rest, shadows: shadows.map((shadow) => shadow.replace(/height: \d+px/, '')) });
  expect(plain(after)).toEqual(plain(before));
  expect(after.shadows[0]).toBe(before.shadows[0]);
  expect(heard.filter(({ id }) => id !== 'evil').map(({ name }) => name)).toEqual(['ready']);
  expect(seen).toEqual([]);
});

test('heights are whole numbers, and none is too low or too high', async ({ elsewhere }) => {
  elsewhere.answer('embed/tides/', frame(`tell('ready', { height: 1 });
    for (const height of [2, 10.5, '300', -5, 1e9, NaN, null, 49, 50, 20000, 20001]) tell('resize', { height });`));
  await elsewhere.open(elsewhere.embed(TIDES));
  await expect.poll(async () => (await elsewhere.heard()).map(({ detail }) => detail.height)).toEqual([50, 50, 50, 20_000, 50, 50, 20_000, 20_000]);
});

test('nothing is heard of a frame before it is ready but a fault', async ({ elsewhere, page }) => {
  elsewhere.answer('embed/tides/', frame(`tell('resize', { height: 400 }); tell('navigate', { url: 'https://meridian.example/' }); tell('error', { code: 'x', message: 'y' });`));
  await elsewhere.open(elsewhere.embed(TIDES));
  await expect.poll(() => elsewhere.heard()).toEqual([{ name: 'error', id: '', detail: { code: 'x', message: 'y' } }]);
  await expect(elsewhere.words()).toBeVisible();
  expect(await page.evaluate(() => document.querySelector('standfirst-embed').shadowRoot.querySelector('iframe').style.height)).toBe('');
});

test('what the page around, or another frame of it, says with the true id is not heeded', async ({ elsewhere, page, server, context }) => {
  const seen = watch(context, page);
  // A frame of a third party, and an embed of the paper that has gone wrong: both know the id of another embed.
  const forge = `onmessage = ({ data }) => {
    if (!data?.forge) return;
    const id = data.forge;
    for (const one of (() => {${SHAPES}})()) parent.postMessage(one, '*');
    parent.postMessage({ ns: 'standfirst-embed', v: 1, id, type: 'ready', height: 777 }, '*');
    parent.postMessage({ ns: 'standfirst-embed', v: 1, id, type: 'navigate', url: 'https://evil.example/' }, '*');
    for (let at = 0; at < parent.length; at += 1) parent[at].postMessage({ ns: 'standfirst-embed', v: 1, id, type: 'theme', theme: 'dark' }, '*');
    parent.postMessage('forged', '*');
  };`;
  server.pages.set('/third', { text: `<!doctype html><title>Third</title><script>${forge}</script>` });
  elsewhere.answer('embed/tea/', frame(`tell('ready', { height: 300 }); ${forge}`));
  await elsewhere.open(`${elsewhere.embed(TIDES, { id: 'it', theme: 'light' })}${elsewhere.embed('article/tea/', { id: 'evil' })}<iframe id="third" title="Third" src="/third"></iframe>`);
  await elsewhere.ready(2);
  const id = await elsewhere.id();
  const before = await standing(elsewhere);

  for (const who of ['evil', 'third']) {
    await page.evaluate(([name, known]) => new Promise((resolve) => {
      addEventListener('message', ({ data }) => data === 'forged' && resolve());
      const element = document.getElementById(name);
      (element.shadowRoot?.querySelector('iframe') ?? element).contentWindow.postMessage({ forge: known }, '*');
    }), [who, id]);
  }
  // The page itself, to itself, and as if the frame had said it.
  await page.evaluate(([known, shapes]) => new Promise((resolve) => {
    const ready = { ns: 'standfirst-embed', v: 1, id: known, type: 'ready', height: 777 };
    const { contentWindow: source } = document.querySelector('#it').shadowRoot.querySelector('iframe');
    for (const data of [ready, ...new Function('id', shapes)(known)]) {
      postMessage(data, '*');
      dispatchEvent(new MessageEvent('message', { data, source }));
    }
    setTimeout(resolve, 100);
  }), [id, SHAPES]);

  expect(await standing(elsewhere)).toEqual(before);
  expect((await elsewhere.heard()).map(({ name }) => name)).toEqual(['ready', 'ready']);
  await expect(elsewhere.inside().locator('html')).toHaveAttribute('data-theme', 'light');
  expect(seen).toEqual([]);
});

test('a frame heeds its page alone, with the true id and in the right shape', async ({ elsewhere, page }) => {
  await elsewhere.open(elsewhere.embed(TIDES, { theme: 'light' }));
  await elsewhere.ready();
  const html = elsewhere.inside().locator('html');
  const before = await html.evaluate((root) => root.outerHTML);
  await page.evaluate(([known, shapes]) => {
    const { contentWindow: frame } = document.querySelector('standfirst-embed').shadowRoot.querySelector('iframe');
    const themes = ['dark', 'auto'];
    for (const one of new Function('id', shapes)(known)) if (!themes.includes(one?.theme)) frame.postMessage(one, '*');
    for (const wrong of [{ id: known.replace(/./g, '0') }, { id: undefined }, { v: 2 }, { v: '1' }, { ns: 'x' }, { type: 'resize' }, { theme: 'purple' }, { theme: ['dark'] }]) {
      frame.postMessage({ ns: 'standfirst-embed', v: 1, id: known, type: 'theme', theme: 'dark', ...wrong }, '*');
    }
  }, [await elsewhere.id(), SHAPES]);
  expect(await html.evaluate((root) => new Promise((resolve) => { setTimeout(() => resolve(root.outerHTML), 100); }))).toBe(before);
});

test('an embedded page that goes elsewhere is not heard any more than it knows its id', async ({ elsewhere }) => {
  elsewhere.answer('embed/tea/', `<!doctype html><script>parent.postMessage({ ns: 'standfirst-embed', v: 1, id: location.hash.slice(12, 44), type: 'resize', height: 900 }, '*')</script><p>Elsewhere`);
  elsewhere.answer('embed/tides/', frame(`tell('ready', { height: 300 }); location = '../tea/';`));
  await elsewhere.open(elsewhere.embed(TIDES));
  await elsewhere.ready();
  await expect(elsewhere.inside().locator('p')).toHaveText('Elsewhere');
  expect((await elsewhere.heard()).map(({ name }) => name)).toEqual(['ready']);
});

test('each frame has an id of its own, of 128 bits', async ({ elsewhere }) => {
  elsewhere.answer('embed/tides/', QUIET);
  await elsewhere.open(elsewhere.embed(TIDES, { loading: 'eager' }).repeat(8));
  await elsewhere.ready(8);
  const ids = await Promise.all(Array.from({ length: 8 }, (_, nth) => elsewhere.id(nth)));
  expect(new Set(ids).size).toBe(8);
});

test('the printed frame keeps nothing, asks for nothing and runs nothing but what is printed in it', async ({ elsewhere, page }) => {
  const asked = [];
  page.on('request', (request) => asked.push([request.resourceType(), new URL(request.url()).pathname]));
  await elsewhere.open(elsewhere.embed(TIDES));
  await elsewhere.ready();
  const kinds = new Set(asked.filter(([, path]) => path !== '/page').map(([kind]) => kind));
  expect([...kinds].filter((kind) => !['document', 'script', 'image'].includes(kind))).toEqual([]);
  expect(asked.filter(([kind]) => kind === 'script').map(([, path]) => path)).toEqual(['/embed.js']);
  const policy = await elsewhere.inside().locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toMatch(/default-src 'none'/);
  expect(policy).not.toMatch(/unsafe|connect-src|frame-src/);
});

test('after two hundred elements came and went, nothing of them is left', async ({ elsewhere, page }) => {
  test.slow();
  elsewhere.answer('embed/tides/', QUIET);
  await elsewhere.open('');
  const cdp = await page.context().newCDPSession(page);
  const rounds = (count, attributes) => page.evaluate(async ([src, times, given]) => {
    const main = document.querySelector('main');
    const moment = (wait) => new Promise((resolve) => { setTimeout(resolve, wait); });
    for (let round = 0; round < times; round += 1) {
      const element = document.createElement('standfirst-embed');
      element.innerHTML = `<blockquote><a href="${src}">Tides</a></blockquote>`;
      for (const [name, value] of Object.entries({ src, ...given })) element.setAttribute(name, value);
      const isReady = new Promise((resolve) => { element.addEventListener('standfirst-ready', resolve, { once: true }); });
      main.append(element);
      // Taken out at once, a little later, or when it is shown.
      if (round % 3 === 1) await moment(round % 10);
      if (round % 3 === 2) await isReady;
      if (round % 5 === 0) element.setAttribute('theme', 'dark');
      element.remove();
    }
    window.heard = [];
  }, [elsewhere.paper.at(TIDES), count, attributes]);
  const counted = async () => {
    for (let turn = 0; turn < 3; turn += 1) await cdp.send('HeapProfiler.collectGarbage');
    const { documents, nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
    return { documents, nodes, jsEventListeners, frames: page.frames().length };
  };

  // The first ones warm up what the browser keeps for itself.
  await rounds(30, { loading: 'eager' });
  const before = await counted();
  await rounds(170, { loading: 'eager' });
  await rounds(30, {});
  await expect.poll(counted, { timeout: 15_000 }).toEqual(before);
  await page.waitForTimeout(100);
  expect(await elsewhere.heard()).toEqual([]);
});

test('a page of the paper that another site frames all the same is only read: the app does not begin', async ({ elsewhere, page, paper }) => {
  for (const path of ['nowhere/', 'article/tides/']) {
    paper.permits(/status of 404/);
    const scripts = [];
    page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()));
    await elsewhere.open(`<iframe src="${paper.at(path)}" width="600" height="600"></iframe>`);
    const inside = page.locator('iframe').contentFrame();
    await expect(inside.locator('html')).toHaveAttribute('data-app', 'failed');
    await expect(inside.locator('h1')).toBeVisible();
    await inside.locator('h1').click();
    await page.waitForTimeout(300);
    expect(scripts.filter((address) => !address.endsWith('embed.js'))).toEqual([]);
  }
});
