// A browser whose readers have switched JavaScript off.
import { test as tests } from './paper.mjs';

/** The tests of papers, with `still`: a page without JavaScript. */
export const test = tests.extend({
  /** Playwright's own switch stops scripts, but the page's styles would not know; Chromium's does both. */
  stillBrowser: [
    async ({ playwright, launchOptions }, use) => {
      const browser = await playwright.chromium.launch({ ...launchOptions, args: [...launchOptions.args, '--blink-settings=scriptEnabled=false'] });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  still: async ({ stillBrowser }, use) => {
    const page = await stillBrowser.newPage();
    await use(page);
    await page.close();
  },
});
