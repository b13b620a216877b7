// What the reader sees when a page does not come: plain words, what to do, and the page they were on.
import { asPrinted, brokenOff, changed, cutOff, expect, held, html, noAnswer, status, test } from './paper.mjs';

const TIDES = 'Why the tide comes twice a day';
const WORDS = {
  unreachable: 'The server did not answer, or does not let this page read its answer. Try again in a moment.',
  offline: 'You seem to be offline. Check the connection, then try again.',
  timedOut: 'The answer took longer than ten seconds. The network may be slow: try again.',
  fault: 'The server answered with an error (500). Try again in a moment.',
  unreadable: 'The answer could not be read: it may have been cut off. Try again, or reload the page.',
};
const lacksKey = changed((page) => { delete page.content.article.minutes; });
const lacksDeepKey = changed((page) => { delete page.content.article.article.authors[0].name; });

const failures = [
  { named: 'an error of the server', how: status(500), says: WORDS.fault, logs: /status of 500/ },
  { named: 'an answer that is cut off', how: cutOff, says: WORDS.unreadable },
  { named: 'an answer that breaks off', how: brokenOff, says: WORDS.unreadable, logs: /ERR_CONTENT_LENGTH_MISMATCH/ },
  { named: 'HTML instead of JSON', how: html, says: WORDS.unreadable },
  { named: 'another shape, without a key that is needed', how: lacksKey, says: WORDS.unreadable, isOfAnotherPress: true },
  { named: 'another shape, without a key deep inside', how: lacksDeepKey, says: WORDS.unreadable, isOfAnotherPress: true },
  { named: 'a dead line', how: noAnswer, says: WORDS.unreachable, logs: /ERR_EMPTY_RESPONSE/ },
];

for (const { named, how, says, logs, isOfAnotherPress } of failures) {
  // What another press wrote is opened as an ordinary page: start.spec.mjs.
  if (!isOfAnotherPress) test(`${named} is said, the page stays, and trying again works`, async ({ page, paper }) => {
    if (logs) paper.expects(logs);
    await paper.open('');
    await paper.mark();
    paper.answer('article/tides/', how);
    await paper.link(TIDES).click();
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('The page did not open.');
    await expect(alert).toContainText(says);
    await expect(alert).toBeInViewport();
    await expect(paper.heading()).toHaveText('The Meridian');
    await expect(page).toHaveURL(paper.at(''));
    await expect(page).toHaveTitle('The Meridian');

    paper.asked();
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => paper.count('article/tides/'), 'it asks again').toBe(1);
    await expect(alert, 'and says again what went wrong').toContainText(says);

    paper.answer('article/tides/', asPrinted);
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect(paper.heading()).toHaveText(TIDES);
    await expect(page).toHaveURL(paper.at('article/tides/'));
    await expect(paper.heading()).toBeFocused();
    await expect(alert).toHaveCount(0);
    expect(await paper.isMarked()).toBe(true);
  });

  test(`${named} at the first page is said, and trying again opens it`, async ({ page, paper }) => {
    if (logs) paper.expects(logs);
    paper.unprint();
    paper.answer('article/tides/', how);
    await paper.open('article/tides/');
    await expect(paper.heading()).toHaveText('The page did not open.');
    await expect(page.getByRole('main')).toContainText(says);
    paper.answer('article/tides/', asPrinted);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(paper.heading()).toHaveText(TIDES);
    await expect(page).toHaveTitle(`${TIDES} · The Meridian`);
    await expect(page.getByRole('banner')).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}

test('after ten seconds without an answer, and not before, the page says so and gives up', async ({ page, paper }) => {
  const slow = held();
  paper.answer('article/tides/', slow);
  await paper.open('');
  await paper.link(TIDES).click();
  await slow.arrived;
  const began = Date.now();
  const alert = page.getByRole('alert');
  await alert.waitFor({ timeout: 12_000 });
  expect(Date.now() - began).toBeGreaterThan(9_000);
  await expect(alert).toContainText(WORDS.timedOut);
  await slow.givenUp;
  await expect(paper.heading()).toHaveText('The Meridian');
});

test('what took too long is asked for again when the reader tries again', async ({ page, paper }) => {
  const slow = held();
  paper.answer('article/tides/', slow);
  await paper.hurry();
  await paper.open('');
  await paper.link(TIDES).click();
  await expect(page.getByRole('alert')).toContainText(WORDS.timedOut);
  paper.answer('article/tides/', asPrinted);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(paper.heading()).toHaveText(TIDES);
});

test('an answer that begins and never ends is given up as well', async ({ page, paper }) => {
  paper.answer('article/tides/', async ({ response, text }) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write((await text()).slice(0, 500));
  });
  await paper.hurry();
  await paper.open('');
  await paper.link(TIDES).click();
  await expect(page.getByRole('alert')).toContainText(WORDS.timedOut);
});

