// html-validate finds nothing in any page that the press prints, nor in what it prints for other sites.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { NAMES, filesAt, test } from './wide.mjs';

const validator = new HtmlValidate(new StaticConfigLoader({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Trunk's minifier writes these two its own way; HTML takes both (13.1.1, 13.1.2.3).
    'doctype-style': 'off',
    'attr-quotes': 'off',
    // A heading's id is made of its words, in any script; HTML forbids only white space.
    'valid-id': ['error', { relaxed: true }],
    // A headline is as long as its author wrote it.
    'long-title': 'off',
    // Safari tells a list from which the styles took the marks as no list, unless its role says so (bugs.webkit.org/170179).
    'no-redundant-role': 'off',
    'prefer-native-element': ['error', { exclude: ['list'] }],
  },
}));

/** What other sites show, of the paper and of its editions. */
const FRAME = /^([a-z]{2}\/)?embed\//;

/** What is wrong in a page. */
async function faults(html) {
  // Trunk's minifier leaves out the tag that begins the head, which HTML allows (13.1.2.4) and the validator does not know.
  const whole = html.replace(/^<!doctype html><html[^>]*>(?!<head)/i, '$&<head>');
  const { results } = await validator.validateString(whole);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`));
}

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
