// Comments that a real WordPress keeps: read, answered, held, refused, and sent just once whatever happens on the way.
import { cut, late, status, swallowed, unreadable } from '../services/faults.mjs';
import { findNothing } from './axe.mjs';
import { refuseStorage } from './form.mjs';
import { changed } from './paper.mjs';
import { STORY, expect, talkOf, test } from './talk.mjs';

const POST = 'POST /wp-json/wp/v2/comments';
const BY = (faults) => (root) => faults.at(root);

test('a thread is read, oldest first, answers under what they answer', async ({ page, paper, withPost }) => {
  const text = (words, more) => ({ text: words, author: 'Ben & Jo', ...more });
  const { kept } = await withPost({ comments: [text('First & <em>best</em>', { date: '2026-01-01 10:00:00', replies: [text('Answer', { date: '2026-01-03 10:00:00', replies: [text('Deeper', { date: '2026-01-04 10:00:00' })] })] }), text('Second', { date: '2026-01-02 10:00:00' })] });
  await paper.open(STORY);
  const { items } = talkOf(page);
  await expect(items).toHaveCount(4);
  await expect(items.locator('.said')).toHaveText(['First & best', 'Answer', 'Deeper', 'Second']);
  await expect(items.first().locator('.said em')).toHaveText('best');
  await expect(items.first().locator('b')).toHaveText('Ben & Jo');
  await expect(items.nth(2)).toContainText('to Ben & Jo');
  const lefts = await items.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left));
  expect(lefts[1]).toBeGreaterThan(lefts[0]);
  expect(lefts[2]).toBeGreaterThan(lefts[1]);
  expect(lefts[3]).toBe(lefts[0]);
  expect((await kept()).length).toBe(4);
});

test('a comment is posted and answered, as it was typed', async ({ page, paper, withPost }) => {
  const { kept } = await withPost();
  await paper.open(STORY);
  const { say, items, status: told, field, post, form } = talkOf(page);
  await expect(page.getByText('No comments yet.')).toBeVisible();
  await say('1 < 2 & <b>so</b> \\ on\n\nA second paragraph.');
  await expect(told).toContainText('your comment is published');
  await expect(items).toHaveCount(1);
  await expect(items.locator('.said')).toContainText('1 < 2 & <b>so</b> \\ on');
  await expect(items.filter({ hasText: 'ann@reader.example' })).toHaveCount(0);
  await expect(field('text')).toHaveValue('');
  await items.getByRole('button', { name: 'Reply to Ann Reader' }).click();
  await expect(field('text')).toBeFocused();
  await expect(form).toContainText('In reply to Ann Reader.');
  await page.keyboard.type('An answer.');
  await post.click();
  await expect(items).toHaveCount(2);
  await expect(form).not.toContainText('In reply to');
  const [first, second] = await kept();
  expect(second).toMatchObject({ parent: first.id, text: 'An answer.', name: 'Ann Reader' });
  const letters = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('letter:')));
  expect(letters, 'nothing stays behind').toEqual([]);
});

test('whom a reply answers is remembered with the draft, and can be taken back', async ({ page, paper, withPost }) => {
  await withPost({ comments: [{ text: 'First' }] });
  await paper.open(STORY);
  const { items, field, form } = talkOf(page);
  await items.getByRole('button', { name: /^Reply to/ }).click();
  await field('text').fill('Half of an answer');
  await page.reload();
  await expect(form).toContainText('In reply to A reader.');
  await expect(field('text')).toHaveValue('Half of an answer');
  await form.getByRole('button', { name: 'Cancel reply' }).click();
  await expect(form).not.toContainText('In reply to');
  await expect(field('text')).toHaveValue('Half of an answer');
});

