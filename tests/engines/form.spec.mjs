// The comment form, in every engine: its faults, the keyboard alone, each service, and an outage.
import { createServer } from 'node:http';
import { dead } from '../services/faults.mjs';
import { expect, test, testTalk } from './flow.mjs';

const STORY = 'article/tides/';
const GOOD = { name: 'Ann Reader', email: 'ann@reader.example', text: 'The water does wait, once.' };

async function fill(tab, values) {
  for (const [name, value] of Object.entries(values)) await tab.type(`#reply-${name}`, value);
}

test('every fault is told at its field, and the first gets the focus', async ({ tab }) => {
  await tab.open(STORY);
  await tab.session.click('#reply-send');
  for (const name of ['name', 'email', 'text']) {
    await tab.session.until((name) => document.querySelector(`#reply-${name}-problem`).textContent !== '', name);
  }
  await tab.session.until(() => document.activeElement.id === 'reply-problems');
  await fill(tab, { ...GOOD, email: 'ann@reader' });
  await tab.session.run(() => { document.querySelector('#reply-email').value = ''; });
  await tab.type('#reply-email', 'ann reader@example');
  await tab.session.click('#reply-send');
  await tab.session.until(() => document.querySelector('#reply-email-problem').textContent !== '');
  expect(await tab.session.run(() => document.querySelector('#reply-name-problem').textContent)).toBe('');
});

test('a comment is written by the keyboard alone, and kept over a reload', async ({ tab }) => {
  await tab.open(STORY);
  await tab.session.run(() => document.querySelector('#reply-name').focus());
  await tab.session.press(GOOD.name, 'Tab', GOOD.email, 'Tab', GOOD.text, 'Tab', 'Space', 'Tab', 'Enter');
  await tab.says('#comments', GOOD.text);
  await tab.session.reload();
  await tab.is('live');
  await tab.says('#comments', GOOD.text);
  expect(await tab.value('#reply-name')).toBe(GOOD.name);
  expect(await tab.value('#reply-text')).toBe('');
});

test('a draft outlives its page', async ({ tab }) => {
  await tab.open(STORY);
  await tab.type('#reply-text', 'Half a thought');
  await tab.session.goto(tab.at(''));
  await tab.is('live');
  await tab.open(STORY);
  await tab.session.until(() => document.querySelector('#reply-text').value === 'Half a thought');
});

testTalk('a comment goes to WordPress, and stands under the story', async ({ tab, withPost }) => {
  await withPost();
  await tab.open(STORY);
  await fill(tab, GOOD);
  await tab.session.click('#reply-send');
  await tab.says('#comments', GOOD.text);
  await tab.session.until(() => document.querySelector('#reply-text').value === '');
});

testTalk('a comment that is written while WordPress is out waits, and is delivered once when it is back', async ({ tab, withPost, faults }) => {
  tab.permits(/not loaded|fetch/i);
  const { kept } = await withPost({}, (root) => faults.at(root));
  await tab.open(STORY);
  faults.on('POST', dead);
  await fill(tab, GOOD);
  await tab.session.click('#reply-send');
  await tab.says('#comments', GOOD.text);
  await tab.session.until(() => document.querySelector('#reply-text').value === '');
  expect((await kept()).length).toBe(0);
  faults.calm();
  await tab.session.reload();
  await expect.poll(async () => (await kept()).length, { timeout: 15_000 }).toBe(1);
  await tab.says('#comments', GOOD.text);
});

testTalk('a comment goes to isso, and stands under the story', async ({ tab, issoWith, printWith }) => {
  const isso = await issoWith({});
  await printWith({ kind: 'isso', root: isso.address });
  await tab.open(STORY);
  await fill(tab, GOOD);
  await tab.session.click('#reply-send');
  await tab.says('#comments', GOOD.text);
  await tab.session.until(() => document.querySelector('#reply-text').value === '');
});

testTalk('a comment goes to a collector as an ordinary form', async ({ tab, printWith }) => {
  const got = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => { body += chunk; });
    request.on('end', () => {
      got.push(new URLSearchParams(body));
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Thanks</title><h1>Thanks</h1>');
    });
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  try {
    await printWith({ kind: 'form', action: `http://127.0.0.1:${server.address().port}/` });
    await tab.open(STORY);
    await fill(tab, GOOD);
    await tab.session.click('#reply-send');
    await tab.session.until(() => document.title === 'Thanks');
    const sent = got.find((form) => form.get('text'));
    expect(Object.fromEntries(['name', 'email', 'text'].map((name) => [name, sent.get(name)]))).toEqual(GOOD);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
