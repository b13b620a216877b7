// html-validate, as every page is held to it.
import { HtmlValidate, StaticConfigLoader } from 'html-validate';

const validator = new HtmlValidate(new StaticConfigLoader({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Trunk's minifier writes these two its own way; HTML takes both (13.1.1, 13.1.2.3).
    'doctype-style': 'off',
    'attr-quotes': 'off',
    // A heading's id is made of its words, in any script; HTML forbids only white space.
    'valid-id': ['error', { relaxed: true }],
    // The files come from the paper's own host.
    'require-sri': ['error', { target: 'crossorigin' }],
    // A headline is as long as its author wrote it.
    'long-title': 'off',
    // Safari tells a list from which the styles took the marks as no list, unless its role says so (bugs.webkit.org/170179).
    'no-redundant-role': 'off',
    'prefer-native-element': ['error', { exclude: ['list'] }],
  },
}));

/** What is wrong in a page. */
export async function faults(html) {
  // Trunk's minifier leaves out the tag that begins the head, which HTML allows (13.1.2.4) and the validator does not know.
  const whole = html.replace(/^<!doctype html><html[^>]*>(?!<head)/i, '$&<head>');
  const { results } = await validator.validateString(whole);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`));
}
