// html-validate finds nothing in any page that the press prints, nor in what it prints for other sites.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { faults } from './validator.mjs';
import { NAMES, filesAt, test } from './wide.mjs';

/** What other sites show, of the paper and of its editions. */
const FRAME = /^([a-z]{2}\/)?embed\//;

for (const name of NAMES) {
  for (const [what, isOne] of [['page', (page) => !FRAME.test(page)], ['frame for other sites', (page) => FRAME.test(page)]]) {
    test(`every ${what} of the ${name} paper is valid HTML`, async ({ paperAt }) => {
      const dir = await paperAt(name);
      const pages = (await filesAt(dir, '.html')).filter((page) => page !== '_shell.html' && isOne(page));
      expect(pages.length).toBeGreaterThan(1);
      const found = {};
      for (const page of pages) {
        const all = await faults(await readFile(join(dir, page), 'utf8'));
        if (all.length > 0) found[page] = all.slice(0, 5);
      }
      expect(found).toEqual({});
    });
  }
}

test('the validator sees what is wrong', async ({ paperAt }) => {
  const page = await readFile(join(await paperAt('built'), 'index.html'), 'utf8');
  for (const [from, to, rule] of [
    ['<h1', '<!><h1', 'parser-error'],
    ['</h1>', '</h1><p><div></div></p>', 'close-order'],
    ['</h1>', '</h1><h5>x</h5>', 'heading-level'],
    ['</h1>', '</h1><b id=app></b>', 'no-dup-id'],
    ['</h1>', '</h1><img src=x>', 'wcag/h37'],
    ['<title>', '<title></title><title>', 'element-permitted-occurrences'],
  ]) {
    expect(page).toContain(from);
    expect((await faults(page.replace(from, to))).join('\n'), to).toContain(`${rule}:`);
  }
});
