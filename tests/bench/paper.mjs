// A paper of any size, out of a seed: the same articles on every machine, with words as long as English ones and paragraphs as long as a
// newspaper's. Laid out as JSON for the press, and as Markdown with front matter for its rivals.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const SECTIONS = ['science', 'places', 'craft', 'technology', 'letters'];
const AUTHORS = 50;
/** Words in the body of an article. */
const WORDS = 600;
/** What words people write most; a third of all. */
const SMALL = 'the of and to in a is that for it as was with on by at be this from but not are or which an they we one'.split(' ');
const ONSETS = 'b c d f g h l m n p r s t v w b c d f g h l m n p r s t br ch cl dr gr pl pr sh st str th tr'.split(' ');
const VOWELS = 'a e i o u a e i o u ai ea ee ou'.split(' ');
const CODAS = ['', '', '', '', 'd', 'l', 'm', 'n', 'nd', 'ng', 'r', 's', 'st', 't'];

/** Numbers from 0 to 1 that a seed decides (mulberry32). */
function dice(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let x = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What a hand writes that has only dice. */
class Hand {
  constructor(seed) {
    this.roll = dice(seed);
    this.lexicon = Array.from({ length: 3_000 }, () => this.coined());
  }

  between(least, most) {
    return least + Math.floor(this.roll() * (most - least + 1));
  }

  of(list) {
    return list[Math.floor(this.roll() * list.length)];
  }

  coined() {
    return Array.from({ length: this.of([1, 1, 2, 2, 3]) }, () => this.of(ONSETS) + this.of(VOWELS) + this.of(CODAS)).join('');
  }

  word() {
    // Squared, some words come up often and most seldom.
    return this.roll() < 0.35 ? this.of(SMALL) : this.lexicon[Math.floor(this.roll() ** 2 * this.lexicon.length)];
  }

  phrase(words) {
    return capital(Array.from({ length: words }, () => this.word()).join(' '));
  }

  sentence(words) {
    const phrase = this.phrase(words);
    return (words > 12 ? phrase.replace(/^((?:\S+ ){5}\S+) /, '$1, ') : phrase) + '.';
  }

  /** Sentences of so many words in all. */
  sentences(words) {
    const said = [];
    for (let left = words; left > 0;) {
      const next = left < 12 ? left : Math.min(this.between(8, 24), left);
      said.push(this.sentence(next));
      left -= next;
    }
    return said;
  }

  /** A paragraph as runs: text, and now and then emphasis or a link. */
  paragraph(words, link) {
    const runs = [];
    for (const [place, sentence] of this.sentences(words).entries()) {
      const [first, ...rest] = sentence.split(' ');
      if (place === 1 && link) runs.push({ link, text: first }, ` ${rest.join(' ')} `);
      else if (place === 2) runs.push({ strong: first }, ` ${rest.join(' ')} `);
      else if (place === 3) runs.push({ em: first }, ` ${rest.join(' ')} `);
      else runs.push(`${sentence} `);
    }
    return runs.map((run, place) => (place === runs.length - 1 ? run.trimEnd() : run));
  }

  /** Six hundred words: paragraphs under two headings, with a list and a quotation. */
  body(slugs) {
    const [list, quote] = [[9, 11, 8], 18];
    const paragraphs = [];
    for (let left = WORDS - 8 - quote - list.reduce((sum, words) => sum + words); left > 0;) {
      const next = left < 110 ? left : this.between(55, 95);
      paragraphs.push({ kind: 'paragraph', text: this.paragraph(next, paragraphs.length % 3 === 1 && `/article/${this.of(slugs)}/`) });
      left -= next;
    }
    paragraphs.splice(5, 0, { kind: 'heading', text: this.phrase(4) }, { kind: 'quote', text: this.sentence(quote) });
    paragraphs.splice(2, 0, { kind: 'heading', text: this.phrase(4) }, { kind: 'list', items: list.map((words) => this.sentence(words)) });
    return paragraphs;
  }
}

function capital(text) {
  return text[0].toUpperCase() + text.slice(1);
}

/** A paper with so many articles. */
export function paper(count, seed = 1) {
  const hand = new Hand(seed);
  const sections = SECTIONS.map((slug) => ({ slug, name: capital(slug), description: hand.sentence(14) }));
  const authors = Array.from({ length: AUTHORS }, (_, number) => ({
    slug: `author-${number + 1}`,
    name: `${capital(hand.coined())} ${capital(hand.coined())}`,
    role: `${capital(hand.of(SECTIONS))} correspondent`,
    bio: hand.sentences(40).join(' '),
  }));
  const slugs = Array.from({ length: count }, (_, number) => `story-${number + 1}`);
  const articles = slugs.map((slug, number) => ({
    slug,
    headline: hand.phrase(hand.between(5, 9)),
    kicker: capital(hand.word()),
    standfirst: hand.sentences(24).join(' '),
    section: hand.of(SECTIONS),
    author: hand.of(authors).slug,
    tags: [hand.word(), hand.word()],
    published: new Date(Date.UTC(2026, 0, 1) - number * 3_600_000).toISOString().replace('.000Z', '+00:00'),
    image: { src: `images/picture-${(number % 40) + 1}.jpg`, alt: hand.sentence(14), width: 1600, height: 900, caption: hand.sentence(12) },
    body: hand.body(slugs),
  }));
  const site = { name: 'The Bench', tagline: 'The same words for every press', language: 'en', url: 'https://bench.example/', picks: slugs.slice(-6) };
  return { site, sections, authors, articles };
}

/** Lays a paper out as the press reads it. */
export async function layJson(dir, { site, sections, authors, articles }) {
  const files = [['site.json', { ...site, sections, source: { kind: 'files' }, comments: { kind: 'device' } }]];
  for (const { slug, bio, ...author } of authors) files.push([`authors/${slug}.json`, { ...author, bio: [{ kind: 'paragraph', text: bio }] }]);
  for (const { slug, author, image, body, ...article } of articles) {
    files.push([`articles/${slug}.json`, { ...article, authors: [author], lead_image: image, comments: 'open', body: body.map(blockAsJson) }]);
  }
  await write(dir, files.map(([name, value]) => [name, JSON.stringify(value, undefined, 1)]));
}

function blockAsJson({ kind, text, items }) {
  switch (kind) {
    case 'heading':
      return { kind, level: 2, text };
    case 'list':
      return { kind, ordered: false, items };
    case 'quote':
      return { kind, text };
    default:
      return { kind, text: text.map(runAsJson) };
  }
}

function runAsJson(run) {
  if (typeof run === 'string') return run;
  const { link, strong, em, text } = run;
  return link ? { link: { href: link, text: [text] } } : strong ? { strong: [strong] } : { em: [em] };
}

/** An article as Markdown, with front matter under the names that a generator goes by: `named` gives it of an article. */
export function markdown(article, named) {
  const matter = Object.entries(named(article)).map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`);
  return `---\n${matter.join('')}---\n\n${article.body.map(blockAsMarkdown).join('\n\n')}\n`;
}

function blockAsMarkdown({ kind, text, items }) {
  switch (kind) {
    case 'heading':
      return `## ${text}`;
    case 'list':
      return items.map((item) => `- ${item}`).join('\n');
    case 'quote':
      return `> ${text}`;
    default:
      return text.map(runAsMarkdown).join('');
  }
}

function runAsMarkdown(run) {
  if (typeof run === 'string') return run;
  const { link, strong, em, text } = run;
  return link ? `[${text}](${link})` : strong ? `**${strong}**` : `*${em}*`;
}

/** Writes texts into files below a folder. */
export async function write(dir, files) {
  for (const folder of new Set(files.map(([name]) => join(dir, name, '..')))) await mkdir(folder, { recursive: true });
  for (const [name, text] of files) await writeFile(join(dir, name), text);
}
