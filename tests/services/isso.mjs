// A real isso with a file of comments of its own.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { folder, freePort, start } from './child.mjs';
import { ISSO } from './places.mjs';

/**
 * Starts it. `host` is the paper's address, or several: no other page may use it. `isModerated` holds every comment back, `perMinute` is how many one
 * reader may send, `needs` lists what a reader must give: `author`, `email`. Gives its address and what stops it.
 */
export async function isso({ host, isModerated = false, perMinute = 1000, needs = [], isSelfReply = true }) {
  const [{ path, remove }, port] = [await folder('isso'), await freePort()];
  const address = `http://127.0.0.1:${port}/`;
  const file = join(path, 'isso.cfg');
  await writeFile(file, config({
    general: { dbpath: join(path, 'comments.db'), host: [host].flat().map((one) => `\n  ${new URL(one).origin}/`).join(''), 'log-file': '', notify: 'stdout' },
    server: { listen: address.replace(/\/$/, '') },
    moderation: { enabled: isModerated },
    guard: { enabled: true, ratelimit: perMinute, 'direct-reply': 1000, 'reply-to-self': isSelfReply, 'require-author': needs.includes('author'), 'require-email': needs.includes('email') },
  }));
  try {
    const isReady = async () => (await fetch(`${address}config`)).ok;
    const { log, stop } = await start(ISSO, ['-c', file, 'run'], { isReady });
    return { address, log, stop: async () => { await stop(); await remove(); } };
  } catch (error) {
    await remove();
    throw error;
  }
}

function config(sections) {
  return Object.entries(sections).map(([name, values]) => `[${name}]\n${Object.entries(values).map(([key, value]) => `${key} = ${value}\n`).join('')}`).join('\n');
}
