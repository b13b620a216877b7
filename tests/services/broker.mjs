// One WordPress for a whole run of the browser tests. It starts when the first test asks for it and stops after the last one.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { leash } from './leash.mjs';

/** Playwright calls this before the run and what it gives after it. The workers find the broker by the environment. */
export default async function broker() {
  let asked;
  const server = createServer((_, response) => {
    asked ??= leash('wordpress').then(told);
    asked.then(({ where }) => where, (error) => ({ fault: error.message })).then((where) => response.end(JSON.stringify(where)));
  });
  server.listen(0, '127.0.0.1').unref();
  await once(server, 'listening');
  process.env.STANDFIRST_BROKER = `http://127.0.0.1:${server.address().port}/`;
  return async () => {
    server.close();
    await asked?.then(({ stop }) => stop(), () => {});
  };
}

/** Says once why tests are skipped: Playwright's own report only counts them. */
function told(leashed) {
  if (leashed.where.missing) console.warn(`Skipped: the tests that need a real WordPress. ${leashed.where.missing}`);
  return leashed;
}

/** Where the WordPress of this run is, or `{ missing: why }`. The first to ask waits until it has started. */
export async function shared() {
  const where = await (await fetch(process.env.STANDFIRST_BROKER)).json();
  if (where.fault) throw new Error(where.fault);
  return where;
}
