// Every kind of page shows what it is for.
import { expect, test } from './paper.mjs';

test('the front leads with the newest story and lists the latest, the picks and the sections', async ({ page, paper }) => {
  const { site, content: { front } } = await paper.printed('');
  await paper.open('');
  await expect(page).toHaveTitle('The Meridian');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The Meridian');
  await expect(page.getByRole('banner')).toContainText(site.tagline);

  const teasers = page.locator('.front-grid article');
  await expect(teasers.getByRole('heading', { level: 3 })).toHaveText(front.stories.slice(0, 7).map((story) => story.headline));
  const lead = teasers.first();
  await expect(lead.getByRole('link', { name: front.stories[0].headline })).toHaveAttribute('href', '/article/tides/');
  await expect(lead).toContainText(front.stories[0].excerpt);
  await expect(lead).toContainText('Elena Marchetti');
  await expect(lead.getByRole('time')).toHaveText('20 November 2026');
  const [leading, second] = await teasers.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width));
  expect(leading, 'the lead is larger than what stands beside it').toBeGreaterThan(second * 1.5);

  await expect(page.getByRole('region', { name: 'Don’t miss' }).getByRole('heading', { level: 3 })).toHaveText(front.picks.map((pick) => pick.headline));
  await expect(page.locator('.briefs article h3')).toHaveText(front.stories.slice(7).map((story) => story.headline));

  for (const { section, stories } of front.strips) {
    const strip = page.locator('.strip').filter({ has: page.getByRole('link', { name: section.name, exact: true }) });
    await expect(strip).toContainText(section.description);
    await expect(strip.getByRole('heading', { level: 3 })).toHaveText(stories.map((story) => story.headline));
  }
});

test('the front leads on to its older stories and back', async ({ page, paper }) => {
  await paper.open('');
  const pager = page.getByRole('navigation', { name: 'Pages' });
  await expect(pager).toContainText('Page 1 of 2');
  await expect(pager.getByRole('link', { name: 'Newer stories' })).toHaveCount(0);
  await pager.getByRole('link', { name: 'Older stories' }).click();
  await expect(page).toHaveURL(paper.at('page/2/'));
  await expect(pager).toContainText('Page 2 of 2');
  const { content: { front } } = await paper.printed('page/2/');
  await expect(page.locator('main article h3')).toHaveText(front.stories.map((story) => story.headline));
  await expect(pager.getByRole('link', { name: 'Older stories' })).toHaveCount(0);
  await pager.getByRole('link', { name: 'Newer stories' }).click();
  await expect(page).toHaveURL(paper.at(''));
});

test('an article opens with its section, kicker, headline, standfirst, byline and dateline', async ({ page, paper }) => {
  const { content: { article: { article, minutes } } } = await paper.printed('article/tides/');
  await paper.open('article/tides/');
  await expect(page).toHaveTitle('Why the tide comes twice a day · The Meridian');
  const opening = page.locator('main article header').first();
  await expect(opening.getByRole('link', { name: 'Science' })).toHaveAttribute('href', '/section/science/');
  await expect(opening.getByText(article.kicker, { exact: true })).toBeVisible();
  await expect(opening.getByRole('heading', { level: 1 })).toHaveText('Why the tide comes twice a day');
  await expect(opening.getByText(article.standfirst)).toBeVisible();
  await expect(opening.locator('.byline')).toHaveText('By Elena Marchetti');
  await expect(opening.getByRole('link', { name: 'Elena Marchetti' })).toHaveAttribute('href', '/author/elena-marchetti/');
  await expect(opening.getByText('Published 20 November 2026, 07:30')).toBeVisible();
  await expect(opening.getByText('Updated 20 November 2026, 17:45')).toBeVisible();
  await expect(opening.getByRole('time').first()).toHaveAttribute('datetime', article.published);
  await expect(opening.getByText(`${minutes} minutes to read`)).toBeVisible();
});

test('a story that was not changed has no updated line, and two authors are joined', async ({ page, paper }) => {
  await paper.open('article/salt-marsh/');
  await expect(page.locator('.dateline')).toContainText('Published');
  await expect(page.locator('.dateline')).not.toContainText('Updated');
  await expect(page.locator('.byline')).toHaveText('By Ingrid Solberg and Yusuf Haddad');
  await expect(page.locator('.byline').getByRole('link')).toHaveText(['Ingrid Solberg', 'Yusuf Haddad']);
  await expect(page.getByRole('heading', { level: 2, name: 'About the authors' })).toBeAttached();
});

