// The same WordPress, read live and imported and printed: both papers say the same, route by route.
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { serve } from '../serve.mjs';
import { expect, test } from './live.mjs';
import { PRESS } from './paper.mjs';
import { folder, print } from './press.mjs';

const ROUTES = [
  '', 'page/2/',
  'section/science/', 'section/tides/', 'section/harbour/', 'section/uncategorized/', 'section/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/',
  'author/ada/', 'author/fish/', 'author/ada/page/2/',
  'article/every-block/', 'article/classic/', 'article/sticky-two/', 'article/by-one-who-is-gone/', 'article/by-one-with-marks/', 'article/in-three-sections/',
  'article/protected/', 'article/sticky-one/', 'article/by-nobody/', 'article/in-no-section/', 'article/before-summer/',
  'article/media-that-is-gone/', 'article/marks-in-the-title/', 'article/no-title/', 'article/right-to-left/', 'article/emoji/', 'article/twin-two/',
  'article/links/', 'article/post-3/', 'article/the-first-of-all/', 'article/closed/', 'article/hostile/',
];

/** The words of a page's main part, and where its links lead; without the comments, which are talked of elsewhere, and the posts that other tests write meanwhile. */
function said(page) {
  return page.locator('main').evaluate((main) => {
    const copy = main.cloneNode(true);
    copy.querySelector('#comments')?.remove();
    copy.querySelectorAll('a[href*="/article/of-a-test-"]').forEach((link) => (link.closest('li') ?? link).remove());
    return {
      words: copy.textContent.replace(/\s+/g, ' ').trim(),
      links: [...copy.querySelectorAll('a[href]')].map((link) => link.getAttribute('href')),
    };
  });
}

// One after the other: one writes a post, which another would miss in the paper that it has just imported.
test.describe.configure({ mode: 'default' });

test('a paper that was imported and printed says what the live one says, in words and links', async ({ page, live, wordpress, context }) => {
  test.setTimeout(300_000);
  const [content, site] = [await folder(), await folder()];
  await promisify(execFile)(PRESS, ['import', 'wordpress', wordpress.root, '--content', join(content.path, 'content')]);
  await print({ content: join(content.path, 'content'), dir: site.path });
  const { server, address } = await serve({ dir: site.path });
  // Plain HTML: the words as they were printed.
  const printed = await context.browser().newPage({ javaScriptEnabled: false });
  try {
    for (const route of ROUTES) {
      await live.open(route);
      await expect(page.locator('main h1')).toBeVisible();
      await page.waitForLoadState('networkidle');
      expect((await printed.goto(address + route)).status(), route).toBe(200);
      const [now, then] = [await said(page), await said(printed)];
      // The paper has another name where the tests read it live.
      then.words = then.words.replace('The Harbour & Coast', 'The Shore');
      expect.soft(then.words, `the words of /${route}`).toBe(now.words);
      expect.soft(then.links, `the links of /${route}`).toEqual(now.links);
    }
  } finally {
    await printed.close();
    server.closeAllConnections();
    server.close();
    await Promise.all([content.remove(), site.remove()]);
  }
});

/** What a post's HTML holds: its words, and the whole addresses of its links, pictures, recordings and frames. Runs in a page. */
function pieces({ html, link }) {
  const parsed = new DOMParser().parseFromString(`<base href="${link}">${html}`, 'text/html');
  parsed.querySelectorAll('script:not([src]), style, template, noscript, title').forEach((silent) => silent.remove());
  // A post of another WordPress is there twice, quoted with its link and in a frame: it is one embed, by its link.
  for (const quoted of parsed.querySelectorAll('blockquote.wp-embedded-content[data-secret]')) {
    parsed.querySelector(`iframe.wp-embedded-content[data-secret="${quoted.dataset.secret}"]`)?.remove();
  }
  const whole = [...parsed.body.querySelectorAll('[href], [src], [poster]')].flatMap((element) => ['href', 'src', 'poster'].map((key) => element.getAttribute(key) && element[key]));
  const texts = [];
  for (const walk = document.createTreeWalker(parsed.body, NodeFilter.SHOW_TEXT); walk.nextNode();) texts.push(walk.currentNode.data);
  return {
    // One text after another: what stands side by side in a table is not one word. The way back from a note is printed anew.
    words: texts.flatMap((text) => text.split(/\s+/)).filter((word) => word && !/^↩\ufe0e?$/.test(word)),
    // Links within the site lead into the paper; the rest of its files lie where they were.
    addresses: whole.filter((address) => typeof address === 'string' && /^(https?|mailto|tel):/.test(address)
      && (new URL(address).host !== new URL(link).host || address.includes('/wp-content/'))),
  };
}

/** As WordPress writes the post of another into a page. */
const EMBEDDED_POST = `<figure class="wp-block-embed is-type-wp-embed"><div class="wp-block-embed__wrapper">
  <blockquote class="wp-embedded-content" data-secret="kept"><a href="https://gazette.example/tides/">The tides</a></blockquote>
  <iframe class="wp-embedded-content" title="The tides" src="https://gazette.example/tides/embed/#?secret=kept" data-secret="kept"></iframe>
</div></figure>`;

/** All posts that a WordPress shows, with their words. */
async function allPosts(wordpress) {
  const all = [];
  for (let number = 1, more = true; more; number += 1) {
    const answer = await fetch(`${wordpress.root}wp/v2/posts?per_page=100&page=${number}&_fields=id,slug,link,content`);
    all.push(...await answer.json());
    more = number < Number(answer.headers.get('x-wp-totalpages'));
  }
  return all;
}

test('all of every post is in its story or in the report', async ({ page, wordpress }) => {
  test.setTimeout(300_000);
  const room = await folder();
  const content = join(room.path, 'content');
  const bare = (text) => text.replace(/\s+/g, '');
  const texts = (json) => (typeof json === 'string' ? json : json && typeof json === 'object' ? Object.values(json).map(texts).join('') : '');
  try {
    await wordpress.post({ post_title: 'About a post of another WordPress', post_content: EMBEDDED_POST });
    // Listed before: other tests write posts meanwhile.
    const posts = await allPosts(wordpress);
    await promisify(execFile)(PRESS, ['import', 'wordpress', wordpress.root, '--content', content]);
    const report = (await readFile(join(content, 'import-report.txt'), 'utf8')).split('\n');
    const stories = new Map();
    for (const name of await readdir(join(content, 'articles'))) {
      const story = JSON.parse(await readFile(join(content, 'articles', name), 'utf8'));
      stories.set(story.post, story);
    }
    for (const { id, slug, link, content: { rendered } } of posts.filter((post) => !post.content.protected)) {
      const told = bare(texts(stories.get(id)) + report.filter((line) => line.startsWith(`post ${id}, `)).join(''));
      const { words, addresses } = await page.evaluate(pieces, { html: rendered, link });
      // A small picture that leads to itself in full size is the picture, in whatever size the story has it.
      const stem = (address) => (address.includes('/wp-content/') ? address.replace(/(-\d+x\d+)?\.\w+$/, '') : address);
      const is = (address) => [address, decodeURI(address), encodeURI(decodeURI(address)), stem(address)].some((form) => told.includes(bare(form)));
      expect.soft([...words.filter((word) => !told.includes(word)), ...addresses.filter((address) => !is(address))], slug).toEqual([]);
    }
  } finally {
    await room.remove();
  }
});
