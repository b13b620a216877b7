// The paper deployed under a path of its host.
import { expect, test as tests } from './paper.mjs';
import { siteUnder } from './press.mjs';

const test = tests.extend({ site: siteUnder('/news/') });

test('every link and picture inside the paper is under the base', async ({ page, paper }) => {
  for (const path of ['', 'article/tides/', 'article/salt-marsh/', 'section/craft/', 'author/yusuf-haddad/']) {
    await paper.open(path);
    const addresses = await page.locator('#app :is(a[href], img)').evaluateAll((all) => all.map((element) => element.href ?? element.src));
    const own = addresses.map((address) => new URL(address)).filter((url) => url.origin === new URL(paper.address).origin);
    expect(own.length).toBeGreaterThan(8);
    for (const url of own) expect(url.pathname).toMatch(/^\/news\//);
  }
  await expect(page.getByRole('banner').getByRole('link', { name: 'The Meridian' })).toHaveAttribute('href', '/news/');
});

test('a link in a story’s own words is under the base, and its pictures load', async ({ page, paper }) => {
  await paper.open('article/tides/');
  await expect(page.getByRole('link', { name: 'the salt marsh' })).toHaveAttribute('href', '/news/article/salt-marsh/');
  const widths = await page.locator('main img').evaluateAll((all) => Promise.all(all.map(async (img) => {
    img.loading = 'eager';
    await img.decode();
    return img.naturalWidth;
  })));
  expect(widths.length).toBeGreaterThan(1);
  for (const width of widths) expect(width).toBeGreaterThan(0);
});

test('navigation, Back and deep links work under the base', async ({ page, paper }) => {
  await paper.open('section/science/');
  await expect(paper.heading()).toHaveText('Science');
  await paper.mark();
  await paper.link('Why the tide comes twice a day').click();
  await expect(page).toHaveURL(paper.at('article/tides/'));
  expect(new URL(page.url()).pathname).toBe('/news/article/tides/');
  await page.goBack();
  await expect(page).toHaveURL(paper.at('section/science/'));
  await expect(paper.heading()).toHaveText('Science');
  expect(await paper.isMarked()).toBe(true);
  for (const file of paper.host.asked) expect(file.startsWith('/'), file).toBe(false);
});

test('an address that the paper does not have is answered under the base, and leads on', async ({ page, paper }) => {
  paper.expects(/status of 404/);
  await paper.open('no/such/page/');
  await expect(paper.heading()).toHaveText('This page is not in the paper');
  await paper.link('Places').click();
  await expect(page).toHaveURL(paper.at('section/places/'));
});

test('a link out of the base is the browser’s', async ({ page, paper }) => {
  await page.route('**/elsewhere/', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Elsewhere</title>' }));
  await paper.open('');
  await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), { href: '/elsewhere/', textContent: 'Elsewhere on this host' });
    document.querySelector('main').prepend(link);
  });
  await page.getByRole('link', { name: 'Elsewhere on this host' }).click();
  await expect(page).toHaveTitle('Elsewhere');
});

test('a comment of this paper is kept apart from those of another paper on the host', async ({ page, paper }) => {
  await paper.open('article/tides/');
  await page.getByLabel('Comment required').fill('Under the base.');
  const keys = await page.evaluate(() => Object.keys(localStorage));
  expect(keys.length).toBeGreaterThan(0);
  for (const key of keys) expect(key).toContain('/news/');
});
