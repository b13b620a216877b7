// The licences of the libraries in a packaged press, and in the apps in it, as a text: `node .ci/licences.mjs x86_64-unknown-linux-musl`. They are
// read beside the sources that cargo has fetched to build them.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

const [target] = process.argv.slice(2);
const run = (...command) => execFileSync(command[0], command.slice(1), { encoding: 'utf8', maxBuffer: 1 << 28 }).trim();

/** Whether a package is run by the compiler and no part of what it makes. */
const isOfCompiler = ({ targets }) => targets.some(({ kind }) => kind.includes('proc-macro'));

/** The packages that a program is linked of: what the crate needs, without what builds and tests it. */
function linked(platform, features) {
  const options = ['--format-version', '1', '--locked', '--filter-platform', platform, '--features', features];
  const { packages, resolve } = JSON.parse(run('cargo', 'metadata', ...options));
  const known = new Map(packages.map((one) => [one.id, one]));
  const nodes = new Map(resolve.nodes.map((node) => [node.id, node]));
  const found = new Set();
  const walk = (id) => {
    if (found.has(id) || isOfCompiler(known.get(id))) return;
    found.add(id);
    nodes.get(id).deps.filter((dep) => dep.dep_kinds.some(({ kind }) => kind === null)).forEach((dep) => walk(dep.pkg));
  };
  walk(resolve.root);
  // What has no source elsewhere is our own.
  return packages.filter(({ id, source }) => found.has(id) && source !== null);
}

const isLicence = (name) => /^(licen[cs]e|copying|copyright|notice|unlicense)/i.test(name);
const textsIn = (folder) => readdirSync(folder, { withFileTypes: true })
  .flatMap((entry) => (entry.isDirectory() && isLicence(entry.name) ? readdirSync(join(folder, entry.name)).map((name) => join(entry.name, name)) : entry.name))
  .filter((name) => isLicence(name)).map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim());

const all = new Map([...linked(target, 'app'), ...linked('wasm32-unknown-unknown', 'browser,services')].map((one) => [one.id, one]));
const packages = [...all.values()].sort((one, other) => one.name.localeCompare(other.name, 'en') || one.version.localeCompare(other.version, 'en'));

/** Each text once, with whose it is: the text with its white space made equal is the key. */
const texts = new Map();
const add = (name, text) => {
  const key = text.replace(/\s+/g, ' ');
  texts.set(key, { text, names: [...(texts.get(key)?.names ?? []), name] });
};
for (const one of packages) {
  const folder = dirname(one.manifest_path);
  // C that is compiled with it lies further inside.
  const inside = run('find', folder, '-mindepth', '2', '-type', 'f', '-iname', 'licen[cs]e*').split('\n').filter(Boolean);
  const own = textsIn(folder);
  for (const text of new Set([...own, ...inside.map((file) => readFileSync(file, 'utf8').trim())])) add(`${one.name} ${one.version}`, text);
}
const sysroot = join(run('rustc', '--print', 'sysroot'), 'share/doc/rust/licenses');
for (const name of ['MIT.txt', 'Apache-2.0.txt', 'LLVM-exception.txt'].map((name) => join(sysroot, name)).filter((file) => existsSync(file))) {
  add('the standard library of Rust', readFileSync(name, 'utf8').trim());
}

const line = '='.repeat(80);
const bare = packages.map(({ name, version, license, repository, authors }) => {
  const by = authors.length ? `, by ${authors.join(', ')}` : '';
  return `${name} ${version}: ${license ?? 'see its text'}${by}${repository ? `, ${repository}` : ''}`;
});
const runtime = ['the standard library of Rust: MIT OR Apache-2.0, https://github.com/rust-lang/rust'];
if (target.includes('musl')) runtime.push('musl: MIT, Copyright (c) 2005-2020 Rich Felker, et al., https://musl.libc.org');
console.log('This program holds these libraries, each under its own licence. The texts follow, each with the libraries that it came with;');
console.log('for a library that came without one, its name and authors here and the text of its licence below.\n');
console.log([...bare, ...runtime].join('\n'));
for (const { text, names } of texts.values()) console.log(`\n${line}\n${[...new Set(names)].join(', ')}\n${line}\n\n${text}`);
