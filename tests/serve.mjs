// A static host for the built paper, as plain as the one it is deployed to: files, folders with an index.html, 404.html for the rest.
//
//   node tests/serve.mjs [--dir dist] [--port 8080] [--base /]
//
// Imported, `serve` gives the same host to the browser tests.
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.xml': 'application/xml; charset=utf-8',
};

/** Files named with a hash of what is in them: a number in hexadecimal, which may be short. */
const HASHED = /-[0-9a-f]{10,16}(_bg)?\.\w+$/;

/** The file that a path names below a folder; undefined where there is none. */
async function fileAt(dir, path) {
  const file = join(dir, normalize(path));
  const found = await stat(file).catch(() => undefined);
  if (found?.isDirectory()) {
    const index = join(file, 'index.html');
    return (await stat(index).catch(() => undefined)) && path.endsWith('/') ? index : undefined;
  }
  return found && file;
}

/** The path that a request names; undefined where it is no path. */
function pathOf(url) {
  try {
    return decodeURIComponent(url.split(/[?#]/, 1)[0]);
  } catch {
    return undefined;
  }
}

/** What is smaller compressed. */
const LOOSE = /^(text|application)\/|\+xml/;
const ENCODERS = { br: brotliCompressSync, gzip: gzipSync };

/** Compresses files as well as it goes, as hosts do that compress what they are given, and keeps the outcome. */
function compressor() {
  const kept = new Map();
  return async (file, accepted = '') => {
    const encoding = Object.keys(ENCODERS).find((name) => accepted.split(/[\s,;]+/).includes(name));
    if (!encoding || !LOOSE.test(TYPES[extname(file)])) return undefined;
    const key = `${encoding} ${file} ${(await stat(file)).mtimeMs}`;
    if (!kept.has(key)) kept.set(key, ENCODERS[encoding](await readFile(file)));
    return { encoding, text: kept.get(key) };
  };
}

function send(response, status, file, compressed) {
  const keeps = HASHED.test(file) ? 'max-age=31536000, immutable' : 'no-cache';
  // The paper is public: other sites may load what they embed.
  const headers = { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'cache-control': keeps, 'access-control-allow-origin': '*' };
  if (compressed) {
    const { encoding, text } = compressed;
    response.writeHead(status, { ...headers, 'content-encoding': encoding, 'content-length': text.length, vary: 'accept-encoding' }).end(text);
    return;
  }
  response.writeHead(status, headers);
  // A file that goes away while the site is built anew: the line breaks, the server stays.
  createReadStream(file).on('error', () => response.destroy()).pipe(response);
}

/**
 * Serves a folder on 127.0.0.1, compressed where that is asked for. `answer(request, response, path)` may answer first and then returns true.
 * Gives the server and its address, with the base at its end.
 */
export async function serve({ dir = 'dist', port = 0, base = '/', compress = false, answer = () => false } = {}) {
  const compressed = compress ? compressor() : () => undefined;
  const server = createServer(async (request, response) => {
    const path = pathOf(request.url);
    if (path === undefined) {
      response.writeHead(400).end();
      return;
    }
    if (await answer(request, response, path)) return;
    const file = path.startsWith(base) && (await fileAt(dir, path.slice(base.length - 1)));
    const [status, sent] = file ? [200, file] : [404, join(dir, '404.html')];
    send(response, status, sent, await compressed(sent, request.headers['accept-encoding']));
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return { server, address: `http://127.0.0.1:${server.address().port}${base}` };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const options = { dir: { type: 'string' }, port: { type: 'string', default: '8080' }, base: { type: 'string' } };
  const { values } = parseArgs({ options });
  try {
    const { address } = await serve({ ...values, port: Number(values.port) });
    console.log(`The paper is open at ${address} (Ctrl-C closes it)`);
  } catch (error) {
    const why = error.code === 'EADDRINUSE' ? `port ${values.port} is taken: stop what listens there, or choose another with --port` : error.message;
    console.error(`The paper is not served: ${why}`);
    process.exitCode = 1;
  }
}
