// Papers that ask a service, inside another page: one read live from a WordPress, and comments that a WordPress, an isso or a collector keeps.
import { mergeTests } from '@playwright/test';
import { test as live } from './live.mjs';
import { expect, test as outside } from './outside.mjs';
import { GOOD, STORY, test as talk } from './talk.mjs';
import { formOf } from './form.mjs';

const liveOutside = mergeTests(live, outside);
const talkOutside = mergeTests(talk, outside);

/** Opens a reader at the story, and gives its form and its comments. */
async function talkIn(elsewhere) {
  await elsewhere.open({ attributes: `route="/${STORY}"` });
  await expect(elsewhere.heading()).toHaveText('Tides');
  const reader = elsewhere.reader();
  const { field, fill, post } = formOf(reader, reader.locator('form.reply'));
  const say = async (text) => {
    await fill({ ...GOOD, text });
    await post.click();
  };
  return { field, post, say, items: reader.locator('#thread .thread > li'), told: reader.locator('#reply-outcome') };
}

liveOutside('a paper that is read live opens in another page, and leads on inside it', async ({ live: paper, outside: elsewhere, page, wordpress }) => {
  await elsewhere.open({ attributes: 'route="/article/every-block/"' });
  await expect(elsewhere.heading()).toHaveText('Every block');
  await expect(elsewhere.reader().locator('.byline')).toHaveText('By Ada Bremer');
  await expect(elsewhere.reader().locator('.lead-picture img')).toHaveJSProperty('complete', true);
  const before = await elsewhere.around();
  await elsewhere.reader().locator('.byline a').click();
  await expect(elsewhere.heading()).toHaveText('Ada Bremer');
  await elsewhere.reader().getByRole('link', { name: 'The Shore' }).first().click();
  await expect(elsewhere.reader().locator('.picks .headline')).toHaveText(['Sticky one', 'Sticky two']);
  expect({ ...(await elsewhere.around()), scroll: 0 }).toEqual({ ...before, scroll: 0 });
  expect(await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin))).toContain(new URL(wordpress.root).origin);
  expect(paper.asked(), 'the paper itself has no page of it').toEqual([]);
});

liveOutside('a live paper whose WordPress is away says so inside the element, and comes when it is back', async ({ live: paper, outside: elsewhere, page, wordpress }) => {
  paper.permits(/ERR_/);
  const origin = `${new URL(wordpress.root).origin}/**`;
  await page.route(origin, (route) => route.abort());
  await elsewhere.open({ attributes: 'route="/article/every-block/"' });
  const again = elsewhere.reader().getByRole('button', { name: 'Try again' });
  await expect(again).toBeVisible();
  await page.unroute(origin);
  await again.click();
  await expect(elsewhere.heading()).toHaveText('Every block');
});

talkOutside('comments that a WordPress keeps are read, answered and sent from another page', async ({ outside: elsewhere, withPost }) => {
  const post = await withPost();
  const { say, told, items, field, post: send } = await talkIn(elsewhere);
  const before = await elsewhere.around();
  await say('From another site.');
  await expect(told).toContainText(/published|approved/);
  expect((await post.kept()).map(({ text }) => text)).toEqual(['From another site.']);
  await expect(items).toHaveCount(1);
  await expect(field('text')).toHaveValue('');
  await expect(send).toBeEnabled();
  expect(await elsewhere.focused()).toBe('standfirst-reader');
  expect({ ...(await elsewhere.around()), scroll: 0 }).toEqual({ ...before, scroll: 0 });
  await talkIn(elsewhere);
  await expect(items).toHaveText(/From another site\./);
});

talkOutside('a comment of another page waits while that is offline, and goes out once', async ({ outside: elsewhere, context, withPost, paper }) => {
  paper.permits(/ERR_/);
  const post = await withPost();
  const { say, items } = await talkIn(elsewhere);
  await context.setOffline(true);
  await say('Written on a train.');
  await expect(items).toHaveCount(1);
  expect(await post.kept()).toEqual([]);
  await context.setOffline(false);
  await expect.poll(async () => (await post.kept()).map(({ text }) => text)).toEqual(['Written on a train.']);
});

talkOutside('isso answers the pages that its configuration names, and no others', async ({ outside: elsewhere, issoWith, printWith, paper }) => {
  const isso = await issoWith({ host: [paper.address, elsewhere.address] });
  await printWith({ kind: 'isso', root: isso.address });
  const { say, told, items } = await talkIn(elsewhere);
  await say('From another site.');
  await expect(told).toContainText('published');
  await expect(items).toHaveCount(1);

  paper.permits(/CORS|ERR_FAILED/);
  const strict = await issoWith({});
  await printWith({ kind: 'isso', root: strict.address });
  await talkIn(elsewhere);
  await expect(elsewhere.reader().locator('#thread')).toContainText(/could not be loaded|did not answer/);
});

talkOutside('a form goes to its collector in a tab of its own', async ({ outside: elsewhere, context, printWith }) => {
  await printWith({ kind: 'form', action: 'https://collector.example/f/1' });
  let sent;
  await context.route('https://collector.example/**', (route) => {
    sent = route.request();
    return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Thanks</title><link rel="icon" href="data:,">Thanks' });
  });
  const { say } = await talkIn(elsewhere);
  const [tab] = await Promise.all([context.waitForEvent('page'), say('By a form.')]);
  await expect(tab).toHaveTitle('Thanks');
  expect(Object.fromEntries(new URLSearchParams(sent.postData()))).toMatchObject({ text: 'By a form.' });
  await expect(elsewhere.heading()).toHaveText('Tides');
});
