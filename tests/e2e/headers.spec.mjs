// `_headers`, read as Netlify (docs.netlify.com/routing/headers) and Cloudflare Pages (developers.cloudflare.com/pages/configuration/headers)
// say that they read it, in what both have in common.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { folder, print } from './press.mjs';

/** The rules of a file, and the lines that are none. */
function read(text) {
  const [rules, faults] = [[], []];
  for (const line of text.split('\n').filter((each) => each.trim() !== '' && !each.trim().startsWith('#'))) {
    const [, name, value] = line.match(/^\s+([\w-]+):\s*(\S.*)$/) ?? [];
    // A star is a whole part of the path, and the last.
    if (/^\/[^\s*]*(\/\*)?$|^\/\*$/.test(line)) rules.push({ path: line, headers: [] });
    else if (name && rules.length > 0) rules.at(-1).headers.push([name.toLowerCase(), value]);
    else faults.push(line);
    if (line.length > 2_000) faults.push(`longer than 2,000 characters: ${line}`);
  }
  if (rules.length > 100) faults.push('more than 100 rules');
  return { rules, faults };
}

/** The headers of a path: of every rule that it matches, those of one name joined. */
function headersOf(rules, path) {
  const matches = (rule) => (rule.endsWith('/*') ? path.startsWith(rule.slice(0, -1)) : path === rule);
  const all = {};
  for (const [name, value] of rules.filter((rule) => matches(rule.path)).flatMap(({ headers }) => headers)) {
    all[name] = name in all ? `${all[name]}, ${value}` : value;
  }
  return all;
}

for (const base of ['/', '/news/']) {
  test(`the headers under ${base} are read by hosts as they are meant`, async () => {
    const { path: dir, remove } = await folder();
    await print({ dir, base });
    const { rules, faults } = read(await readFile(join(dir, '_headers'), 'utf8'));
    expect(faults).toEqual([]);

    const page = await readFile(join(dir, 'article/tides/index.html'), 'utf8');
    const meta = page.match(/http-equiv="Content-Security-Policy" content="([^"]*)"/)[1];
    const always = {
      'content-security-policy': `${meta}; frame-ancestors 'self'`,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
    };
    const forever = { ...always, 'cache-control': 'public, max-age=31536000, immutable' };
    // What these hosts say of themselves where nothing is said: public, max-age=0, must-revalidate.
    for (const path of ['', 'index.html', 'article/tides/', 'article/tides/index.json', 'images/tides.svg', 'robots.txt']) {
      expect(headersOf(rules, base + path), path).toEqual(always);
    }
    const hashed = (await readdir(dir)).filter((name) => /-[0-9a-f]{10,}/.test(name));
    expect(hashed.map((name) => name.split('.').at(-1)).sort()).toEqual(['js', 'svg', 'wasm']);
    for (const name of hashed) expect(headersOf(rules, base + name), name).toEqual(forever);
    if (base !== '/') expect(headersOf(rules, '/elsewhere/')).toEqual({});
    await remove();
  });
}
