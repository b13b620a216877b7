// Frames that come late, broken or not at all: the words stay, and the reader is told.
import { expect, frame, test } from './embed-host.mjs';
import { held } from './paper.mjs';

const TIDES = 'article/tides/';
const READY = frame('tell("ready", { height: 300 })');

test.describe('a frame that does not come', () => {
  for (const [named, how] of [
    ['is missing', ({ response }) => void response.writeHead(404, { 'content-type': 'text/html' }).end('<!doctype html><title>Missing</title>')],
    ['is a dead line', ({ response }) => response.destroy()],
    ['is not a page of ours', ({ response }) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>Sign in to use this network.')],
    ['may not be framed', ({ response }) => void response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': "frame-ancestors 'none'" }).end(READY)],
    ['never answers', () => new Promise(() => {})],
  ]) {
    test(`${named}: the words stay, a note says so, and it can be tried again`, async ({ elsewhere, page, paper }) => {
      paper.permits(/status of 404|ERR_EMPTY_RESPONSE|frame-ancestors|ERR_BLOCKED_BY_RESPONSE/);
      await elsewhere.stopClock();
      elsewhere.answer('embed/tides/', how);
      await elsewhere.open(elsewhere.embed(TIDES, { title: 'Tides' }));
      await expect(elsewhere.iframe()).toHaveCount(1);
      await page.clock.runFor(4_900);
      expect(await elsewhere.heard()).toEqual([]);
      await page.clock.runFor(200);
      expect((await elsewhere.heard()).map(({ name, detail }) => [name, detail.code])).toEqual([['error', 'timeout']]);
      await expect(elsewhere.words()).toBeVisible();
      await expect(page.getByRole('status')).toHaveText('This could not be loaded.');

      const again = page.getByRole('button', { name: 'Try again' });
      await again.focus();
      elsewhere.answer('embed/tides/', () => new Promise(() => {}));
      await again.press('Enter');
      await expect(page.getByRole('status')).toHaveText('Loading …');
      await expect(again).toBeFocused();
      await page.clock.runFor(5_100);
      await expect(page.getByRole('status')).toHaveText('This could not be loaded.');
      elsewhere.answer('embed/tides/', READY);
      await again.press('Enter');
      await elsewhere.ready();
      await expect(elsewhere.words()).toBeHidden();
      await expect(again).toBeHidden();
      await expect(elsewhere.iframe()).toBeFocused();
    });
  }

  test('is slow: it is shown when it comes after all', async ({ elsewhere, page }) => {
    await elsewhere.stopClock();
    const answer = held(({ response }) => response.writeHead(200, { 'content-type': 'text/html' }).end(READY));
    elsewhere.answer('embed/tides/', answer);
    await elsewhere.open(elsewhere.embed(TIDES));
    await answer.arrived;
    await page.clock.runFor(6_000);
    await expect(page.getByRole('status')).toBeVisible();
    answer.release();
    await elsewhere.ready();
    await expect(elsewhere.words()).toBeHidden();
    await expect(page.getByRole('button', { name: 'Try again' })).toBeHidden();
    await expect(elsewhere.iframe()).toHaveCSS('height', '300px');
  });

  test('is in a part of the page that is not shown: it has the time until that is', async ({ elsewhere, page }) => {
    await elsewhere.stopClock();
    await elsewhere.open(`<div id="tab" hidden>${elsewhere.embed(TIDES, { loading: 'eager' })}</div>`);
    await expect(elsewhere.iframe()).toHaveCount(1);
    await page.clock.runFor(16_000);
    expect(await elsewhere.heard()).toEqual([]);
    await page.clock.resume();
    await page.evaluate(() => { document.querySelector('#tab').hidden = false; });
    await elsewhere.ready();
    await expect(elsewhere.words()).toBeHidden();
  });

  for (const { root, given = {}, words, again } of [
    { root: 'lang="de-CH"', words: 'Das ließ sich nicht laden.', again: 'Noch einmal versuchen' },
    { root: 'lang="en"', given: { lang: 'RU' }, words: 'Не удалось загрузить.', again: 'Попробовать ещё раз' },
    { root: 'lang="constructor"', words: 'This could not be loaded.', again: 'Try again' },
    { root: '', words: 'This could not be loaded.', again: 'Try again' },
  ]) {
    test(`says so in the page's language or the element's: ${again}, for ${root} ${given.lang ?? ''}`, async ({ elsewhere, page }) => {
      await elsewhere.stopClock();
      elsewhere.answer('embed/tides/', () => new Promise(() => {}));
      await elsewhere.open(elsewhere.embed(TIDES, given), { root });
      await expect(elsewhere.iframe()).toHaveCount(1);
      await page.clock.runFor(5_100);
      await expect(page.getByRole('status')).toHaveText(words);
      await expect(page.getByRole('button', { name: again })).toBeVisible();
    });
  }

  test('leaves a link where the site wrote no words', async ({ elsewhere, page, paper }) => {
    elsewhere.answer('embed/tides/', () => new Promise(() => {}));
    await elsewhere.open(elsewhere.embed(TIDES, { words: '', title: 'The tides' }));
    await expect(page.getByRole('link', { name: 'The tides' })).toHaveAttribute('href', paper.at(TIDES));
  });
});
