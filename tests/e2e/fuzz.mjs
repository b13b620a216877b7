// Papers of the worst words that the contract permits, made from a seed: the same seed gives the same paper.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const NASTY = [
  '</script>', '<script>throw 1</script>', '<!--', '-->', ']]>', '<![CDATA[', '</title>', '</style>', '<textarea>', '<plaintext>', '<svg><script>',
  '</p>', '</div>', '</main>', '<a href=x>', '<img src=x onerror="throw 1">', '" onfocus="throw 1" autofocus="', "' x='", '&', '&amp;', '&lt', '&#0;',
  '&notin;', '\u2028', '\u2029', '\u202e', '\u202d', '\u2066', '\u2069', '\u200f', '\u200b', '\ufeff', '\ufffe', '\uffff', '\ufdd0', '\u{10ffff}', '\u00ad',
  'é\u0301\u0301', '👩‍👩‍👧‍👦', 'שלום', 'العربية', '日本語', '\ue000', '\\', '\\u003c', '{}', '{+}', 'STANDFIRST_PAGE', '"edition":""', ' ', '  ', '\u00a0', '\u3000',
];
/** Only where a text may have more than one line. */
const CONTROLS = ['\0', '\x01', '\b', '\t', '\n', '\r', '\r\n', '\n\n', '\v', '\f', '\x1b', '\x7f', '\x85', '\x9f'];

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function dice(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

class Writer {
  constructor(seed) {
    this.roll = dice(seed);
  }

  below(most) {
    return Math.floor(this.roll() * most);
  }

  one(among) {
    return among[this.below(among.length)];
  }

  maybe(make) {
    return this.roll() < 0.6 ? make() : null;
  }

  some(most, make) {
    return Array.from({ length: this.below(most + 1) }, make);
  }

  /** A character of any script; never half of one. */
  any() {
    const code = this.below(this.one([0x80, 0x800, 0x10000, 0x110000]));
    return code >= 0xd800 && code < 0xe000 ? '?' : String.fromCodePoint(code);
  }

  words() {
    const piece = () => this.one([() => this.one(NASTY), () => this.one(NASTY), () => this.one(CONTROLS), () => this.any(), () => ' plain words '])();
    return this.some(6, piece).join('');
  }

  full() {
    return `${this.words()}x`;
  }

  line() {
    return this.full().replace(/\p{Cc}/gu, '');
  }

  span(mayLink = true) {
    const inner = (links) => [this.full(), ...this.some(2, () => this.span(links))];
    const kinds = [() => this.words(), () => this.words(), () => ({ code: this.words() }), () => ({ strong: inner(mayLink) }), () => ({ em: inner(mayLink) })];
    kinds.push(() => ({ [this.one(['sub', 'sup', 'del', 'ins', 'kbd', 'mark'])]: inner(mayLink) }), () => ({ break: '' }), () => ({ abbr: { title: this.line(), text: inner(mayLink) } }));
    if (mayLink) kinds.push(() => ({ note: { number: 1 + this.below(3), text: inner(false) } }));
    if (mayLink) kinds.push(() => ({ link: { href: this.one(['/', 'https://a.example/?"<>&\'=`', 'mailto:a@b.example?"<>']), text: inner(false) } }));
    return this.one(kinds)();
  }

  text() {
    return this.roll() < 0.5 ? this.full() : [this.full(), ...this.some(4, () => this.span())];
  }

  image() {
    return { src: 'images/tides.svg', alt: this.line(), width: 1600, height: 900, caption: this.maybe(() => this.line()), credit: this.maybe(() => this.line()) };
  }

  block(depth = 0) {
    const blocks = () => (depth < 3 ? this.some(3, () => this.block(depth + 1)) : []);
    const cells = (count) => Array.from({ length: count }, () => this.one([() => this.words(), () => this.some(3, () => this.span())])());
    const width = this.below(4);
    return this.one([
      () => ({ kind: 'paragraph', text: this.text() }),
      () => ({ kind: 'heading', level: 2 + this.below(3), text: this.text() }),
      () => ({ kind: 'quote', text: this.text(), cite: this.text() }),
      () => ({ kind: 'list', ordered: this.roll() < 0.5, notes: this.roll() < 0.3, items: cells(this.below(4)) }),
      () => ({ kind: 'list', items: cells(this.below(4)).map((text) => ({ text, blocks: blocks() })) }),
      () => ({ kind: 'quote', text: this.text(), blocks: blocks(), pull: this.roll() < 0.5 }),
      () => ({ kind: 'details', summary: this.text(), blocks: blocks() }),
      () => ({ kind: 'figure', image: { ...this.image(), alt: '' }, href: this.one(['/', 'https://a.example/?"<>&\'=`']) }),
      () => ({ kind: 'gallery', images: this.some(4, () => this.image()), caption: this.maybe(() => this.text()) }),
      () => ({ kind: 'player', media: this.one(['audio', 'video']), src: 'https://a.example/?&\'=`', title: this.maybe(() => this.line()), poster: this.maybe(() => 'images/tides.svg'), caption: this.maybe(() => this.text()) }),
      () => ({ kind: 'figure', image: this.image() }),
      () => ({ kind: 'code', language: this.maybe(() => this.line()), text: this.words() }),
      () => ({ kind: 'table', caption: this.maybe(() => this.text()), head: cells(width), rows: this.some(3, () => cells(width)) }),
      () => ({ kind: 'embed', url: 'https://a.example/?"<>&', title: this.line() }),
      () => ({ kind: 'rule' }),
    ])();
  }

  body() {
    return this.some(8, () => this.block());
  }

  article(nth) {
    return {
      headline: this.line(), kicker: this.maybe(() => this.line()), standfirst: this.maybe(() => this.line()), tags: this.some(3, () => this.line()),
      section: this.one(['one', 'two']), authors: this.one([['ann'], ['bob'], ['ann', 'bob']]), language: this.one([null, 'ar', 'it', 'ja']),
      published: new Date(Date.UTC(2026, 0, 31 - nth)).toISOString().replace('.000', ''), lead_image: this.maybe(() => this.image()), body: this.body(),
    };
  }

  author() {
    const also = this.maybe(() => this.line());
    const links = this.some(2, () => ({ label: this.line(), href: 'https://a.example/' }));
    return { name: this.line(), also, also_language: also && 'ar', role: this.maybe(() => this.line()), bio: this.body(), avatar: this.maybe(() => this.image()), links };
  }
}

/** The slugs of the articles that `write` makes of each seed. */
export const storiesOf = (seed) => Array.from({ length: 3 }, (_, nth) => `s${seed}-${nth}`);

/** Writes a paper's content into a folder: three stories of each seed, and one with words of a hundred thousand characters. The rest of it is of the last seed. */
export async function write(dir, seeds) {
  const json = (path, value) => writeFile(join(dir, path), JSON.stringify(value));
  const writer = new Writer(seeds.at(-1));
  await mkdir(join(dir, 'articles'), { recursive: true });
  await mkdir(join(dir, 'authors'));
  const section = (slug) => ({ slug, name: writer.line(), description: writer.maybe(() => writer.line()) });
  await json('site.json', {
    name: writer.line(), tagline: writer.maybe(() => writer.line()), language: 'en', url: 'https://fuzz.example/',
    sections: [section('one'), section('two')], picks: ['long', storiesOf(seeds[0])[0]],
  });
  for (const slug of ['ann', 'bob']) await json(`authors/${slug}.json`, writer.author());
  for (const seed of seeds) {
    const stories = new Writer(seed);
    for (const [nth, slug] of storiesOf(seed).entries()) await json(`articles/${slug}.json`, stories.article(nth));
  }
  const long = (letter) => letter.repeat(100_000);
  await json('articles/long.json', {
    headline: `Long ${long('w')}`, section: 'one', authors: ['ann'], published: '2026-01-01T00:00:00Z', standfirst: long('語'),
    body: [{ kind: 'paragraph', text: long('x') }, { kind: 'heading', level: 2, text: long('&') }, { kind: 'code', text: long('<') }],
  });
}
