// A real WordPress, whose editor pasted the address of a story into a post: it finds the paper's oEmbed answer and shows the frame.
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serve } from '../serve.mjs';
import { folder, print, THE_MERIDIAN } from './press.mjs';
import { expect, test as services } from './services.mjs';

const test = services.extend({
  /** The address of a paper that is deployed where it is served, as the one in the repository is not. */
  deployed: [
    async ({}, use) => {
      const [content, { path: dir, remove }] = [await folder(), await folder()];
      const { server, address } = await serve({ dir });
      await cp(THE_MERIDIAN, content.path, { recursive: true });
      const site = join(content.path, 'site.json');
      await writeFile(site, (await readFile(site, 'utf8')).replace(/("url": *)"[^"]*"/, `$1"${address}"`));
      await print({ content: content.path, dir });
      await use(address);
      server.closeAllConnections();
      server.close();
      await Promise.all([remove(), content.remove()]);
    },
    { scope: 'worker' },
  ],
});

const FORMS = {
  'an address on a line of its own': (address) => `<p>Before it.</p>\n\n${address}\n\n<p>After it.</p>`,
  'a block of the editor': (address) => `<!-- wp:paragraph --><p>Before it.</p><!-- /wp:paragraph -->
    <!-- wp:embed {"url":"${address}","type":"rich","providerNameSlug":"the-meridian"} --><figure class="wp-block-embed is-type-rich"><div class="wp-block-embed__wrapper">
${address}
</div></figure><!-- /wp:embed -->`,
};

for (const [named, form] of Object.entries(FORMS)) {
  for (const [story, headline] of [['tides', 'Why the tide comes twice a day'], ['الأسطرلاب', undefined]]) {
    test(`${named} becomes the frame of ${story}, as high as WordPress lets it be`, async ({ page, paper, wordpress, deployed }) => {
      test.slow();
      // The theme of this WordPress came without its scripts.
      paper.permits(/status of 404/);
      const { link } = await wordpress.post({ post_title: `About ${story}`, post_content: form(`${deployed}article/${encodeURIComponent(story)}/`) });
      await page.goto(link);
      const iframe = page.locator('iframe.wp-embedded-content');
      await expect(iframe).toHaveAttribute('sandbox', 'allow-scripts');
      await expect(iframe).toHaveAttribute('src', new RegExp(`^${deployed}embed/${encodeURIComponent(story)}/#\\?secret=\\w+$`));
      await iframe.scrollIntoViewIfNeeded();
      const inside = iframe.contentFrame();
      await expect(inside.locator('h1')).toBeVisible();
      if (headline) await expect(inside.locator('h1')).toHaveText(headline);
      await expect(iframe).toBeVisible();
      await expect(page.locator('blockquote.wp-embedded-content')).toBeHidden();
      // Our message, within what WordPress allows.
      const height = () => inside.locator('html').evaluate((html) => String(Math.min(1_000, Math.max(200, Math.ceil(html.getBoundingClientRect().height)))));
      await expect.poll(async () => (await iframe.getAttribute('height')) === (await height())).toBe(true);
      expect(Number(await iframe.getAttribute('height'))).toBeGreaterThan(300);
    });
  }
}

test('a link in the frame leads to the paper in the same tab, as WordPress does it', async ({ page, paper, wordpress, deployed }) => {
  test.slow();
  paper.permits(/status of 404/);
  const { link } = await wordpress.post({ post_title: 'About tides', post_content: FORMS['an address on a line of its own'](`${deployed}article/tides/`) });
  await page.goto(link);
  const inside = page.locator('iframe.wp-embedded-content').contentFrame();
  await inside.locator(`a[href="${deployed}article/tides/"]`).first().click();
  await expect(page).toHaveURL(`${deployed}article/tides/`);
  await expect(page.locator('main h1')).toHaveText('Why the tide comes twice a day');
});
