// Measures what Standfirst promises, beside what it is measured by, and writes the figures into the README.
//
//   node tests/bench/run.mjs [--only lighthouse|click|press] [--quick]
//
// With --quick everything is tried once and nothing is written. Nor is it with BEFORE: an older built site, whose figures stand beside today's;
// BEFORE_PRESS names the press that came with it. What is promised and not met ends the run with a fault.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BEFORE, DIST } from './pages.mjs';
import { isBusy, provenance, report } from './report.mjs';

const PARTS = {
  lighthouse: () => import('./lighthouse.mjs'),
  click: () => import('./click.mjs'),
  press: () => import('./press.mjs'),
};

/** Measures one part and tells it as it comes; gives its Markdown, and which budgets it missed. */
async function part(name, isQuick) {
  const { bench } = await PARTS[name]();
  const wasBusy = isBusy();
  const say = (text) => console.log(`${name}: ${text}`);
  if (wasBusy) say('the machine is busy with something else: times will be too long, what they are by one another still tells');
  const { text, faults, versions } = await bench({ say, isQuick });
  const whole = `${text}\n${provenance(name, versions, wasBusy)}`;
  console.log(`\n${whole}\n`);
  return { whole, faults };
}

async function main() {
  const { values } = parseArgs({ options: { only: { type: 'string' }, quick: { type: 'boolean', default: false } } });
  if (values.only && !PARTS[values.only]) throw new Error(`there is no part ${values.only}; there are ${Object.keys(PARTS).join(', ')}`);
  if (!existsSync(join(DIST, '_shell.html'))) throw new Error('there is no built site: run make build first');
  const missed = [];
  for (const name of values.only ? [values.only] : Object.keys(PARTS)) {
    const { whole, faults } = await part(name, values.quick);
    missed.push(...faults);
    if (!values.quick && !BEFORE) await report({ [name]: whole });
  }
  for (const fault of missed) console.log(`MISSED: ${fault}`);
  if (missed.length > 0) process.exitCode = 1;
  if (missed.length === 0 && !values.quick) console.log('all that is promised is met');
}

try {
  await main();
} catch (error) {
  console.error(`bench: ${error.message}`);
  process.exitCode = 1;
}
