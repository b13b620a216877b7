// The feeds keep to their formats, a reader's parser makes of them what they say, and they carry the whole stories.
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect } from '@playwright/test';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import Parser from 'rss-parser';
import { NAMES, filesAt, test } from './wide.mjs';
import { SCHEMAS, faultsBy } from './xml.mjs';

const schema = JSON.parse(await readFile(join(SCHEMAS, 'json-feed.json'), 'utf8'));
const isJsonFeed = addFormats(new Ajv({ allErrors: true })).compile(schema);
const jsonFaults = (feed) => (isJsonFeed(feed) ? [] : isJsonFeed.errors.map(({ instancePath, message }) => `${instancePath} ${message}`));

const parser = new Parser({ customFields: { item: [['dc:creator', 'creators', { keepArray: true }], ['content:encoded', 'whole']] } });

/** Both feeds of a folder, each as it says the same things. */
async function feedsAt(dir) {
  const [xml, json] = await Promise.all(['feed.xml', 'feed.json'].map((file) => readFile(join(dir, file), 'utf8')));
  return { xml, json: JSON.parse(json) };
}

/** Only what XML cannot say is lost on the way. */
const inXml = (text) => text.replace(/[\u{fffe}\u{ffff}]/gu, '\u{fffd}');
const words = (text) => inXml(text).replace(/\s+/g, ' ').trim();
const at = (date) => new Date(date).setMilliseconds(0);

for (const name of NAMES) {
  test(`the feeds of the ${name} paper keep to their formats and say the same`, async ({ paperAt }) => {
    const dir = await paperAt(name);
    const { site } = JSON.parse(await readFile(join(dir, 'index.json'), 'utf8'));
    const home = site.url.replace(/\/?$/, '/');
    const places = (await filesAt(dir, 'feed.xml')).map(dirname).sort();
    const lists = (await filesAt(dir, 'index.html')).map(dirname).filter((place) => /^([a-z]{2}|\.|([a-z]{2}\/)?(section|author)\/[^/]+)$/.test(place));
    expect(places, 'the paper, every section and every author has them').toEqual(lists.sort());

    for (const place of places) {
      const { xml, json } = await feedsAt(join(dir, place));
      expect(await faultsBy('rss.xsd', xml), place).toEqual([]);
      expect(jsonFaults(json), place).toEqual([]);

      const address = new URL(place === '.' ? '' : `${place}/`, home).href;
      const rss = await parser.parseString(xml);
      const language = site.editions?.findLast(({ href }) => `${place}/`.startsWith(href))?.language ?? site.language;
      expect([rss.link, rss.feedUrl, rss.language]).toEqual([address, `${address}feed.xml`, language]);
      expect([json.home_page_url, json.feed_url, json.language]).toEqual([address, `${address}feed.json`, language]);
      expect(words(rss.title)).toBe(words(json.title));

      expect(rss.items.length, place).toBe(json.items.length);
      rss.items.forEach((item, index) => {
        const other = json.items[index];
        expect([item.guid, item.link]).toEqual([other.id, other.url]);
        expect(words(item.title)).toBe(words(other.title));
        expect(at(item.pubDate)).toBe(at(other.date_published));
        expect((item.whole ?? '').trim(), item.link).toBe(inXml(other.content_html).trim());
        expect((item.categories ?? []).map(words)).toEqual(other.tags.map(words));
        expect(item.creators.map(words)).toEqual(other.authors.map((author) => words(author.name)));
        // A reader shows many stories in one page: what led to a place of the same text leads to the story's own page.
        for (const [, link] of other.content_html.matchAll(/ (?:href|src)="([^"]*)"/g)) expect(link).toMatch(/^(https?:\/\/|mailto:)/);
      });
    }
  });
}

test('a story is whole in the feeds', async ({ paperAt }) => {
  const dir = await paperAt('built');
  const { xml, json } = await feedsAt(dir);
  const rss = await parser.parseString(xml);
  expect(json.items).toHaveLength(20);
  const said = (html) => html.replace(/<button.*?<\/button>|<[^>]*>/g, ' ');
  for (const [index, { url, content_html: html }] of json.items.entries()) {
    const page = JSON.parse(await readFile(join(dir, decodeURI(new URL(url).pathname), 'index.json'), 'utf8'));
    const { headline, body } = page.content.article.article;
    expect(json.items[index].title).toBe(headline);
    const missing = texts(body).filter((text) => !unescaped(said(html)).includes(text) || !unescaped(said(rss.items[index].whole)).includes(text));
    expect(missing, url).toEqual([]);
  }
});

/** Every text that stands in a body for its readers. */
function texts(part) {
  if (typeof part === 'string') return [part.trim()];
  if (Array.isArray(part)) return part.flatMap(texts);
  const shown = ['text', 'strong', 'em', 'code', 'link', 'cite', 'items', 'head', 'rows', 'title', 'caption', 'credit', 'image'];
  return Object.entries(part).filter(([key]) => shown.includes(key)).flatMap(([, value]) => texts(value));
}

function unescaped(html) {
  return html.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&');
}

test('the formats see what is wrong', async ({ paperAt }) => {
  const { xml, json } = await feedsAt(await paperAt('wide'));
  for (const [from, to] of [
    [/<guid>.*?<\/guid>/, ''],
    [/<pubDate>.*?</, '<pubDate>2026-11-20T07:30:00Z<'],
    [/<link>.*?</, '<link>/article/tides/<'],
    [/<atom:link.*?\/>/, ''],
    [/<title>.*?<\/title>/, '<title> </title>'],
    ['</title>', '\u{ffff}</title>'],
    ['</rss>', ''],
  ]) {
    expect(await faultsBy('rss.xsd', xml.replace(from, to)), `${from}`).not.toEqual([]);
  }
  for (const [change, place] of [
    [(feed) => delete feed.version, /version/],
    [(feed) => (feed.feed_url = '/feed.json'), /feed_url/],
    [(feed) => (feed.items[0].date_published = '20 November'), /date_published/],
    [(feed) => (feed.items[0].image = 'https://a.example/море.svg'), /image/],
    [(feed) => delete feed.items[0].content_html, /content_html/],
    [(feed) => (feed.items[0].headline = 'x'), /additional/],
  ]) {
    const broken = structuredClone(json);
    change(broken);
    expect(jsonFaults(broken).join('\n')).toMatch(place);
  }
});
