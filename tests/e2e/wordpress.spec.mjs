// The paper, read live from a real WordPress of another origin.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { altered, busy, cut, dead, firewall, half, late, status, typed, uncounted, unreadable } from '../services/faults.mjs';
import { asked, expect, test } from './live.mjs';

const headlines = (page) => page.locator('main .teaser .headline a').allTextContents();

/** Follows "Older stories" to the end; gives the numbers of teasers on each page. */
async function toTheEnd(live) {
  const counts = [];
  for (;;) {
    const list = live.page.locator('main .teaser');
    counts.push(await list.count());
    const older = live.page.getByRole('link', { name: 'Older stories' });
    if (!(await older.count())) return counts;
    const before = live.page.url();
    await older.click();
    await expect.poll(() => live.page.url()).not.toBe(before);
    await live.pointAway();
    await live.stillness();
  }
}

test.describe('every route', () => {
  test('the front has the newest stories, the sticky ones and the sections', async ({ live, page }) => {
    await live.open('');
    await expect(page).toHaveTitle('The Shore');
    await expect(page.locator('.masthead .tagline')).toHaveText('Read live');
    expect((await headlines(page))[0]).toBe('Post 1: the tide & what it left');
    await expect(page.locator('.picks .headline')).toHaveText(['Sticky one', 'Sticky two']);
    const strips = await page.locator('.strip h2').allTextContents();
    expect(strips).toEqual(await page.locator('.masthead nav li').allTextContents());
    expect(strips).toContain('Harbour & Port');
    for (const strip of await page.locator('.strip').all()) await expect(strip.locator('.teaser')).toHaveCount(3);
    await expect(page.locator('.pager')).toContainText(/Page 1 of \d/);
  });

  test('a story has all that a story has', async ({ live, page }) => {
    await live.open('article/every-block/');
    await expect(live.heading()).toHaveText('Every block');
    await expect(page).toHaveTitle('Every block · The Shore');
    await expect(page.locator('.byline')).toHaveText('By Ada Bremer');
    await expect(page.locator('.published')).toContainText('1 March 2026');
    await expect(page.locator('.published time')).toHaveAttribute('datetime', '2026-03-01T08:00:00-03:30');
    await expect(page.locator('.lead-picture img')).toHaveAttribute('srcset', /300w.*1600w/);
    await expect(page.locator('.lead-picture img')).toHaveJSProperty('complete', true);
    await expect(page.locator('.author-box .name')).toHaveText('Ada Bremer');
    await expect(page.getByRole('heading', { name: 'Latest from Culture' })).toBeVisible();
    await expect(page.locator('.beside a')).toHaveCount(2);
  });

  test('a section, one inside another, and one in other letters', async ({ live, page }) => {
    await live.open('section/harbour/');
    await expect(live.heading()).toHaveText('Harbour & Port');
    await expect(page.locator('.opening .about')).toHaveText('Ships, cranes & gulls.');
    await live.open('section/tides/');
    await expect(live.heading()).toHaveText('Tides');
    await live.open(`section/${encodeURIComponent('новости')}/`);
    await expect(live.heading()).toHaveText('Новости');
    await live.open('section/empty/');
    await expect(page.locator('main')).toContainText('No stories here yet.');
    await live.open('section/no-such-section/');
    await expect(live.heading()).toHaveText('This page is not in the paper');
  });

  test('an author, and one who has written nothing', async ({ live, page }) => {
    await live.open('author/ada/');
    await expect(live.heading()).toHaveText('Ada Bremer');
    await expect(page.locator('.bio')).toHaveText('Writes about the sea & what lives in it.');
    await expect(page.locator('.bio a')).toHaveAttribute('href', 'https://sea.example/');
    await expect(page.locator('.author-box .links a')).toHaveAttribute('href', 'https://ada.example/');
    await live.open('author/fish/');
    await expect(live.heading()).toHaveText('Fish & Sons Ltd');
    // Plugins keep writers who are no users: a WordPress without them says 404, which browsers put into the console.
    live.permits(/status of 404 .*(ppma_author|coauthors)/);
    await live.open('author/quiet/');
    await expect(live.heading()).toHaveText('This page is not in the paper');
    await expect(page.locator('main .teaser')).toHaveCount(6);
  });

  test('what is not there, and pages past the end', async ({ live }) => {
    for (const path of ['article/no-such-story/', 'page/99/', 'section/harbour/page/99/', 'author/ada/page/99/', 'nowhere/']) {
      // WordPress says so by a status, which browsers put into the console.
      if (path.includes('page/')) live.permits(/status of 400/);
      await live.open(path);
      await expect(live.heading(), path).toHaveText('This page is not in the paper');
    }
  });

  test('by both forms of the root, and in a subfolder', async ({ live, wordpress, page }) => {
    for (const root of [wordpress.plain, wordpress.blog.root]) {
      live.from(root);
      await live.open('');
      await expect(page.locator('main .teaser').first()).toBeVisible();
      await page.locator('main .teaser .headline a').first().click();
      await expect(page).toHaveURL(/\/article\//);
      await expect(page.locator('.body p').first()).toBeVisible();
      await page.locator('.desk').click();
      await expect(page).toHaveURL(/\/section\//);
      await expect(page.locator('main .teaser').first()).toBeVisible();
      await live.open('author/editor/');
      await expect(page.locator('main .teaser').first()).toBeVisible();
    }
  });
});

test.describe('posts that are known to bite', () => {
  const stories = [
    ['marks-in-the-title', 'Fish & chips, 3 < 4, really “quoted” — it’s &'],
    ['script-as-words', 'The tag <script>alert(1)</script> explained'],
    ['no-title', /\S/],
    ['emoji', '🌊 Waves 👩‍🚀🏳️‍🌈 and 𝔐ath'],
    ['right-to-left', 'مدٌّ وجزر في الميناء'],
    [encodeURIComponent('приливы'), 'Приливы'],
    ['a-very-long-title', /that goes on and on$/],
    ['no-words', 'No words'],
    ['neither', 'A title only'],
    ['hostile', 'Hostile'],
    ['media-that-is-gone', 'Media that is gone'],
    ['media-nobody-may-see', 'Media nobody may see'],
  ];
  for (const [slug, headline] of stories) {
    test(`${decodeURIComponent(slug)} is readable`, async ({ live, page }) => {
      await live.open(`article/${slug}/`);
      await expect(live.heading()).toHaveText(headline);
      if (slug.startsWith('media')) await expect(page.locator('.lead-picture')).toHaveCount(0);
      expect(await page.evaluate(() => document.querySelectorAll('main script, main style, main iframe, main form, main [onclick], main [onerror]').length)).toBe(0);
    });
  }

  test('nobody is named where nobody is known', async ({ live, page }) => {
    for (const slug of ['by-nobody', 'by-one-who-is-gone']) {
      await live.open(`article/${slug}/`);
      await expect(page.locator('.byline')).toHaveCount(0);
      await expect(page.locator('.author-box')).toHaveCount(0);
    }
    await live.open('article/by-one-with-marks/');
    await expect(page.locator('.byline')).toHaveText('By Fish & Sons Ltd');
  });

  test('a protected story says so and leads to where it can be opened', async ({ live, page, wordpress }) => {
    await live.open('article/protected/');
    await expect(page.locator('main article').first()).toContainText('kept for those who have its password');
    await expect(page.locator('.minutes')).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Read it there' })).toHaveAttribute('href', new RegExp(`^${wordpress.address}`));
    await expect(page.locator('main')).not.toContainText('The hidden');
    await expect(page.locator('#comments')).toHaveCount(0);
  });

  test('a story of three sections is in each of them, and belongs to the first', async ({ live, page }) => {
    await live.open('article/in-three-sections/');
    const own = await page.locator('.desk').textContent();
    for (const [slug, name] of [['culture', 'Culture'], ['harbour', 'Harbour & Port'], ['tides', 'Tides']]) {
      await live.open(`section/${slug}/`);
      const found = [];
      for (;;) {
        found.push(...(await headlines(page)));
        const older = page.getByRole('link', { name: 'Older stories' });
        if (!(await older.count())) break;
        await live.open(new URL(await older.getAttribute('href'), live.address).href.slice(live.address.length));
      }
      expect(found, name).toContain('In three sections');
    }
    expect(own).toBe('Culture');
  });

  test('stories of one second lead to each other', async ({ live, page }) => {
    await live.open('article/twin-one/');
    const seen = [];
    for (let step = 0; step < 3; step += 1) {
      seen.push(await live.heading().textContent());
      await page.locator('.beside .prev').click();
      await expect(live.heading()).not.toHaveText(seen.at(-1));
    }
    expect(seen).toEqual(['Twin one', 'Twin three', 'Twin two']);
  });

  test('links back open inside where they name a place of the paper', async ({ live, page, wordpress }) => {
    await live.open('article/links/');
    const href = (name) => page.locator('.body').getByRole('link', { name, exact: true }).getAttribute('href');
    for (const [name, wanted] of [
      ['a permalink', '/article/post-2/'],
      ['a permalink with a fragment', '/article/post-2/#comments'],
      ['a permalink with what counts readers', '/article/post-2/'],
      ['a permalink without its scheme', '/article/post-2/'],
      ['a permalink without its host', '/article/post-2/'],
      ['a number', '/article/post-3/'],
      ['a section', '/section/harbour/'],
      ['a section inside others', '/section/tides/'],
      ['the number of a section', '/section/harbour/'],
      ['an author', '/author/ada/'],
      ['the number of an author', '/author/ada/'],
      ['this very place', '/article/links/#on-notes'],
      ['the front', '/'],
      ['a tag', `${wordpress.address}tag/tides/`],
      ['another site', 'https://elsewhere.example/2020/01/post-2/'],
    ]) expect(await href(name), name).toBe(wanted);
    expect(await href('a file')).toMatch(/^http.*\.jpg$/);
    await live.mark();
    await page.locator('.body').getByRole('link', { name: 'a permalink', exact: true }).click();
    await expect(live.heading()).toHaveText('Post 2: the tide & what it left');
    expect(await live.isMarked()).toBe(true);
  });
});

test.describe('paging', () => {
  test('to the end of the front, of a section and of an author', async ({ live, wordpress }) => {
    test.slow();
    for (const [path, query] of [['', ''], ['section/culture/', 'categories=culture'], ['author/ada/', 'author=ada']]) {
      const total = await wordpress.php(
        'return (int) (new WP_Query(["post_status" => "publish", "post_type" => "post", "posts_per_page" => 1, "ignore_sticky_posts" => true] + $given["by"]))->found_posts;',
        { by: query.startsWith('cat') ? { category__in: [await wordpress.php('return get_term_by("slug", "culture", "category")->term_id;')] } : query ? { author_name: 'ada' } : { orderby: 'date' } },
      );
      await live.open(path);
      if (path === '') await live.open('page/2/');
      const counts = await toTheEnd(live);
      const before = path === '' ? 20 : 0;
      expect(before + counts.reduce((sum, count) => sum + count, 0), path || 'front').toBe(total);
      expect(counts.slice(0, -1).every((count) => count === 20)).toBe(true);
    }
  });

  test('to the end where a proxy keeps the totals back', async ({ live, faults, wordpress, page }) => {
    faults.on('/wp/v2/posts', uncounted);
    live.from(faults.at(wordpress.root));
    live.permits(/status of 400/);
    await live.open('author/ada/');
    await expect(page.locator('.pager')).toContainText(/Page 1$|Page 1Older/);
    const counts = await toTheEnd(live);
    expect(counts.length).toBeGreaterThan(1);
    await expect(page.locator('.pager')).toContainText(`Page ${counts.length} of ${counts.length}`);
  });
});

test.describe('when it goes wrong', () => {
  const says = [
    ['a firewall', firewall(), /refuses to show them \(403\)/, /status of 403/],
    ['a login', status(401), /refuses to show them \(401\)/, /status of 401/],
    ['too many requests', busy(7), /Try again in 7 seconds/, /status of 429/],
    ['too many requests, until nobody knows when', busy(7, { isReadable: false }), /Wait a minute/, /status of 429/],
    ['a server error', status(500), /error \(500\)/, /status of 500/],
    ['no CORS', unreadable, /does not let this page read/, /CORS|ERR_FAILED/],
    ['a dead line', dead, /did not answer/, /ERR_EMPTY_RESPONSE|ERR_/],
    ['half an answer', cut, /could not be read/, /ERR_CONTENT_LENGTH_MISMATCH|ERR_/],
    ['half an answer as if it were all', half, /could not be read/],
    ['a page for logging in', firewall({ code: 200 }), /something else than stories/],
    ['no API', status(404, { name: 'rest_no_route' }), /something else than stories/, /status of 404/],
  ];
  for (const [name, how, words, said] of says) {
    test(`${name}: says so, and the old page stays`, async ({ live, faults, wordpress, page }) => {
      live.from(faults.at(wordpress.root));
      await live.open('');
      faults.on('/wp/v2/', how);
      if (said) live.permits(said);
      live.permits(/Access-Control-Allow-Origin|ERR_|Failed to load/);
      await page.locator('main .teaser .headline a').nth(1).click();
      await expect(live.notice()).toContainText(words);
      await expect(page.locator('.picks')).toBeVisible();
      faults.calm();
      await live.notice().getByRole('button', { name: 'Try again' }).click();
      await expect(page.locator('.body')).toBeVisible();
    });
  }

  test('at the first page: says so in its place', async ({ live, faults, wordpress, page }) => {
    live.from(faults.at(wordpress.root));
    faults.on('/wp/v2/', firewall());
    live.permits(/status of 403/);
    await page.goto(live.at('article/post-2/'));
    await expect(page.getByRole('alert')).toContainText(/let guests read the REST API/);
    faults.calm();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(live.heading()).toHaveText('Post 2: the tide & what it left');
  });

  test('another type than JSON is read all the same', async ({ live, faults, wordpress, page }) => {
    live.from(faults.at(wordpress.root));
    faults.on('/wp/v2/', typed('text/html'));
    await live.open('article/post-2/');
    await expect(page.locator('.body p').first()).toBeVisible();
  });

  test('hidden authors: their page says so and what to do', async ({ live, faults, wordpress, page }) => {
    live.from(faults.at(wordpress.root));
    faults.on('/wp/v2/users', status(401, { name: 'rest_user_cannot_view' }));
    live.permits(/status of 401/);
    await live.open('author/ada/');
    await expect(live.heading()).toHaveText('The authors are not shown');
    await expect(page.locator('.opening .about')).toContainText('Their stories are in the sections');
    await expect(page.locator('main .teaser')).toHaveCount(6);
  });

  test('what stands around a story may fail without it', async ({ live, faults, wordpress, page }) => {
    live.from(faults.at(wordpress.root));
    live.permits(/status of 500/);
    faults.on(/v2\/categories|sticky=|before=|after=|&categories=/, status(500));
    await live.open('article/post-2/');
    await expect(page.locator('.body p').first()).toBeVisible();
    await expect(page.getByText('Latest from')).toHaveCount(0);
  });

  test('a changed answer does not break the page', async ({ live, faults, wordpress, page }) => {
    live.from(faults.at(wordpress.root));
    faults.on('/wp/v2/posts', altered((posts) => posts.map((post) => ({ ...post, _embedded: { author: 'x', 'wp:term': [null, [1]], 'wp:featuredmedia': [[]] }, categories: 'x', excerpt: null }))));
    await live.open('');
    await expect(page.locator('main .teaser').first()).toBeVisible();
  });
});

test.describe('what a navigation costs', () => {
  test('few requests, those that can go together together', async ({ live, wordpress, page }) => {
    const origin = new URL(wordpress.address).origin;
    const first = await asked(page, origin, () => live.open('article/post-2/'));
    expect(first.length, first.join('\n')).toBeLessThanOrEqual(7);
    const again = await asked(page, origin, async () => {
      await page.locator('.beside .prev').click();
      await expect(live.heading()).not.toHaveText('Post 2: the tide & what it left');
    });
    expect(again.length, again.join('\n')).toBeLessThanOrEqual(5);
    const section = await asked(page, origin, async () => {
      await page.locator('.desk').click();
      await expect(page).toHaveURL(/section/);
      await expect(page.locator('main .teaser').first()).toBeVisible();
    });
    expect(section, section.join('\n')).toHaveLength(1);
    const front = await asked(page, origin, async () => {
      await page.locator('.nameplate a').first().click();
      await expect(page.locator('.strips')).toBeVisible();
    });
    expect(front.length, front.join('\n')).toBeLessThanOrEqual(9);
  });

  test('nothing shifts when a page has come', async ({ live, page }) => {
    await page.addInitScript(() => {
      window.shifted = [];
      new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shifted.push([entry.value, ...entry.sources.map(({ node, previousRect: a, currentRect: b }) => `${node?.nodeName}.${node?.className} ${a.y} to ${b.y}`)]); }).observe({ type: 'layout-shift', buffered: true });
    });
    for (const path of ['', 'article/every-block/', 'section/harbour/', 'author/ada/']) {
      await live.open(path);
      await page.waitForLoadState('networkidle');
      const shifted = await page.evaluate(() => window.shifted);
      expect(shifted.reduce((sum, [value]) => sum + value, 0), `${path} ${JSON.stringify(shifted)}`).toBeLessThan(0.05);
    }
  });

  test('a late answer is waited for', async ({ live, faults, wordpress, page }) => {
    live.from(faults.at(wordpress.root));
    await live.open('');
    faults.on('/wp/v2/posts', late(600));
    await page.locator('main .teaser .headline a').first().click();
    await expect(page.locator('.progress')).toBeVisible();
    await expect(page.locator('.body')).toBeVisible();
  });
});

test('the press prints one page for every address, and no more', async ({ live }) => {
  const read = (name) => readFile(join(live.dir, name), 'utf8');
  const names = await readdir(live.dir);
  for (const gone of ['article', 'section', 'author', 'page', 'feed.xml', 'sitemap.xml', 'index.json']) expect(names).not.toContain(gone);
  expect(await read('404.html')).toBe(await read('index.html'));
  expect(await read('_redirects')).toContain('/article/* /index.html 200');
  expect(await read('robots.txt')).not.toContain('Sitemap');
  expect(await read('index.html')).not.toMatch(/rel="?(canonical|alternate)/);
});

test('without scripts the reader is led to where the stories are', async ({ live, browser, wordpress }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(live.at('article/post-2/'));
  await expect(page.locator('noscript p')).toContainText('This paper is set by a script');
  await expect(page.locator('noscript a')).toHaveAttribute('href', wordpress.address);
  await context.close();
});
