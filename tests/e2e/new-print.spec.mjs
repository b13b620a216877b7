// A tab that stays open over a new print.
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { formOf } from './form.mjs';
import { PRESS, changed, expect, test as paper } from './paper.mjs';
import { THE_MERIDIAN, ownSite } from './press.mjs';

const STORY = 'article/tides/';
const TIDES = 'Why the tide comes twice a day';

const test = paper.extend({
  /** A site of this worker's own: the test prints into it. */
  site: ownSite,
});

/** Prints the site anew, with the app's files under other names. */
async function printAnew(dir) {
  const named = /standfirst-[0-9a-f]{16}(?=_bg\.wasm|\.js)/g;
  for (const name of readdirSync(dir).filter((name) => name.match(named))) await rename(join(dir, name), join(dir, name.replace(named, 'standfirst-0123456789abcdef')));
  const shell = join(dir, '_shell.html');
  await writeFile(shell, (await readFile(shell, 'utf8')).replace(named, 'standfirst-0123456789abcdef'));
  await promisify(execFile)(PRESS, ['print', '--content', THE_MERIDIAN, '--dist', dir]);
}

test('an open tab reads on where the new print has other files and another shape', async ({ page, paper, host }) => {
  await paper.open('article/moon-illusion/');
  await formOf(page).fill({ text: 'Over two prints' });
  await paper.mark();
  await printAnew(host.dir);
  // Of another shape for the app of the open tab alone.
  paper.answer(STORY, async (asked) => {
    paper.answer(STORY, undefined);
    await changed((inner) => { inner.content = { story: inner.content.article }; })(asked);
  });
  await paper.link(TIDES).click();
  await expect(paper.heading()).toHaveText(TIDES);
  await page.locator('html[data-app=live]').waitFor({ state: 'attached' });
  expect(await paper.isMarked(), 'an ordinary page').toBe(false);
  await page.goBack();
  await page.locator('html[data-app=live]').waitFor({ state: 'attached' });
  await expect(formOf(page).field('text')).toHaveValue('Over two prints');
});
