// The same paper of sixty articles three times: as Standfirst prints it, as an older Standfirst did where one is named, and as a single-page app in
// Preact. `peers` has that app, its styles and what makes the paper up.
import { execFileSync } from 'node:child_process';
import { cp, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BEFORE, BEFORE_PRESS, DIST } from './pages.mjs';
import { builtPress } from './rivals.mjs';

const PEERS = fileURLToPath(new URL('peers/', import.meta.url));
const ARTICLES = 60;

/** Each site, where it is laid: how it is called, whether it is Standfirst's, and where the JSON of an article lies. */
const STANDFIRST = { isOurs: true, json: (slug) => `article/${slug}/index.json` };
const PREACT = { isOurs: false, json: (slug) => `data/article/${slug}.json` };

function run(program, args, cwd) {
  execFileSync(program, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
}

async function printed(dist, press, content, dir) {
  await cp(dist, dir, { recursive: true });
  await cp(join(dirname(content), 'images'), join(dir, 'images'), { recursive: true });
  run(press, ['print', '--content', content, '--dist', dir]);
  return { ...STANDFIRST, dir };
}

async function preact(content, dir) {
  const app = join(PEERS, 'preact');
  await mkdir(dir);
  run(process.execPath, [join(app, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error', '--outDir', dir, '--emptyOutDir'], app);
  run(process.execPath, ['data.mjs', content, dir], app);
  await cp(join(dirname(content), 'images'), join(dir, 'images'), { recursive: true });
  return { ...PREACT, dir };
}

/** Lays the sites below a folder: `ours`, `before` where BEFORE names one, and `preact`. */
export async function laySites(dir) {
  const content = join(dir, 'content');
  run('python3', [join(PEERS, 'content.py'), String(ARTICLES), content]);
  return {
    ours: await printed(DIST, process.env.STANDFIRST_PRESS ?? builtPress(), content, join(dir, 'ours')),
    ...(BEFORE && { before: await printed(BEFORE, BEFORE_PRESS ?? builtPress(), content, join(dir, 'before')) }),
    preact: await preact(content, join(dir, 'preact')),
  };
}
