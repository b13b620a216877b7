// Comments that a plain form hands to any collector.
import { createServer } from 'node:http';
import { once } from 'node:events';
import { chromium } from '@playwright/test';
import { STORY, expect, talkOf, test as tests } from './talk.mjs';

const test = tests.extend({
  /** A collector at `/take`, which may fail; `got` is what it was sent. */
  collector: async ({}, use) => {
    const collector = { got: [], code: 200 };
    const server = createServer(async (request, response) => {
      const body = Buffer.concat(await request.toArray()).toString();
      if (request.method === 'POST') collector.got.push({ type: request.headers['content-type'], values: Object.fromEntries(new URLSearchParams(body)) });
      response.writeHead(collector.code, { 'content-type': 'text/html' }).end('<!doctype html><title>Collector</title><link rel="icon" href="data:,"><h1>Thank you</h1>');
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    collector.action = `http://127.0.0.1:${server.address().port}/take`;
    await use(collector);
    server.closeAllConnections();
    server.close();
  },
});

const formOn = (page) => ({ ...talkOf(page), heading: page.getByRole('heading', { name: 'Write to us' }) });

test('without JavaScript the form works by itself', async ({ collector, printWith, paper, launchOptions }) => {
  await printWith({ kind: 'form', action: collector.action });
  const browser = await chromium.launch({ ...launchOptions, args: [...launchOptions.args, '--blink-settings=scriptEnabled=false'] });
  const page = await browser.newPage();
  await page.goto(paper.at(STORY));
  const { fill, post, heading, remember } = formOn(page);
  await expect(heading).toBeVisible();
  await expect(remember).toBeHidden();
  await fill({ name: 'Ann', email: 'ann@reader.example', text: 'Line one.\nLine two & more.' });
  await post.click();
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible();
  expect(collector.got).toEqual([{ type: 'application/x-www-form-urlencoded', values: { story: 'Tides', page: 'https://talk.example/article/tides/', name: 'Ann', email: 'ann@reader.example', text: 'Line one.\r\nLine two & more.' } }]);
  await browser.close();
});

test('with the app it is checked first, and the words stay until the reader says that they arrived', async ({ collector, printWith, page, paper }) => {
  await printWith({ kind: 'form', action: collector.action });
  await paper.open(STORY);
  const { say, post, summary, field, form } = formOn(page);
  await expect(form).toContainText(`sent to 127.0.0.1`);
  await post.click();
  await expect(summary).toContainText('3 things to mend');
  expect(collector.got).toEqual([]);
  await say('Not to be lost.');
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible();
  expect(collector.got.length).toBe(1);
  await page.goto(paper.at(STORY));
  await expect(field('text')).toHaveValue('Not to be lost.');
  await expect(form).toContainText('was handed to the collector');
  await form.getByRole('button', { name: 'It arrived: empty the form' }).click();
  await expect(field('text')).toHaveValue('');
  await page.reload();
  await expect(field('text')).toHaveValue('');
  await expect(form).not.toContainText('was handed to the collector');
});

test('a collector that fails takes nothing from the reader', async ({ collector, printWith, page, paper }) => {
  paper.permits(/status of 500/);
  await printWith({ kind: 'form', action: collector.action });
  collector.code = 500;
  await paper.open(STORY);
  const { say, field, form, post } = formOn(page);
  await say('Not to be lost.');
  await expect(page).toHaveURL(collector.action);
  await page.goBack();
  await page.locator('html[data-app=live]').waitFor({ state: 'attached' });
  await expect(field('text')).toHaveValue('Not to be lost.');
  await expect(form).toContainText('nothing is lost');
  collector.code = 200;
  await page.waitForTimeout(5_100);
  await post.click();
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible();
  expect(collector.got.length).toBe(2);
});
