// What hosts say with every file of the paper, by the file `_headers`.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { headersOf, read } from './headers.mjs';
import { folder, print } from './press.mjs';

for (const base of ['/', '/news/']) {
  test(`the headers under ${base} are read by hosts as they are meant`, async () => {
    const { path: dir, remove } = await folder();
    await print({ dir, base });
    const { rules, faults } = read(await readFile(join(dir, '_headers'), 'utf8'));
    expect(faults).toEqual([]);

    const page = await readFile(join(dir, 'article/tides/index.html'), 'utf8');
    const meta = page.match(/http-equiv="Content-Security-Policy" content="([^"]*)"/)[1];
    const always = {
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    };
    const unframed = { ...always, 'content-security-policy': `${meta}; frame-ancestors 'self'` };
    const framed = { ...always, 'cross-origin-embedder-policy': 'credentialless' };
    const forever = { ...always, 'cache-control': 'public, max-age=31536000, immutable' };
    // What these hosts say of themselves where nothing is said: public, max-age=0, must-revalidate.
    for (const path of ['', 'index.html', '404.html', 'page/2/', 'article/tides/', 'article/tides/index.json', 'section/craft/', 'author/hana-mori/']) {
      expect(headersOf(rules, base + path), path).toEqual(unframed);
    }
    for (const path of ['images/tides.svg', 'robots.txt', 'embed.js', 'feed.xml', 'oembed/tides.json']) expect(headersOf(rules, base + path), path).toEqual(always);
    for (const path of ['embed/tides/', 'embed/latest/', 'embed/section/craft/index.html']) expect(headersOf(rules, base + path), path).toEqual(framed);
    expect(headersOf(rules, `${base}embed/`)).toEqual({ ...framed, 'content-security-policy': "base-uri 'none'; object-src 'none'; frame-ancestors 'self'" });
    const hashed = (await readdir(dir)).filter((name) => /-[0-9a-f]{10,}/.test(name));
    expect(hashed.map((name) => name.split('.').at(-1)).sort()).toEqual(['css', 'css', 'js', 'svg', 'txt', 'wasm']);
    for (const name of hashed) expect(headersOf(rules, base + name), name).toEqual(forever);
    if (base !== '/') expect(headersOf(rules, '/elsewhere/')).toEqual({});
    await remove();
  });
}
