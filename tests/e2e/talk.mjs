// A paper of one story whose comments are kept by a real service, as a reader meets it.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GOOD, formOf } from './form.mjs';
import { folder, ownSite, print } from './press.mjs';
import { expect, test as services } from './services.mjs';

export { GOOD, expect };

/** The story. */
export const STORY = 'article/tides/';

/** The words under a story that is long enough to be scrolled. */
const WORDS = Array.from({ length: 12 }, (_, number) => ({ kind: 'paragraph', text: `Paragraph ${number}. ${'The water waits for nobody. '.repeat(12)}` }));

export const test = services.extend({
  /** A site of this worker's own: tests print into it what they need. */
  site: ownSite,

  /** Prints the paper with a service, `{ kind, root }`, and what else its story says, such as `post`. */
  printWith: async ({ site }, use) => use((comments, story = {}) => printed(site.dir, comments, story)),

  /** The same with a post of WordPress of the test's own; gives the post. `by` says how the paper gets there. */
  withPost: async ({ wordpress, printWith }, use) => {
    await use(async (fields = {}, by = (root) => root) => {
      const post = await wordpress.post(fields);
      await printWith({ kind: 'wordpress', root: by(wordpress.root) }, { post: post.id });
      return { ...post, kept: () => kept(wordpress, post.id) };
    });
  },
});

async function printed(dir, comments, story) {
  const content = await folder();
  const write = (path, value) => writeFile(join(content.path, path), JSON.stringify(value));
  await Promise.all(['articles', 'authors'].map((name) => mkdir(join(content.path, name))));
  await write('site.json', { name: 'Talk', language: 'en', url: 'https://talk.example/', sections: [{ slug: 'science', name: 'Science' }], comments });
  await write('authors/ann.json', { name: 'Ann' });
  const own = { headline: 'Tides', section: 'science', authors: ['ann'], published: '2026-11-20T07:30:00+01:00', body: WORDS, ...story };
  await Promise.all(['tides', 'bread'].map((slug) => write(`articles/${slug}.json`, { ...own, headline: slug === 'tides' ? 'Tides' : 'Bread' })));
  try {
    await print({ content: content.path, dir });
  } finally {
    await content.remove();
  }
}

/** What WordPress keeps under a post, whether approved or not. */
function kept(wordpress, post) {
  return wordpress.php(
    'return array_map(fn ($c) => ["id" => (int) $c->comment_ID, "parent" => (int) $c->comment_parent, "name" => $c->comment_author, "text" => $c->comment_content, "approved" => $c->comment_approved], get_comments(["post_id" => $given["post"], "status" => "all", "orderby" => "comment_ID", "order" => "ASC"]));',
    { post },
  );
}

/** The comments of the story that is open in a tab. */
export function talkOf(page) {
  const region = page.getByRole('region', { name: 'Comments' });
  const items = region.locator('#thread .thread > li');
  return {
    ...formOf(page),
    region,
    items,
    item: (words) => items.filter({ hasText: words }),
    status: page.locator('#reply-outcome'),
    news: page.locator('#thread-news'),
    async say(text, values = {}) {
      const { fill, post } = formOf(page);
      await fill({ ...GOOD, ...values, text });
      await post.click();
    },
  };
}
