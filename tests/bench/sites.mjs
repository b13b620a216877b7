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

function run(program, args, cwd) {
  execFileSync(program, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
}

async function printed(dist, press, content, dir) {
  await cp(dist, dir, { recursive: true });
  await cp(join(dirname(content), 'images'), join(dir, 'images'), { recursive: true });
  run(press, ['print', '--content', content, '--dist', dir]);
  return { dir, mark: 'live' };
}

async function preact(content, dir) {
  const app = join(PEERS, 'preact');
  await mkdir(dir);
  run(process.execPath, [join(app, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error', '--outDir', dir, '--emptyOutDir'], app);
  run(process.execPath, ['data.mjs', content, dir], app);
  await cp(join(dirname(content), 'images'), join(dir, 'images'), { recursive: true });
  return { dir };
}

/**
 * Lays the sites below a folder: `ours`, `before` where BEFORE names one, and `preact`. Gives the folder of each, and how the page is marked once its
 * app has taken it over, where it says so.
 */
export async function laySites(dir) {
  const content = join(dir, 'content');
  run('python3', [join(PEERS, 'content.py'), String(ARTICLES), content]);
  return {
    ours: await printed(DIST, process.env.STANDFIRST_PRESS ?? builtPress(), content, join(dir, 'ours')),
    ...(BEFORE && { before: await printed(BEFORE, BEFORE_PRESS ?? builtPress(), content, join(dir, 'before')) }),
    preact: await preact(content, join(dir, 'preact')),
  };
}
