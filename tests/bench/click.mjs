// From a click on a teaser to the painted headline of its article, with the processor four times as slow, beside the same paper as a single-page app
// in Preact: with nothing fetched before, and with the link pointed at first; and as a load of the printed page, with no app. What is promised is how
// they are by one another, since they are measured turn about on the same machine.
import { mkdtemp, rm } from 'node:fs/promises';
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
async function click(chrome, { address, mark, how }, turn) {
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

/**
 * Every way to click on every site, each on a host of its own: it compresses an article when that is first asked for, and each click asks for another.
 * That is part of what a click costs whichever app asks, and the goals were set with it. `still` is ours without the files of the app.
 */
async function runsOn(sites) {
  const answer = ({ url }, response) => /\.(wasm|js)$/.test(url) && response.writeHead(500).end() && true;
  const all = Object.entries({ ...sites, still: { ...sites.ours, mark: 'stalled', answer } });
  const runs = [];
  for (const how of Object.keys(HOWS)) {
    for (const [name, { dir, mark, answer }] of how === 'cold' ? all : all.slice(0, -1)) {
      runs.push({ how, name, mark, times: [], ...(await serve({ dir, compress: true, answer })) });
    }
  }
  return runs;
}

/** Measures, and gives what is to be said of it in Markdown. */
export async function bench({ say, isQuick }) {
  const { path, args } = browser();
  const dir = await mkdtemp(join(tmpdir(), 'standfirst-bench-'));
  const runs = [];
  let chrome;
  try {
    runs.push(...(await runsOn(await laySites(dir))));
    chrome = await chromium.launch({ executablePath: path, args });
    for (const run of runs) await click(chrome, run, TEASERS - 1);
    for (let turn = 0; turn < (isQuick ? 3 : SAMPLES); turn += 1) {
      for (const run of runs) run.times.push(await click(chrome, run, turn));
      say(`${turn + 1}: ${runs.map(({ how, name, times }) => `${name} ${how} ${ms(times.at(-1))}`).join(', ')}`);
    }
  } finally {
    await chrome?.close();
    for (const { server } of runs) {
      server.closeAllConnections();
      server.close();
    }
    await rm(dir, { recursive: true, force: true });
  }
  const samples = {};
  for (const { how, name, times } of runs) (samples[name] ??= {})[how] = times;
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
  const goals = Object.entries(GOALS).map(([how, goal]) => ({ isMet: by('ours', how) <= goal, text: `${HOWS[how]}: ${times(by('ours', how))} what the app in Preact takes; the goal is at most ${times(goal)}` }));
  for (const { text } of goals) say(text);
  return {
    faults: goals.filter(({ isMet }) => !isMet).map(({ text }) => text),
    text: intro + table(head, rows),
    versions: [version, 'Preact 11'],
  };
}
