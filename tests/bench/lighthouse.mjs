// What Lighthouse says of one article on a slow telephone: printed, mounted by the app without printing, and written by hand.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../serve.mjs';
import { browser } from './browser.mjs';
import { kb, middle, ms, table, times } from './figures.mjs';
import { STORY, layPages } from './pages.mjs';

const RUNS = 9;
/** Largest contentful paint of the printed page, by that of the page written by hand. */
const BUDGET = 1.05;

const NAMES = { printed: 'printed', mounted: 'mounted by the app, not printed', hand: 'written by hand, no script' };

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
  } finally {
    for (const { server } of Object.values(hosts)) {
      server.closeAllConnections();
      server.close();
    }
    await rm(dir, { recursive: true, force: true });
  }
  return reportOf(visits);
}

function reportOf(visits) {
  const medians = Object.entries(visits).map(([name, figures]) => {
    const of = (key) => middle(figures, (each) => each[key]);
    return [name, Object.fromEntries(Object.keys(figures[0]).filter((key) => key !== 'version').map((key) => [key, of(key)]))];
  });
  const by = Object.fromEntries(medians);
  const ratio = by.printed.lcp / by.hand.lcp;
  const rows = medians.map(([name, figures]) => [
    NAMES[name],
    `${ms(figures.lcp)} (${times(figures.lcp / by.hand.lcp)})`,
    ms(figures.fcp),
    ms(figures.speed),
    ms(figures.tbt),
    figures.cls.toFixed(3),
    figures.score.toFixed(0),
    kb(figures.bytes),
    figures.requests,
  ]);
  const intro = `One article on a slow telephone (Lighthouse, mobile: simulated slow 4G, 4 × slower processor), medians of ${visits.hand.length} visits, turn about:\n\n`;
  return {
    faults: ratio > BUDGET ? [`the printed page's LCP is ${times(ratio)} the hand-written page's; the budget is ${times(BUDGET)}`] : [],
    text: intro + table(['', 'LCP', 'FCP', 'speed index', 'blocking', 'layout shift', 'score', 'bytes', 'requests'], rows),
    versions: [`Lighthouse ${visits.hand[0].version}`],
  };
}