test('a link to a comment leads there once the thread has come', async ({ page, paper, withPost }) => {
  const { kept } = await withPost({ comments: Array.from({ length: 30 }, (_, number) => ({ text: `Number ${number}. ${'Words. '.repeat(40)}`, date: `2026-01-01 10:${10 + number}:00` })) });
  const { id } = (await kept())[20];
  await paper.open(`${STORY}#comment-${id}`);
  const item = page.locator(`#comment-${id}`);
  await expect(item).toBeInViewport();
  await expect(item.getByRole('link')).toHaveAttribute('href', `#comment-${id}`);
  await page.reload();
  await expect(item).toBeInViewport();
});

test('a held comment is shown to its author as waiting, also after a reload, until it is approved', async ({ page, paper, withPost, wordpress }) => {
  const { id, kept } = await withPost({ isModerated: true });
  await paper.open(STORY);
  const { say, items, status: told } = talkOf(page);
  await say('Please look at this.');
  await expect(told).toContainText('once an editor has approved it');
  await expect(items).toContainText('Waiting for approval. Only you see it here.');
  await page.reload();
  await expect(items).toContainText('Waiting for approval');
  await expect(items).toHaveCount(1);
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('ann@reader.example');
  await wordpress.php('foreach (get_comments(["post_id" => $given["id"], "status" => "hold"]) as $c) wp_set_comment_status($c->comment_ID, "approve");', { id });
  await page.reload();
  await expect(items).toHaveCount(1);
  await expect(items).toContainText('Please look at this.');
  await expect(items.filter({ hasText: 'Waiting for approval' })).toHaveCount(0);
  expect((await kept()).length).toBe(1);
});

test('every refusal is told in plain words, and the words come back', async ({ page, paper, withPost, wordpress, printWith, faults }) => {
  paper.permits(/status of 40\d/);
  const cases = [
    [{ comment_status: 'closed' }, {}, 'have been closed'],
    [{}, { name: '%'.repeat(60) }, 'Your name is too long'],
    [{}, { email: 'ann@localhost' }, 'does not take this email address'],
    [{}, { email: `${'a'.repeat(60)}@${'b'.repeat(40)}.example` }, 'email address is too long'],
  ];
  for (const [fields, values, says] of cases) {
    await withPost(fields);
    await paper.open(STORY);
    const { say, status: told, field } = talkOf(page);
    await say('Not to be lost.', values);
    await expect(told).toContainText(says);
    await expect(field('text')).toHaveValue('Not to be lost.');
    await page.evaluate(() => localStorage.clear());
  }
  const login = await wordpress.post();
  await printWith({ kind: 'wordpress', root: faults.at(wordpress.root) }, { post: login.id });
  for (const [code, name, says] of [[401, 'rest_comment_login_required', 'logged in'], [403, 'rest_comment_invalid_post_id', 'does not have this story'], [400, 'rest_comment_content_invalid', 'Nothing was left'], [400, 'comment_content_column_length', 'too long for the service'], [403, 'firewall', 'turned yours away']]) {
    faults.on(POST, status(code, { name }), { times: 1 });
    await paper.open(STORY);
    const { say, status: told, field } = talkOf(page);
    await say('Not to be lost.');
    await expect(told).toContainText(says);
    await expect(field('text')).toHaveValue('Not to be lost.');
    await page.evaluate(() => localStorage.clear());
  }
});

test('who writes too fast waits as long as WordPress says, and then it goes out by itself', async ({ page, paper, withPost, faults }) => {
  test.slow();
  paper.permits(/status of 400/);
  const { kept } = await withPost({}, BY(faults));
  faults.on(POST, status(400, { name: 'comment_flood' }), { times: 1 });
  await paper.open(STORY);
  const { say, items, status: told } = talkOf(page);
  await say('Two in a second.');
  await expect(told).toContainText('their server wants to be left alone for 15 seconds');
  await expect(items).toContainText('Waiting to be sent.');
  await expect(told).toContainText('published', { timeout: 30_000 });
  await expect(items.filter({ hasText: 'Waiting' })).toHaveCount(0);
  expect((await kept()).length).toBe(1);
});

