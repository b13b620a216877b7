// The longest task of the app while a printed page comes alive, with the processor four times as slow, as Chromium traces it.
import { SLOWER } from './figures.mjs';

/** How long the app has to come alive and to do what it leaves for later, in milliseconds. */
const WATCHED = 8_000;
const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8', 'v8.execute', 'v8.wasm'];
/** What a task does for a script; the page has none but the app's. What a script forces, layout or collecting garbage, lies inside. */
const SCRIPTED = /^(EvaluateScript|FunctionCall|v8\.(run|callFunction|callAsConstructor|newInstance|evaluateModule|compile\w*)|(v8\.)?wasm\..*)$/;
/** A telephone's window. */
const VIEWPORT = { width: 412, height: 823 };

/**
 * How long the app holds the main thread in each task of one visit, in milliseconds, the longest first. It is the thread's own time, which the slower
 * processor stretches and other work of the machine does not.
 */
export async function tasksOf(chrome, address) {
  const context = await chrome.newContext({ viewport: VIEWPORT });
  try {
    const page = await context.newPage();
    const tools = await context.newCDPSession(page);
    await tools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await chrome.startTracing(page, { categories: CATEGORIES });
    await page.goto(address, { waitUntil: 'load' });
    await page.waitForTimeout(WATCHED);
    const { traceEvents } = JSON.parse(await chrome.stopTracing());
    if ((await page.locator('html').getAttribute('data-app')) !== 'live') throw new Error(`the app was not live ${WATCHED} ms after the load of ${address}`);
    return held(traceEvents, address);
  } finally {
    await context.close();
  }
}

function held(events, address) {
  // The browser's own pages have scripts and processes of their own.
  const { pid, tid } = events.find(({ name, args }) => name === 'CommitLoad' && args.data?.url === address) ?? {};
  const main = events.filter((event) => event.ph === 'X' && event.pid === pid && event.tid === tid).sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  const scripts = outermost(main.filter(({ name }) => SCRIPTED.test(name)));
  const tasks = main.filter(({ name }) => name === 'RunTask').map(({ ts, dur }) => {
    const within = scripts.filter((script) => ts <= script.ts && script.ts < ts + dur);
    return within.reduce((sum, { tdur }) => sum + tdur, 0) / 1_000;
  });
  if (tasks.length === 0) throw new Error('Chromium traced no task of the page: its traces have another form than this bench knows');
  return tasks.filter((held) => held > 0).sort((a, b) => b - a);
}

/** Of events in order, those that are in no other. */
function outermost(events) {
  let end = 0;
  return events.filter(({ ts, dur }) => {
    if (ts < end) return false;
    end = ts + dur;
    return true;
  });
}