test('the first page on its way says so, and says when it took too long', async ({ page, paper }) => {
  paper.unprint();
  paper.answer('article/tides/', held());
  await paper.hurry();
  await page.goto(paper.at('article/tides/'));
  await expect(page.getByRole('main')).toContainText('Loading…');
  await expect(page.getByRole('alert')).toContainText(WORDS.timedOut);
});

test('offline is said, the page stays, and coming back online opens what was asked for', async ({ page, paper, context }) => {
  paper.expects(/ERR_INTERNET_DISCONNECTED/);
  await paper.open('');
  await context.setOffline(true);
  await paper.link(TIDES).click();
  await expect(page.getByRole('alert')).toContainText(WORDS.offline);
  await expect(paper.heading()).toHaveText('The Meridian');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('alert'), 'still offline').toContainText(WORDS.offline);
  await context.setOffline(false);
  await expect(paper.heading()).toHaveText(TIDES);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('what was dismissed is not opened when the reader comes back online', async ({ page, paper, context }) => {
  paper.expects(/ERR_INTERNET_DISCONNECTED/);
  await paper.open('');
  await context.setOffline(true);
  await paper.link(TIDES).click();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(paper.heading()).toBeFocused();
  // A link that lies where the button was would be fetched ahead.
  await paper.pointAway();
  paper.asked();
  await context.setOffline(false);
  await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 100); }));
  expect(paper.asked()).toEqual([]);
  await expect(paper.heading()).toHaveText('The Meridian');
});

test('pages seen a moment ago open without a network', async ({ page, paper, context }) => {
  paper.permits(/ERR_INTERNET_DISCONNECTED.*(icon|images)/);
  await paper.open('');
  await paper.link(TIDES).click();
  await expect(paper.heading()).toHaveText(TIDES);
  await paper.pointAway();
  await context.setOffline(true);
  await page.goBack();
  await expect(paper.heading()).toHaveText('The Meridian');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('another page opens over a failure, which is gone with it', async ({ page, paper }) => {
  paper.expects(/status of 500/);
  paper.answer('article/tides/', status(500));
  await paper.open('');
  await paper.link(TIDES).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await paper.link('Craft').click();
  await expect(paper.heading()).toHaveText('Craft');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a failure does not hide the end of the page', async ({ page, paper }) => {
  paper.expects(/status of 500/);
  paper.answer('article/tides/', status(500));
  await page.setViewportSize({ width: 360, height: 640 });
  await paper.open('');
  await paper.link(TIDES).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
  const top = (await page.getByRole('alert').boundingBox()).y;
  const last = await page.getByRole('link', { name: 'Back to the top' }).boundingBox();
  expect(last.y + last.height).toBeLessThanOrEqual(top);
});

test('a newer shape still reads: unknown keys, blocks, spans and a service that this app does not know', async ({ page, paper }) => {
  paper.answer('article/tides/', changed((page) => {
    page.edition = 'a newer one';
    page.printer = { version: 99, features: ['holograms'] };
    page.site.motto = 'More to read';
    page.site.comments = 'telepathy';
    const inner = page.content.article;
    inner.listen = { src: 'audio/tides.ogg' };
    inner.article.mood = 'calm';
    inner.article.body.unshift(
      { kind: 'hologram', model: 'moon.glb' },
      { kind: 'aside', text: ['An aside of a ', { sparkle: 'later' }, ' version'], colour: 'mauve' },
      { kind: 'paragraph', text: 'A first paragraph.', tone: 'warm' },
    );
  }));
  await paper.open('article/tides/');
  await expect(paper.heading()).toHaveText(TIDES);
  const body = page.locator('main article .body');
  await expect(body.locator('> p').first(), 'the words of an unknown block are kept').toContainText('An aside of a later version');
  await expect(body.locator('> p').nth(1)).toHaveText('A first paragraph.');
  await expect(body).toContainText('Stand on the harbour wall');
  await expect(page.getByRole('region', { name: 'Comments' })).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Latest from Science' })).toBeVisible();
});
