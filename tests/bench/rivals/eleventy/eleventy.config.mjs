import { feedPlugin } from '@11ty/eleventy-plugin-rss';

const A_PAGE = 20;

/** Pages of twenty of every list that a slug names: what a template paginates over, one at a time. */
function paged(lists) {
  return lists.flatMap(({ of, stories }) => {
    const pages = Math.max(1, Math.ceil(stories.length / A_PAGE));
    return Array.from({ length: pages }, (_, page) => ({ of, number: page + 1, pages, stories: stories.slice(page * A_PAGE, (page + 1) * A_PAGE) }));
  });
}

export default function (config) {
  const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
  config.addFilter('day', (date) => day.format(date));
  config.addFilter('time', (date) => time.format(date));
  config.addFilter('iso', (date) => date.toISOString());
  config.addFilter('minutes', (html) => Math.max(1, Math.round(html.split(' ').length / 220)));
  config.addFilter('without', (stories, url) => stories.filter((story) => story.url !== url).slice(0, 4));
  config.addFilter('named', (list, slug) => list.find((one) => one.slug === slug));

  const newest = (api) => api.getFilteredByTag('stories').reverse();
  config.addCollection('front', (api) => paged([{ of: { slug: '' }, stories: newest(api) }]));
  config.addCollection('picks', (api) => newest(api).slice(-6));
  const lists = (key) => async (api) => {
    const all = newest(api);
    const { default: slugs } = await import(`./_data/${key}s.json`, { with: { type: 'json' } });
    return slugs.map((of) => ({ of, stories: all.filter((story) => story.data[key] === of.slug) }));
  };
  config.addCollection('sections', async (api) => paged(await lists('section')(api)));
  config.addCollection('authors', async (api) => paged(await lists('author')(api)));
  config.addCollection('latest', async (api) => Object.fromEntries((await lists('section')(api)).map(({ of, stories }) => [of.slug, stories.slice(0, 5)])));

  // Neighbours, once for all: a filter that looks a page up in its list would do so in every page.
  config.addCollection('beside', (api) => {
    const all = newest(api);
    return Object.fromEntries(all.map((story, place) => [story.url, { previous: all[place + 1], next: all[place - 1] }]));
  });

  config.addPlugin(feedPlugin, {
    type: 'rss',
    outputPath: '/feed.xml',
    collection: { name: 'stories', limit: 20 },
    metadata: { language: 'en', title: 'The Bench', subtitle: 'The same words for every press', base: 'https://bench.example/', author: { name: 'The Bench' } },
  });
  return { markdownTemplateEngine: false, htmlTemplateEngine: 'njk', dir: { input: '.', output: '_site' } };
}
