// Handing a story on, and what other sites show in it.
import { expect, test } from './paper.mjs';

test('sharing copies the link where there is no share sheet', async ({ page, paper, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await paper.open('article/tides/');
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'The link is copied.' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(paper.at('article/tides/'));
  await paper.link('the salt marsh').click();
  await expect(paper.heading()).toHaveText('The field that the sea ploughs');
  await expect(page.getByText('The link is copied.'), 'another story was not shared').toHaveCount(0);
});

test('sharing shows the link to copy where nothing can be copied', async ({ page, paper }) => {
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined }));
  await paper.open('article/tides/');
  await page.getByRole('button', { name: 'Share' }).click();
  const link = page.getByLabel('Copy this link:');
  await expect(link).toHaveValue(paper.at('article/tides/'));
  await expect(link).toHaveAttribute('readonly');
});

test('sharing uses the system’s sheet where there is one, and says nothing when the reader closes it', async ({ page, paper }) => {
  await page.addInitScript(() => {
    navigator.share = async (data) => {
      window.shared = data.url;
      throw new DOMException('closed', 'AbortError');
    };
  });
  await paper.open('article/tides/');
  await page.getByRole('button', { name: 'Share' }).click();
  await expect.poll(() => page.evaluate(() => window.shared)).toBe(paper.at('article/tides/'));
  await expect(page.locator('.share .outcome')).toBeEmpty();
});

test('an embed is a link, and nothing of it is fetched, until the reader asks to see it', async ({ page, paper }) => {
  const asked = [];
  await page.route('https://webassembly.org/**', (route) => {
    asked.push(route.request().url());
    return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>W</title><h1>From elsewhere</h1>' });
  });
  await paper.open('article/webassembly-loading/');
  const embed = page.locator('.embed');
  await embed.scrollIntoViewIfNeeded();
  await expect(embed.getByRole('link', { name: 'webassembly.org' })).toHaveAttribute('href', 'https://webassembly.org/');
  await expect(page.locator('iframe')).toHaveCount(0);
  expect(asked).toEqual([]);

  await embed.getByRole('button', { name: 'Show it here' }).click();
  await expect(page.frameLocator('iframe[title="webassembly.org"]').getByRole('heading', { name: 'From elsewhere' })).toBeVisible();
  await expect(embed.getByRole('link', { name: 'webassembly.org' }), 'the link stays').toBeVisible();
  await expect(page.locator('iframe')).toHaveAttribute('sandbox', /allow-scripts/);
  expect(asked).toEqual(['https://webassembly.org/']);
  await expect(page).toHaveURL(paper.at('article/webassembly-loading/'));
});
