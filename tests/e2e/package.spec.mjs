// What a publisher does with the package alone: an empty folder, one program, no Rust and no Node.
import { execFile, spawn } from 'node:child_process';
import { copyFile, link, readFile, readdir, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { serve } from '../serve.mjs';
import { findNothing } from './axe.mjs';
import { expect, test as paper } from './paper.mjs';
import { folder } from './press.mjs';
import { faults } from './validator.mjs';

/** The press with the app inside, as `make test` builds it. */
const PACKAGED = resolve(fileURLToPath(new URL('../../', import.meta.url)), process.env.STANDFIRST_PACKAGED ?? 'target/packaged/press');

const test = paper.extend({
  /** An empty folder with the press alone in it. */
  desk: async ({}, use) => {
    if (process.env.CI && !existsSync(PACKAGED)) throw new Error(`${PACKAGED} is missing: make packaged-press builds it`);
    test.skip(!existsSync(PACKAGED), 'no press with the app inside: make packaged-press builds it');
    const { path, remove } = await folder();
    // Unoptimised, it is some hundred megabytes.
    await link(PACKAGED, join(path, 'press')).catch(() => copyFile(PACKAGED, join(path, 'press')));
    const options = { cwd: path, env: { PATH: path, HOME: path } };
    await use({
      at: (name) => join(path, name),
      press: (...args) => promisify(execFile)('./press', args, options),
      start: (...args) => spawn('./press', args, options),
    });
    await remove();
  },

  /** Serves a printed site as a static host does, and gives its address. */
  hosted: async ({}, use) => {
    const servers = [];
    await use(async (dir, base) => {
      const { server, address } = await serve({ dir, base });
      servers.push(server);
      return address;
    });
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
  },
});

const live = (page) => page.locator('html[data-app=live]').waitFor({ state: 'attached' });

/** The address that a preview says it is at. */
const addressOf = (preview) => new Promise((done, failed) => {
  let said = '';
  preview.stdout.on('data', (bytes) => {
    said += bytes;
    const [address] = /http:\/\/127\.0\.0\.1:\d+\S*/.exec(said) ?? [];
    if (address) done(address);
  });
  preview.once('exit', (code) => failed(new Error(`the preview ended with ${code}: ${said}`)));
});

test('a new paper is looked at, changed, broken and mended', async ({ page, desk }) => {
  test.slow();
  const { stdout } = await desk.press('new', 'harbour', '--name', 'The Harbour: "News" & Co');
  expect(stdout).toContain('files written into harbour');
  await expect(desk.press('new', 'harbour')).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('is there already') });
  const preview = desk.start('serve', 'harbour', '--port', '0');
  try {
    const address = await addressOf(preview);
    await page.goto(new URL('article/welcome/', address).href);
    await live(page);
    await expect(page.locator('.nameplate')).toContainText('The Harbour: "News" & Co');
    const file = desk.at('harbour/articles/welcome.md');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('The first story is here', 'The ferry is late'));
    await expect(page.locator('main h1')).toHaveText('The ferry is late');
    await writeFile(file, text.replace('section: news', 'section: nwes'));
    await expect(page.getByText(/did you mean news/)).toBeVisible();
    await expect(page.getByText(/articles\/welcome\.md:4:\d+/)).toBeVisible();
    await expect(page.locator('main h1')).toHaveText('The ferry is late');
    await writeFile(file, text);
    await expect(page.locator('main h1')).toHaveText('The first story is here');
    await expect(page.getByText(/did you mean news/)).toHaveCount(0);
    // Before what it asks is no longer answered.
    await page.goto('about:blank');
  } finally {
    preview.kill('SIGINT');
  }
});

test('the licences of all libraries go with it', async () => {
  const { stdout } = await promisify(execFile)('node', ['.ci/licences.mjs', 'x86_64-unknown-linux-gnu'], { maxBuffer: 1 << 28 });
  const [list, ...texts] = stdout.split(/\n={80}\n/);
  const libraries = list.trim().split('\n\n')[1].split('\n');
  for (const name of ['comrak', 'leptos', 'web-sys', 'the standard library of Rust']) {
    expect(libraries.filter((line) => [`${name} `, `${name}:`].some((start) => line.startsWith(start))), name).toHaveLength(1);
  }
  expect(libraries.filter((line) => line.includes('see its text'))).toEqual([]);
  // Those that only compile, or only test.
  expect(libraries.filter((line) => /^(serde_derive|proptest|leptos_macro) /.test(line))).toEqual([]);
  for (const licence of ['Permission is hereby granted, free of charge', 'Apache License', 'Mozilla Public License', 'UNICODE LICENSE']) {
    expect(texts.some((text) => text.includes(licence)), licence).toBe(true);
  }
  expect(texts.every((text) => text.trim().length > 0)).toBe(true);
});

for (const [base, language] of [['/', 'en'], ['/news/', 'de']]) {
  test(`a new paper in ${language} is printed at ${base} and read`, async ({ page, desk, hosted }) => {
    test.slow();
    await desk.press('new', 'harbour', '--language', language);
    const { stdout, stderr } = await desk.press('print', 'harbour', '--base', base, '--strict');
    expect(stderr).toBe('');
    expect(stdout).toContain('files new');
    const dist = desk.at('harbour/dist');
    for (const name of (await readdir(dist, { recursive: true })).filter((name) => name.endsWith('.html'))) {
      expect.soft(await faults(await readFile(join(dist, name), 'utf8')), name).toEqual([]);
    }
    const address = await hosted(dist, base);
    await page.goto(address);
    await live(page);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await page.evaluate(() => { window.isTheSame = true; });
    await page.locator('main').getByRole('link', { name: 'How to write here' }).first().click();
    await expect(page.locator('main h1')).toHaveText('How to write here');
    await expect(page.locator('main figure img').first()).toHaveJSProperty('complete', true);
    expect(await page.locator('main figure img').first().evaluate((image) => image.naturalWidth)).toBeGreaterThan(0);
    await page.locator('.body').getByRole('link', { name: 'a page' }).click();
    await expect(page).toHaveURL(new URL('about/', address).href);
    expect(await page.evaluate(() => window.isTheSame), 'no page was loaded anew').toBe(true);
    for (const path of ['', 'article/how-to-write-here/', 'about/', 'section/news/']) {
      await page.goto(new URL(path, address).href);
      await live(page);
      await findNothing(page, [360, 1440]);
    }
  });
}
