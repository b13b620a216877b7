// Whoever leaves at any moment leaves nothing behind that is still to be called. STANDFIRST_LEAVES says how often it is tried.
import { expect, test } from './flow.mjs';

const LEAVES = Number(process.env.STANDFIRST_LEAVES ?? 60);
const PATHS = ['', 'article/tides/', 'section/craft/', 'author/elena-marchetti/'];

/** What a driver says of a page that is changing. */
const isGone = ({ code, message }) => ['javascript error', 'no such window', 'unknown error', 'stale element reference', 'no such execution context', 'no such frame'].includes(code) || /navigat|aborted|unload/i.test(message);

test('a page that is left at any moment throws nothing', async ({ tab }) => {
  test.setTimeout(60_000 + LEAVES * 1_500);
  // What is left is not loaded.
  tab.permits(/not loaded/);
  await tab.open('');
  for (let leaves = 0; leaves < LEAVES; leaves += 1) {
    const rest = (most) => new Promise((done) => setTimeout(done, Math.random() * most));
    for (const [act, most] of [[(url) => { location.href = url; }, 500], [() => document.querySelector('main a[href^="/"]')?.click(), 120]]) {
      await tab.session.run(act, tab.at(PATHS[leaves % PATHS.length])).catch((error) => { if (!isGone(error)) throw error; });
      await rest(most);
    }
  }
  await tab.open('');
  expect(await tab.session.run(() => document.documentElement.dataset.app)).toBe('live');
});
