// What is typed here is never made into HTML: it becomes texts, attributes and the value of a field.
const at = (id) => document.getElementById(id);
const [chooser, wanted, found, matches, code] = ['chooser', 'wanted', 'found', 'matches', 'code'].map(at);
const { home } = chooser.dataset;
const base = new URL(chooser.dataset.base, location.href).href;
const choices = [...matches.querySelectorAll('button')];
const SHOWN = 6;
const frame = document.createElement('standfirst-embed');
let chosen;
let asked = 0;

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }[sign]};`);
const say = (words) => { found.textContent = words; };

/** A number of pixels that was typed, where it is one that the field takes. */
function pixels(id) {
  const field = at(id);
  return field.value !== '' && field.validity.valid ? Math.round(field.valueAsNumber) : undefined;
}

/** Shows what is chosen as it looks, and its code. */
function show() {
  if (!chosen) return;
  const [theme, width, height] = [at('theme').value, pixels('width'), pixels('height')];
  const preview = at('preview');
  frame.style.maxWidth = width ? `${width}px` : '';
  const link = document.createElement('a');
  link.href = base + chosen.place;
  link.textContent = chosen.name;
  const quotation = document.createElement('blockquote');
  quotation.append(link);
  frame.replaceChildren(quotation);
  frame.setAttribute('theme', theme);
  if (height) frame.setAttribute('max-height', height);
  else frame.removeAttribute('max-height');
  if (frame.getAttribute('src') !== link.href) frame.setAttribute('src', link.href);
  if (!frame.isConnected) preview.append(frame);

  const address = escaped(home + chosen.place);
  const looks = (theme === 'auto' ? '' : ` theme="${theme}"`) + (height ? ` max-height="${height}"` : '');
  const element = `<standfirst-embed src="${address}"${looks}>\n  <blockquote><a href="${address}">${escaped(chosen.name)}</a></blockquote>\n</standfirst-embed>`;
  code.value = `<script type="module" src="${escaped(home)}embed.js"></` + `script>\n`
    + (width ? `<div style="max-width: ${width}px">\n${element}\n</div>` : element);
  for (const choice of choices) choice.ariaPressed = String(choice.dataset.place === chosen.place);
}

function choose(place, name) {
  chosen = { place, name };
  show();
}

/** The place in the paper that an address names; none where it is no address, null where it is another's. */
function placeOf(text) {
  if (!/^(https?:\/)?\//.test(text)) return undefined;
  const url = URL.canParse(text, base) && new URL(text, base);
  const whole = url && url.origin + url.pathname;
  const root = [home, base].find((root) => whole && `${whole}/`.startsWith(root));
  if (root === undefined) return null;
  const place = whole.slice(root.length).replace(/index\.html$/, '').replace(/^embed\/(?!section\/.)(?=.)/, 'article/').replace(/^embed\//, '');
  if (place === '' || place === 'article/latest/') return '';
  const [, room, slug] = /^(article|section)\/([^/]+)\/?$/.exec(place) ?? [];
  return room ? `${room}/${slug}/` : null;
}

/** Shows what an address names. What it is called, the paper's own answer to other sites says. */
async function open(place) {
  const own = choices.find((choice) => choice.dataset.place === place);
  if (own) return choose(place, own.textContent);
  const [room, slug] = place.split('/');
  const turn = (asked += 1);
  const answer = room === 'article' && await fetch(`${base}oembed/${slug}.json`).catch(() => undefined);
  const told = answer?.ok && await answer.json().catch(() => undefined);
  if (turn !== asked) return undefined;
  if (!told) return say(found.dataset.noStory);
  say('');
  return choose(place, told.title);
}

function search() {
  asked += 1;
  const text = wanted.value.trim();
  const place = placeOf(text);
  const words = text.toLocaleLowerCase().split(/\s+/);
  const hits = place === undefined ? choices.filter(({ textContent }) => words.every((word) => textContent.toLocaleLowerCase().includes(word))) : choices;
  const some = new Set(text && place === undefined ? hits.slice(0, SHOWN) : [...choices.slice(0, SHOWN), ...choices.filter(({ dataset }) => !dataset.place.startsWith('article/'))]);
  for (const choice of choices) choice.parentElement.hidden = !some.has(choice);
  if (place === null) say(found.dataset.notOurs);
  else if (place !== undefined) {
    say('');
    open(place);
  } else if (text) say(hits.length > 0 ? found.dataset.some.replace('{count}', hits.length) : found.dataset.none);
  else say('');
}

async function copy({ dataset }) {
  const [field, said] = [at(dataset.copy), at(`${dataset.copy}-said`)];
  field.select();
  said.textContent = '';
  const isCopied = await navigator.clipboard?.writeText(field.value).then(() => true, () => false);
  said.textContent = isCopied ? dataset.copied : dataset.byHand;
}

import(`${base}embed.js`);
at('alone').remove();
chooser.hidden = false;
for (const button of document.querySelectorAll('[data-copy]')) {
  button.hidden = false;
  button.addEventListener('click', () => copy(button));
}
for (const choice of choices) choice.addEventListener('click', () => {
  // What was asked for before no longer counts.
  asked += 1;
  say('');
  choose(choice.dataset.place, choice.textContent);
});
wanted.addEventListener('input', search);
for (const id of ['theme', 'width', 'height']) at(id).addEventListener('input', show);
search();
if (!chosen && choices[0]) choose(choices[0].dataset.place, choices[0].textContent);