test('a story has every kind of block somewhere', async ({ page, paper }) => {
  const { content: { article: { article } } } = await paper.printed('article/tides/');
  const of = (kind) => article.body.find((block) => block.kind === kind);
  await paper.open('article/tides/');
  const body = page.locator('main article .body');
  await expect(body.locator('> p').first()).toHaveText(of('paragraph').text);
  await expect(body.getByRole('heading', { level: 2 }).first()).toHaveText('A matter of differences');
  await expect(body.getByRole('heading', { level: 3 }).first()).toHaveText('Springs and neaps');
  await expect(body.locator('blockquote')).toContainText('Time and tide wait for no man.');
  await expect(body.locator('blockquote cite')).toHaveText('English proverb');
  await expect(body.locator('ul > li')).toHaveCount(of('list').items.length);
  await expect(body.locator('figure').getByRole('img', { name: of('figure').image.alt })).toBeVisible();
  await expect(body.locator('figure figcaption')).toContainText(of('figure').image.caption);
  await expect(body.locator('figure figcaption')).toContainText(of('figure').image.credit);
  expect(await body.locator('pre').innerText(), 'code keeps its lines').toBe(of('code').text);
  await expect(body.getByRole('columnheader')).toHaveText(of('table').head);
  await expect(body.locator('tbody tr').first().getByRole('cell')).toHaveText(of('table').rows[0]);
  await expect(body.getByRole('separator')).toBeVisible();
  await expect(body.locator('strong').first()).toHaveText('Most coasts get two.');
  await expect(body.locator('em').first()).toHaveText('difference');
  await expect(body.getByRole('link', { name: 'the salt marsh' })).toHaveAttribute('href', '/article/salt-marsh/');
  await expect(body.getByRole('link', { name: 'NOAA' })).toHaveAttribute('href', 'https://tidesandcurrents.noaa.gov/');

  await paper.open('article/webassembly-loading/');
  await expect(body.locator('ol > li').first()).toContainText('Download.');
  await expect(body.getByRole('heading', { level: 4 })).toHaveText('A note on the document');
  await expect(body.locator('p code').first()).toHaveText('wasm32-unknown-unknown');
});

test('after the story come its tags, its author, its neighbours, the latest, the picks and the comments', async ({ page, paper }) => {
  const { content: { article: { article, latest, picks } } } = await paper.printed('article/godwit/');
  await paper.open('article/godwit/');
  await expect(page.getByRole('list', { name: 'Tags' }).getByRole('listitem')).toHaveText(article.tags);
  await expect(page.getByRole('button', { name: 'Share' })).toBeVisible();

  const box = page.getByRole('region', { name: 'About the author' });
  await expect(box.getByRole('heading', { level: 3 })).toHaveText('Elena Marchetti');
  const other = box.getByText('Елена Маркетти');
  await expect(other).toHaveAttribute('lang', 'ru');
  await expect(box.getByText('Science editor')).toBeVisible();
  await expect(box.getByText('Elena Marchetti grew up in Trieste')).toBeVisible();
  await expect(box.getByRole('img')).toHaveAttribute('alt', article.authors[0].avatar.alt);
  await expect(box.getByRole('link', { name: 'Website' })).toHaveAttribute('href', 'https://example.com/elena-marchetti');
  await expect(box.getByRole('link', { name: 'All stories by Elena Marchetti' })).toHaveAttribute('href', '/author/elena-marchetti/');

  const beside = page.getByRole('navigation', { name: 'More in Science' });
  await expect(beside.locator('a[rel="next"]')).toHaveAttribute('href', '/article/tides/');
  await expect(beside.locator('a[rel="next"]')).toHaveText(/Next\s+Why the tide comes twice a day/);
  await expect(beside.locator('a[rel="prev"]')).toHaveAttribute('href', '/article/moon-illusion/');

  const others = page.getByRole('region', { name: 'Latest from Science' });
  await expect(others.getByRole('heading', { level: 3 })).toHaveText(latest.map((story) => story.headline));
  await expect(others.getByRole('img')).toHaveCount(latest.filter((story) => story.image).length);
  await expect(others.locator('article').first()).toContainText(latest[0].excerpt);
  await expect(page.getByRole('region', { name: 'Don’t miss' }).getByRole('heading', { level: 3 })).toHaveText(picks.map((pick) => pick.headline));

  const comments = page.getByRole('region', { name: 'Comments' });
  await expect(comments).toContainText('No comments yet.');
  await expect(comments.getByRole('form', { name: 'Leave a reply' })).toBeVisible();
});

