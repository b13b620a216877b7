// The presses that print the same paper, each in its own manner: what it reads, how it is called, where it prints.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { copyFile, cp, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { layJson, markdown, write } from './paper.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const RIVALS = fileURLToPath(new URL('rivals/', import.meta.url));
const SHELL = join(ROOT, 'dist/_shell.html');

/** Builds the press as it is built to print much, and gives its path. */
export function builtPress() {
  const target = process.env.CARGO_TARGET_DIR ?? join(ROOT, 'target');
  const cargo = (args, env = {}) => execFileSync('cargo', ['build', '--quiet', '--locked', '--features', 'press', '--bin', 'press', ...args], { cwd: ROOT, env: { ...process.env, ...env }, stdio: 'inherit' });
  const manifest = readFileSync(join(ROOT, 'Cargo.toml'), 'utf8');
  if (manifest.includes('[profile.press]')) {
    cargo(['--profile', 'press']);
    return join(target, 'press/press');
  }
  // The release profile makes the app small; in a folder of its own, so that the app need not be built anew.
  cargo(['--release', '--target-dir', join(target, 'bench')], { CARGO_PROFILE_RELEASE_OPT_LEVEL: '3', CARGO_PROFILE_RELEASE_LTO: 'thin' });
  return join(target, 'bench/release/press');
}

/** The styles that every page of the press carries. */
async function style() {
  const shell = await readFile(SHELL, 'utf8');
  return [...shell.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text]) => text).join('');
}

/** A rival's own files, the articles as Markdown in one folder of it, and whatever else it reads. */
async function lay(rival, dir, paper, folder, named, more) {
  await cp(join(RIVALS, rival), dir, { recursive: true });
  const articles = paper.articles.map((article) => [`${folder}/${article.slug}.md`, markdown(article, named)]);
  await write(dir, [...articles, ...more, ['style.css', await style()]]);
}

/** Node resolves a rival's packages from where its site lies. */
function lend(dir) {
  return symlink(join(RIVALS, 'node_modules'), join(dir, 'node_modules'));
}

const packaged = (name) => JSON.parse(readFileSync(join(RIVALS, 'node_modules', name, 'package.json'), 'utf8')).version;
const isPackaged = (name) => existsSync(join(RIVALS, 'node_modules', name));
const asJson = (list) => JSON.stringify(list, undefined, 1);

/** Standfirst's own: HTML and JSON of every page, feeds with the full text of the paper, each section and each author, sitemaps. */
export function press() {
  const program = builtPress();
  return {
    name: 'Standfirst',
    version: JSON.parse(execFileSync('cargo', ['read-manifest'], { cwd: ROOT })).version,
    lay: (dir, paper) => layJson(dir, paper),
    prepare: (dir, out) => copyFile(SHELL, join(out, '_shell.html')),
    command: (dir, out) => [program, ['print', '--content', dir, '--dist', out]],
  };
}

export const hugo = {
  name: 'Hugo',
  missing: () => {
    try {
      hugo.version = /v([\d.]+)/.exec(execFileSync('hugo', ['version'], { encoding: 'utf8' }))[1];
    } catch {
      return 'hugo is not installed: on Debian, apt-get install hugo';
    }
  },
  lay: (dir, paper) => {
    const matter = (of) => `---\n${asJson(of)}\n---\n`;
    const named = ({ headline, published, author, section, kicker, standfirst, tags, image }) => ({ title: headline, date: published, author: [author], desk: [section], kicker, standfirst, tags, image });
    const sections = paper.sections.map(({ slug, name, description }) => [`content/desk/${slug}/_index.md`, matter({ title: name, description })]);
    const authors = paper.authors.map(({ slug, name, role, bio }) => [`content/author/${slug}/_index.md`, matter({ title: name, role }) + bio]);
    return lay('hugo', dir, paper, 'content/article', named, [...sections, ...authors, ['content/article/_index.md', matter({ _build: { render: 'never' } })]]);
  },
  command: (dir, out) => ['hugo', ['--quiet', '--source', dir, '--destination', out, '--cacheDir', join(dir, '.cache')]],
};

export const eleventy = {
  name: 'Eleventy',
  missing: () => {
    if (!isPackaged('@11ty/eleventy')) return 'Eleventy is not installed: npm ci in tests/bench/rivals';
    eleventy.version = packaged('@11ty/eleventy');
  },
  lay: async (dir, paper) => {
    const named = ({ headline, published, author, section, kicker, standfirst, tags, image }) => ({ title: headline, date: published, author, section, kicker, standfirst, labels: tags, image });
    const { site } = paper;
    const more = { sections: paper.sections, authors: paper.authors, site: { ...site, url: site.url.replace(/\/$/, '') } };
    const data = Object.entries(more).map(([name, value]) => [`_data/${name}.json`, asJson(value)]);
    await lay('eleventy', dir, paper, 'article', named, [...data, ['article/article.json', asJson({ layout: 'article.njk', tags: ['stories'] })]]);
    await lend(dir);
  },
  command: (dir, out) => [process.execPath, [join(dir, 'node_modules/@11ty/eleventy/cmd.cjs'), '--quiet', `--output=${out}`], { cwd: dir }],
};

export const astro = {
  name: 'Astro',
  missing: () => {
    if (!isPackaged('astro')) return 'Astro is not installed: npm ci in tests/bench/rivals';
    astro.version = packaged('astro');
  },
  lay: async (dir, paper) => {
    const named = ({ headline, published, author, section, kicker, standfirst, tags, image }) => ({ title: headline, date: published, author, section, kicker, standfirst, tags, image });
    const entries = (list) => asJson(list.map(({ slug, ...entry }) => ({ id: slug, ...entry })));
    const more = [['content/sections.json', entries(paper.sections)], ['content/authors.json', entries(paper.authors)]];
    await lay('astro', dir, paper, 'content/article', named, more);
    await lend(dir);
  },
  command: (dir, out) => [process.execPath, [join(dir, 'node_modules/astro/astro.js'), 'build', '--silent', '--outDir', out], { cwd: dir, env: { ASTRO_TELEMETRY_DISABLED: '1' } }],
  // What it keeps of the last build would not be there on a host that builds.
  kept: ['.cache', '.astro'],
};
