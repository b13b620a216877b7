// Takes off what the reader's browser does not need of what Trunk has built: `node .ci/lighten.mjs DIST`.
//
// wasm-bindgen names each function that the app imports in full, with a hash, in the glue and again in the wasm: 160 names that do not compress. So
// it does with functions that the app exports. Here they become a letter or two, and the glue is minified (Trunk's own minifier leaves it alone).
// Both files then get names made of what is in them now, so that a new version of a tool never meets the old half of a pair in a reader's cache.
// The script that starts the app and embed.js are minified too, and the styles become one sheet.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { withOneSheet } from './sheet.mjs';

const lightly = (script) => transformSync(script, { minify: true, format: 'esm', target: 'es2022', charset: 'utf8' }).code;

const [dist] = process.argv.slice(2);
const found = readdirSync(dist).find((name) => /^standfirst-[0-9a-f]+\.js$/.test(name));
if (!found) throw new Error(`no standfirst-….js in ${dist}`);
const [before, index] = [found.slice(0, -'.js'.length), join(dist, 'index.html')];
const at = (name, end) => join(dist, name + end);

const wasm = readFileSync(at(before, '_bg.wasm'));
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
 * A module with other names for its imports (WebAssembly Core Specification 5.5.5: section 2, a list of module, name, kind and type) and its
 * exports (5.5.10: section 7, a list of name, kind and index).
 */
function withNames(wasm, ofImport, ofExport) {
  const parts = [wasm.subarray(0, 8)];
  let place = 8;
  const number = () => {
    for (let value = 0, shift = 0; ; shift += 7) {
      const byte = wasm[place++];
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  };
  const leb = (value) => (value < 128 ? [value] : [(value & 127) | 128, ...leb(value >>> 7)]);
  const text = () => {
    const [length, begin] = [number(), place];
    place = begin + length;
    return wasm.toString('utf8', begin, place);
  };
  const said = (words) => Buffer.from([...leb(Buffer.byteLength(words)), ...Buffer.from(words)]);
  while (place < wasm.length) {
    const [id, length] = [wasm[place++], number()];
    const end = place + length;
    if (id !== 2 && id !== 7) {
      parts.push(Buffer.from([id, ...leb(length)]), wasm.subarray(place, end));
      place = end;
      continue;
    }
    const names = [];
    const count = number();
    for (let done = 0; done < count; done += 1) {
      if (id === 7) {
        names.push(said(ofExport(text())), Buffer.from([wasm[place++], ...leb(number())]));
        continue;
      }
      const [module, name] = [text(), text()];
      if (wasm[place++] !== 0) throw new Error(`the import ${name} is no function`);
      names.push(said(module), said(ofImport(name)), Buffer.from([0, ...leb(number())]));
    }
    const section = Buffer.concat([Buffer.from(leb(count)), ...names]);
    parts.push(Buffer.from([id, ...leb(section.length)]), section);
  }
  return Buffer.concat(parts);
}
