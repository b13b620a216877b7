// Other papers than the one in `dist`: the same app, printed once more under another base or from other content.
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { DIST, PRESS, SERVICES } from './paper.mjs';

/** The paper that is in the repository. */
export const THE_MERIDIAN = fileURLToPath(new URL('../../public/content/', import.meta.url));

/** A folder for one test, and what takes it away. */
export async function folder() {
  const path = await mkdtemp(join(tmpdir(), 'standfirst-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/**
 * Prints content into a copy of the built site, in `dir`.
 *
 * The shell in `dist` is for `/`: Trunk wrote that before the address of every asset. A copy for another base gets that base there, as if
 * Trunk had been told; the rest is the press's work: it takes the pages of The Meridian away too.
 */
export async function print({ content = THE_MERIDIAN, base = '/', dir }) {
  // The app for a paper that asks a service is another.
  const asks = /"kind":\s*"(wordpress|isso)"/.test(await readFile(join(content, 'site.json'), 'utf8'));
  await cp(asks ? SERVICES : DIST, dir, { recursive: true });
  const shell = join(dir, '_shell.html');
  const assets = /(["'=])\/(?=[\w-]+\.\w+["'\s>])/g;
  const rebased = (await readFile(shell, 'utf8')).replace(assets, `$1${base}`);
  await writeFile(shell, rebased);
  await promisify(execFile)(PRESS, ['print', '--content', content, '--dist', dir, '--base', base], { env: { ...process.env, ...await moment(content) } });
  return { dir, base };
}

/** The moment of printing, for the press: that of the newest story, so that what is news is the same whenever the tests run. */
async function moment(content) {
  const articles = join(content, 'articles');
  const files = (await readdir(articles).catch(() => [])).filter((name) => name.endsWith('.json'));
  const dates = await Promise.all(files.map(async (name) => Date.parse(JSON.parse(await readFile(join(articles, name), 'utf8')).published)));
  return dates.length ? { SOURCE_DATE_EPOCH: String(Math.ceil(Math.max(...dates) / 1_000)) } : {};
}

/** For a file of tests: The Meridian under a base, in a folder of each worker's own, which tests may print into. */
export const siteUnder = (base) => [
  async ({}, use) => {
    const { path, remove } = await folder();
    await use(await print({ base, dir: path }));
    await remove();
  },
  { scope: 'worker' },
];

/** The same at the root of a host. */
export const ownSite = siteUnder('/');
