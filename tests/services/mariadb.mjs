// A real MariaDB with a data folder and a socket of its own; it listens on no port.
import { writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { folder, run, start } from './child.mjs';
import { MARIADB, mariadbBase } from './places.mjs';

// What is stored need not outlive the tests, so nothing waits for a disk.
const HASTY = ['--innodb-flush-log-at-trx-commit=0', '--innodb-doublewrite=0', '--innodb-log-file-size=16M', '--innodb-buffer-pool-size=64M', '--skip-log-bin'];

/** Starts it, with a database `wordpress` that `root` may use without a password. Gives its socket and what stops it. */
export async function mariadb() {
  const { path, remove } = await folder('mariadb');
  const [data, socket, first] = [join(path, 'data'), join(path, 'socket'), join(path, 'first.sql')];
  const base = mariadbBase();
  const common = ['--no-defaults', `--basedir=${base}`, `--datadir=${data}`];
  // MariaDB runs as root only when it is told to.
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  try {
    const install = join(base, 'bin/mariadb-install-db');
    await run(install, [...common, ...user, '--auth-root-authentication-method=normal', '--skip-test-db', '--innodb-log-file-size=16M']);
    await writeFile(first, 'CREATE DATABASE wordpress CHARACTER SET utf8mb4;\n');
    const own = [`--socket=${socket}`, `--pid-file=${join(path, 'pid')}`, `--init-file=${first}`, '--skip-networking', '--skip-grant-tables', `--lc-messages-dir=${join(base, 'share/mysql')}`];
    const { log, stop } = await start(MARIADB, [...common, ...user, ...own, ...HASTY], { isReady: () => answers(socket) });
    return { socket, log, stop: async () => { await stop(); await remove(); } };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Whether somebody listens at a socket. */
function answers(socket) {
  return new Promise((resolve) => {
    const line = connect(socket).once('data', () => done(true)).once('error', () => done(false));
    const done = (does) => { line.destroy(); resolve(does); };
  });
}
