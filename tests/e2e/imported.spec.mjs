// The same WordPress, read live and imported and printed: both papers say the same, route by route.
import { execFile } from 'node:child_process';
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

/** The words of a page's main part, and where its links lead; without the comments, which are talked of elsewhere. */
function said(page) {
  return page.locator('main').evaluate((main) => {
    const copy = main.cloneNode(true);
    copy.querySelector('#comments')?.remove();
    return {
      words: copy.textContent.replace(/\s+/g, ' ').trim(),
      links: [...copy.querySelectorAll('a[href]')].map((link) => link.getAttribute('href')),
    };
  });
}

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
