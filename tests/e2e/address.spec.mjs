// Hosts answer with a page at more addresses than its own: what was printed stays, and its own address is the window's from then on.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formOf } from './form.mjs';
import { expect, test as tests } from './paper.mjs';
import { siteUnder } from './press.mjs';

const TIDES = 'Why the tide comes twice a day';
const ARABIC = encodeURIComponent('الأسطرلاب');

const under = (base) => tests.extend({ site: siteUnder(base) });

/** From now on the host knows no capitals, as those of some file systems. */
const forgetCase = (host, odd, own) => host.instead.set(odd, async ({ response }) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(await readFile(join(host.dir, own, 'index.html')));
});

/** Opens an address as it is written. */
async function openAsWritten(page, address) {
  await page.goto(address);
  await page.locator('html[data-app=live]').waitFor({ state: 'attached' });
}

for (const base of ['/', '/news/']) {
  const test = under(base);
  test.describe(`under ${base}`, () => {
    for (const [odd, own, name] of [
      ['/article/tides/', 'article/tides/', TIDES],
      ['article//tides/', 'article/tides/', TIDES],
      ['article/tides//', 'article/tides/', TIDES],
      ['Article/Tides/', 'article/tides/', TIDES],
      ['article/tides/index.html', 'article/tides/', TIDES],
      ['article//tides/?utm_source=mail&x=%2F#comments', 'article/tides/', TIDES],
      ['section//science/', 'section/science/', 'Science'],
      ['SECTION/Science/', 'section/science/', 'Science'],
      [`article//${ARABIC.toLowerCase()}/`, `article/${ARABIC}/`, undefined],
    ]) {
      test(`what stands at ${odd.slice(0, 50)} is the page of ${own.slice(0, 30)}`, async ({ page, paper, host }) => {
        forgetCase(host, odd, decodeURIComponent(own));
        await openAsWritten(page, host.address + odd);
        const { content } = await paper.printed(decodeURIComponent(own));
        await expect(paper.heading()).toHaveText(name ?? content.article.article.headline);
        await expect(page).toHaveURL(paper.at(own) + odd.replace(/^[^?#]*/, ''));
        expect(paper.count(decodeURIComponent(own)), 'its data is asked for once, where it lies').toBe(1);

        await paper.mark();
        await paper.link('Craft').click();
        await expect(page).toHaveURL(paper.at('section/craft/'));
        await page.goBack();
        await expect(paper.heading()).toHaveText(name ?? content.article.article.headline);
        await expect(page).toHaveURL(paper.at(own) + odd.replace(/^[^?#]*/, ''));
        expect(await paper.isMarked()).toBe(true);
      });
    }

    test('what is typed at such an address is the draft of the story', async ({ page, paper, host }) => {
      await openAsWritten(page, `${host.address}article//tides/`);
      await formOf(page).field('text').fill('Half a thought');
      await paper.open('article/tides/');
      await expect(formOf(page).field('text')).toHaveValue('Half a thought');
    });

    test('a link to a place in the page stays in it', async ({ page, paper, host }) => {
      await openAsWritten(page, `${host.address}article//tides/`);
      await paper.mark();
      await page.evaluate(() => { location.hash = 'comments'; });
      await expect(page).toHaveURL(`${paper.at('article/tides/')}#comments`);
      await expect(paper.heading()).toHaveText(TIDES);
      expect(await paper.isMarked()).toBe(true);
    });

    test('what is not there stays not there, at its address', async ({ page, paper, host }) => {
      paper.expects(/status of 404/);
      await openAsWritten(page, `${host.address}article//nowhere/`);
      await expect(paper.heading()).toHaveText('This page is not in the paper');
      await expect(page).toHaveURL(`${host.address}article//nowhere/`);
    });

    test('the front is the front with slashes of its own', async ({ page, paper, host }) => {
      await openAsWritten(page, `${host.address}/`);
      await expect(page.locator('.teaser').first()).toBeVisible();
      await expect(page).toHaveURL(paper.address);
    });
  });
}
