// Runs another program and says how long it took, how much of a processor's time, and how much memory it had at most.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Between two looks at the program: a hundredth of the time gone by, at least so many milliseconds. The kernel keeps the most memory there
 * ever was, so only what comes after the last look is missed.
 */
const LOOK = 5;
/** The kernel's unit of a processor's time, in milliseconds. */
const TICK = 10;

/** The most memory in bytes that a running process ever had, and the time of all its threads in milliseconds; nothing where the system does not tell. */
function lookAt(pid) {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ').slice(11, 13);
    return { peak: Number(kilobytes) * 1_024, worked: (Number(user) + Number(system)) * TICK };
  } catch {
    return {};
  }
}

/** Runs a program to its end: wall time and worked time in milliseconds, peak memory in bytes. What it said is told only where it failed. */
export async function run(program, args, { cwd, env } = {}) {
  const begun = performance.now();
  const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (some) => said.push(some));
  let [seen, next] = [{}];
  const look = () => {
    seen = { ...seen, ...lookAt(child.pid) };
    next = setTimeout(look, Math.max(LOOK, (performance.now() - begun) / 100));
  };
  look();
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve)).finally(() => clearTimeout(next));
  const time = performance.now() - begun;
  if (code !== 0) throw new Error(`${[program, ...args].join(' ')} failed (${code}):\n${Buffer.concat(said).toString().slice(-4_000)}`);
  return { time, ...seen };
}
