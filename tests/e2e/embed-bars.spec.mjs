// Scroll bars that take room, as they do on Windows, on Linux, and with a mouse: Playwright hides them elsewhere.
import { expect, test as host } from './embed-host.mjs';

const test = host.extend({
  launchOptions: [
    async ({ launchOptions }, use) => use({ ...launchOptions, ignoreDefaultArgs: ['--hide-scrollbars'], args: [...launchOptions.args, '--disable-features=OverlayScrollbar'] }),
    { scope: 'worker' },
  ],
});

const bar = (elsewhere) => elsewhere.inside().locator('html').evaluate((html) => innerWidth - html.clientWidth);

for (const [path, width] of [['article/tides/', 500], ['article/washi/', 415], ['article/morse/', 640], ['section/craft/', 688]]) {
  test(`a frame that is as high as it wants has no scroll bar, and says its height once: ${path}, ${width} px`, async ({ elsewhere, page }) => {
    await elsewhere.open(elsewhere.embed(path, { loading: 'eager', style: `width: ${width}px` }));
    await elsewhere.ready();
    await expect(elsewhere.iframe()).toBeVisible();
    await page.waitForTimeout(1_500);
    expect(await bar(elsewhere)).toBe(0);
    expect((await elsewhere.heard()).map(({ name }) => name)).toEqual(['ready']);
  });
}

test('what is higher than it may be scrolls, also what grew', async ({ elsewhere }) => {
  await elsewhere.open(elsewhere.embed('article/tides/', { 'max-height': 300 }));
  await elsewhere.ready();
  await expect.poll(() => bar(elsewhere)).toBeGreaterThan(0);
  await elsewhere.set('max-height', null);
  await expect.poll(() => bar(elsewhere)).toBe(0);
  const high = (await elsewhere.iframe().boundingBox()).height;
  await elsewhere.set('max-height', `${high}`);
  await elsewhere.inside().locator('body').evaluate((body) => { body.style.paddingBottom = '200px'; });
  await expect.poll(() => bar(elsewhere)).toBeGreaterThan(0);
});
