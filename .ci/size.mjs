// What a reader's browser has to load, compressed, and what of the app weighs how much: `make size`. Ends with a fault where that is over budget.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const ARTICLE = 'article/tides';
/** The apps by what a paper names: the folder that `make size` builds each into, and its budget in bytes, brotli-compressed. */
const APPS = [
  { folder: 'target/files', name: 'the app of a paper of files', most: 145_000 },
  { folder: 'target/threads', name: 'the app with comment services', most: 177_000 },
  { folder: 'target/services', name: 'the app with a live WordPress', most: 193_000 },
];
/** Where the rest is looked at, the same in all three. */
const DIST = APPS[0].folder;
/** Other budgets, the same way. */
const PRINTED = 14_600;
const EMBED = 3_000;

const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 } }).length;
const line = (...cells) => console.log(cells.map((cell, place) => (place === 0 ? String(cell).padEnd(44) : String(cell).padStart(10))).join(''));
const sizes = (files, dist = DIST) => files.reduce((sum, file) => {
  const bytes = readFileSync(join(dist, file));
  const [plain, br, gz] = [bytes.length, brotli(bytes), gzipSync(bytes, { level: 9 }).length];
  line(file, plain, br, gz);
  return sum + br;
}, 0);

line('The first view of an article', 'bytes', 'brotli', 'gzip');
const printed = sizes([`${ARTICLE}/index.html`]);
sizes([`${ARTICLE}/index.json`]);
const held = [[printed, PRINTED, 'the printed article']];
for (const { folder, name, most } of APPS) {
  console.log('');
  line(name, 'bytes', 'brotli', 'gzip');
  const pair = readdirSync(folder).filter((file) => /^standfirst-[0-9a-f]+(\.js|_bg\.wasm)$/.test(file));
  if (pair.length !== 2) throw new Error(`not one app in ${folder}, but ${pair.join(', ') || 'none'}: run make size`);
  const app = sizes(pair, folder);
  line(`together, at most ${most.toLocaleString('en')}`, '', app, '');
  held.push([app, most, name]);
}
console.log('');
line('The reader in other pages, besides the app', 'bytes', 'brotli', 'gzip');
sizes(['reader.js', 'reader.css']);

console.log('');
line('What another site loads to embed a story', 'bytes', 'brotli', 'gzip');
const embed = sizes(['embed.js']);
sizes(['embed/tides/index.html']);
held.push([embed, EMBED, 'embed.js']);

console.log('\nThe app of a paper of files by crate, before compression (by name of function; what is generic counts for the crate that wrote it)');
for (const [crate, bytes] of byCrate()) line(crate, bytes);

const over = held.filter(([is, most]) => is > most);
for (const [is, most, what] of over) console.error(`over budget: ${what} weighs ${is} bytes, ${most} are allowed`);
process.exitCode = over.length > 0 ? 1 : 0;

/** Bytes of code and data by crate, the largest first, of the app that was built last. */
function byCrate() {
  const room = mkdtempSync(join(tmpdir(), 'standfirst-size-'));
  const run = (tool, ...args) => execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    const named = join(room, 'named.wasm');
    run('wasm-bindgen', '--keep-debug', '--target', 'web', '--no-typescript', '--out-dir', room, 'target/wasm32-unknown-unknown/release/standfirst.wasm');
    const features = readFileSync('index.html', 'utf8').match(/data-wasm-opt-params="([^"]*)"/)[1].split(' ');
    run('wasm-opt', '-Oz', '-g', ...features, join(room, 'standfirst_bg.wasm'), '-o', named);
    const crates = new Map();
    for (const { name, shallow_size: bytes } of JSON.parse(run('twiggy', 'top', '-f', 'json', '-n', '1000000', named))) {
      const crate = crateOf(name);
      if (crate) crates.set(crate, (crates.get(crate) ?? 0) + bytes);
    }
    return [...crates].sort(([, a], [, b]) => b - a);
  } finally {
    rmSync(room, { recursive: true });
  }
}

function crateOf(name) {
  if (/custom section|"function names"|subsection/.test(name)) return undefined;
  if (name.startsWith('data')) return '(texts and tables)';
  if (/^(import|export|elem|type|table|global|memory|start)/.test(name)) return '(imports, exports, tables)';
  // `crate[hash]::…`, `<crate[hash]::Type as …>`, `<&mut crate[hash]::…>`, `core::ptr::drop_in_place::<crate…>`
  const inner = name.startsWith('core') && name.includes('drop_in_place::<') ? name.slice(name.indexOf('::<') + 3) : name;
  return inner.match(/(\w+)\[[0-9a-f]+\]/)?.[1] ?? inner.match(/^[<&*]*(?:mut |const |dyn )?(\w+)::/)?.[1] ?? '(other)';
}
