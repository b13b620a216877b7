// How long it takes from a saved story to the screen, in a preview of papers of 1,000 and 10,000 articles, each in Chromium with the app alive.
//
//   node tests/bench/serve.mjs [--press target/press/press] [--app dist] [1000 10000]
//
// It ends with a fault where the median of twenty is over what is promised.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { browser, chromium } from './browser.mjs';
import { layJson, paper } from './paper.mjs';

const RUNS = 20;
/** What a save may take, in milliseconds, up to so many articles. */
const BUDGETS = [[1_000, 200], [10_000, 1_000]];
const STORY = 'story-7';
/** How many pictures the stories share. */
const PICTURES = 40;

const options = { press: { type: 'string', default: 'target/press/press' }, app: { type: 'string', default: 'dist' } };
const { values, positionals } = parseArgs({ options, allowPositionals: true });

/** Serves content, and gives its address and what ends it. */
async function serve(content) {
  const child = spawn(values.press, ['serve', content, '--app', values.app, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await new Promise((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => line.includes('the preview is at') && resolve(/http\S+/.exec(line)[0]));
    child.on('exit', (code) => reject(new Error(`press serve ended with ${code}`)));
  });
  return { address, end: () => child.kill('SIGINT') };
}

/** Saves the story again and again; gives the milliseconds from each save to the second frame with its headline, in order of their size. */
async function saves(page, content, dir) {
  const file = join(content, `articles/${STORY}.json`);
  const text = await readFile(file, 'utf8');
  const times = [];
  for (let run = 1; run <= RUNS; run += 1) {
    const headline = `Saved for the time number ${run}`;
    const shown = page.waitForEvent('console', (message) => message.text().startsWith(`${headline} `));
    // As editors save: what is whole takes the file's place.
    await writeFile(join(dir, 'fresh'), text.replace(/"headline": "[^"]*"/, `"headline": "${headline}"`));
    const start = performance.timeOrigin + performance.now();
    await rename(join(dir, 'fresh'), file);
    times.push(Number((await shown).text().split(' ').at(-1)) - start);
    await page.waitForTimeout(500);
  }
  return times.sort((a, b) => a - b);
}

async function measured(size) {
  const dir = await mkdtemp(join(tmpdir(), 'standfirst-serve-'));
  const content = join(dir, 'content');
  await layJson(content, paper(size));
  await mkdir(join(dir, 'images'));
  for (let picture = 1; picture <= PICTURES; picture += 1) await writeFile(join(dir, `images/picture-${picture}.jpg`), '');
  const { address, end } = await serve(content);
  const { path: executablePath, args } = browser();
  const chrome = await chromium.launch({ executablePath, args });
  try {
    const page = await chrome.newPage();
    await page.addInitScript(() => addEventListener('DOMContentLoaded', () => {
      const headline = document.querySelector('main h1')?.textContent;
      requestAnimationFrame(() => requestAnimationFrame(() => console.log(headline, performance.timeOrigin + performance.now())));
    }));
    await page.goto(`${address}article/${STORY}/`);
    await page.locator('html[data-app=live]').waitFor({ state: 'attached' });
    return await saves(page, content, dir);
  } finally {
    await chrome.close();
    end();
    await rm(dir, { recursive: true, force: true });
  }
}

for (const size of positionals.length ? positionals.map(Number) : [1_000, 10_000]) {
  const times = await measured(size);
  const [median, budget] = [times[RUNS / 2], BUDGETS.find(([most]) => size <= most)?.[1] ?? Infinity];
  console.log(`${size} articles: a save is on the screen after ${Math.round(median)} ms (median of ${RUNS}; ${Math.round(times[0])} to ${Math.round(times.at(-1))})`);
  if (median > budget) {
    console.error(`That is over ${budget} ms.`);
    process.exitCode = 1;
  }
}
