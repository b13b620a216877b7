// How long it takes to print a paper of 100, 1,000 and 10,000 articles of six hundred words, into a RAM disk; and how long it takes others.
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './child.mjs';
import { count, mb, middle, seconds, table } from './figures.mjs';
import { paper } from './paper.mjs';
import { astro, eleventy, hugo, press } from './rivals.mjs';

const SIZES = [100, 1_000, 10_000];
const RUNS = 3;
/** What takes longer than this is measured once, in milliseconds. */
const LONG = 30_000;
/** What ten thousand articles may take. */
const BUDGET = { time: 3_000, peak: 400e6 };
/** The room that the largest paper wants, laid out for all and printed by one at a time, in bytes. */
const ROOM = 3e9;

/** A processor's time, where the system tells it. */
const lasting = (time) => (time === undefined ? 'unknown' : seconds(time));

/** A folder for papers, in memory where there is room. */
async function folder() {
  const ram = '/dev/shm';
  const { bavail = 0, bsize = 0 } = existsSync(ram) ? await statfs(ram) : {};
  const isRam = bavail * bsize > ROOM;
  return { isRam, dir: await mkdtemp(join(isRam ? ram : tmpdir(), 'standfirst-bench-')) };
}

/** Prints once, into a fresh folder. */
async function printed({ maker, content, out, size }) {
  for (const kept of maker.kept ?? []) await rm(join(content, kept), { recursive: true, force: true });
  await mkdir(out);
  await maker.prepare?.(content, out);
  const [program, args, how] = maker.command(content, out);
  const sample = await run(program, args, how);
  const pages = (await readdir(join(out, 'article'))).filter((name) => name.startsWith('story-')).length;
  await rm(out, { recursive: true });
  if (pages !== size) throw new Error(`${maker.name} printed ${pages} articles of ${size}`);
  return sample;
}

/** Lets all print papers of one size, turn about, so that what else the machine does falls on all alike. */
async function measured(makers, dir, size, runs, say) {
  const entries = makers.map((maker) => ({ maker, size, content: join(dir, maker.name), out: join(dir, 'out'), samples: [] }));
  try {
    const content = paper(size);
    for (const entry of entries) await entry.maker.lay(entry.content, content);
    for (let turn = 1; turn <= runs; turn += 1) {
      for (const entry of entries.filter(({ samples }) => !(samples[0]?.time > LONG))) {
        const sample = await printed(entry);
        entry.samples.push(sample);
        say(`${turn}: ${entry.maker.name}, ${count(size)} articles: ${seconds(sample.time)}, of processors ${lasting(sample.worked)}, ${mb(sample.peak)}`);
      }
    }
  } finally {
    for (const { content, out } of entries) for (const path of [content, out]) await rm(path, { recursive: true, force: true });
  }
  return entries.map(({ maker, samples }) => {
    const of = (key) => samples[0][key] && middle(samples, (sample) => sample[key]);
    return { maker, size, time: of('time'), worked: of('worked'), peak: of('peak'), runs: samples.length };
  });
}

/** Measures, and gives what is to be said of it in Markdown. */
export async function bench({ say, isQuick }) {
  say('building the press');
  const makers = [press(), hugo, eleventy, astro].filter((maker) => {
    const why = maker.missing?.();
    if (why) say(`left out: ${why}`);
    return !why;
  });
  const { dir, isRam } = await folder();
  const all = [];
  try {
    for (const size of isQuick ? SIZES.slice(0, 1) : SIZES) all.push(...(await measured(makers, dir, size, isQuick ? 1 : RUNS, say)));
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
  return { faults: faultsOf(all), text: textOf(all, isRam, isQuick ? 1 : RUNS), versions: makers.map(({ name, version }) => `${name} ${version}`) };
}

function faultsOf(all) {
  const most = all.find(({ maker, size }) => maker.name === 'Standfirst' && size === 10_000);
  if (!most) return [];
  return [
    most.time > BUDGET.time && `10,000 articles took ${seconds(most.time)}; the budget is ${seconds(BUDGET.time)}`,
    most.peak > BUDGET.peak && `10,000 articles took ${mb(most.peak)}; the budget is ${mb(BUDGET.peak)}`,
  ].filter(Boolean);
}

function textOf(all, isRam, most) {
  const rows = all.map(({ maker, size, time, worked, peak, runs }) => [
    `${maker.name}, ${count(size)} articles`,
    seconds(time) + (runs < most ? '*' : ''),
    count(size / (time / 1_000)),
    lasting(worked),
    mb(peak),
  ]);
  const once = all.some(({ runs }) => runs < most) ? ' * One run.' : '';
  const intro = `Printing articles of 600 words, with the pages of sections and authors, ${isRam ? 'into a RAM disk' : 'onto a disk'}: medians of ${most} runs, from nothing kept.${once}
Standfirst prints HTML, JSON and 56 feeds in two formats; the others HTML and one feed, with the same styles in every page.\n\n`;
  return intro + table(['', 'time', 'articles a second', 'of processors', 'memory'], rows);
}
