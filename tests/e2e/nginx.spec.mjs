// The server that publishers are given, in a real nginx: what it answers, and the paper read from it in a real browser.
import { once } from 'node:events';
import { createServer, request as ask } from 'node:http';
import { cp, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test as tests } from './paper.mjs';
import { NGINX, nginx } from './nginx.mjs';
import { headersOf, read } from './headers.mjs';
import { THE_MERIDIAN, folder, print } from './press.mjs';

tests.skip(!NGINX, 'no nginx is here: `.ci/setup test` puts one in place where Debian’s packages are, or set NGINX to where it is');

/** Tests with nginx in the host's place, and the paper under a base. */
const under = (base) => tests.extend({
  host: [
    async ({}, use) => {
      const printed = await folder();
      const server = await nginx(await print({ dir: printed.path, base }));
      await use({ ...server, forget() {} });
      await server.stop();
      await printed.remove();
    },
    { scope: 'worker' },
  ],
});

/** What is answered for a path, byte by byte: nothing is unpacked, followed or kept. */
function answered(address, path, headers = {}) {
  return new Promise((resolve, reject) => {
    ask(new URL(path, address), { headers }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
    }).on('error', reject).end();
  });
}

/** The title of a document. */
const titleOf = (page, html) => page.evaluate((text) => new DOMParser().parseFromString(text, 'text/html').title, html);

const FOREVER = 'public, max-age=31536000, immutable';
const ARABIC = encodeURIComponent('الأسطرلاب');
const HTML = 'text/html; charset=utf-8';

// What other sites may frame.
const FRAMED = { framed: true };

const ANSWERS = [
  { path: '', type: HTML, packed: true },
  { path: 'article/tides/', type: HTML, packed: true },
  { path: `article/${ARABIC}/`, type: HTML, packed: true },
  { path: 'article/tides/index.json', type: 'application/json; charset=utf-8', packed: true },
  { path: 'feed.xml', type: 'application/rss+xml; charset=utf-8', packed: true },
  { path: 'author/hana-mori/feed.json', type: 'application/feed+json; charset=utf-8', packed: true },
  { path: 'embed/tides/', type: HTML, packed: true, ...FRAMED },
  { path: `embed/${ARABIC}/`, type: HTML, packed: true, ...FRAMED },
  { path: 'embed/latest/', type: HTML, packed: true, ...FRAMED },
  { path: 'embed/section/craft/', type: HTML, packed: true, ...FRAMED },
  { path: 'embed/', type: HTML, packed: true },
  { path: 'ru/article/bicycle-balance/', type: HTML, packed: true },
  { path: 'ru/embed/bicycle-balance/', type: HTML, packed: true, ...FRAMED },
  { path: 'ru/embed/', type: HTML, packed: true },
  { path: 'oembed/tides.json', type: 'application/json; charset=utf-8' },
  { path: 'sitemap.xml', type: /^(text|application)\/xml; charset=utf-8$/, packed: true },
  { path: 'robots.txt', type: 'text/plain; charset=utf-8' },
  { path: 'images/tides.svg', type: 'image/svg+xml; charset=utf-8', packed: true },
  { path: 'APP.js', type: /^(text|application)\/javascript; charset=utf-8$/, packed: true, keeps: FOREVER },
  { path: 'APP_bg.wasm', type: 'application/wasm', packed: true, keeps: FOREVER },
  { path: 'WORDS.txt', type: 'text/plain; charset=utf-8', packed: true, keeps: FOREVER },
  { path: 'ICON.svg', type: 'image/svg+xml; charset=utf-8', keeps: FOREVER },
  ...['nowhere/', 'article/nowhere/', 'embed/nowhere/', 'article/', 'images/', '404.html', 'ru/404.html', 'ru/nowhere/', '_headers', '_shell.html', 'page/2/index.html.gz', '.git/config', 'nothing-1155ec76bc365db7.js'].map((path) => ({ path, status: 404, type: HTML, packed: true })),
];

const BASES = [['/', under('/')], ['/news/', under('/news/')]];

