// A host that hides mail addresses in the pages it sends, as Cloudflare does against harvesters: the app lives all the same, and shows them where it
// builds a page itself.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GOOD, formOf } from './form.mjs';
import { expect, test as tests } from './paper.mjs';
import { printed } from './wide.mjs';

const ADDRESS = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/** The page as such a host sends it: links without their address, addresses as a sign for its decoder, and the decoder at the end. */
function hidden(html) {
  const kept = /<script\b[\s\S]*?<\/script>|<style\b[\s\S]*?<\/style>|<[^>]*>/g;
  const words = (text) => text.replace(ADDRESS, '<a href="/cdn-cgi/l/email-protection" class="__cf_email__" data-cfemail="5a3b">[email&#160;protected]</a>');
  const tags = (tag) => (tag.startsWith('<a') ? tag.replace(/href="?mailto:[^">\s]*"?/, 'href="/cdn-cgi/l/email-protection#5a3b"') : tag);
  let at = 0;
  let out = '';
  for (const found of html.matchAll(kept)) {
    out += words(html.slice(at, found.index)) + tags(found[0]);
    at = found.index + found[0].length;
  }
  return `${out}${words(html.slice(at))}<script data-cfasync="false" src="/cdn-cgi/scripts/email-decode.min.js"></script>`;
}

const test = tests.extend({
  site: [
    async ({}, use) => {
      const site = { name: 'Mail', language: 'en', url: 'https://mail.example/', sections: [{ slug: 'desk', name: 'The desk' }] };
      const text = ['Write to ', { link: { href: 'mailto:desk@mail.example', text: 'desk@mail.example' } }, ' or to tips@mail.example.'];
      const bio = [{ kind: 'paragraph', text: 'Reads ann@mail.example daily.' }];
      const story = (headline, body) => ({ headline, section: 'desk', authors: ['ann'], published: '2026-11-20T07:30:00+01:00', body });
      const articles = { write: story('Write to us', [{ kind: 'paragraph', text }]), other: story('Another', [{ kind: 'paragraph', text: 'Words.' }]) };
      const { dir, remove } = await printed({ site, authors: { ann: { name: 'Ann', bio, links: [{ label: 'By mail', href: 'mailto:ann@mail.example' }] } }, articles });
      await use({ dir, base: '/' });
      await remove();
    },
    { scope: 'worker' },
  ],
});

test('a host that hides mail addresses stops nothing', async ({ page, paper, host }) => {
  for (const file of ['article/write/', 'article/other/', 'author/ann/']) {
    host.instead.set(file, async ({ response }) => {
      const html = await readFile(join(host.dir, file, 'index.html'), 'utf8');
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(hidden(html));
    });
  }
  // The decoder, which this host does not have.
  paper.expects(/email-decode|status of 404/);
  paper.permits(/email-decode/);
  await paper.open('article/write/');
  await expect(page.locator('.body')).toContainText('[email\u00a0protected]');
  const { postGood, comments } = formOf(page);
  await postGood({ text: 'My own is not to be seen.' });
  await expect(comments).toHaveCount(1);
  await expect(comments).not.toContainText(GOOD.email);
  await paper.mark();
  await paper.link('Another').click();
  await expect(paper.heading()).toHaveText('Another');
  await page.goBack();
  await expect(paper.heading()).toHaveText('Write to us');
  await paper.link('Ann').click();
  await expect(paper.heading()).toHaveText('Ann');
  await expect(page.locator('.bio'), 'a page that the app built has them').toContainText('ann@mail.example');
  await expect(page.getByRole('link', { name: 'By mail' })).toHaveAttribute('href', 'mailto:ann@mail.example');
  expect(await paper.isMarked()).toBe(true);
  await expect(page.locator('html')).toHaveAttribute('data-app', 'live');
});
