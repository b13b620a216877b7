// One article as several pages: as it is printed; the same without its scripts; as an empty shell that the app must fill; as somebody would write it
// by hand; and, where one is named, as an older build printed it.
import { cp, readFile, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The site that Trunk built; another where STANDFIRST_DIST names one, as for the browser tests. */
export const DIST = resolve(fileURLToPath(new URL('../../', import.meta.url)), process.env.STANDFIRST_DIST ?? 'dist');
/** An older built site to measure beside it, and the press that printed it, where that is not the one of today. */
export const BEFORE = process.env.BEFORE && resolve(process.env.BEFORE);
export const BEFORE_PRESS = process.env.BEFORE_PRESS && resolve(process.env.BEFORE_PRESS);
/** The article that is measured, the sample with the most in it. */
export const STORY = 'article/tides/';

/** The shell as a host would answer it where nothing was printed. */
async function unprinted() {
  const messages = (await readdir(DIST)).find((name) => name.startsWith('messages-'));
  const marks = { BASE: '/', MESSAGES: messages, LANGUAGE: 'en', DIRECTION: 'ltr', TITLE: 'The Meridian', EDITION: 'none', ROUTE: 'none' };
  const shell = await readFile(join(DIST, '_shell.html'), 'utf8');
  return shell.replace(/STANDFIRST_([A-Z]+)/g, (_, mark) => marks[mark] ?? '');
}

/**
 * The same words, pictures and styles as a plain document, made from the printed page: no script, no form, no policy, nothing for
 * machines; of the head only what a reader notices.
 */
export function byHand(printed) {
  const all = (pattern) => [...printed.matchAll(pattern)].map(([found]) => found).join('\n');
  const [, words] = /<div [^>]*id=app>([\s\S]*)<\/div><\/body>/.exec(printed);
  const kept = words
    .replace(/<!--.*?-->|<!>/g, '')
    .replace(/<form[\s\S]*?<\/form>|<button[\s\S]*?<\/button>/g, '')
    .replace(/ (data-[\w-]+|aria-busy|tabindex)="[^"]*"/g, '');
  const head = all(/<title>[\s\S]*?<\/title>|<meta name="description"[^>]*>|<link [^>]*rel=icon>|<style>[\s\S]*?<\/style>/g);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
${head}
<body id="top">
<div id="app">${kept}</div>
</body>
</html>
`;
}

/** The printed page with nothing in it that runs, or is fetched for what runs. */
export function withoutScripts(printed) {
  return printed.replace(/<script(?![^>]*application\/ld\+json)[^>]*>[\s\S]*?<\/script>|<link [^>]*(rel="?modulepreload|as="?(script|fetch))[^>]*>/g, '');
}

/** Lays the sites into folders below one, by name: `printed`, `before` where BEFORE names one, `bare`, `mounted`, `hand`. */
export async function layPages(dir) {
  const printed = await readFile(join(DIST, STORY, 'index.html'), 'utf8');
  const pages = { printed, bare: withoutScripts(printed), mounted: await unprinted(), hand: byHand(printed) };
  if (BEFORE) await cp(BEFORE, join(dir, 'before'), { recursive: true });
  for (const [name, text] of Object.entries(pages)) {
    await cp(DIST, join(dir, name), { recursive: true });
    await writeFile(join(dir, name, STORY, 'index.html'), text);
  }
  return ['printed', ...(BEFORE ? ['before'] : []), 'bare', 'mounted', 'hand'];
}