for (const [base, test] of BASES) {
  test.describe(`under ${base}`, () => {
    test('every file is answered with its status, type, caching and policy, compressed for who takes it', async ({ host }) => {
      const names = await readdir(host.dir);
      const real = { APP: names.find((name) => /^standfirst-.*\.js$/.test(name)).slice(0, -3), ICON: names.find((name) => /^icon-/.test(name)).slice(0, -4), WORDS: names.find((name) => /^messages-/.test(name)).slice(0, -4) };
      for (const { path, status = 200, type, packed = false, keeps = 'no-cache', framed = false } of ANSWERS) {
        const file = path.replace(/APP|ICON|WORDS/, (name) => real[name]);
        const plain = await answered(host.address, file);
        expect.soft(plain.status, path).toBe(status);
        expect.soft(plain.headers, path).toMatchObject({
          'cache-control': keeps,
          'content-type': typeof type === 'string' ? type : expect.stringMatching(type),
          'content-security-policy': framed ? "base-uri 'none'; object-src 'none'" : "base-uri 'none'; object-src 'none'; frame-ancestors 'self'",
          'access-control-allow-origin': '*',
          'cross-origin-resource-policy': 'cross-origin',
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'strict-origin-when-cross-origin',
          server: 'nginx',
        });
        expect.soft(plain.headers['cross-origin-embedder-policy'], path).toBe(status === 200 && /^(ru\/)?embed\//.test(path) ? 'credentialless' : undefined);
        expect.soft(plain.headers['content-encoding'], path).toBeUndefined();
        if (status === 404) expect.soft(String(plain.body), path).toContain(path.startsWith('ru/') ? 'Такой страницы в издании нет' : 'This page is not in the paper');
        const small = await answered(host.address, file, { 'accept-encoding': 'gzip' });
        expect.soft(small.headers['content-encoding'], path).toBe(packed ? 'gzip' : undefined);
        if (packed) expect.soft(small.headers.vary, path).toBe('Accept-Encoding');
      }
    });

    test('what is known is not sent again, and what lies compressed is sent as it is', async ({ host }) => {
      for (const encoding of ['identity', 'gzip']) {
        const headers = { 'accept-encoding': encoding };
        const first = await answered(host.address, 'article/tides/', headers);
        expect(first.headers.etag).toBeTruthy();
        const second = await answered(host.address, 'article/tides/', { ...headers, 'if-none-match': first.headers.etag });
        expect([second.status, second.body.length]).toEqual([304, 0]);
        expect(second.headers).toMatchObject({ 'cache-control': 'no-cache', 'content-security-policy': first.headers['content-security-policy'] });
      }
      const [long, short] = [await answered(host.address, 'page/2/'), await answered(host.address, 'page/2/', { 'accept-encoding': 'gzip' })];
      expect(long.body.length).toBeGreaterThan(5_000);
      expect(short.body.length).toBeLessThan(100);
      expect(short.headers).toMatchObject({ 'content-type': HTML, 'cache-control': 'no-cache', 'content-encoding': 'gzip' });
    });

    test('a folder without its slash leads to it by a path alone', async ({ host }) => {
      for (const path of ['article/tides', `article/${ARABIC}`, 'section/craft?from=mail']) {
        const { status, headers } = await answered(host.address, path, { host: 'paper.example' });
        expect(status).toBe(301);
        expect(headers.location).toBe(host.base + path.replace(/(?=\?|$)/, '/'));
        expect(headers['cache-control']).toBe('no-cache');
      }
      const doubled = await answered(undefined, `${host.address}/article//tides`);
      expect([doubled.status, doubled.headers.location], 'no other host').toEqual([301, `${host.base}article/tides/`]);
    });

    test('the paper is read from it, and the console stays silent', async ({ page, paper, host }) => {
      for (const path of ['', 'article/tides/', 'section/craft/', 'author/elena-marchetti/', 'article/الأسطرلاب/']) await paper.open(path);
      await page.goto(paper.at('article/tides'));
      await expect(page).toHaveURL(paper.at('article/tides/'));
      await paper.open('section/science/');
      await paper.mark();
      await paper.link('Why the tide comes twice a day').click();
      await expect(paper.heading()).toHaveText('Why the tide comes twice a day');
      await page.goBack();
      await expect(paper.heading()).toHaveText('Science');
      expect(await paper.isMarked()).toBe(true);
      const pictures = await page.locator('img').evaluateAll((all) => Promise.all(all.map(async (img) => [img.loading = 'eager', await img.decode(), img.naturalWidth][2])));
      expect(Math.min(...pictures)).toBeGreaterThan(0);

      paper.expects(/status of 404/);
      const missing = await page.goto(paper.at('nowhere/'));
      expect(missing.status()).toBe(404);
      await expect(paper.heading()).toHaveText('This page is not in the paper');
      await page.locator('html[data-app=live]').waitFor({ state: 'attached' });
      await paper.link('Craft').click();
      await expect(paper.heading()).toHaveText('Craft');
      expect(host.stderr.filter((line) => !/\(2: No such file|is forbidden|\[notice\]/.test(line))).toEqual([]);
    });

    test('a page that is found at another address than its own has its own from then on', async ({ page, paper, host }) => {
      for (const [odd, own] of [
        ['article//tides/', 'article/tides/'],
        ['/article/tides/?from=mail#on-so-why-twice', 'article/tides/'],
        ['article/./tides/index.html', 'article/tides/'],
        ['article/tides//index.html?p=&&%FF=%', 'article/tides/'],
        ['article/%74ides/?/article/tea/', 'article/tides/'],
        ['article%2Ftides%2F', 'article/tides/'],
        ['article/tea/%2e%2E/tides/', 'article/tides/'],
        ['/article//tides', 'article/tides/'],
        [`article/${ARABIC.toLowerCase()}//`, `article/${ARABIC}/`],
        ['index.html?index.html', ''],
        ['section/./craft//index.html', 'section/craft/'],
        ['author//hana-mori/', 'author/hana-mori/'],
        ['/section/craft//#comments', 'section/craft/'],
        ['about//index.html', 'about/'],
        ['ru//article/bicycle-balance/', 'ru/article/bicycle-balance/'],
        ['/ru/index.html?from=mail', 'ru/'],
      ]) {
        const printed = await readFile(join(host.dir, decodeURIComponent(own), 'index.html'), 'utf8');
        const answer = await page.goto(host.address + odd);
        expect(answer.status(), odd).toBe(200);
        await page.locator('html[data-app=live]').waitFor({ state: 'attached' });
        expect(await page.title(), odd).toBe(await titleOf(page, printed));
        await expect(page.locator('h1'), odd).toHaveCount(1);
        await expect(page, odd).toHaveURL(paper.at(own) + odd.replace(/^[^?#]*/, ''));
      }
      await page.goto(`${host.address}/`);
      await paper.link('Craft').click();
      await expect(page).toHaveURL(paper.at('section/craft/'));
      await page.goBack();
      await expect(page).toHaveURL(paper.at(''));
    });

    test('stories that stood elsewhere are led to, whatever their addresses hold; names may begin with an underscore', async () => {
      const [content, printed] = [await folder(), await folder()];
      await cp(THE_MERIDIAN, content.path, { recursive: true });
      const file = (slug) => join(content.path, `articles/${slug}.json`);
      const tea = JSON.parse(await readFile(file('tea'), 'utf8'));
      const aliases = ['/2026/11/tea-gone/', '/?p=123', '/index.php?page_id=5&lang=de', '/чай/";}{$uri}', '/~^.*$', '/cut-%d0/', '/?q=a"b', `/${'ч'.repeat(480)}`, '/default', "/';+return+200+x;+"];
      await writeFile(file('tea'), JSON.stringify({ ...tea, aliases }));
      await writeFile(file('_night'), JSON.stringify(tea));
      await writeFile(file('cafe\u0301'), JSON.stringify(tea));
      const site = await print({ content: content.path, dir: printed.path, base });
      await writeFile(join(site.dir, 'images/_cover.jpg'), '');
      const server = await nginx(site);
      const leads = async (path) => {
        const { status, headers } = await answered(server.address, path);
        return headers.location ?? status;
      };
      for (const path of ['/2026/11/tea-gone/', '/2026/11/tea-gone', '/2026/11/Tea-Gone/?from=mail', '/?p=123', '/?from=mail&p=123', '/index.php?page_id=5&lang=de', `/${encodeURIComponent('чай')}/%22;%7D%7B$uri%7D`, '/~%5E.*$', '/cut-%d0/', '/cut-%D0', '/?q=a%22b', `/${encodeURIComponent('ч'.repeat(480))}/`, '/default', "/'%3B+return+200+x%3B+"]) {
        expect.soft(await leads(path), path).toBe(`${base}article/tea/`);
      }
      expect.soft(await leads(`${base}article/cafe%CC%81/`)).toBe(`${base}article/caf%C3%A9/`);
      for (const path of ['', '?p=124', 'article/caf%C3%A9/', 'article/_night/', 'article/_night/index.json', 'oembed/_night.json', 'embed/_night/', 'images/_cover.jpg']) {
        expect.soft(await leads(base + path), path).toBe(200);
      }
      for (const path of ['_printed.txt', '_headers', '_redirects', '_shell.html', 'redirects.map', '.nojekyll', 'index.php?page_id=5']) {
        expect.soft(await leads(base + path), path).toBe(404);
      }
      await server.stop();
      await Promise.all([content.remove(), printed.remove()]);
    });

    test('another site can frame what is for frames, and nothing else; it can frame itself', async ({ page, paper }) => {
      const isolated = { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' };
      const other = createServer(({ url }, response) => {
        response.writeHead(200, { 'content-type': HTML, ...(url === '/isolated' && isolated) }).end('<!doctype html><title>Another site</title><p>');
      });
      await once(other.listen(0, '127.0.0.1'), 'listening');
      const elsewhere = `http://127.0.0.1:${other.address().port}/`;
      const refused = { shows: 'chrome-error://chromewebdata/' };
      paper.expects(/frame-ancestors 'self'/);
      const cases = [
        { from: paper.at(''), asks: 'article/tea/' },
        { from: elsewhere, asks: 'article/tea/', ...refused },
        { from: elsewhere, asks: 'embed/', ...refused },
        { from: elsewhere, asks: 'embed/tea/' },
        { from: elsewhere, asks: 'embed/latest/' },
        { from: `${elsewhere}isolated`, asks: 'embed/tea/' },
      ];
      for (const { from, asks, shows = paper.at(asks) } of cases) {
        await page.goto(from);
        await page.evaluate((src) => document.body.append(Object.assign(document.createElement('iframe'), { src })), paper.at(asks));
        await expect.poll(() => page.frames().at(-1).url()).toBe(shows);
        if (shows === paper.at(asks)) await expect(page.frameLocator('iframe').locator('h1')).toBeVisible();
      }
      other.closeAllConnections();
      other.close();
    });
  });
}

BASES[0][1]('nginx and the file of headers say the same', async ({ host }) => {
  const rules = read(await readFile(`${host.dir}/_headers`, 'utf8')).rules;
  const page = String((await answered(host.address, '')).body);
  const meta = page.match(/http-equiv="Content-Security-Policy" content="([^"]*)"/)[1].replaceAll('&#x27;', "'").split('; ');
  for (const path of ['', 'article/tides/', 'article/tides/index.json', 'section/craft/', 'author/hana-mori/', 'page/2/', 'images/tides.svg', 'embed/', 'embed/tides/', 'embed/latest/', 'oembed/tides.json']) {
    const { headers } = await answered(host.address, path);
    const { 'content-security-policy': policy, ...others } = headersOf(rules, `/${path}`);
    const inHeader = headers['content-security-policy'].split('; ');
    if (policy) {
      const whole = policy.split('; ');
      expect(inHeader.filter((directive) => !whole.includes(directive)), `${path}: nginx says nothing else`).toEqual([]);
      expect(whole.filter((directive) => !inHeader.includes(directive) && !meta.includes(directive)), `${path}: and leaves nothing out`).toEqual([]);
    } else {
      // What is no page of the paper's own, the file says no policy of.
      expect(inHeader.slice(0, 2), path).toEqual(["base-uri 'none'", "object-src 'none'"]);
      expect(inHeader.length, `${path}: what is for frames is not kept from them`).toBe(path.startsWith('embed/') ? 2 : 3);
    }
    for (const [name, value] of Object.entries(others)) expect(headers[name], `${path}: ${name}`).toBe(value);
  }
});
