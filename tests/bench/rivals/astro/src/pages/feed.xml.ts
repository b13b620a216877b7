import rss from '@astrojs/rss';
import type { APIContext } from 'astro';
import { stories } from '../stories';

export const GET = (context: APIContext) => rss({
  title: 'The Bench',
  description: 'The same words for every press',
  site: context.site!,
  items: stories.slice(0, 20).map(({ id, data, rendered }) => ({
    title: data.title,
    link: `/article/${id}/`,
    pubDate: data.date,
    description: data.standfirst,
    content: rendered?.html,
  })),
});
