// Going from page to page: without a full load, by one request, and so that the reader always knows where they are.
import { expect, held, test } from './paper.mjs';

const TIDES = 'Why the tide comes twice a day';

test('a click opens a page without a full load and by one request', async ({ page, paper }) => {
  await paper.open('');
  await paper.mark();
  paper.asked();
  for (const { name, path, heading } of [
    { name: TIDES, path: 'article/tides/', heading: TIDES },
    { name: 'Elena Marchetti', path: 'author/elena-marchetti/', heading: 'Elena Marchetti' },
    { name: 'Craft', path: 'section/craft/', heading: 'Craft' },
    { name: 'The Meridian', path: '', heading: 'The Meridian' },
  ]) {
    await paper.link(name).click();
    await expect(paper.heading()).toHaveText(heading);
    await expect(page).toHaveURL(paper.at(path));
    expect(paper.asked().filter((asked) => asked === path), 'once').toEqual([path]);
  }
  expect(await paper.isMarked()).toBe(true);
});

test('a page that arrives has its title, the focus on its heading, and is announced', async ({ page, paper }) => {
  await paper.open('');
  const announcer = page.locator('[role="status"][aria-live="polite"]');
  await expect(announcer, 'the first page speaks for itself').toBeEmpty();
  await page.mouse.wheel(0, 600);
  await expect.poll(() => paper.scrolled()).toBeGreaterThan(300);
  await page.getByRole('region', { name: 'Don’t miss' }).getByRole('link').first().click();
  await expect(page).toHaveURL(paper.at('article/night-trains/'));
  const headline = await paper.heading().innerText();
  await expect(page).toHaveTitle(`${headline} · The Meridian`);
  await expect(paper.heading()).toBeFocused();
  await expect(announcer).toHaveText(`${headline} · The Meridian`);
  expect(await paper.scrolled(), 'it begins at its top').toBe(0);
});

test('Back and Forward restore how far the reader was', async ({ page, paper }) => {
  await paper.open('');
  const link = page.getByRole('region', { name: 'Don’t miss' }).getByRole('link').first();
  await link.scrollIntoViewIfNeeded();
  const onFront = await paper.scrolled();
  expect(onFront).toBeGreaterThan(100);
  await link.click();
  await expect(page).toHaveURL(paper.at('article/night-trains/'));
  await page.evaluate(() => scrollTo({ top: 900, behavior: 'instant' }));
  await paper.pointAway();
  paper.asked();

  await page.goBack();
  await expect(paper.heading()).toHaveText('The Meridian');
  await expect.poll(() => paper.scrolled()).toBe(onFront);
  await expect(page).toHaveTitle('The Meridian');
  await page.goForward();
  await expect(paper.heading()).toHaveText('The slow art of the night train');
  await expect.poll(() => paper.scrolled()).toBe(900);
  await expect(paper.heading()).toBeFocused();
  expect(paper.asked(), 'pages seen a moment ago are not fetched again').toEqual([]);
});

test('a reload keeps the place, and Back from it keeps the one before', async ({ page, paper }) => {
  await paper.open('');
  const link = page.getByRole('region', { name: 'Don’t miss' }).getByRole('link').first();
  await link.scrollIntoViewIfNeeded();
  const onFront = await paper.scrolled();
  await link.click();
  await expect(page).toHaveURL(paper.at('article/night-trains/'));
  await page.evaluate(() => scrollTo({ top: 900, behavior: 'instant' }));
  await page.reload();
  await paper.heading().waitFor();
  await expect.poll(() => paper.scrolled()).toBe(900);
  await page.goBack();
  await expect(paper.heading()).toHaveText('The Meridian');
  await expect.poll(() => paper.scrolled()).toBe(onFront);
});

