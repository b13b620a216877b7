// A real nginx with the server that publishers are given, deploy/nginx.conf, in a folder of its own.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { freePort } from '../services/child.mjs';
import { folder } from './press.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** The file that publishers are given. */
export const GIVEN = join(root, 'deploy/nginx.conf');

const PLACES = [process.env.NGINX, '/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx', join(root, '.tools/nginx/usr/sbin/nginx')];
/** The nginx of this machine; undefined where there is none. */
export const NGINX = PLACES.find((place) => place && existsSync(place));

/** Serves a paper from a copy in a folder of its own; `/page/2/` lies there compressed as well. Gives its address and what stops it. */
export async function nginx({ dir, base }) {
  const { path, remove } = await folder();
  const [site, port] = [join(path, 'site', base), await freePort()];
  await cp(dir, site, { recursive: true });
  await writeFile(join(site, 'page/2/index.html.gz'), gzipSync('<!doctype html><title>Compressed before</title>'));

  await writeFile(join(path, 'server.conf'), await server({ port, root: join(path, 'site'), moved: join(site, 'redirects.map'), base }));
  await writeFile(join(path, 'nginx.conf'), frame(path));
  const [stderr, stop] = await start(['-p', path, '-e', 'stderr', '-c', join(path, 'nginx.conf')], port);
  return { address: `http://127.0.0.1:${port}${base}`, dir: site, base, stderr, stop: async () => [await stop(), await remove()][0] };
}

/** The given file with the five things changed that it says are the publisher's. */
async function server({ port, root, moved, base }) {
  const given = await readFile(GIVEN, 'utf8');
  return [
    [1, /^ *listen 80;\n/gm, `listen 127.0.0.1:${port};\n`],
    [1, /^ *listen \[::\]:80;\n/gm, ''],
    [1, /^ *root \/var\/www\/meridian;\n/gm, `root "${root}";\n`],
    [3, /^ *include \/var\/www\/meridian\/redirects\.map;\n/gm, `include "${moved}";\n`],
  ].reduce((conf, [count, line, mine]) => {
    if (conf.match(line)?.length !== count) throw new Error(`deploy/nginx.conf should have ${count} of the line ${line}`);
    return conf.replace(line, mine);
  }, given.replace(/^( *)# (.*\(editions\) \(base\))$/gm, '$1$2').replace(/^.*# (\(editions\) )?\(base\)$/gm, (line) => line.replace('/', base)));
}

/** What a machine's own nginx.conf says around its servers. */
function frame(path) {
  const types = [join(dirname(NGINX), '../../etc/nginx/mime.types'), '/etc/nginx/mime.types', '/usr/local/etc/nginx/mime.types', '/opt/homebrew/etc/nginx/mime.types'].find(existsSync);
  const own = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path "${path}/${name}";`).join('\n');
  // A worker that root starts would become nobody, who cannot read this folder.
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  return `${user}\ndaemon off;\nworker_processes 1;\npid "${path}/nginx.pid";\nevents {}\nhttp {\n${own}\naccess_log off;\n`
    + `include "${types}";\ndefault_type application/octet-stream;\ninclude "${path}/server.conf";\n}\n`;
}

async function start(args, port) {
  execFileSync(NGINX, [...args, '-t', '-q'], { stdio: ['ignore', 'ignore', 'inherit'] });
  const child = spawn(NGINX, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const said = [];
  child.stderr.on('data', (data) => said.push(String(data)));
  for (let tries = 0; ; tries += 1) {
    const isThere = await fetch(`http://127.0.0.1:${port}/`).then(() => true, () => false);
    if (isThere) break;
    if (tries === 50 || child.exitCode !== null) throw new Error(`nginx did not start: ${said.join('')}`);
    await new Promise((resolve) => { setTimeout(resolve, 100); });
  }
  const stop = async () => {
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await gone;
  };
  return [said, stop];
}
