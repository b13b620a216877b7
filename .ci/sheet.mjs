// The styles of a page as one sheet, from the sheets that index.html names.
//
// esbuild leaves properties in the order in which they are written. Trunk's minifier sorts them, which weighs 0.1 KB more in every page, compressed;
// and the policy of a page names the hash of each sheet.
import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';

/** A built page with that sheet in the place of Trunk's. */
export function withOneSheet(page) {
  const names = [...readFileSync('index.html', 'utf8').matchAll(/rel="inline" type="css" href="([^"]+)"/g)].map(([, name]) => name);
  const style = `<style>${minified(names.map((name) => readFileSync(name, 'utf8')).join('\n'))}</style>`;
  if (names.length === 0 || !/<style>[^]*<\/style>/.test(page)) throw new Error('there are no styles in index.html');
  return page.replace(/(<style>[^]*?<\/style>\s*)+/, () => style);
}

function minified(css) {
  const { code } = transformSync(css, { loader: 'css', minify: true, charset: 'utf8' });
  // What is in custom properties is left as it is written.
  return code.trim().replace(/(--[\w-]+): ([^;}]*)/g, (_, name, value) => `${name}:${value.replaceAll(', ', ',')}`);
}
