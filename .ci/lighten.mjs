// Takes off what the reader's browser does not need of what Trunk has built: `node .ci/lighten.mjs DIST`.
//
// wasm-bindgen names each function that the app imports in full, with a hash, in the glue and again in the wasm: 160 names that do not compress. So
// it does with functions that the app exports. Here they become a letter or two, and the glue is minified (Trunk's own minifier leaves it alone).
// The functions of the wasm are put in an order that packs better. Both files then get names made of what is in them now, so that a new version of a
// tool never meets the old half of a pair in a reader's cache.
// The script that starts the app and embed.js are minified too, and the styles become one sheet.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { withOneSheet } from './sheet.mjs';
import { Reader, SECTION, list, measured, moduleOf, number, sectionsOf } from './wasm.mjs';

const lightly = (script) => transformSync(script, { minify: true, format: 'esm', target: 'es2022', charset: 'utf8' }).code;

const [dist] = process.argv.slice(2);
const found = readdirSync(dist).find((name) => /^standfirst-[0-9a-f]+\.js$/.test(name));
if (!found) throw new Error(`no standfirst-….js in ${dist}`);
const [before, index] = [found.slice(0, -'.js'.length), join(dist, 'index.html')];
const at = (name, end) => join(dist, name + end);

const wasm = inOrder(readFileSync(at(before, '_bg.wasm')));
let glue = readFileSync(at(before, '.js'), 'utf8');
const short = new Map();
const shorter = (names, name) => {
  if (!names.has(name)) names.set(name, nameOf(names.size));
  return names.get(name);
};
// Those of a few letters are the glue's own.
const given = new Map();
const renamed = withNames(wasm, (name) => shorter(short, name), (name) => (name.length > 40 ? shorter(given, name) : name));
const told = new Set();
glue = glue.replaceAll(/^( +)(__\w+): (function|\w+)/gm, (line, indent, name, what) => {
  if (!short.has(name)) return line;
  told.add(name);
  return `${indent}${short.get(name)}: ${what}`;
});
const missing = [...short.keys()].filter((name) => !told.has(name));
for (const name of [...given.keys()].sort((one, other) => other.length - one.length)) {
  glue = glue.replaceAll(`wasm.${name}`, `wasm.${given.get(name)}`);
}
if (missing.length > 0) throw new Error(`the glue has another form than this wasm-bindgen's: ${missing.join(', ')} not found in it`);
glue = lightly(glue);
const left = [...given.keys()].filter((name) => glue.includes(name));
if (left.length > 0) throw new Error(`the glue has another form than this wasm-bindgen's: ${left.join(', ')} is in it still`);
if (!WebAssembly.validate(renamed)) throw new Error('the module with short names is not valid');

const after = `standfirst-${createHash('sha256').update(renamed).update(glue).digest('hex').slice(0, 16)}`;
writeFileSync(at(before, '_bg.wasm'), renamed);
writeFileSync(at(before, '.js'), glue.replaceAll(`${before}_bg.wasm`, `${after}_bg.wasm`));
for (const end of ['.js', '_bg.wasm']) renameSync(at(before, end), at(after, end));
// The script that starts the app stands in every page.
const shell = withOneSheet(readFileSync(index, 'utf8').replaceAll(before, after));
const [started, script] = /<script type="?module"?>([^]*?)<\/script>/.exec(shell) ?? [];
if (!script) throw new Error('there is no script in index.html that starts the app');
writeFileSync(index, shell.replace(started, () => started.replace(script, () => lightly(script).trim())));

// What other sites load to embed a story keeps its name: they write it into their pages.
const embed = join(dist, 'embed.js');
writeFileSync(embed, lightly(readFileSync(embed, 'utf8')));

/** The letters that stand for the n-th name. */
function nameOf(n) {
  const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
  return (n < letters.length ? '' : nameOf(Math.floor(n / letters.length) - 1)) + letters[n % letters.length];
}

/**
 * A module with other names for its imports (WebAssembly Core Specification 5.5.5: a list of module, name, kind and type) and its exports (5.5.10: a
 * list of name, kind and index), and without what tools alone read: who made it, and of what.
 */
function withNames(wasm, ofImport, ofExport) {
  const imported = (all) => {
    const [module, name] = [all.name(), all.name()];
    if (all.byte() !== 0) throw new Error(`the import ${name} is no function`);
    return Buffer.concat([measured(module), measured(ofImport(name)), Buffer.from([0]), number(all.number())]);
  };
  const exported = (all) => Buffer.concat([measured(ofExport(all.name())), all.take(1), number(all.number())]);
  return moduleOf(wasm, sectionsOf(wasm).filter(({ id }) => id !== SECTION.custom).map(({ id, bytes }) => {
    const entry = { [SECTION.imports]: imported, [SECTION.exports]: exported }[id];
    return entry ? { id, bytes: list(entriesOf(bytes, entry)) } : { id, bytes };
  }));
}

/**
 * A module whose functions lie beside those that begin with the same bytes, which brotli packs better than any other order that was tried. wasm-opt
 * sorts by name: so each function is named by its place. What it then does once more with all of them is smaller again.
 */
function inOrder(wasm) {
  const sections = sectionsOf(wasm);
  const of = (section, entry) => entriesOf(sections.find(({ id }) => id === section).bytes, entry);
  const count = of(SECTION.imports, (all) => [all.name(), all.name(), all.byte(), all.number()]).length;
  const functions = of(SECTION.code, (all) => all.take(all.number()));
  const places = functions.map((_, nth) => nth).sort((one, other) => Buffer.compare(functions[one], functions[other]));
  const names = [];
  places.forEach((nth, place) => { names[nth] = Buffer.concat([number(count + nth), measured(String(place).padStart(6, '0'))]); });
  // Names of functions (Core Specification, 7.4.1.3).
  const ofFunctions = Buffer.concat([Buffer.from([1]), measured(list(names))]);
  const named = moduleOf(wasm, [...sections, { id: SECTION.custom, bytes: Buffer.concat([measured('name'), ofFunctions]) }]);
  const room = mkdtempSync(join(tmpdir(), 'standfirst-order-'));
  try {
    const [from, to] = [join(room, 'named.wasm'), join(room, 'ordered.wasm')];
    writeFileSync(from, named);
    // Those of Trunk's run that say what may be used and what lies where.
    const given = readFileSync('index.html', 'utf8').match(/data-wasm-opt-params="([^"]*)"/)[1].split(' ');
    const options = given.filter((option) => /^--(enable|low|one)-/.test(option));
    // What loads and stores say of alignment is a hint (Core Specification, 2.4.7) that engines pass over: the same everywhere, it packs better.
    const passes = ['--flatten', '--rereloop', '-Oz', '-Oz', '--dealign', '--reorder-functions-by-name'];
    execFileSync('node_modules/.bin/wasm-opt', [...options, ...passes, from, '-o', to]);
    return readFileSync(to);
  } finally {
    rmSync(room, { recursive: true });
  }
}

/** The entries of a section that is a list. */
function entriesOf(bytes, entry) {
  const all = new Reader(bytes);
  return Array.from({ length: all.number() }, () => entry(all));
}
