// The longest task of the app while a printed page comes alive, with the processor four times as slow, as Chromium traces it.
import { SLOWER } from './figures.mjs';

/** How long the app has to come alive and to do what it leaves for later, in milliseconds. */
const WATCHED = 8_000;
const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8', 'v8.execute', 'v8.wasm'];
const TASK = /^(RunTask|ThreadControllerImpl::RunTask)$/;
/** What a task does only for a script. The page has none but the app's. */
const SCRIPTED = /^(EvaluateScript|FunctionCall|RunMicrotasks|TimerFire|FireAnimationFrame|FireIdleCallback|v8\.(run|callFunction|evaluateModule|compile\w*)|(v8\.)?wasm\..*)$/;
/** A telephone's window. */
const VIEWPORT = { width: 412, height: 823 };

/** The tasks of one visit in which the app had a part, in milliseconds, the longest first. */
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
    return scripted(traceEvents);
  } finally {
    await context.close();
  }
}

function scripted(events) {
  const threads = new Set(events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`));
  const main = events.filter(({ ph, pid, tid }) => ph === 'X' && threads.has(`${pid} ${tid}`));
  const scripts = main.filter(({ name }) => SCRIPTED.test(name));
  const isIn = (task, { pid, tid, ts }) => task.pid === pid && task.tid === tid && task.ts <= ts && ts < task.ts + task.dur;
  const tasks = main.filter(({ name }) => TASK.test(name)).filter((task) => scripts.some((script) => isIn(task, script)));
  return tasks.map(({ dur }) => dur / 1_000).sort((a, b) => b - a);
}
