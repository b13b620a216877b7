// Films and songs of other sites: the player in the page for those that make one, a link that says where it leads for the rest.
import { expect, test as tests } from './paper.mjs';
import { printed } from './wide.mjs';

const embed = (url, title, player) => ({ kind: 'embed', url, title, player });
const FILMS = [
  ['https://www.youtube.com/watch?v=Zx9_yw-1QaB&t=1m5s', 'Ebb', 'https://www.youtube-nocookie.com/embed/Zx9_yw-1QaB?start=65'],
  ['https://vimeo.com/271828/0c1d2e#t=30s', 'Flood', 'https://player.vimeo.com/video/271828?h=0c1d2e#t=30s'],
  ['https://dai.ly/x7k2p', 'Slack water', 'https://www.dailymotion.com/embed/video/x7k2p'],
  ['https://www.tiktok.com/@shore/video/7000000000000000001', 'Neap', 'https://www.tiktok.com/player/v1/7000000000000000001'],
  ['https://open.spotify.com/intl-fr/episode/3Aa9', 'Spring tide', 'https://open.spotify.com/embed/episode/3Aa9'],
  ['https://soundcloud.com/shore/ebb', 'Bore', 'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud%2Ecom%2Fshore%2Febb'],
];
const LINKS = [
  ['https://x.com/shore/status/1', 'A word', 'x.com'],
  ['https://www.instagram.com/p/aB/', 'A picture', 'instagram.com'],
  ['https://bsky.app/profile/shore.example/post/1', 'Another word', 'bsky.app'],
  ['https://social.example/@shore/112233', 'A third', 'social.example'],
  ['https://unknown.example/film', 'A film at unknown.example', 'unknown.example'],
];
const OWN = ['https://films.example/7', 'By hand', 'https://player.films.example/7'];

const test = tests.extend({
  site: [
    async ({}, use) => {
      const site = { name: 'Films', language: 'en', url: 'https://films.paper.example/', sections: [{ slug: 'sea', name: 'The sea' }] };
      const body = [...FILMS.map(([url, title]) => embed(url, title)), ...LINKS.map(([url, title]) => embed(url, title)), embed(...OWN)];
      const articles = Object.fromEntries(['films', 'more'].map((slug) => [slug, { headline: slug, section: 'sea', authors: [], published: '2026-11-20T07:30:00+01:00', body }]));
      const { dir, remove } = await printed({ site, authors: {}, articles });
      await use({ dir, base: '/' });
      await remove();
    },
    { scope: 'worker' },
  ],
});

for (const how of ['printed', 'built by the app']) {
  test(`a page that is ${how} frames players, and nothing that refuses`, async ({ page, paper }) => {
    const framed = [];
    await page.route(/^https:/, (route) => {
      if (route.request().resourceType() === 'document') framed.push(route.request().url());
      return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>x</title>' });
    });
    await paper.open(how === 'printed' ? 'article/films/' : 'article/more/');
    if (how !== 'printed') await paper.link('films').click();
    await expect(paper.heading()).toHaveText('films');
    const embeds = page.locator('.body .embed');
    await expect(embeds).toHaveCount(FILMS.length + LINKS.length + 1);
    for (const [url, title, host] of LINKS) {
      const link = embeds.filter({ has: page.getByRole('link', { name: title }) });
      await expect(link.getByRole('link')).toHaveAttribute('href', url);
      await expect(link.getByRole('button')).toHaveCount(0);
      expect((await link.innerText()).split(host).length - 1, 'where it leads is said once').toBe(1);
    }
    const wanted = [...FILMS.map(([, , player]) => player), OWN[2]];
    const buttons = page.getByRole('button', { name: 'Show it here' });
    await expect(buttons).toHaveCount(wanted.length);
    for (let left = wanted.length; left > 0; left -= 1) await buttons.first().click();
    const sources = await page.locator('.body iframe').evaluateAll((all) => all.map((frame) => frame.src));
    expect(sources).toEqual(wanted);
    await expect.poll(() => framed.length).toBe(wanted.length);
    const links = await page.locator('.body .embed a').evaluateAll((all) => all.map((link) => link.href));
    expect(links).toEqual([...FILMS, ...LINKS, OWN].map(([url]) => url));
  });
}
