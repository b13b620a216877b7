// HTML of other houses, as the press and as the app make a body of it. Both converters are built by themselves: `make build-converters`.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as playwright } from '@playwright/test';

const root = fileURLToPath(new URL('../../', import.meta.url));
const target = process.env.CARGO_TARGET_DIR ?? join(root, 'target');

/** A file that `make build-converters` made. */
function built(path) {
  const file = join(target, path);
  if (!existsSync(file)) throw new Error(`There is no ${file}: run \`make build-converters\` first.`);
  return file;
}

/** Where the HTML lies; the same in `tests/hypertext/guided.rs`. */
const ADDRESS = 'https://a.example/2026/story/';
const HOST = 'http://converter.example/';

/** The cases that both are held to, by name. */
export async function cases() {
  const folder = join(root, 'tests/hypertext/cases');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.html'));
  return Promise.all(names.map(async (name) => ({ name, html: await readFile(join(folder, name), 'utf8') })));
}

/** A table of `tests/hypertext`, which the native tests read too. */
export const table = async (name) => JSON.parse(await readFile(join(root, `tests/hypertext/${name}.json`), 'utf8'));

/** What the press makes of many pieces of HTML: the JSON and the markup of each. */
async function byPress(all) {
  const press = spawn(built('debug/examples/hypertext'), { stdio: ['pipe', 'pipe', 'inherit'] });
  press.stdin.end(JSON.stringify(all));
  const parts = [];
  for await (const part of press.stdout) parts.push(part);
  return JSON.parse(Buffer.concat(parts));
}

/** The app's converter, as a module for a browser. */
async function converter() {
  const names = ['converter.js', 'converter_bg.wasm'];
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(built(`hypertext-in-a-browser/${name}`))])));
}

const TYPES = { js: 'text/javascript', wasm: 'application/wasm' };

/** Tests with `byPress(all)` and, in a page, `byApp(all)`. */
export const test = playwright.extend({
  files: [async ({}, use) => use(await converter()), { scope: 'worker' }],
  byPress: async ({}, use) => use(byPress),
  byApp: async ({ page, files }, use) => {
    await page.route(`${HOST}**`, (route) => {
      const name = new URL(route.request().url()).pathname.slice(1);
      const body = files[name];
      return body ? route.fulfill({ body, contentType: TYPES[name.split('.').at(-1)] }) : route.fulfill({ body: '<!doctype html><title>x</title>', contentType: 'text/html' });
    });
    await use(async (all) => {
      await page.goto(HOST);
      return page.evaluate(async ([all, address]) => {
        const module = await import('/converter.js');
        await module.default();
        return all.map((html) => module.convert(html, address));
      }, [all, ADDRESS]);
    });
  },
});
