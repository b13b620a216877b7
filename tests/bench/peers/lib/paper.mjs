// Reads a content folder and prepares what a page shows (Node).
import fs from 'node:fs';
import path from 'node:path';
export * from './body.mjs';

export function readPaper(content) {
  const read = (...p) => JSON.parse(fs.readFileSync(path.join(content, ...p), 'utf8'));
  const folder = dir => fs.readdirSync(path.join(content, dir)).map(f => [f.replace(/\.json$/, ''), read(dir, f)]);
  const site = read('site.json'), authors = Object.fromEntries(folder('authors'));
  return assemble(site, authors, folder('articles').map(([slug, a]) => ({ ...a, slug })));
}

export function assemble(site, authors, articles) {
  articles.sort((a, b) => (a.published < b.published ? 1 : -1));           // one offset for all, so text order is time order
  const bySlug = new Map(articles.map(a => [a.slug, a])), newest = {};
  for (const { slug } of site.sections) newest[slug] = articles.filter(a => a.section === slug).slice(0, 20);
  const teaser = a => ({ slug: a.slug, headline: a.headline, kicker: a.kicker, standfirst: a.standfirst, published: a.published, names: a.authors.map(s => authors[s].name).join(' and ') });
  const small = a => ({ slug: a.slug, headline: a.headline, kicker: a.kicker, published: a.published });
  const picked = site.picks.map(s => bySlug.get(s));
  return {
    site, articles, bySlug,
    front: () => articles.slice(0, 20).map(teaser),
    section: slug => newest[slug].map(teaser),
    page: a => ({                                                          // all that one article's page shows
      article: a, authors: a.authors.map(s => authors[s]), section: site.sections.find(s => s.slug === a.section),
      latest: newest[a.section].filter(b => b !== a).slice(0, 4).map(small), picks: picked.filter(b => b !== a).slice(0, 5).map(small),
    }),
  };
}
