// The press and the app make the same body of the same HTML: html5ever and a real browser's parser, one converter.
import { expect } from '@playwright/test';
import { cases, table, test } from './convert.mjs';
import { dice } from './fuzz.mjs';

const SEED = Number(process.env.STANDFIRST_SEED ?? 4);

const BLOCKS = ['p', 'div', 'section', 'h1', 'h2', 'h4', 'blockquote', 'center', 'figure', 'figcaption', 'form', 'article', 'button', 'pre', 'x-y', 'address', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'details', 'summary', 'table', 'tr', 'td', 'th', 'caption', 'tbody', 'thead', 'nobr', 'noscript', 'marquee', 'dialog', 'ruby', 'rt', 'rp', 'option', 'center', 'hgroup'];
const INLINE = ['b', 'strong', 'i', 'em', 'u', 's', 'del', 'ins', 'sub', 'sup', 'kbd', 'mark', 'code', 'tt', 'small', 'font', 'cite', 'q', 'span', 'abbr title="T&amp;c"', 'a href="/x?a=b&amp;c"', 'a href=javascript:x', 'a href="#fn"', 'label', 'acronym title=A'];
const LONE = ['<br>', '<hr>', '<img src=a.jpg alt="Pic &lt;">', '<img src=//b.example/b-300x200.png srcset="c.png 600w, d.png 2x" width=300>', '<script>no()</script>', '<style>no{}</style>', '<template><p>no</p></template>', '<iframe src=//v.example/e></iframe>', '<audio src=a.mp3>x</audio>', '<video><source src=v.mp4></video>', '<!-- no -->', '<svg><title>S</title><p>', '<math><mi>x</mi></math>', '<input>', '&nbsp;', '&amp;lt', '&#x80;', '&notit;', '\0', '\r\n', '[caption]<img src=x.jpg>words[/caption]', '</p>', '</div>', '</b>', '<ol class=footnotes><li id=fn>note</ol>', '<textarea>\n\nt</textarea>', '<frameset>', '<body class=x>', '</body>', '<p', '<a', '<!', '<?php ?>', '</3', '&', '<noscript><img src=a.jpg></noscript>', '<object data=x><embed src=//e.example/></object>', '<plaintext-x>'];

function* documents(seed, count) {
  const roll = dice(seed);
  const below = (most) => Math.floor(roll() * most);
  const one = (among) => among[below(among.length)];
  let words = 0;
  const tree = (depth) => {
    const kind = roll();
    if (depth === 0 || kind < 0.35) return `${one([' ', '', '\n'])}w${(words += 1)}${one([' ', '', '.'])}`;
    if (kind < 0.5) return one(LONE);
    const inside = Array.from({ length: below(4) }, () => tree(depth - 1)).join('');
    const tag = one(kind < 0.8 ? BLOCKS : INLINE);
    return `<${tag}>${inside}${roll() < 0.85 ? `</${tag.split(' ')[0]}>` : ''}`;
  };
  for (let nth = 0; nth < count; nth += 1) yield Array.from({ length: 1 + below(5) }, () => tree(5)).join('');
}

/** Where the two are not of one mind. */
function differences(all, ours, theirs) {
  return all.flatMap((html, nth) => (ours[nth][0] === theirs[nth][0] && ours[nth][1] === theirs[nth][1] ? [] : [{ html, press: ours[nth][0], app: theirs[nth][0] }])).slice(0, 3);
}

/** What plugins write, each piece by itself in each thing that may stand around it, with words and addresses of its own. */
async function posts() {
  const { pieces, around } = await table('plugin-forms');
  let count = 0;
  const numbered = (piece) => piece.replace(/\{(.)\}/g, (_, kind) => {
    count += 1;
    return { u: `https://u${count}.example/a`, n: `${100 + count}` }[kind] ?? `${kind}q${count}q`;
  });
  const whole = around.map(([begin, end]) => begin + pieces.map(numbered).join('') + end);
  return [...whole, ...around.flatMap(([begin, end]) => pieces.map((piece) => begin + numbered(piece) + end))];
}

test('the two parsers are of one mind on every case', async ({ byPress, byApp }) => {
  const all = [...(await cases()).map(({ html }) => html), ...(await table('vectors'))];
  all.push(...(await table('code-lines')).flatMap(([html]) => [`<pre>${html}</pre>`, `<p>x<pre class=lang-a><code>${html}</code></pre>`]));
  all.push(...(await posts()));
  expect(differences(all, await byPress(all), await byApp(all))).toEqual([]);
});

test('the two parsers are of one mind on generated HTML', async ({ byPress, byApp }) => {
  const all = [...documents(SEED, 3_000)];
  expect(differences(all, await byPress(all), await byApp(all)), `STANDFIRST_SEED=${SEED}`).toEqual([]);
});

test('the two parsers are of one mind on what is deep', async ({ byPress, byApp }) => {
  test.slow();
  const deep = (tag, times) => `${`<${tag}>`.repeat(times)}words${`</${tag}>`.repeat(times)} after`;
  const all = ['div', 'b', 'span', 'ul><li', 'blockquote', 'table><tr><td', 'font'].flatMap((tag) => [50, 95, 97, 200, 600, 3_000].map((times) => deep(tag, times)));
  all.push('x'.repeat(200_000), `<pre>${'y\n'.repeat(50_000)}</pre>`);
  expect(differences(all, await byPress(all), await byApp(all))).toEqual([]);
});

test('the two parsers are of one mind where the tree ends', async ({ byPress, byApp }) => {
  const depths = Array.from({ length: 16 }, (_, nth) => 85 + nth);
  const all = (await table('depths')).flatMap((html) => depths.map((depth) => '<div>'.repeat(depth) + html));
  expect(differences(all, await byPress(all), await byApp(all))).toEqual([]);
});
