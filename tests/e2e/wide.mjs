// A paper as wide as the rules allow: every kind of block, odd words, languages, dates and addresses, and lists that are empty or long.
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test as playwright } from '@playwright/test';
import { DIST } from './paper.mjs';
import { folder, print } from './press.mjs';

/** Words that would break out of every format if they were not escaped, and characters that XML or HTML does not allow. */
const ODD = `<!> ]]> </script> <!-- --> &amp; "both" 'kinds' \u{ffff} \u{fffe} \u{1f30a} a\u{301} \u{202e}right to left\u{202c}`;
const LONG = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'.repeat(8);
const ELSEWHERE = `https://a.example/море?q="x"&y='<z>'#[1]|^\`{}`;

const picture = (words) => ({ src: 'images/море.svg', alt: words, width: 1600, height: 900, caption: words, credit: words });
const spans = ['plain ', { strong: ['strong ', { em: ['both ', { code: ODD }] }] }, { link: { href: ELSEWHERE, text: ['there ', { em: ['now'] }] } }, ODD];

const EVERY_BLOCK = [
  { kind: 'heading', level: 4, text: 'A heading that skips two levels' },
  { kind: 'paragraph', text: spans },
  { kind: 'heading', level: 2, text: 'Twice' },
  { kind: 'heading', level: 2, text: 'Twice' },
  { kind: 'heading', level: 4, text: '***' },
  { kind: 'heading', level: 3, text: ['***', { link: { href: '/article/every-block/#on-twice', text: 'up' } }] },
  { kind: 'quote', text: spans, cite: spans },
  { kind: 'quote', text: 'Nobody said this.' },
  { kind: 'list', ordered: true, items: [spans, 'one'] },
  { kind: 'list', ordered: true, start: 998, numbers: 'i', items: ['one', 'two'] },
  { kind: 'list', ordered: true, reversed: true, start: 0, items: ['one', 'two'] },
  { kind: 'list', items: ['one'] },
  { kind: 'figure', image: picture(ODD) },
  { kind: 'figure', image: { src: 'https://a.example/a,b(1).jpg?x=1&y=2', alt: 'A', width: 1, height: 1 } },
  { kind: 'code', language: ODD, text: `\n${ODD}\n\tindented\n` },
  { kind: 'table', head: ['Name', 'Size'], rows: [[spans, '1'], ['', LONG]] },
  { kind: 'embed', url: 'http://a.example/embed?x=1&y=2', title: ODD },
  { kind: 'rule' },
  { kind: 'paragraph', text: LONG },
];

const TONES = ['sub', 'sup', 'del', 'ins', 'kbd', 'mark'].flatMap((name) => [`${name} `, { [name]: ['words ', { em: 'of it' }] }, '; ']);
const paragraph = (text) => ({ kind: 'paragraph', text });

