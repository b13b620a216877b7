// The sitemaps keep to the schemas of sitemaps.org and Google, and name every page that the press prints.
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect } from '@playwright/test';
import { NAMES, filesAt, test } from './wide.mjs';
import { SCHEMAS, faultsBy } from './xml.mjs';

const locs = (xml) => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address);

for (const name of NAMES) {
  test(`the sitemaps of the ${name} paper keep to their schemas`, async ({ paperAt }) => {
    const dir = await paperAt(name);
    const read = (file) => readFile(join(dir, file), 'utf8');
    const { site } = JSON.parse(await read('index.json'));
    const home = site.url.replace(/\/?$/, '/');
    // Each edition has its own, below its front.
    const places = (site.editions ?? [{ href: '' }]).map(({ href }) => href);
    const placeOf = (file) => places.findLast((place) => file.startsWith(place));
    const maps = await filesAt(dir, '.xml').then((all) => all.filter((file) => basename(file).startsWith('sitemap')));
    // The built paper has news for two days after its newest story.
    const hasNews = name === 'built' ? maps.includes('sitemap-news.xml') : name !== 'empty';
    expect(maps.filter((map) => placeOf(map) === '')).toEqual(hasNews ? ['sitemap-news.xml', 'sitemap.xml'] : ['sitemap.xml']);
    for (const map of maps) expect(await faultsBy('sitemap-all.xsd', await read(map)), map).toEqual([]);
    const named = (await read('robots.txt')).match(/(?<=^Sitemap: ).*$/gm);
    expect(named.sort(), 'the robots’ file names them').toEqual(maps.map((map) => home + map).sort());

    for (const place of places) {
      // What other sites show of the paper is no page of it.
      const own = (await filesAt(dir, 'index.html')).filter((page) => placeOf(page) === place && !page.startsWith(`${place}embed/`));
      const pages = own.map((page) => home + page.replace(/index\.html$/, ''));
      const addresses = locs(await read(`${place}sitemap.xml`));
      expect(addresses.map(decodeURI).sort(), 'every page is in it, once').toEqual(pages.sort());
      for (const address of addresses) expect(address).toMatch(/^[!-~]+$/);
    }
  });
}

test('the news are the stories of the two days before the printing', async ({ paperAt }) => {
  const map = await readFile(join(await paperAt('wide'), 'sitemap-news.xml'), 'utf8');
  const slugs = locs(map).map((address) => decodeURI(address).split('/').at(-2));
  expect(slugs).toContain('every-block');
  expect(slugs).not.toContain('an-old-one');
  expect(slugs).not.toContain('story-1');
  const languages = new Set([...map.matchAll(/<news:language>(.*?)</g)].map(([, language]) => language));
  expect([...languages].sort()).toEqual(['ar', 'de', 'en', 'sr', 'zh-cn', 'zh-tw']);
});

// A unit test of the press holds what it prints for 50,001 addresses to this file.
test('where there are several sitemaps, the one that names them keeps to its schema', async () => {
  expect(await faultsBy('sitemap-index.xsd', await readFile(join(SCHEMAS, 'an-index.xml'), 'utf8'))).toEqual([]);
});

test('the schemas see what is wrong', async ({ paperAt }) => {
  const dir = await paperAt('wide');
  for (const [file, schema, from, to] of [
    ['sitemap.xml', 'sitemap-all.xsd', /<loc>[^<]*/, '<loc>'],
    ['sitemap.xml', 'sitemap-all.xsd', /<lastmod>[^<]*/, '<lastmod>yesterday'],
    ['sitemap.xml', 'sitemap-all.xsd', /<image:loc>[^<]*/, '<image:loc>images/море.svg'],
    ['sitemap.xml', 'sitemap-all.xsd', /<url>.*<\/url>/s, ''],
    ['sitemap-news.xml', 'sitemap-all.xsd', /<news:language>[^<]*/, '<news:language>en-GB'],
    ['sitemap-news.xml', 'sitemap-all.xsd', /<news:title>[^<]*<\/news:title>/, ''],
    ['sitemap.xml', 'sitemap-all.xsd', /urlset>\s*$/, ''],
    ['sitemap.xml', 'sitemap-index.xsd', /$/, ''],
  ]) {
    const broken = (await readFile(join(dir, file), 'utf8')).replace(from, to);
    expect(await faultsBy(schema, broken), `${from} → ${to}`).not.toEqual([]);
  }
});
