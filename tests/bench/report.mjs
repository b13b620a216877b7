// Writes what was measured into the README, between marks of its own; what was not measured this time stays as it is.
import { readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg, platform, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';

const README = fileURLToPath(new URL('../../README.md', import.meta.url));
const ORDER = ['lighthouse', 'click', 'press'];

/** Whether the machine has so much else to do that times are too long. */
export function isBusy() {
  return loadavg()[0] > cpus().length / 2;
}

/** When, how and on what a part was measured, and whether the machine was busy when it began. */
export function provenance(part, versions, wasBusy) {
  const [{ model }, { length }] = [cpus()[0], cpus()];
  const machine = `${length} cores, ${model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, ${platform()}${wasBusy ? ', busy with other work too' : ''}`;
  return `*${new Date().toISOString().slice(0, 10)}, \`make bench ONLY=${part}\`: ${machine}; ${[...versions, `Node ${process.versions.node}`].join(', ')}.*`;
}

/** The text with parts put between its marks. */
export function marked(readme, parts) {
  const [open, close] = ['<!-- bench -->', '<!-- /bench -->'];
  const [from, to] = [readme.indexOf(open), readme.indexOf(close)];
  if (from < 0 || to < from) throw new Error(`README.md has no place for the figures: ${open} and ${close}, each on a line of its own`);
  const before = readme.slice(from + open.length, to);
  const kept = new Map([...before.matchAll(/<!-- bench:(\w+) -->\n([\s\S]*?)<!-- \/bench:\1 -->/g)].map(([, name, text]) => [name, text]));
  for (const [name, text] of Object.entries(parts)) kept.set(name, `\n${text.trim()}\n\n`);
  const all = ORDER.filter((name) => kept.has(name)).map((name) => `<!-- bench:${name} -->\n${kept.get(name)}<!-- /bench:${name} -->\n`);
  return `${readme.slice(0, from + open.length)}\n${all.join('\n')}${readme.slice(to)}`;
}

/** Writes parts, by name, into the README. */
export async function report(parts) {
  await writeFile(README, marked(await readFile(README, 'utf8'), parts));
}
