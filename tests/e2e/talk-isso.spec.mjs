// Comments that a real isso keeps.
import { cut, status } from '../services/faults.mjs';
import { refuseStorage } from './form.mjs';
import { STORY, expect, talkOf, test } from './talk.mjs';

/** Threads are known by the paths of their pages, so each test begins with an isso of its own. */
const kept = async (isso) => (await fetch(`${isso.address}?uri=${encodeURIComponent('/article/tides/')}&plain=1`)).json();
const all = async (isso) => (await kept(isso)).replies.flatMap((one) => [one, ...one.replies]);

test('a comment is posted, answered and read again', async ({ page, paper, issoWith, printWith }) => {
  test.slow();
  const isso = await issoWith({});
  await printWith({ kind: 'isso', root: isso.address });
  await paper.open(STORY);
  const { say, items, status: told, post, field } = talkOf(page);
  await expect(page.getByText('No comments yet.')).toBeVisible();
  await say('Hello *there* & <script>x</script>', { name: 'Ann & Jo' });
  await expect(told).toContainText('published');
  await expect(items).toHaveCount(1);
  await expect(items.locator('b')).toHaveText('Ann & Jo');
  await expect(items.locator('.said em')).toHaveText('there');
  await items.getByRole('button', { name: 'Reply to Ann & Jo' }).click();
  await field('text').fill('An answer.');
  await post.click();
  await expect(items).toHaveCount(2);
  // isso may have closed the line meanwhile: the comment stands here already, and is sent again.
  paper.permits(/ERR_(EMPTY_RESPONSE|CONNECTION_RESET)/);
  await expect.poll(async () => (await all(isso)).length, { timeout: 90_000 }).toBe(2);
  const [first, second] = await all(isso);
  expect([second.parent, second.text]).toEqual([first.id, 'An answer.']);
  await page.reload();
  await expect(items).toHaveCount(2);
  await expect(items.last()).toContainText('to Ann & Jo');
});

test('a held comment is shown to its author as waiting, also after a reload', async ({ page, paper, issoWith, printWith }) => {
  const isso = await issoWith({ isModerated: true });
  await printWith({ kind: 'isso', root: isso.address });
  await paper.open(STORY);
  const { say, items, status: told } = talkOf(page);
  await say('Please look at this.');
  await expect(told).toContainText('once an editor has approved it');
  await page.reload();
  await expect(items).toContainText('Waiting for approval');
});

test('a lost answer is looked for: what is there is not sent again', async ({ page, paper, issoWith, printWith, faultsBefore }) => {
  paper.permits(/ERR_/);
  const isso = await issoWith({});
  const faults = await faultsBefore(isso);
  await printWith({ kind: 'isso', root: faults.at(isso.address) });
  faults.on('POST /new', cut, { times: 1 });
  await paper.open(STORY);
  const { say, items, status: told } = talkOf(page);
  await say('Only once.');
  await expect(told).toContainText('waits in this browser');
  await items.getByRole('button', { name: 'Send now' }).click();
  await expect(told).toContainText('published');
  await expect(items).toHaveCount(1);
  await expect(items.filter({ hasText: /No answer|Waiting/ })).toHaveCount(0);
  expect((await all(isso)).length).toBe(1);
  expect(faults.asked('POST /new').length).toBe(1);
});

test('where nothing can be kept, a lost answer is looked for when the same words are posted again', async ({ page, paper, issoWith, printWith, faultsBefore }) => {
  paper.permits(/ERR_/);
  await refuseStorage(page);
  const isso = await issoWith({});
  const faults = await faultsBefore(isso);
  await printWith({ kind: 'isso', root: faults.at(isso.address) });
  faults.on('POST /new', cut, { times: 1 });
  await paper.open(STORY);
  const { say, post, field, status: told, items } = talkOf(page);
  await say('No storage here.');
  await expect(told).toContainText('may have arrived, or not');
  await expect(field('text')).toHaveValue('No storage here.');
  await post.click();
  await expect(told).toContainText('published');
  await expect(field('text')).toHaveValue('');
  await expect(items).toHaveCount(1);
  expect((await all(isso)).length).toBe(1);
  expect(faults.asked('POST /new').length).toBe(1);
});

test('where nobody can know, the reader is asked', async ({ page, paper, issoWith, printWith, faultsBefore }) => {
  paper.permits(/ERR_/);
  const isso = await issoWith({ isModerated: true });
  const faults = await faultsBefore(isso);
  await printWith({ kind: 'isso', root: faults.at(isso.address) });
  faults.on('POST /new', cut, { times: 1 });
  await paper.open(STORY);
  const { say, items, field } = talkOf(page);
  await say('Perhaps there.');
  await expect(items).toContainText('No answer yet');
  await page.reload();
  await expect(items).toContainText('The answer to this comment was lost');
  expect(faults.asked('POST /new').length).toBe(1);
  await items.getByRole('button', { name: 'Take back' }).click();
  await expect(field('text')).toHaveValue('Perhaps there.');
  await expect(items).toHaveCount(0);
});

test('what isso says of a refusal is told in plain words, none of its HTML', async ({ page, paper, issoWith, printWith, faultsBefore }) => {
  paper.permits(/status of 40\d/);
  const isso = await issoWith({ perMinute: 1, isSelfReply: false });
  const faults = await faultsBefore(isso);
  await printWith({ kind: 'isso', root: faults.at(isso.address) });
  await paper.open(STORY);
  const { say, status: told, field, items } = talkOf(page);
  await say('xy');
  await expect(told).toContainText('too short');
  await expect(field('text')).toHaveValue('xy');
  await say('Long enough.');
  await expect(told).toContainText('published');
  await say('Too soon after.');
  await expect(told).toContainText('wants to be left alone for 60 seconds');
  await expect(items.last()).toContainText('Waiting to be sent.');
  await items.last().getByRole('button', { name: 'Take back' }).click();
  faults.on('POST /new', status(403, { message: '<b>edit time frame is still open</b>' }), { times: 1 });
  await talkOf(page).post.click();
  await expect(told).toContainText('only after a while');
  expect(await told.innerHTML()).not.toContain('<b>');
});

test('a comment written offline goes out when the network is back, once', async ({ page, paper, context, issoWith, printWith }) => {
  const isso = await issoWith({});
  await printWith({ kind: 'isso', root: isso.address });
  await paper.open(STORY);
  const { say, items, status: told } = talkOf(page);
  await expect(page.getByText('No comments yet.')).toBeVisible();
  await context.setOffline(true);
  await say('Written under way.');
  await expect(told).toContainText('offline');
  // isso may have closed the line meanwhile: the comment waits for another, or the browser takes one.
  paper.permits(/ERR_(EMPTY_RESPONSE|CONNECTION_RESET|SOCKET_NOT_CONNECTED)/);
  await context.setOffline(false);
  await expect(items.filter({ hasText: 'Waiting' })).toHaveCount(0);
  await expect.poll(async () => (await all(isso)).length).toBe(1);
});
