import { defineCollection, reference, z } from 'astro:content';
import { file, glob } from 'astro/loaders';

const image = z.object({ src: z.string(), alt: z.string(), width: z.number(), height: z.number(), caption: z.string() });

export const collections = {
  stories: defineCollection({
    loader: glob({ pattern: '*.md', base: './content/article' }),
    schema: z.object({
      title: z.string(),
      kicker: z.string(),
      standfirst: z.string(),
      section: reference('sections'),
      author: reference('authors'),
      tags: z.array(z.string()),
      date: z.coerce.date(),
      image,
    }),
  }),
  sections: defineCollection({ loader: file('./content/sections.json'), schema: z.object({ name: z.string(), description: z.string() }) }),
  authors: defineCollection({ loader: file('./content/authors.json'), schema: z.object({ name: z.string(), role: z.string(), bio: z.string() }) }),
};