test('an author without a picture has initials, which are not read out', async ({ page, paper }) => {
  await paper.open('article/salt-marsh/');
  const box = page.locator('.author-box').filter({ hasText: 'Ingrid Solberg' });
  await expect(box.getByRole('img')).toHaveCount(0);
  await expect(box.getByText('IS', { exact: true })).toBeVisible();
  await expect(box.getByText('IS', { exact: true })).toHaveAttribute('aria-hidden', 'true');
});

test('a story with closed comments says so and has no form', async ({ page, paper }) => {
  await paper.open('article/tea/');
  const comments = page.getByRole('region', { name: 'Comments' });
  await expect(comments).toContainText('Comments on this story are closed.');
  await expect(page.getByRole('form')).toHaveCount(0);
  await expect(page.getByRole('textbox')).toHaveCount(0);
});

test('a section has its name, what it is about, and its stories', async ({ page, paper }) => {
  const { content: { section } } = await paper.printed('section/craft/');
  await paper.open('section/craft/');
  await expect(page).toHaveTitle('Craft · The Meridian');
  await expect(paper.heading()).toHaveText('Craft');
  await expect(page.getByText(section.section.description)).toBeVisible();
  await expect(page.locator('main article h3')).toHaveText(section.stories.map((story) => story.headline));
  await expect(page.getByRole('navigation', { name: 'Pages' }), 'one page needs no pager').toHaveCount(0);
});

test('an author has their box with the whole bio, and their stories', async ({ page, paper }) => {
  const { content: { author } } = await paper.printed('author/yusuf-haddad/');
  await paper.open('author/yusuf-haddad/');
  await expect(page).toHaveTitle('Yusuf Haddad · The Meridian');
  await expect(paper.heading()).toHaveText('Yusuf Haddad');
  await expect(page.locator('main')).toContainText('Places editor');
  await expect(page.locator('main')).toContainText('Before he joined the paper he catalogued maps in a library');
  await expect(page.locator('main').getByRole('link', { name: 'lighthouses' })).toHaveAttribute('href', '/article/lighthouses/');
  await expect(page.locator('main').getByRole('link', { name: 'Timetable collection' })).toHaveAttribute('href', 'https://example.org/timetables');
  await expect(page.getByRole('region', { name: 'Stories by Yusuf Haddad' }).locator('article h3')).toHaveText(author.stories.map((story) => story.headline));
});

for (const { path, named } of [
  { path: 'nowhere/at/all', named: 'an address that the paper does not have' },
  { path: 'article/no-such-story/', named: 'a story that is not there' },
  { path: 'section/sport/', named: 'a section that is not there' },
  { path: 'page/9/', named: 'a page past the last' },
]) {
  test(`${named} is answered with the sections and the latest stories`, async ({ page, paper }) => {
    paper.expects(/status of 404/);
    const { site, content: { missing } } = await paper.printed('404.json');
    await paper.open(path);
    await expect(page).toHaveTitle('This page is not in the paper · The Meridian');
    await expect(paper.heading()).toHaveText('This page is not in the paper');
    await expect(page.locator('main a[href*="/section/"]')).toHaveText(site.sections.map((section) => section.name));
    await expect(page.getByRole('region', { name: 'Latest' }).locator('article h3')).toHaveText(missing.stories.map((story) => story.headline));
    await expect(page).toHaveURL(paper.at(path));
    await paper.link(missing.stories[0].headline).click();
    await expect(paper.heading()).toHaveText(missing.stories[0].headline);
  });
}

test('every page has its landmarks, one main heading, and the way to the front', async ({ page, paper }) => {
  for (const path of ['', 'article/tides/', 'section/places/', 'author/hana-mori/']) {
    await paper.open(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    for (const landmark of ['banner', 'main', 'contentinfo']) await expect(page.getByRole(landmark)).toHaveCount(1);
    await expect(page.getByRole('banner').getByRole('link', { name: 'The Meridian' })).toHaveAttribute('href', '/');
    await expect(page.getByRole('navigation', { name: 'Sections' }).getByRole('link')).toHaveText(['Science', 'Places', 'Craft', 'Technology']);
  }
});