test('coming back from another site restores the place', async ({ page, paper }) => {
  await page.route('https://www.rust-lang.org/**', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Rust</title>' }));
  await paper.open('article/webassembly-loading/');
  const link = page.getByRole('link', { name: 'rust-lang.org' });
  await link.scrollIntoViewIfNeeded();
  const before = await paper.scrolled();
  expect(before).toBeGreaterThan(1000);
  await link.click();
  await expect(page).toHaveTitle('Rust');
  await page.goBack();
  await paper.heading().waitFor();
  await expect.poll(() => paper.scrolled()).toBe(before);
});

test('a later visit to a page by a link begins at its top', async ({ page, paper }) => {
  await paper.open('');
  await page.evaluate(() => scrollTo({ top: 700, behavior: 'instant' }));
  await page.getByRole('contentinfo').getByRole('link', { name: 'Craft' }).click();
  await expect(paper.heading()).toHaveText('Craft');
  await paper.link('The Meridian').click();
  await expect(paper.heading()).toHaveText('The Meridian');
  expect(await paper.scrolled()).toBe(0);
});

test('a story opens by its address, and opens again after a reload', async ({ page, paper }) => {
  await paper.open('article/tides/');
  await expect(paper.heading()).toHaveText(TIDES);
  expect(paper.asked()).toEqual(['article/tides/']);
  await page.reload();
  await expect(paper.heading()).toHaveText(TIDES);
});

test('an address without its last slash, or with index.html, opens the same page', async ({ page, paper }) => {
  paper.expects(/status of 404/);
  for (const path of ['article/tides', 'article/tides/index.html']) {
    await paper.open(path);
    await expect(paper.heading()).toHaveText(TIDES);
  }
});

test('a click with a modifier or the middle button opens a tab and leaves this one', async ({ page, paper, context }) => {
  await paper.open('');
  for (const how of [{ modifiers: ['ControlOrMeta'] }, { button: 'middle' }]) {
    const opened = context.waitForEvent('page');
    await paper.link(TIDES).click(how);
    const tab = await opened;
    await expect(tab.locator('main h1')).toHaveText(TIDES);
    await expect(page).toHaveURL(paper.at(''));
    await expect(paper.heading()).toHaveText('The Meridian');
    await tab.close();
  }
});

/** Puts a link of a test's own into the page. */
async function putLink(page, attributes) {
  await page.evaluate((attributes) => {
    const link = Object.assign(document.createElement('a'), { textContent: 'A link of the test' });
    for (const [name, value] of Object.entries(attributes)) link.setAttribute(name, value);
    document.querySelector('main').prepend(link);
  }, attributes);
  return page.getByRole('link', { name: 'A link of the test' });
}

test('a link that opens a tab, downloads, or asks a question is the browser’s', async ({ page, paper, context }) => {
  await paper.open('');
  await paper.mark();
  const opened = context.waitForEvent('page');
  await (await putLink(page, { href: '/article/tea/', target: '_blank' })).click();
  const tab = await opened;
  await expect(tab).toHaveURL(paper.at('article/tea/'));
  await tab.locator('main h1').waitFor();
  await tab.close();

  const download = page.waitForEvent('download');
  await page.reload();
  await paper.heading().waitFor();
  await (await putLink(page, { href: '/article/tea/index.json', download: 'tea.json' })).click();
  expect((await download).suggestedFilename()).toBe('tea.json');
  await (await download).delete();
  await expect(page).toHaveURL(paper.at(''));

  await paper.open('');
  await paper.mark();
  await (await putLink(page, { href: '/article/tea/?from=letter' })).click();
  await expect(page).toHaveURL(paper.at('article/tea/?from=letter'));
  await paper.heading().waitFor();
  expect(await paper.isMarked(), 'the browser loaded it').toBe(false);
});

test('a link to another site is the browser’s', async ({ page, paper }) => {
  await page.route('https://tidesandcurrents.noaa.gov/**', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>NOAA</title>' }));
  await paper.open('article/tides/');
  await page.getByRole('link', { name: 'NOAA' }).click();
  await expect(page).toHaveTitle('NOAA');
  await expect(page).toHaveURL('https://tidesandcurrents.noaa.gov/');
});

test('a click that the page’s own script has taken is left alone', async ({ page, paper }) => {
  await paper.open('');
  const link = await putLink(page, { href: '/article/tea/' });
  await link.evaluate((element) => element.addEventListener('click', (event) => event.preventDefault()));
  paper.asked();
  await link.click();
  await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 0); }));
  await expect(page).toHaveURL(paper.at(''));
});

