// Writes one JSON a page, and a copy of the app's index.html at every path, so that a plain static host answers 200.
// usage: node data.mjs CONTENT OUT
import fs from 'node:fs';
import path from 'node:path';
import { readPaper } from '../lib/paper.mjs';
const [content, out] = process.argv.slice(2), paper = readPaper(content);
const { name, tagline, sections } = paper.site, site = { name, tagline, sections };
const write = (file, text) => { file = path.join(out, file); fs.mkdirSync(path.dirname(file), { recursive: true }); fs.writeFileSync(file, text); };
const shell = fs.readFileSync(path.join(out, 'index.html'), 'utf8');
write('data/front.json', JSON.stringify({ site, title: name, h1: 'The latest', teasers: paper.front() }));
for (const s of sections) {
  write(`data/section/${s.slug}.json`, JSON.stringify({ site, title: `${s.name} · ${name}`, h1: s.name, teasers: paper.section(s.slug) }));
  write(`section/${s.slug}/index.html`, shell);
}
for (const a of paper.articles) {
  write(`data/article/${a.slug}.json`, JSON.stringify({ site, ...paper.page(a) }));
  write(`article/${a.slug}/index.html`, shell);
}
