import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../serve.mjs';
import { browser } from './browser.mjs';
import { STORY, layPages } from './pages.mjs';
import lighthouse from 'lighthouse'; import { launch } from 'chrome-launcher';
const dir = await mkdtemp(join(tmpdir(), 'sf-bench-'));
const names = await layPages(dir);
const N = +process.argv[2] || 5; const only = (process.argv[3] || 'printed,bare,hand').split(',');
const hosts = {};
for (const n of names) if (only.includes(n)) hosts[n] = await serve({ dir: join(dir, n), compress: true });
async function visit(url) {
  const { path, args } = browser();
  const chrome = await launch({ chromePath: path, chromeFlags: ['--headless=new', ...args], userDataDir: await mkdtemp(join(dir, 'p-')), logLevel: 'silent' });
  try { return (await lighthouse(url, { port: chrome.port, onlyCategories: ['performance'], logLevel: 'error' })).lhr; } finally { await chrome.kill(); }
}
for (const h of Object.values(hosts)) await visit(h.address + STORY);
for (let i = 0; i < N; i++) for (const [n, h] of Object.entries(hosts)) {
  const l = await visit(h.address + STORY); const a = l.audits;
  const m = a.metrics.details.items[0];
  console.log(n, 'LCP', Math.round(a['largest-contentful-paint'].numericValue), 'FCP', Math.round(a['first-contentful-paint'].numericValue), 'TBT', Math.round(a['total-blocking-time'].numericValue), 'obs FCP', m.observedFirstContentfulPaint, 'obs LCP', m.observedLargestContentfulPaint, 'load', m.observedLoad);
  if (i === 0) {
    const el = a['largest-contentful-paint-element'] ?? a['lcp-breakdown-insight']; console.log(JSON.stringify(el?.details?.items)?.slice(0, 400));
    console.log(a['network-requests'].details.items.map((r) => `   ${r.url.slice(-40)} ${r.transferSize} ${r.resourceSize} ${r.priority} ${Math.round(r.networkRequestTime)}-${Math.round(r.networkEndTime)}`).join('\n'));
  }
}
process.exit(0);