test('what is typed while a refused comment was out is joined with it', async ({ page, paper, withPost, faults }) => {
  paper.permits(/status of 403/);
  await withPost({}, BY(faults));
  faults.on(POST, async (how) => { await new Promise((done) => { setTimeout(done, 600); }); return status(403, { name: 'rest_comment_closed' })(how); });
  await paper.open(STORY);
  const { say, field, status: told } = talkOf(page);
  await say('The first.');
  await field('text').fill('The second.');
  await expect(told).toContainText('closed');
  await expect(field('text')).toHaveValue('The first.\n\nThe second.');
});

test('a comment written offline waits, says so, and goes out when the network is back', async ({ page, paper, context, withPost }) => {
  const { kept } = await withPost();
  await paper.open(STORY);
  const { say, items, status: told } = talkOf(page);
  await expect(page.getByText('No comments yet.')).toBeVisible();
  await context.setOffline(true);
  await say('Written under way.');
  await expect(told).toContainText('you seem to be offline');
  await expect(items).toContainText('Waiting to be sent.');
  await expect(items.getByRole('button', { name: 'Send now' })).toBeVisible();
  expect(await kept()).toEqual([]);
  await context.setOffline(false);
  await expect(items.filter({ hasText: 'Waiting to be sent.' })).toHaveCount(0);
  await expect(items).toHaveCount(1);
  expect((await kept()).map(({ text }) => text)).toEqual(['Written under way.']);
});

test('what waits is taken back into the form, or goes out from any page of the paper', async ({ page, paper, context, withPost }) => {
  const { kept } = await withPost();
  await paper.open(STORY);
  const { say, items, field, item } = talkOf(page);
  await expect(page.getByText('No comments yet.')).toBeVisible();
  await context.setOffline(true);
  await say('One.');
  await say('Two.');
  await expect(items).toHaveCount(2);
  await item('One.').getByRole('button', { name: 'Take back' }).click();
  await expect(items).toHaveCount(1);
  await expect(field('text')).toHaveValue('One.');
  const other = await context.newPage();
  await page.close();
  await context.setOffline(false);
  await paper.open('', other);
  await expect.poll(async () => (await kept()).map(({ text }) => text)).toEqual(['Two.']);
});

for (const [name, how] of Object.entries({ swallowed, cut, unreadable })) {
  test(`an answer that is ${name} after the comment was stored never doubles it`, async ({ page, paper, withPost, faults }) => {
    paper.permits(/ERR_|CORS|Failed to load/);
    const { kept } = await withPost({}, BY(faults));
    faults.on(POST, how, { times: 1 });
    await paper.open(STORY);
    const { say, items, status: told } = talkOf(page);
    await say('Only “once” -- 1 < 2 :-)');
    // A browser may ask again by itself where a line that it used before is dead.
    await expect(told).toContainText(/waits in this browser|had arrived already/);
    const again = items.getByRole('button', { name: 'Send now' });
    if (await again.isVisible()) await again.click();
    await expect(told).toContainText('had arrived already');
    await expect(items).toHaveCount(1);
    await expect(items.filter({ hasText: 'Waiting' })).toHaveCount(0);
    expect((await kept()).length).toBe(1);
  });
}

