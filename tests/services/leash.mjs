// A service that ends with whoever started it: it runs in a process of its own and stops when its standard input is closed, which happens
// even if this process is killed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Starts a service of serve.mjs. Gives what it says about where it is, or `{ missing: why }`, and what stops it. */
export async function leash(name, settings = {}) {
  // A process group of its own: Ctrl-C at a terminal reaches this process alone, which then has time to stop the service.
  const child = spawn(process.execPath, [fileURLToPath(new URL('serve.mjs', import.meta.url)), name, JSON.stringify(settings)], {
    stdio: ['pipe', 'pipe', 'inherit'], detached: true,
  });
  const gone = once(child, 'close');
  const line = await firstLine(child, name);
  const stop = async () => { child.stdin.end(); await gone; };
  return { where: JSON.parse(line), stop };
}

async function firstLine(child, name) {
  let said = '';
  for await (const part of child.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    said += part;
    if (said.includes('\n')) return said;
  }
  throw new Error(`${name} did not start; what it complained of is above.`);
}
