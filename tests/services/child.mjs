// A service in a process and a folder of its own, of which nothing is left behind.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ENVIRONMENT } from './places.mjs';

/** A folder, and what takes it away. */
export async function folder(name) {
  const path = await mkdtemp(join(tmpdir(), `standfirst-${name}-`));
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) };
}

/** A port of 127.0.0.1 that nobody listens on. */
export async function freePort() {
  const socket = createServer().listen(0, '127.0.0.1');
  await once(socket, 'listening');
  const { port } = socket.address();
  socket.close();
  await once(socket, 'close');
  return port;
}

/** Runs a program to its end and gives what it wrote; fails with what it complained of. */
export async function run(program, args, { input, environment, cwd } = {}) {
  const child = spawn(program, args, { cwd, env: { ...ENVIRONMENT, ...environment }, stdio: ['pipe', 'pipe', 'pipe'] });
  const [out, err] = [collected(child.stdout), collected(child.stderr)];
  child.stdin.on('error', () => {}).end(input);
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${program} ended with ${code}: ${err()}${out()}`);
  return out();
}

/**
 * Starts a program and waits until `isReady()` says so. Gives what it has said so far and what stops it, with all that it has started itself.
 * It has a process group of its own, so that Ctrl-C at a terminal reaches whoever started it and not the service.
 */
export async function start(program, args, { isReady, environment, cwd, signal = 'SIGTERM', patience = 30_000 }) {
  const child = spawn(program, args, { cwd, env: { ...ENVIRONMENT, ...environment }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const said = [collected(child.stdout), collected(child.stderr)];
  const log = () => said.map((part) => part()).join('');
  const gone = once(child, 'close').catch(() => {});
  const failed = new Promise((_, reject) => { child.once('error', reject); });
  failed.catch(() => {});
  const stop = async () => {
    send(child.pid, signal);
    const tooLong = setTimeout(() => send(child.pid, 'SIGKILL'), 10_000);
    await gone;
    clearTimeout(tooLong);
  };

  const end = Date.now() + patience;
  while (!(await Promise.race([isReady().catch(() => false), failed]))) {
    if (child.exitCode !== null || Date.now() > end) {
      await stop();
      throw new Error(`${program} did not start: ${log()}`);
    }
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
  return { log, stop };
}

/** To a process and all that it has started. One that has ended hears nothing. */
function send(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

function collected(stream) {
  const parts = [];
  stream.setEncoding('utf8').on('data', (part) => parts.push(part));
  return () => parts.join('');
}
