// A paper that is read live from the real WordPress of the tests: its one page, printed by the press, at every address.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { folder, print } from './press.mjs';
import { expect, test as services } from './services.mjs';

export { expect };

const SITE = { name: 'The Shore', tagline: 'Read live', language: 'en', url: 'https://shore.example/', sections: [], comments: { kind: 'off' } };

export const test = services.extend({
  site: [
    async ({ newsroom }, use) => {
      const [content, site] = [await folder(), await folder()];
      const root = newsroom.missing ? 'http://127.0.0.1:9/wp-json/' : newsroom.sites.news.root;
      await writeFile(join(content.path, 'site.json'), JSON.stringify({ ...SITE, source: { kind: 'wordpress', root } }));
      await use({ ...(await print({ content: content.path, dir: site.path })), root });
      await Promise.all([content.remove(), site.remove()]);
    },
    { scope: 'worker', timeout: 180_000 },
  ],

  /** The paper, live from the WordPress; `live.from(root, sections)` makes it live from another root. */
  live: async ({ wordpress, site, host, paper }, use) => {
    const from = (root, sections = []) => {
      const origin = (address) => new URL(address).origin;
      host.live = async () => (await readFile(join(site.dir, 'index.html'), 'utf8'))
        .replaceAll("'self' https:", "'self' https: http:")
        .replace(JSON.stringify(site.root), JSON.stringify(root))
        .replaceAll(`connect-src 'self' ${origin(site.root)}`, `connect-src 'self' ${origin(root)}`)
        .replace('"sections":[]}</script>', `"sections":${JSON.stringify(sections)}}</script>`);
    };
    from(wordpress.root);
    host.live = () => readFile(join(site.dir, 'index.html'), 'utf8');
    await use(Object.assign(paper, { from, dir: site.dir }));
  },
});

/** What a page asks of an origin until it is still: paths with their queries. */
export async function asked(page, origin, act) {
  const all = [];
  const hear = (request) => request.url().startsWith(origin) && request.resourceType() === 'fetch' && all.push(decodeURIComponent(request.url().slice(origin.length)));
  page.on('request', hear);
  await act();
  await page.waitForLoadState('networkidle');
  page.off('request', hear);
  return all;
}
