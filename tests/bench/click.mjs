// From a click to the painted headline of the next page, with the processor four times as slow: inside the app, with nothing fetched
// before and with the link pointed at before; and as a load of the printed page, with no app.
import { serve } from '../serve.mjs';
import { browser, chromium } from './browser.mjs';
import { median, middle, ms, table, times } from './figures.mjs';
import { DIST, STORY } from './pages.mjs';

const SAMPLES = 15;
const SLOWER = 4;
const BUDGET = { cold: 150, ahead: 80 };
const NAMES = { cold: 'in the app, nothing fetched before', ahead: 'in the app, the link pointed at before', load: 'a load of the printed page, no app' };
/** A telephone's window. */
const VIEWPORT = { width: 412, height: 823 };

/** Runs in the page, before anything of it: keeps when the click came, when the next headline stood in the document, when it was painted. */
function watch() {
  const seen = (globalThis.bench = { tasks: [] });
  addEventListener('click', (event) => {
    seen.clicked = event.timeStamp;
  }, true);
  // A load begins in the document before; kept there when that goes, so that keeping it is no part of what a click costs in the app.
  addEventListener('pagehide', () => seen.clicked && sessionStorage.setItem('clicked', performance.timeOrigin + seen.clicked));
  const before = Number(sessionStorage.getItem('clicked'));
  if (before) seen.clicked = before - performance.timeOrigin;
  let last;
  new MutationObserver(() => {
    const heading = document.querySelector('main h1');
    if (!heading || heading === last) return;
    last = heading;
    if (seen.clicked === undefined) return;
    seen.built = performance.now();
    heading.setAttribute('elementtiming', 'headline');
  }).observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => { seen.painted = list.getEntries()[0].renderTime; }).observe({ type: 'element' });
  new PerformanceObserver((list) => list.getEntries().forEach(({ startTime, duration }) => seen.tasks.push({ startTime, duration }))).observe({ type: 'longtask' });
}

/** One click in a browser tab of its own, in milliseconds. */
async function click(chrome, how, address) {
  const context = await chrome.newContext({ viewport: VIEWPORT });
  try {
    const page = await context.newPage();
    await page.addInitScript(watch);
    await page.goto(address);
    await page.locator(how === 'load' ? 'html[data-app=failed]' : 'html[data-app=live]').waitFor({ state: 'attached' });
    await page.waitForLoadState('networkidle');
    const link = page.locator(`main a[href="/${STORY}"]`).first();
    await link.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await link.boundingBox();
    const place = [x + width / 2, y + height / 2];
    const tools = await context.newCDPSession(page);
    await tools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.waitForTimeout(300);
    if (how === 'ahead') {
      await page.mouse.move(...place);
      await page.waitForFunction((path) => performance.getEntriesByType('resource').some(({ name }) => name.endsWith(path)), `/${STORY}index.json`);
      await page.waitForTimeout(500);
    }
    await page.mouse.click(...place);
    await page.waitForFunction(() => globalThis.bench?.painted);
    // What follows the paint may still be told.
    await page.waitForTimeout(200);
    return phases(await page.evaluate((path) => {
      const asked = performance.getEntriesByType('resource').find(({ name }) => name.endsWith(path));
      return { ...globalThis.bench, asked: asked?.startTime, answered: asked?.responseEnd };
    }, `/${STORY}index.json`), how);
  } finally {
    await context.close();
  }
}

function phases({ clicked, asked, answered, built, painted, tasks }, how) {
  const after = (time) => time - clicked;
  if (how === 'cold' && !(after(asked) >= 0)) throw new Error('the page was fetched before the click');
  const during = tasks.filter(({ startTime, duration }) => startTime < painted && startTime + duration > clicked);
  return {
    total: after(painted),
    asked: how === 'cold' ? after(asked) : undefined,
    answered: how === 'cold' ? after(answered) : undefined,
    built: after(built),
    blocked: during.reduce((sum, { duration }) => sum + duration, 0),
    longest: Math.max(0, ...during.map(({ duration }) => duration)),
  };
}

/** Measures, and gives what is to be said of it in Markdown. */
export async function bench({ say, isQuick }) {
  const { path, args } = browser();
  const chrome = await chromium.launch({ executablePath: path, args });
  // The printed page alone: the app's files are not there.
  const alone = ({ url }, response) => /\.(wasm|js)$/.test(url) && response.writeHead(404).end() && true;
  const hosts = [await serve({ dir: DIST, compress: true }), await serve({ dir: DIST, compress: true, answer: alone })];
  const [app, still] = hosts.map(({ address }) => address);
  const samples = { cold: [], ahead: [], load: [] };
  try {
    for (const how of Object.keys(samples)) await click(chrome, how, how === 'load' ? still : app);
    for (let turn = 1; turn <= (isQuick ? 3 : SAMPLES); turn += 1) {
      for (const [how, list] of Object.entries(samples)) list.push(await click(chrome, how, how === 'load' ? still : app));
      say(`${turn}: ${Object.entries(samples).map(([how, list]) => `${how} ${ms(list.at(-1).total)}`).join(', ')}`);
    }
  } finally {
    await chrome.close();
    for (const { server } of hosts) {
      server.closeAllConnections();
      server.close();
    }
  }
  return reportOf(samples, say, `Chromium ${chrome.version()}`);
}

function reportOf(samples, say, version) {
  const by = Object.fromEntries(Object.entries(samples).map(([how, list]) => [how, middle(list, ({ total }) => total)]));
  for (const [how, list] of Object.entries(samples)) {
    const of = (key) => ms(median(list.map((sample) => sample[key])));
    const fetched = how === 'cold' ? `asked ${of('asked')}, answered ${of('answered')}, ` : '';
    say(`${NAMES[how]}: after the click ${fetched}built ${of('built')}, painted ${of('total')}; in long tasks ${of('blocked')}, the longest ${of('longest')}`);
  }
  const rows = Object.keys(samples).map((how) => {
    const totals = samples[how].map(({ total }) => total);
    return [NAMES[how], ms(by[how]), `${ms(Math.min(...totals))} to ${ms(Math.max(...totals))}`, times(by[how] / by.load)];
  });
  const over = Object.entries(BUDGET).filter(([how, most]) => by[how] > most);
  const intro = `From a click on the front page to the painted headline of an article (processor ${SLOWER} × slower, local host), medians of ${samples.cold.length} clicks, turn about:\n\n`;
  return {
    faults: over.map(([how, most]) => `${NAMES[how]}: ${ms(by[how])} from click to headline; the budget is ${ms(most)}`),
    text: intro + table(['', 'click to headline', 'least to most', 'by a load'], rows),
    versions: [version],
  };
}