test('the first Tab meets the skip link, which leads past the masthead', async ({ page, paper }) => {
  await paper.open('article/tides/');
  paper.asked();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the story' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  const ring = await skip.evaluate((element) => parseFloat(getComputedStyle(element).outlineWidth));
  expect(ring, 'the focus is seen').toBeGreaterThanOrEqual(2);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('banner').getByRole('link', { name: 'The Meridian' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(paper.at('article/tides/#main'));
  await page.keyboard.press('Tab');
  await expect(page.locator('main header').getByRole('link', { name: 'Science' })).toBeFocused();
  expect(paper.asked().filter((asked) => asked === 'article/tides/'), 'a place in the page is no navigation').toEqual([]);
});

test('a link to a place in another page opens it there', async ({ page, paper }) => {
  await paper.open('');
  await paper.mark();
  await (await putLink(page, { href: '/article/tea/#comments' })).click();
  await expect(page).toHaveURL(paper.at('article/tea/#comments'));
  await expect(page.getByRole('heading', { name: 'Comments' })).toBeInViewport();
  expect(await paper.scrolled()).toBeGreaterThan(500);
  expect(await paper.isMarked()).toBe(true);
});

test('an address with a place in it opens the page there', async ({ page, paper }) => {
  await paper.open('article/tides/#on-what-the-coast-does-to-it');
  await expect(page.getByRole('heading', { name: 'What the coast does to it' })).toBeInViewport();
  expect(await paper.scrolled()).toBeGreaterThan(500);
});

for (const reducedMotion of ['reduce', 'no-preference']) {
  test(`Back from a place in the page leads to where the reader was (motion: ${reducedMotion})`, async ({ page, paper }) => {
    await page.emulateMedia({ reducedMotion });
    await paper.open('article/tides/');
    await putLink(page, { href: '#comments' });
    await page.evaluate(() => scrollTo({ top: 120, behavior: 'instant' }));
    await page.getByRole('link', { name: 'A link of the test' }).evaluate((link) => link.click());
    await expect(page).toHaveURL(paper.at('article/tides/#comments'));
    await expect(page.getByRole('heading', { name: 'Comments' })).toBeInViewport();
    await paper.stillness();
    await page.goBack();
    await expect(page).toHaveURL(paper.at('article/tides/'));
    await expect.poll(() => paper.scrolled()).toBe(120);
    await paper.stillness();
    await page.goForward();
    await expect(page.getByRole('heading', { name: 'Comments' })).toBeInViewport();
    await expect(paper.heading()).toHaveText(TIDES);
  });
}

test('the way back up leads to the top', async ({ page, paper }) => {
  await paper.open('article/tides/');
  const up = page.getByRole('link', { name: 'Back to the top' });
  await up.scrollIntoViewIfNeeded();
  expect(await paper.scrolled()).toBeGreaterThan(500);
  await up.click();
  await expect.poll(() => paper.scrolled()).toBe(0);
});

test('a link that is pointed at is fetched ahead, and the click asks no second time', async ({ page, paper }) => {
  await paper.open('');
  paper.asked();
  await paper.link(TIDES).hover();
  await expect.poll(() => paper.count('article/tides/')).toBe(1);
  await paper.link(TIDES).click();
  await expect(paper.heading()).toHaveText(TIDES);
  expect(paper.count('article/tides/')).toBe(1);
});

test('a link that has the focus is fetched ahead, and Enter asks no second time', async ({ page, paper }) => {
  await paper.open('');
  paper.asked();
  await paper.link(TIDES).focus();
  await expect.poll(() => paper.count('article/tides/')).toBe(1);
  await page.keyboard.press('Enter');
  await expect(paper.heading()).toHaveText(TIDES);
  expect(paper.count('article/tides/')).toBe(1);
});

test('a link that is clicked while its page is still being fetched ahead asks no second time', async ({ page, paper }) => {
  const slow = held();
  paper.answer('article/tides/', slow);
  await paper.open('');
  await paper.link(TIDES).hover();
  await slow.arrived;
  await paper.link(TIDES).click();
  slow.release();
  await expect(paper.heading()).toHaveText(TIDES);
  expect(paper.count('article/tides/')).toBe(1);
});

test('what failed ahead is asked for again when the reader asks', async ({ page, paper }) => {
  paper.expects(/ERR_EMPTY_RESPONSE/);
  paper.answer('article/tides/', ({ response }) => response.destroy());
  await paper.open('');
  await paper.link(TIDES).focus();
  await expect.poll(() => paper.guard.expected[0].seen).toBe(true);
  await expect(paper.notice(), 'the reader did not ask yet').toHaveCount(0);
  paper.answer('article/tides/', undefined);
  await page.keyboard.press('Enter');
  await expect(paper.heading()).toHaveText(TIDES);
});

test('a newer wish wins over an older slow one, whose request is given up', async ({ page, paper }) => {
  const slow = held();
  paper.answer('article/tides/', slow);
  await paper.open('');
  await paper.link(TIDES).click();
  await slow.arrived;
  await paper.link('Craft').click();
  await expect(paper.heading()).toHaveText('Craft');
  await slow.givenUp;
  slow.release();
  await expect(page).toHaveURL(paper.at('section/craft/'));
  await expect(paper.heading()).toHaveText('Craft');
  await page.goBack();
  await expect(paper.heading(), 'the older one left no trace').toHaveText('The Meridian');
});

test('Back while a page is on its way stays with the page that is shown before it', async ({ page, paper }) => {
  const slow = held();
  paper.answer('section/craft/', slow);
  await paper.open('');
  await paper.link(TIDES).click();
  await expect(paper.heading()).toHaveText(TIDES);
  await paper.link('Craft').click();
  await slow.arrived;
  await page.goBack();
  await expect(paper.heading()).toHaveText('The Meridian');
  slow.release();
  await slow.givenUp;
  await expect(page).toHaveURL(paper.at(''));
  await expect(paper.heading()).toHaveText('The Meridian');
  await expect(page.locator('.progress')).toHaveCount(0);
});

/** Notes when the progress bar comes into the page and when it is seen, in milliseconds of the frames' own clock. */
async function watchProgress(page) {
  await page.evaluate(() => {
    window.progress = { came: undefined, seen: undefined };
    const bar = () => document.querySelector('.progress');
    new MutationObserver(() => {
      if (bar()) window.progress.came ??= document.timeline.currentTime;
    }).observe(document.body, { childList: true, subtree: true });
    const look = (now) => {
      if (bar() && getComputedStyle(bar()).visibility === 'visible') window.progress.seen ??= now;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

test('the old page stays until the new one is there, under a progress bar that is seen after 150 ms and not before', async ({ page, paper }) => {
  const slow = held();
  paper.answer('article/tides/', slow);
  await paper.open('');
  await watchProgress(page);
  await paper.link(TIDES).click();
  await page.waitForFunction(() => window.progress.seen);
  const { came, seen } = await page.evaluate(() => window.progress);
  expect(seen - came).toBeGreaterThanOrEqual(149);
  expect(seen - came).toBeLessThan(1_000);
  await expect(paper.heading()).toHaveText('The Meridian');
  await expect(page).toHaveURL(paper.at(''));
  await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'true');
  slow.release();
  await expect(paper.heading()).toHaveText(TIDES);
  await expect(page.locator('.progress')).toHaveCount(0);
  await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'false');
});

test('a page that was fetched ahead opens without a progress bar', async ({ page, paper }) => {
  await paper.open('');
  const link = paper.link(TIDES);
  await Promise.all([page.waitForResponse('**/article/tides/index.json').then((response) => response.finished()), link.focus()]);
  await watchProgress(page);
  await link.click();
  await expect(paper.heading()).toHaveText(TIDES);
  expect(await page.evaluate(() => window.progress.seen)).toBeUndefined();
});

test('a page that is opened again by its own link is fetched anew and adds nothing to the history', async ({ page, paper }) => {
  await paper.open('');
  await paper.link('Craft').click();
  await expect(paper.heading()).toHaveText('Craft');
  const before = await page.evaluate(() => history.length);
  paper.asked();
  await paper.link('Craft').click();
  await expect.poll(() => paper.count('section/craft/')).toBe(1);
  expect(await page.evaluate(() => history.length)).toBe(before);
  await page.goBack();
  await expect(paper.heading()).toHaveText('The Meridian');
});

test('every link of the paper leads to a page of the paper', async ({ page, paper, request }) => {
  const seen = new Set();
  const queue = [''];
  while (queue.length > 0) {
    const path = queue.shift();
    await page.goto(paper.at(path), { waitUntil: 'commit' });
    await paper.heading().waitFor();
    const links = await page.locator('a[href^="/"]').evaluateAll((all) => all.map((link) => decodeURIComponent(link.pathname.slice(1))));
    for (const link of links.filter((each) => !seen.has(each))) {
      seen.add(link);
      // One page of each kind is opened; of the rest it is enough that they are there.
      const answer = await request.get(paper.at(`${link}index.json`));
      expect(answer.status(), link).toBe(200);
      if (!/^(article|author)\//.test(link)) queue.push(link);
    }
  }
  expect(seen.size).toBeGreaterThan(25);
});