/** What stories from other houses hold. */
export const EVERY_OTHER_BLOCK = [
  paragraph(['Tones: ', ...TONES, { break: '' }, 'a new line with ', { abbr: { title: ODD, text: 'abbr' } }, ' and a note', { note: { number: 1, text: '1' } }, ', another', { note: { number: 2, text: '*' } }, { note: { number: 1, text: '1' } }, '.']),
  { kind: 'heading', level: 2, text: ['Lists', { break: '' }, 'in lists'] },
  { kind: 'list', items: ['one', { text: ['two ', { strong: 'bold' }], blocks: [{ kind: 'list', ordered: true, items: ['first', { text: 'second', blocks: [{ kind: 'list', items: ['deep', LONG] }, paragraph('after')] }] }, paragraph('A paragraph in an item.')] }, { text: '', blocks: [{ kind: 'figure', image: picture('In an item') }] }] },
  { kind: 'list', items: [{ text: [{ strong: 'Term' }], blocks: [paragraph('What is said of it.')] }, { text: [{ strong: 'Another' }], blocks: [paragraph('One.'), paragraph('Two.')] }] },
  { kind: 'quote', text: 'The first paragraph of a quote.', blocks: [paragraph(spans), { kind: 'list', items: ['one', 'two'] }, { kind: 'heading', level: 3, text: 'Said inside' }], cite: spans },
  { kind: 'quote', text: 'Words of the story, pulled out of it and set large.', cite: 'Somebody', pull: true },
  { kind: 'details', summary: ['What opens, ', { em: 'when asked' }], blocks: [paragraph(ODD), { kind: 'details', summary: 'Another', blocks: [{ kind: 'table', head: ['a'], rows: [['b']] }] }, { kind: 'code', text: 'x' }] },
  { kind: 'figure', image: { ...picture('A picture that leads on'), alt: 'Read on' }, href: ELSEWHERE },
  { kind: 'figure', image: { src: 'images/tides.svg', alt: '', width: 1600, height: 900 }, href: '/' },
  { kind: 'figure', image: { src: 'images/tides.svg', alt: '', width: 1600, height: 900 } },
  { kind: 'gallery', images: ['tides', 'morse', 'tea'].map((name) => ({ src: `images/${name}.svg`, alt: name, width: 1600, height: 900, caption: name === 'tea' ? undefined : `Picture: ${name}` })), caption: ['All of them, by ', { link: { href: ELSEWHERE, text: 'a photographer' } }] },
  { kind: 'gallery', images: [{ src: 'images/tides.svg', alt: 'One', width: 1600, height: 900 }], caption: ['By ', { link: { href: ELSEWHERE, text: 'a photographer' } }] },
  { kind: 'gallery', images: [] },
  { kind: 'player', media: 'audio', src: 'https://a.example/a.mp3', title: ODD, caption: ['Hear ', { link: { href: '/', text: 'it' } }] },
  { kind: 'player', media: 'audio', src: 'sounds/a.ogg' },
  { kind: 'player', media: 'video', src: 'https://a.example/a.mp4', title: 'A film', poster: 'images/tides.svg' },
  { kind: 'table', caption: ['What is in ', { em: 'this one' }], head: [], rows: [[[{ strong: 'Row' }], 'a', ''], ['', 'b', 'c']] },
  { kind: 'list', ordered: true, notes: true, items: ['What the first mark leads to.', { text: ['The second, ', { link: { href: ELSEWHERE, text: 'with a link' } }], blocks: [paragraph('and more.')] }, 'One that no mark leads to.'] },
  { kind: 'list', ordered: true, notes: true, items: ['Notes once more.'] },
];

const story = (headline, rest = {}) => ({ headline, section: 'science', authors: ['ann'], published: '2026-11-20T07:30:00+01:00', body: [{ kind: 'paragraph', text: headline }], ...rest });

/** Pages that are no stories. */
const PAGES = {
  about: { headline: ODD, standfirst: ODD, body: EVERY_BLOCK },
  'о-нас': { headline: LONG, body: EVERY_OTHER_BLOCK },
  empty: { headline: 'Nothing', body: [] },
};

const ARTICLES = {
  'every-block': story(ODD, { kicker: ODD, standfirst: ODD, tags: [ODD, 'two'], modified: '2026-11-21T07:30:00.25-11:30', lead_image: picture(ODD), body: EVERY_BLOCK, authors: ['ann', 'bea', 'cleo'] }),
  'every-other-block': story('What other houses write', { body: EVERY_OTHER_BLOCK }),
  'الأخرى': story('ما يكتبه الآخرون', { language: 'ar', body: EVERY_OTHER_BLOCK }),
  'nothing-but-a-headline': story('Nothing', { body: [], comments: 'closed', authors: ['bea'] }),
  'kept-elsewhere': story('Kept elsewhere', { lead_image: picture('What may be seen'), elsewhere: ELSEWHERE, body: [] }),
  'الأسطرلاب': story('كيف تُقرأ السماء', { language: 'ar', section: 'ночь', body: EVERY_BLOCK }),
  'a-chinese-one': story('潮汐', { language: 'zh-Hant-TW', published: '2026-11-20t07:30:00z' }),
  'a-simple-chinese-one': story('潮汐', { language: 'zh-CN', published: '2026-11-20T07:30:00+14:00' }),
  'a-serbian-one': story('Plima', { language: 'sr-Latn-RS', published: '2026-11-20T07:30:00-00:00' }),
  'a-german-one': story(LONG, { language: 'de-CH-1996', kicker: LONG, standfirst: LONG }),
  'a-huge-one': story('Huge', { body: Array.from({ length: 20 }, () => EVERY_BLOCK).flat() }),
  [`${'ш'.repeat(98)}-9`]: story('A long address'),
  'an-old-one': story('Old', { published: '1066-10-14T09:00:00Z', section: 'ночь' }),
  ...Object.fromEntries(Array.from({ length: 20 }, (_, number) => [`story-${number}`, story(`Story ${number}`, { published: `2020-01-${10 + number}T00:00:00Z` })])),
};

