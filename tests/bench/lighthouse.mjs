// What Lighthouse says of one article on a slow telephone: printed, the same without its scripts, mounted by the app without printing, and written by
// hand; and how long the app's longest task is.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../serve.mjs';
import { browser, chromium } from './browser.mjs';
import { SLOWER, kb, median, middle, ms, table, times } from './figures.mjs';
import { STORY, layPages } from './pages.mjs';
import { tasksOf } from './tasks.mjs';

const RUNS = 9;
/** Largest contentful paint of the printed page, by that of the same page without scripts, at most. */
const PAINT = 1.02;
/** How much longer the printed page blocks than the page by hand, at most, in milliseconds. */
const BLOCKING = 35;
/** The longest task of the app, at most, in milliseconds. */
const TASK = 50;

const NAMES = {
  printed: 'printed',
  before: 'printed, the older build',
  bare: 'printed, its scripts taken out',
  mounted: 'mounted by the app, not printed',
  hand: 'written by hand, no script',
};
/** The pages that come alive in place. */
const ALIVE = ['printed', 'before'];

/** One visit, by a browser that was never there. */
async function visit({ lighthouse, launch }, url, dir) {
  const { path, args } = browser();
  const chrome = await launch({ chromePath: path, chromeFlags: ['--headless=new', ...args], userDataDir: await mkdtemp(join(dir, 'profile-')), logLevel: 'silent' });
  try {
    const { lhr } = await lighthouse(url, { port: chrome.port, onlyCategories: ['performance'], logLevel: 'error' });
    if (lhr.runtimeError) throw new Error(`Lighthouse: ${lhr.runtimeError.message}`);
    return figuresOf(lhr);
  } finally {
    await chrome.kill();
  }
}

function figuresOf({ audits, categories, lighthouseVersion }) {
  const value = (name) => audits[name].numericValue;
  return {
    version: lighthouseVersion,
    score: categories.performance.score * 100,
    fcp: value('first-contentful-paint'),
    lcp: value('largest-contentful-paint'),
    tbt: value('total-blocking-time'),
    cls: value('cumulative-layout-shift'),
    speed: value('speed-index'),
    bytes: value('total-byte-weight'),
    requests: audits['network-requests'].details.items.filter(({ url }) => url.startsWith('http')).length,
  };
}

async function tools() {
  try {
    const [{ default: lighthouse }, { launch }] = await Promise.all([import('lighthouse'), import('chrome-launcher')]);
    return { lighthouse, launch };
  } catch {
    throw new Error('Lighthouse is not installed: npm ci in tests/bench');
  }
}

/** Measures, and gives what is to be said of it in Markdown. */
export async function bench({ say, isQuick }) {
  const tool = await tools();
  const dir = await mkdtemp(join(tmpdir(), 'standfirst-bench-'));
  const hosts = {};
  const visits = {};
  const longest = {};
  try {
    for (const name of await layPages(dir)) {
      hosts[name] = await serve({ dir: join(dir, name), compress: true });
      visits[name] = [];
      // What the host compresses once is compressed before anybody measures.
      await visit(tool, hosts[name].address + STORY, dir);
    }
    // Turn about, so that what else the machine does falls on all alike.
    for (let run = 1; run <= (isQuick ? 1 : RUNS); run += 1) {
      for (const [name, { address }] of Object.entries(hosts)) {
        const figures = await visit(tool, address + STORY, dir);
        visits[name].push(figures);
        say(`${run}: ${NAMES[name]}: LCP ${ms(figures.lcp)}, FCP ${ms(figures.fcp)}, TBT ${ms(figures.tbt)}, score ${figures.score.toFixed(0)}`);
      }
    }
    Object.assign(longest, await traced(hosts, say, isQuick));
  } finally {
    for (const { server } of Object.values(hosts)) {
      server.closeAllConnections();
      server.close();
    }
    await rm(dir, { recursive: true, force: true });
  }
  return reportOf(visits, longest, say);
}

/** The longest task of the app in each visit, of the pages that come alive. */
async function traced(hosts, say, isQuick) {
  const { path, args } = browser();
  const longest = Object.fromEntries(ALIVE.filter((name) => hosts[name]).map((name) => [name, []]));
  for (let run = 1; run <= (isQuick ? 1 : RUNS); run += 1) {
    for (const [name, list] of Object.entries(longest)) {
      // A browser of its own: nothing is compiled that another visit left.
      const chrome = await chromium.launch({ executablePath: path, args });
      try {
        const tasks = await tasksOf(chrome, hosts[name].address + STORY);
        list.push(tasks[0]);
        say(`${run}: ${NAMES[name]}: ${tasks.length} tasks of the app, the longest ${tasks.slice(0, 5).map(ms).join(', ')}`);
      } finally {
        await chrome.close();
      }
    }
  }
  return longest;
}

function reportOf(visits, longest, say) {
  const medians = Object.entries(visits).map(([name, figures]) => {
    const of = (key) => middle(figures, (each) => each[key]);
    return [name, Object.fromEntries(Object.keys(figures[0]).filter((key) => key !== 'version').map((key) => [key, of(key)]))];
  });
  const by = Object.fromEntries(medians);
  const rows = medians.map(([name, figures]) => [
    NAMES[name],
    `${ms(figures.lcp)} (${times(figures.lcp / by.bare.lcp)})`,
    ms(figures.fcp),
    ms(figures.speed),
    ms(figures.tbt),
    longest[name] ? ms(median(longest[name])) : '',
    figures.cls.toFixed(3),
    figures.score.toFixed(0),
    kb(figures.bytes),
    figures.requests,
  ]);
  const goals = [
    ['the printed page\'s LCP, by that of the page without scripts', by.printed.lcp / by.bare.lcp, PAINT, times],
    ['how much longer it blocks than the page by hand', by.printed.tbt - by.hand.tbt, BLOCKING, ms],
    [`the longest task of the app, ${SLOWER} × slower`, median(longest.printed), TASK, ms],
  ].map(([what, is, most, written]) => ({ isMet: is <= most, text: `${what}: ${written(is)}; at most ${written(most)} is promised` }));
  for (const { text } of goals) say(text);
  const intro = `One article on a slow telephone (Lighthouse, mobile: simulated slow 4G, ${SLOWER} × slower processor; the longest task of the app by tracing), medians of ${visits.hand.length} visits, turn about:\n\n`;
  return {
    faults: goals.filter(({ isMet }) => !isMet).map(({ text }) => text),
    text: intro + table(['', 'LCP', 'FCP', 'speed index', 'blocking', 'longest task', 'layout shift', 'score', 'bytes', 'requests'], rows),
    versions: [`Lighthouse ${visits.hand[0].version}`],
  };
}
