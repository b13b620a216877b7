// From a click on a teaser to the painted headline of its article, with the processor four times as slow, beside the same paper as a single-page app
// in Preact: with nothing fetched before, and with the link pointed at first; and as a load of the printed page, with no app. What is promised is how
// they are by one another, since they are measured turn about on the same machine.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../serve.mjs';
import { browser, chromium } from './browser.mjs';
import { SLOWER, median, ms, table, times } from './figures.mjs';
import { laySites } from './sites.mjs';

const SAMPLES = 15;
/** How long the pointer rests on the link before the click, in milliseconds. */
const HOVER = 200;
/** How long a page settles before it is clicked, in milliseconds. */
const REST = 600;
/** At most so many times as long as the app in Preact takes. */
const GOALS = { cold: 0.78, pointed: 0.5 };
const NAMES = { ours: 'Standfirst', before: 'Standfirst, the older build', preact: 'the same paper as an app in Preact', still: 'a load of the printed page, no app' };
const HOWS = { cold: 'nothing fetched before', pointed: `pointed at for ${HOVER} ms` };
/** A telephone's window. */
const VIEWPORT = { width: 412, height: 823 };
/** Articles on a front page. */
const TEASERS = 20;

/**
 * Runs in every document before its own scripts. The click is kept in the tab, so that the same clock and the same end serve a page that changes in
 * place and one that loads anew: two frames after a heading with the teaser's words stands in the document.
 */
function watch() {
  const now = () => performance.timeOrigin + performance.now();
  const look = () => {
    const headline = sessionStorage.getItem('headline');
    if (!headline || document.querySelector('h1')?.textContent !== headline) return;
    sessionStorage.removeItem('headline');
    requestAnimationFrame(() => requestAnimationFrame(() => {
      globalThis.painted = now() - Number(sessionStorage.getItem('clicked'));
    }));
  };
  addEventListener('click', (event) => {
    const link = event.target.closest?.('a');
    if (!link) return;
    sessionStorage.setItem('clicked', performance.timeOrigin + event.timeStamp);
    sessionStorage.setItem('headline', link.textContent);
  }, true);
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
}

/** One click in a browser tab of its own, in milliseconds. */
async function click(chrome, { address, mark }, how, turn) {
  const context = await chrome.newContext({ viewport: VIEWPORT });
  try {
    const page = await context.newPage();
    await page.addInitScript(watch);
    const tools = await context.newCDPSession(page);
    await tools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.goto(address, { waitUntil: 'networkidle' });
    if (mark) await page.locator(`html[data-app=${mark}]`).waitFor({ state: 'attached' });
    const link = page.locator('.front .teaser a').nth(turn % TEASERS);
    await link.scrollIntoViewIfNeeded();
    await page.waitForTimeout(REST);
    const { x, y, height } = await link.boundingBox();
    const place = [x + 20, y + height / 2];
    if (how === 'pointed') {
      await page.mouse.move(...place);
      await page.waitForTimeout(HOVER);
    }
    await page.mouse.click(...place);
    await page.waitForFunction(() => globalThis.painted, undefined, { timeout: 15_000, polling: 50 });
    return await page.evaluate(() => globalThis.painted);
  } finally {
    await context.close();
  }
}

/** What the host compresses once is compressed before anybody measures. */
async function warm(address, { dir, json }) {
  const ask = (path) => new Promise((resolve, reject) => {
    get(address + path, { headers: { 'accept-encoding': 'br' } }, (response) => response.resume().once('end', resolve)).once('error', reject);
  });
  for (const slug of await readdir(join(dir, 'article'))) for (const path of [json(slug), `article/${slug}/`]) await ask(path);
}

/** The sites, served: `still` is ours without the files of the app. */
async function hosted(sites) {
  const still = { ...sites.ours, mark: 'failed', answer: ({ url }, response) => /\.(wasm|js)$/.test(url) && response.writeHead(404).end() && true };
  const all = { ...sites, still };
  for (const site of Object.values(all)) {
    site.mark ??= site.isOurs ? 'live' : undefined;
    Object.assign(site, await serve({ dir: site.dir, compress: true, answer: site.answer }));
    await warm(site.address, site);
  }
  return all;
}

/** Measures, and gives what is to be said of it in Markdown. */
export async function bench({ say, isQuick }) {
  const { path, args } = browser();
  const dir = await mkdtemp(join(tmpdir(), 'standfirst-bench-'));
  const hosts = {};
  const samples = {};
  let chrome;
  try {
    Object.assign(hosts, await hosted(await laySites(dir)));
    chrome = await chromium.launch({ executablePath: path, args });
    const runs = Object.keys(HOWS).flatMap((how) => Object.keys(hosts).filter((name) => how === 'cold' || name !== 'still').map((name) => ({ how, name, times: [] })));
    for (const run of runs) (samples[run.name] ??= {})[run.how] = run.times;
    for (const { how, name } of runs) await click(chrome, hosts[name], how, TEASERS - 1);
    for (let turn = 0; turn < (isQuick ? 3 : SAMPLES); turn += 1) {
      for (const { how, name, times } of runs) times.push(await click(chrome, hosts[name], how, turn));
      say(`${turn + 1}: ${runs.map(({ how, name, times }) => `${name} ${how} ${ms(times.at(-1))}`).join(', ')}`);
    }
  } finally {
    await chrome?.close();
    for (const { server } of Object.values(hosts)) {
      server?.closeAllConnections();
      server?.close();
    }
    await rm(dir, { recursive: true, force: true });
  }
  return reportOf(samples, say, `Chromium ${chrome.version()}`);
}

function reportOf(samples, say, version) {
  const by = (name, how) => median(samples[name][how]) / median(samples.preact[how]);
  const cells = (name) => Object.keys(HOWS).flatMap((how) => {
    const list = samples[name][how];
    return list ? [`${ms(median(list))} (${ms(Math.min(...list))} to ${ms(Math.max(...list))})`, times(by(name, how))] : ['', ''];
  });
  const rows = Object.keys(samples).map((name) => [NAMES[name], ...cells(name)]);
  const head = ['', ...Object.values(HOWS).flatMap((how) => [how, 'by Preact'])];
  const intro = `From a click on a teaser to the painted headline of the article (processor ${SLOWER} × slower, local host), medians of ${samples.ours.cold.length} clicks, least and most, turn about:\n\n`;
  for (const [how, goal] of Object.entries(GOALS)) say(`${HOWS[how]}: ${times(by('ours', how))} the time of the app in Preact; the goal is at most ${times(goal)}`);
  return {
    faults: Object.entries(GOALS).filter(([how, goal]) => by('ours', how) > goal).map(([how, goal]) => `${HOWS[how]}: ${times(by('ours', how))} the time of the app in Preact; the goal is at most ${times(goal)}`),
    text: intro + table(head, rows),
    versions: [version, 'Preact 11'],
  };
}