const AUTHORS = {
  ann: { name: ODD, also: 'Елена', also_language: 'ru', role: ODD, bio: [...EVERY_BLOCK, ...EVERY_OTHER_BLOCK], avatar: picture(ODD), links: [{ label: ODD, href: ELSEWHERE }, { label: 'Mail', href: 'mailto:a@b.example' }] },
  bea: { name: 'Bea' },
  cleo: { name: 'Cleo' },
  nobody: { name: 'Nobody', bio: [] },
};

const SITE = {
  name: `Wide ${ODD}`,
  tagline: ODD,
  language: 'en-GB',
  url: 'https://wide.example/news',
  sections: [{ slug: 'science', name: 'Science', description: ODD }, { slug: 'ночь', name: ODD }, { slug: 'empty', name: 'Empty' }],
  picks: ['every-block', 'الأسطرلاب'],
};

/** The odd papers by name: a wide one, one that reads from the right, and one with nothing in it. */
export const PAPERS = {
  wide: { site: SITE, authors: AUTHORS, articles: ARTICLES, pages: PAGES },
  'right-to-left': { site: { ...SITE, language: 'fa-IR', picks: undefined }, authors: AUTHORS, articles: ARTICLES, pages: PAGES },
  empty: { site: { name: 'Empty', language: 'en', url: 'http://empty.example', sections: [] }, authors: {}, articles: {} },
};

/** The names of the papers that are tested: the one in the repository and the odd ones. */
export const NAMES = ['built', ...Object.keys(PAPERS)];

/** Tests without a browser, with `paperAt(name)`: the folder of a printed paper, printed once a worker. */
export const test = playwright.extend({
  paperAt: [
    async ({}, use) => {
      const made = new Map();
      await use(async (name) => {
        if (name === 'built') return DIST;
        if (!made.has(name)) made.set(name, await printed(PAPERS[name]));
        return made.get(name).dir;
      });
      await Promise.all([...made.values()].map(({ remove }) => remove()));
    },
    { scope: 'worker' },
  ],
});

/** Tests of a served paper, with an odd one in its place. */
export const onPaper = (tests, name) => tests.extend({
  site: [
    async ({}, use) => {
      const { dir, remove } = await printed(PAPERS[name]);
      await use({ dir, base: '/' });
      await remove();
    },
    { scope: 'worker' },
  ],
});

/** The files of a folder whose names end so, by their path from it. */
export async function filesAt(dir, ending) {
  const all = await readdir(dir, { recursive: true });
  return all.filter((name) => name.endsWith(ending)).sort();
}

/** Prints a paper into a folder of its own. */
export async function printed({ site, authors, articles, pages = {} }) {
  const [content, dist] = [await folder(), await folder()];
  const write = (path, value) => writeFile(join(content.path, path), JSON.stringify(value));
  await Promise.all(['articles', 'authors', 'pages'].map((name) => mkdir(join(content.path, name))));
  await write('site.json', site);
  for (const [name, files] of [['articles', articles], ['authors', authors], ['pages', pages]]) {
    await Promise.all(Object.entries(files).map(([slug, value]) => write(`${name}/${slug}.json`, value)));
  }
  try {
    await print({ content: content.path, dir: dist.path });
  } finally {
    await content.remove();
  }
  return { dir: dist.path, remove: dist.remove };
}
