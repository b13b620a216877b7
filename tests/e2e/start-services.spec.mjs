// An app that does not come, where comments are kept by a service: what was typed is kept, and goes out once the app is there.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { noAnswer, status } from './paper.mjs';
import { STORY, expect, talkOf, test as tests } from './talk.mjs';

/** What a browser says by itself of an answer that failed. */
const NOISE = /Failed to load resource|WebAssembly|wasm|Failed to load module script|ERR_|preload/;

/** The app's files as the printed page names them: a site that was printed into before holds others beside them. */
const part = (dir, ending) => readFileSync(join(dir, STORY, 'index.html'), 'utf8').match(/<meta[^>]*app-files[^>]*>/)[0].match(/standfirst-[\w.-]+/g).find((name) => name.endsWith(ending));
const PARTS = { 'the wasm': (dir) => part(dir, '_bg.wasm'), 'the glue': (dir) => part(dir, '.js'), 'the data': () => STORY };
const FAULTS = { 'is cut off': noAnswer, 'has an error (500)': status(500) };

const stalled = (page) => page.locator('html[data-app=stalled]').waitFor({ state: 'attached' });
const live = (page) => page.locator('html[data-app=live]').waitFor({ state: 'attached' });
const note = (page) => page.locator('#start-note');

const test = tests.extend({
  /** A collector; `got` is what it was sent. */
  collector: async ({}, use) => {
    const got = [];
    const server = createServer(async (request, response) => {
      const body = Buffer.concat(await request.toArray()).toString();
      if (request.method === 'POST') got.push(Object.fromEntries(new URLSearchParams(body)));
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Collector</title><link rel="icon" href="data:,"><h1>Thank you</h1>');
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    await use({ action: `http://127.0.0.1:${server.address().port}/take`, got });
    server.closeAllConnections();
    server.close();
  },

  /** By the kind of a service: prints the paper with it, and gives what it keeps. */
  kept: async ({ withPost, issoWith, printWith }, use) => {
    await use({
      wordpress: async () => (await withPost()).kept,
      isso: async () => {
        const isso = await issoWith({});
        await printWith({ kind: 'isso', root: isso.address });
        return async () => (await (await fetch(`${isso.address}?uri=${encodeURIComponent('/article/tides/')}&plain=1`)).json()).replies;
      },
    });
  },
});

for (const kind of ['wordpress', 'isso']) {
  for (const [what, fileOf] of Object.entries(PARTS)) {
    for (const [fails, how] of Object.entries(FAULTS)) {
      test(`${kind}: where ${what} ${fails}, what was typed is kept, and goes out once`, async ({ page, paper, host, kept }) => {
        paper.permits(NOISE);
        const all = await kept[kind]();
        const file = fileOf(host.dir);
        paper.answer(file, how);
        await page.goto(paper.at(STORY));
        const { fill, field, post, status: told } = talkOf(page);
        await fill({ name: 'Ann Reader', email: 'ann@reader.example' });
        await field('text').pressSequentially('From a tunnel.');
        await stalled(page);
        await expect(note(page)).toContainText('could not load');
        await expect(note(page)).toContainText('What you wrote is kept in this browser.');
        await post.click();
        expect(await all()).toEqual([]);
        paper.answer(file, undefined);
        await note(page).getByRole('button').click({ timeout: 1_000 }).catch(() => {});
        await live(page);
        await expect(field('text')).toHaveValue('From a tunnel.');
        await post.click();
        await expect(told).toContainText(/published|approved/);
        const [only, ...more] = await all();
        expect([only.text.replace(/<[^>]*>/g, '').trim(), more]).toEqual(['From a tunnel.', []]);
      });
    }
  }
}

for (const [what, fileOf] of Object.entries(PARTS)) {
  test(`a collector: where ${what} is cut off, its form works as it does without an app`, async ({ page, paper, host, printWith, collector }) => {
    paper.permits(NOISE);
    await printWith({ kind: 'form', action: collector.action });
    paper.answer(fileOf(host.dir), noAnswer);
    await page.goto(paper.at(STORY));
    const { fill, post } = talkOf(page);
    await fill({ name: 'Ann Reader', email: 'ann@reader.example', text: 'From a tunnel.' });
    await stalled(page);
    await expect(note(page)).toBeHidden();
    await post.click();
    await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible();
    expect(collector.got).toMatchObject([{ name: 'Ann Reader', text: 'From a tunnel.' }]);
    // The words stay until the reader says that they arrived: the app finds them.
    paper.answer(fileOf(host.dir), undefined);
    await page.goto(paper.at(STORY));
    await live(page);
    await expect(talkOf(page).field('text')).toHaveValue('From a tunnel.');
  });
}
