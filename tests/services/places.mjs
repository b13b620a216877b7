// Where the real services of the tests lie on this machine: unpacked by `.ci/setup test` into .tools/, or installed.
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const unpacked = join(root, '.tools/services');

/** The folder of this repository. */
export const ROOT = root;

/** The first of some places that is there. */
function first(...places) {
  return places.filter(Boolean).find((place) => existsSync(place));
}

function onPath(name) {
  return first(...(process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)));
}

/** A file of a folder whose name looks so. */
function named(folder, pattern) {
  const name = existsSync(folder) && readdirSync(folder).find((file) => pattern.test(file));
  return name ? join(folder, name) : undefined;
}

export const PHP = process.env.PHP || named(join(unpacked, 'usr/bin'), /^php\d+\.\d+$/) || onPath('php');
export const MARIADB = process.env.MARIADBD || first(join(unpacked, 'usr/sbin/mariadbd'), '/usr/sbin/mariadbd') || onPath('mariadbd');
export const WORDPRESS = first(process.env.WORDPRESS, join(unpacked, 'usr/share/wordpress'), '/usr/share/wordpress');
export const ISSO = first(process.env.ISSO, join(root, '.tools/isso/bin/isso')) || onPath('isso');

/** What an unpacked program needs to find its libraries. */
export const ENVIRONMENT = { ...process.env, LD_LIBRARY_PATH: libraries() };

function libraries() {
  const folders = existsSync(unpacked) ? readdirSync(join(unpacked, 'usr/lib')).filter((name) => name.includes('-linux-')) : [];
  return [...folders.map((name) => join(unpacked, 'usr/lib', name)), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
}

const EXTENSIONS = ['mysqlnd', 'mysqli', 'ctype', 'iconv', 'tokenizer', 'mbstring', 'fileinfo', 'exif', 'gd', 'dom', 'xml', 'simplexml', 'xmlreader', 'curl'];

/** What PHP must be told on its command line: an unpacked one knows of no extension. */
export function phpOptions() {
  const memory = ['-d', 'memory_limit=512M', '-d', 'opcache.enable_cli=1'];
  if (!PHP.startsWith(unpacked)) return memory;
  const folder = named(join(unpacked, 'usr/lib/php'), /^\d{8}$/);
  const there = EXTENSIONS.filter((name) => existsSync(join(folder, `${name}.so`)));
  const cache = existsSync(join(folder, 'opcache.so')) ? ['-d', 'zend_extension=opcache'] : [];
  return ['-n', '-d', `extension_dir=${folder}`, ...there.flatMap((name) => ['-d', `extension=${name}`]), ...cache, ...memory];
}

/** The folder that MariaDB's programs, messages and first tables are below. */
export function mariadbBase() {
  return dirname(dirname(MARIADB));
}

/** Why WordPress cannot be started here; undefined where it can. */
export function whyNoWordpress() {
  return missing({ PHP, MariaDB: MARIADB, WordPress: WORDPRESS });
}

/** Why isso cannot be started here; undefined where it can. */
export function whyNoIsso() {
  return missing({ isso: ISSO });
}

function missing(services) {
  const names = Object.keys(services).filter((name) => !services[name]);
  return names.length ? `${names.join(', ')} not here: \`make setup-test\` says why` : undefined;
}