for (const words of ['x &#8217; y &amp;', 'a&#x1F600;b &#150; c &nbsp;', 'page\fline\vand\u0001end', '<b>bold</b> & "so" \\ 100%20', '1 < 2 > 0 &lt;b&gt;']) {
  test(`a lost answer doubles nothing that WordPress keeps in its own way: ${JSON.stringify(words)}`, async ({ page, paper, withPost, faults }) => {
    paper.permits(/ERR_|Failed to load|status of 409/);
    const { kept } = await withPost({}, BY(faults));
    faults.on(POST, swallowed, { times: 1 });
    await paper.open(STORY);
    const { say, items, status: told } = talkOf(page);
    await say(words, { name: 'Ann & Jo &#8217; 5%' });
    await expect(told).toContainText(/waits in this browser|had arrived already/);
    const again = items.getByRole('button', { name: 'Send now' });
    if (await again.isVisible()) await again.click();
    await expect(told).toContainText('had arrived already');
    await expect(items).toHaveCount(1);
    await expect(items.locator('b').first()).toHaveText('Ann & Jo &#8217; 5%');
    // It reads as it was typed.
    const letters = (text) => text.replace(/[\s\u0000-\u001f"“”]/g, '');
    await expect.poll(async () => letters(await items.locator('.said').innerText())).toBe(letters(words));
    expect((await kept()).length).toBe(1);
  });
}

test('another comment can be written and sent while the first is out', async ({ page, paper, withPost, faults }) => {
  const { kept } = await withPost({}, BY(faults));
  faults.on(POST, late(1_500), { times: 1 });
  await paper.open(STORY);
  const { say, post, field, status: told, items } = talkOf(page);
  await say('The first.');
  await expect(field('text')).toHaveValue('');
  await field('text').fill('The second.');
  await expect(told).toContainText('published');
  await expect(field('text')).toHaveValue('The second.');
  await post.click();
  await expect(field('text')).toHaveValue('');
  await expect.poll(async () => (await kept()).map(({ text }) => text), { timeout: 20_000 }).toEqual(['The first.', 'The second.']);
  await expect(items).toHaveCount(2);
});

test('a page that takes the place of an older print shows its thread', async ({ page, paper, withPost }) => {
  await withPost({ comments: [{ text: 'First' }] });
  paper.answer(STORY, changed((newer) => { newer.edition = 'another'; }));
  await paper.open(STORY);
  await expect(talkOf(page).items).toHaveCount(1);
  await expect(page.getByText('No comments yet.')).toHaveCount(0);
});

for (const wait of [0, 1_000, 5_000]) {
  test(`a reader who leaves while a comment is out for ${wait} ms finds it there once`, async ({ page, paper, withPost, faults }) => {
    test.slow();
    const { kept } = await withPost({}, BY(faults));
    faults.on(POST, late(wait), { times: 1 });
    await paper.open(STORY);
    const { say, items } = talkOf(page);
    await say('Sent while leaving.');
    const left = page.url();
    await page.locator('.nameplate a').click();
    await expect(page).not.toHaveURL(left);
    await expect.poll(async () => (await kept()).length, { timeout: 20_000 }).toBe(1);
    await page.goBack();
    await expect(items).toHaveCount(1);
    await expect(items.locator('.said')).toHaveText('Sent while leaving.');
    await paper.stillness();
    expect((await kept()).length).toBe(1);
  });
}

test('a WordPress that is closed to guests says so, of reading and of writing', async ({ page, paper, withPost, faults }) => {
  paper.permits(/status of 401/);
  await withPost({}, BY(faults));
  faults.on('GET /wp-json/wp/v2/comments', status(401, { name: 'rest_not_logged_in' }));
  faults.on(POST, status(401, { name: 'rest_not_logged_in' }), { times: 1 });
  await paper.open(STORY);
  const { say, region, status: told, field } = talkOf(page);
  await expect(region).toContainText('401');
  await expect(region).not.toContainText('password');
  await say('Not to be lost.');
  await expect(told).toContainText('logged in');
  await expect(field('text')).toHaveValue('Not to be lost.');
});

test('a reload in the midst of sending neither loses nor doubles', async ({ page, paper, withPost, faults }) => {
  paper.permits(/ERR_|status of 409/);
  for (const before of [true, false]) {
    const { kept } = await withPost({}, BY(faults));
    faults.on(POST, before ? late(2_000) : async (how) => { await how.pass(); await new Promise((done) => { setTimeout(done, 2_000); }); how.response.destroy(); }, { times: 1 });
    await paper.open(STORY);
    const { say, items, field } = talkOf(page);
    const began = Date.now();
    await say('Once and for all.');
    // The request has left the browser, and its answer has not come.
    await expect.poll(() => faults.asked(POST).filter(({ at }) => at >= began).length).toBe(1);
    await page.reload();
    await expect(items).toHaveCount(1);
    await expect(field('text')).toHaveValue('');
    await expect(items.filter({ hasText: /Waiting|No answer|Sending/ })).toHaveCount(0, { timeout: 8_000 });
    await page.waitForTimeout(2_500);
    expect((await kept()).map(({ text }) => text)).toEqual(['Once and for all.']);
  }
});

for (const locks of [true, false]) {
  test(`two tabs do not send it twice, ${locks ? 'with' : 'without'} locks of the browser's`, async ({ page, paper, context, withPost, faults }) => {
    const { kept } = await withPost({}, BY(faults));
    if (!locks) await context.addInitScript(() => { Object.defineProperty(Navigator.prototype, 'locks', { value: undefined }); });
    await paper.open(STORY);
    const other = await context.newPage();
    await paper.open(STORY, other);
    await expect(other.getByText('No comments yet.')).toBeVisible();
    await context.setOffline(true);
    await talkOf(page).say('From one of two.');
    await expect(talkOf(other).items).toContainText('Waiting to be sent.');
    faults.on(POST, late(700));
    await context.setOffline(false);
    for (const tab of [page, other]) {
      await expect(talkOf(tab).items).toHaveCount(1);
      await expect(talkOf(tab).items.filter({ hasText: /Waiting|Sending|No answer/ })).toHaveCount(0);
    }
    expect((await kept()).length).toBe(1);
    expect(faults.asked(POST).filter(({ method }) => method === 'POST').length).toBe(1);
  });
}

test('where nothing can be kept it is sent at once, and a failure leaves the text in the form', async ({ page, paper, withPost, faults }) => {
  paper.permits(/status of 500/);
  const { kept } = await withPost({}, BY(faults));
  await refuseStorage(page);
  faults.on(POST, status(500), { times: 1 });
  await paper.open(STORY);
  const { say, post, status: told, field, items } = talkOf(page);
  await say('No storage.');
  await expect(told).toContainText('may have arrived, or not: their server answered with an error (500)');
  await expect(field('text')).toHaveValue('No storage.');
  await post.click();
  await expect(told).toContainText('published');
  await expect(field('text')).toHaveValue('');
  await expect(items).toHaveCount(1);
  expect((await kept()).length).toBe(1);
});

test('hostile comments run nothing and ask for nothing', async ({ page, paper, withPost, wordpress }) => {
  // What an inert document will not run, the browser says.
  paper.permits(/Content Security Policy/);
  const { id } = await withPost();
  const vectors = ['<script>window.wasRun=1</script>', '<img src=x onerror=window.wasRun=1>', '<svg onload=window.wasRun=1>', '<a href="javascript:window.wasRun=1">x</a>', '<iframe src="https://evil.example/"></iframe>', '<math><mtext><style><img src=x onerror=window.wasRun=1></style>', '<form action="https://evil.example/"><input name=a autofocus onfocus=window.wasRun=1></form>', '<img src="https://evil.example/pixel.gif">', '<b style="background:url(https://evil.example/)">b</b>', '<template><img src=x onerror=window.wasRun=1></template>', '<object data="https://evil.example/"></object>', '<base href="https://evil.example/">'];
  await wordpress.php('global $wpdb; foreach ($given["vectors"] as $text) { $c = wp_insert_comment(["comment_post_ID" => $given["id"], "comment_author" => "x", "comment_content" => "x", "comment_approved" => 1]); $wpdb->update($wpdb->comments, ["comment_content" => "V " . $text, "comment_author" => $text], ["comment_ID" => $c]); }', { id, vectors });
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await paper.open(STORY);
  const { items } = talkOf(page);
  await expect(items).toHaveCount(vectors.length);
  expect(await page.evaluate(() => window.wasRun)).toBeUndefined();
  expect(asked.filter((url) => url.includes('evil') || url.endsWith('/x'))).toEqual([]);
  const found = await items.evaluateAll((all) => all.flatMap((one) => [...one.querySelectorAll('script, img, svg, iframe, form, input, object, base, style, template, [onerror], [onload], [style]')].map((odd) => odd.outerHTML)));
  expect(found).toEqual([]);
});

test('a thread that does not come takes nothing with it, and is asked for again', async ({ page, paper, withPost, faults }) => {
  paper.permits(/status of 500/);
  await withPost({ comments: [{ text: 'There all the time' }] }, BY(faults));
  faults.on('GET /wp-json/wp/v2/comments', status(500), { times: 1 });
  await paper.open(STORY);
  const { items, region, field } = talkOf(page);
  await expect(region).toContainText('The comments did not load: their server answered with an error (500).');
  await expect(page.getByText('Paragraph 11.')).toBeVisible();
  await expect(field('text')).toBeVisible();
  await region.getByRole('button', { name: 'Try again' }).click();
  await expect(items).toHaveCount(1);
  await expect(region).not.toContainText('did not load');
});

test('what is new is told when the reader comes back, and moves nothing that they look at', async ({ page, paper, context, withPost, wordpress }) => {
  const { id } = await withPost({ comments: [{ text: 'Old', date: '2026-01-02 10:00:00' }] });
  await paper.open(STORY);
  const { items, news, field } = talkOf(page);
  await expect(items).toHaveCount(1);
  await field('text').focus();
  await paper.stillness();
  const top = () => field('text').evaluate((element) => Math.round(element.getBoundingClientRect().top));
  const before = await top();
  await wordpress.php('wp_insert_comment(["comment_post_ID" => $given["id"], "comment_author" => "New", "comment_content" => "News!", "comment_approved" => 1]);', { id });
  await context.setOffline(true);
  await context.setOffline(false);
  await expect(items).toHaveCount(2);
  await expect(news).toHaveText('1 new comment');
  expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(1);
  await expect(field('text')).toBeFocused();
});

test('a thousand comments are read and usable, a chain of them too', async ({ page, paper, withPost, wordpress }) => {
  test.slow();
  const { id } = await withPost();
  await wordpress.php('global $wpdb; $rows = []; for ($n = 1; $n <= 1000; $n++) $rows[] = $wpdb->prepare("(%d, %d, %s, %s, %s, %s, 1)", $given["id"], 0, "Reader $n", "r@news.example", "2026-01-01 10:00:00", "Comment $n"); $wpdb->query("INSERT INTO $wpdb->comments (comment_post_ID, comment_parent, comment_author, comment_author_email, comment_date_gmt, comment_content, comment_approved) VALUES " . implode(",", $rows)); $wpdb->query("UPDATE $wpdb->comments SET comment_parent = comment_ID - 1 WHERE comment_post_ID = " . (int) $given["id"] . " AND comment_ID % 500 != 0"); return 1;', { id });
  await paper.open(STORY);
  const { items, field } = talkOf(page);
  await expect(items).toHaveCount(1000, { timeout: 30_000 });
  await field('text').pressSequentially('quick');
  await expect(field('text')).toHaveValue('quick');
  const over = await page.evaluate(() => document.scrollingElement.scrollWidth - document.documentElement.clientWidth);
  expect(over).toBe(0);
});

test('axe finds nothing in a thread with answers, with what waits and what failed', async ({ page, paper, context, withPost }) => {
  test.slow();
  await withPost({ comments: [{ text: 'First', replies: [{ text: 'Answer', replies: [{ text: 'Deeper' }] }] }] });
  await paper.open(STORY);
  const { say, items, status: told } = talkOf(page);
  await expect(items).toHaveCount(3);
  await context.setOffline(true);
  await say('Waits.');
  await expect(told).toContainText('offline');
  await items.first().getByRole('button', { name: /^Reply/ }).click();
  await findNothing(page, [320, 768, 1440]);
});
