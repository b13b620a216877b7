// An app that does not come, in every engine. What is said in which case is tested in one of them: tests/e2e/start.spec.mjs.
import { readdirSync } from 'node:fs';
import { brokenOff, html, noAnswer, status } from '../e2e/paper.mjs';
import { expect, test } from './flow.mjs';

const STORY = 'article/tides/';
const part = (dir, ending) => readdirSync(dir).find((name) => name.startsWith('standfirst-') && name.endsWith(ending));
const PARTS = { 'the wasm': (dir) => part(dir, '_bg.wasm'), 'the glue': (dir) => part(dir, '.js'), 'the data': () => STORY };
const FAULTS = { 'is cut off': noAnswer, 'has an error': status(500), 'is gone': status(404), 'is a page to sign in': html, 'breaks off': brokenOff };

for (const [what, fileOf] of Object.entries(PARTS)) {
  for (const [fault, how] of Object.entries(FAULTS)) {
    test(`where ${what} ${fault}, what was typed stays, and it comes in the end`, async ({ tab, host }) => {
      tab.permits(/not loaded|WebAssembly|preload/);
      tab.answer(fileOf(host.dir), how);
      await tab.session.goto(tab.at(STORY));
      // What is gone has the page loaded anew, once.
      if (fault === 'is gone') await tab.session.until(() => performance.getEntriesByType('navigation')[0].type === 'reload');
      await tab.type('#reply-text', 'Before');
      await tab.is('stalled');
      await tab.type('#reply-name', 'Ann');
      await tab.says('#start-note', 'What you wrote is kept in this browser.');
      tab.answer(fileOf(host.dir), undefined);
      // By itself, after a pause.
      await tab.is('live');
      expect(await tab.value('#reply-text')).toBe('Before');
      expect(await tab.value('#reply-name')).toBe('Ann');
      await tab.session.until(() => document.querySelector('#start-note').hidden);
    });
  }
}

test('Back after a start that failed shows the page of the address', async ({ tab }) => {
  tab.permits(/not loaded/);
  await tab.open('');
  await tab.follow('Why the tide comes twice a day');
  await tab.shows('Why the tide comes twice a day');
  tab.answer(STORY, status(500));
  await tab.session.reload();
  await tab.is('stalled');
  await tab.session.back();
  await tab.shows('The Meridian');
  expect(await tab.session.url()).toBe(tab.at(''));
});
