// The whole paper inside another page: `<standfirst-reader>`.
import { expect, test } from './outside.mjs';
import { GOOD, formOf } from './form.mjs';
import { findNothing } from './axe.mjs';
import { held } from './paper.mjs';

/** The form in a reader: no landmark there. */
const formIn = (reader) => formOf(reader, reader.locator('form.reply'));
const TIDES = 'Why the tide comes twice a day';

test('the paper opens at its route, and reading on leaves the page around as it is', async ({ page, outside, paper }) => {
  const foreign = [];
  page.on('request', (request) => foreign.push(new URL(request.url()).origin));
  await outside.open({ attributes: 'route="/section/science/"' });
  await expect(outside.heading()).toHaveText('Science');
  await expect(outside.reader().getByRole('link', { name: 'The Meridian' }).first()).toHaveAttribute('href', paper.at(''));
  const before = await outside.around();
  expect(before).toMatchObject({ url: outside.address, title: 'Another site', scroll: [0, 0] });
  expect(await outside.focused()).toBe('body');

  await outside.reader().getByRole('link', { name: TIDES, exact: true }).first().click();
  await expect(outside.heading()).toHaveText(TIDES);
  await expect(outside.heading(), 'who clicked in the element is led on there').toBeFocused();
  const { scroll, ...rest } = before;
  expect(await outside.around()).toMatchObject(rest);
  expect(await outside.focused()).toBe('standfirst-reader');

  await outside.reader().getByRole('link', { name: 'Craft' }).first().click();
  await expect(outside.heading()).toHaveText('Craft');
  expect(await outside.around()).toMatchObject(rest);
  await expect(outside.reader().locator('img').first()).toHaveJSProperty('complete', true);
  expect([...new Set(foreign)].sort()).toEqual([new URL(outside.address).origin, new URL(paper.address).origin].sort());
  expect(await page.evaluate(() => Object.keys(sessionStorage)), 'the session is the other page’s').toEqual([]);
});

test('it opens without scrolling the page, and goes up to its own top only when a link is followed', async ({ page, outside }) => {
  await outside.open({ after: '<div style="height: 3000px">Far below</div>', before: '<div style="height: 700px">Above</div>' });
  await expect(outside.heading()).toBeAttached();
  // The window is past it when it opens.
  await page.evaluate(async () => {
    const reader = document.querySelector('standfirst-reader');
    const next = reader.nextSibling;
    const opened = new Promise((resolve) => addEventListener('standfirst-navigate', resolve, { once: true }));
    reader.remove();
    await new Promise((resolve) => setTimeout(resolve));
    scrollTo(0, 1500);
    next.before(reader);
    await opened;
  });
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => scrollY)).not.toBe(0);
  expect(await outside.reader().evaluate((it) => it.getBoundingClientRect().top)).toBeLessThan(-100);

  await outside.reader().locator('footer').getByRole('link', { name: 'Places' }).click();
  await expect(outside.heading()).toHaveText('Places');
  await expect.poll(() => outside.reader().evaluate((it) => Math.abs(Math.round(it.getBoundingClientRect().top)))).toBe(0);
  // A link while its top is in sight moves nothing.
  await page.evaluate(() => scrollTo(0, 500));
  await outside.reader().getByRole('link', { name: 'Craft' }).first().click();
  await expect(outside.heading()).toHaveText('Craft');
  expect(await page.evaluate(() => scrollY)).toBe(500);
});

test('a page that comes late takes no focus from the page around', async ({ page, outside, paper }) => {
  await outside.open();
  await expect(outside.heading()).toBeAttached();
  let answer;
  paper.answer('section/craft/', async ({ response, text }) => {
    await new Promise((resolve) => { answer = resolve; });
    response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'application/json' }).end(await text());
  });
  await outside.reader().getByRole('link', { name: 'Craft' }).first().click();
  await page.locator('#search').fill('some');
  await expect.poll(() => Boolean(answer)).toBe(true);
  answer();
  await expect(outside.heading()).toHaveText('Craft');
  await page.waitForTimeout(200);
  expect(await outside.focused()).toBe('search');
  await page.keyboard.type('thing');
  await expect(page.locator('#search')).toHaveValue('something');
});

test('links to places in a page, to other sites and modified clicks', async ({ page, outside, context, paper }) => {
  await context.route('https://*/**', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Elsewhere</title>' }));
  await outside.open({ attributes: 'route="/article/tides/"' });
  await expect(outside.heading()).toHaveText(TIDES);
  const before = await outside.around();

  await outside.reader().getByRole('link', { name: 'Back to the top' }).click();
  await expect.poll(() => outside.reader().evaluate((it) => Math.abs(Math.round(it.getBoundingClientRect().top)))).toBe(0);
  await outside.reader().getByRole('link', { name: 'Skip to the story' }).or(outside.reader().locator('.skip')).first().focus();
  await page.keyboard.press('Enter');
  await expect(outside.reader().locator('#main')).toBeFocused();
  expect(await outside.around()).toMatchObject({ url: before.url, entries: before.entries });

  await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), { href: 'https://elsewhere.example/', textContent: 'Elsewhere' });
    document.querySelector('standfirst-reader').shadowRoot.querySelector('#main').prepend(link);
  });
  const [beside] = await Promise.all([context.waitForEvent('page'), outside.reader().getByRole('link', { name: 'Elsewhere' }).click()]);
  await expect(beside).toHaveTitle('Elsewhere');
  expect(await beside.evaluate(() => window.opener)).toBe(null);
  await beside.close();
  const [modified] = await Promise.all([
    context.waitForEvent('page'),
    outside.reader().getByRole('link', { name: 'Craft' }).first().click({ modifiers: ['ControlOrMeta'] }),
  ]);
  await expect(modified).toHaveURL(paper.at('section/craft/'));
  await modified.close();
  await expect(outside.heading()).toHaveText(TIDES);
  expect(page.url()).toBe(outside.address);
});

test('attributes change a reader that is open; what is no address of the paper is told', async ({ page, outside, paper }) => {
  const told = page.evaluate.bind(page, () => window.told);
  await outside.open({ head: '<script>window.told = []; for (const kind of ["navigate", "error"]) addEventListener(`standfirst-${kind}`, ({ type, detail, target }) => told.push([type, detail.url ?? detail.message, target.localName]));</script>' });
  await expect(outside.heading()).toHaveText('The Meridian');
  const set = (name, value) => outside.reader().evaluate((it, [name, value]) => it.setAttribute(name, value), [name, value]);
  await page.locator('#search').focus();
  await set('route', '/section/craft/');
  await expect(outside.heading()).toHaveText('Craft');
  await page.waitForTimeout(200);
  expect(await outside.focused(), 'the page around asked, not the reader').toBe('search');
  await set('route', 'section/craft/page/1/#x');
  await set('src', paper.at('article/tides/'));
  await set('route', '');
  await expect(outside.heading()).toHaveText(TIDES);
  // It is told once the first screen is painted.
  await expect.poll(async () => (await told()).map(([type, url, name]) => `${name} ${type} ${url.replace(paper.address, '')}`)).toEqual(expect.arrayContaining([
    'standfirst-reader standfirst-navigate ', 'standfirst-reader standfirst-navigate section/craft/', 'standfirst-reader standfirst-navigate article/tides/',
  ]));

  paper.expects(/route https:\/\/evil.example\/ is not in the paper/);
  await set('route', 'https://evil.example/');
  await expect(outside.heading()).toHaveText(TIDES);
  paper.expects(/src is not an address of the paper/);
  await set('src', 'https://evil.example/');
  await expect(outside.reader().getByText('The paper cannot be read here')).toBeVisible();
  expect((await told()).at(-1)[0]).toBe('standfirst-error');
  await set('src', paper.address);
  await set('route', 'section/places/');
  await expect(outside.heading()).toHaveText('Places');
  await expect(outside.reader().getByText('The paper cannot be read here')).toHaveCount(0);
});

test('neither side’s styles reach the other', async ({ page, outside }) => {
  const look = (n) => outside.reader(n).locator('#main h1, #main p, nav, .sections, .nameplate a, footer, #app').evaluateAll((all) => all.slice(0, 12).map((element) => {
    const { width, height } = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    return [element.className, Math.round(width), Math.round(height), style.fontSize, style.color, style.direction, style.fontFamily, style.textTransform, style.display, style.textAlign].join(' ');
  }));
  const roomy = '<style>body { margin: 0; font: 13px cursive; color: #444; text-align: center } main { width: 900px; text-transform: uppercase }</style>';
  const bare = (page) => page.evaluate(() => [...document.querySelectorAll('main > h1, main > p, header p')].map((element) => JSON.stringify([getComputedStyle(element).font, getComputedStyle(element).color, getComputedStyle(element).margin])));
  await outside.open({ head: roomy, attributes: 'route="/section/science/"', inside: ' ' });
  const alone = await bare(page);
  await outside.open({ head: roomy, attributes: 'route="/section/science/"' });
  await expect(outside.heading()).toHaveText('Science');
  expect(await bare(page)).toEqual(alone);
  const wanted = await look(0);
  expect(wanted.length).toBeGreaterThan(8);
  const hostile = `<style>
    * { all: unset !important; font-size: 80px !important; color: red !important; letter-spacing: 1em !important }
    html, body, main, p, h1, header { display: block !important } main { width: 900px !important }
    :root { --paper: lime; --ink: lime; --size-5: 200px; --standfirst-rem: 99px; --gutter: 99px }</style>`;
  await outside.open({ head: hostile, attributes: 'route="/section/science/"' });
  await expect(outside.heading()).toHaveText('Science');
  expect(await look(0)).toEqual(wanted);
  await outside.open({ head: roomy, attributes: 'route="/section/science/"', lang: 'ar', dir: 'rtl' });
  await expect(outside.heading()).toHaveText('Science');
  expect(await look(0)).toEqual(wanted);
});

test('several readers of a page go their own ways with one app', async ({ page, outside }) => {
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await outside.open({ inside: outside.element('route="/section/science/"') + outside.element('route="/article/tides/"') + outside.element('route="/no/such/"') });
  await expect(outside.heading(0)).toHaveText('Science');
  await expect(outside.heading(1)).toHaveText(TIDES);
  await expect(outside.heading(2)).toHaveText('This page is not in the paper');
  await outside.reader(0).getByRole('link', { name: 'Craft' }).first().click();
  await expect(outside.heading(0)).toHaveText('Craft');
  await expect(outside.heading(1)).toHaveText(TIDES);
  await formIn(outside.reader(1)).postGood();
  await expect(outside.reader(1).getByText(GOOD.text)).toBeVisible();
  await expect(outside.heading(0)).toHaveText('Craft');
  for (const kind of [/\.wasm$/, /reader\.css$/, /standfirst-\w+\.js$/]) expect(asked.filter((path) => kind.test(path)), String(kind)).toHaveLength(1);
});

test('axe finds nothing in two readers of one page', async ({ page, outside }) => {
  test.slow();
  await outside.open({ inside: outside.element('route="/article/tides/"') + outside.element('route="/article/typefaces/"') });
  await expect(outside.heading(0)).toHaveText(TIDES);
  await expect(outside.heading(1)).toHaveText('The letter O is too big');
  await findNothing(page, [1440]);
});

test('taken out and put back a hundred times, it leaves nothing behind', async ({ page, outside }) => {
  test.setTimeout(120_000);
  await outside.open({ attributes: 'route="/article/tides/"' });
  await expect(outside.heading()).toHaveText(TIDES);
  const devtools = await page.context().newCDPSession(page);
  const rounds = (count) => page.evaluate(async (count) => {
    const reader = document.querySelector('standfirst-reader');
    const place = document.querySelector('main');
    for (let round = 0; round < count; round += 1) {
      reader.remove();
      await new Promise((resolve) => setTimeout(resolve));
      const open = new Promise((resolve) => addEventListener('standfirst-navigate', resolve, { once: true }));
      place.append(reader);
      // Every third is taken away before anything has come.
      if (round % 3) await open;
    }
    reader.remove();
    await new Promise((resolve) => setTimeout(resolve, 500));
    window.reader = reader;
  }, count);
  const back = () => page.evaluate(() => { document.querySelector('main').append(window.reader); });
  const count = async () => {
    for (let turn = 0; turn < 3; turn += 1) await devtools.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
    return { nodes, jsEventListeners };
  };
  await rounds(4);
  const before = await count();
  await back();
  await expect(outside.heading()).toHaveText(TIDES);
  await rounds(100);
  const after = await count();
  console.log(`after 4 rounds ${JSON.stringify(before)}, after 100 more ${JSON.stringify(after)}`);
  expect(after.jsEventListeners).toBeLessThanOrEqual(before.jsEventListeners);
  expect(after.nodes).toBeLessThanOrEqual(before.nodes + 20);
  await back();
  await expect(outside.heading()).toHaveText(TIDES);
});

test('an element that is moved stays as it is; one that comes back shows what it showed', async ({ page, outside, paper }) => {
  await outside.open({ attributes: 'route="/section/science/"' });
  await outside.reader().getByRole('link', { name: TIDES, exact: true }).first().click();
  await expect(outside.heading()).toHaveText(TIDES);
  const form = formIn(outside.reader());
  await form.fill({ name: 'Ann', text: 'Half a thought' });
  paper.asked();
  await page.evaluate(() => document.querySelector('main').prepend(document.querySelector('standfirst-reader')));
  expect(await form.values()).toEqual({ name: 'Ann', email: '', text: 'Half a thought' });
  expect(paper.asked()).toEqual([]);
  const keys = await page.evaluate(() => Object.keys(localStorage));
  expect(keys.length).toBeGreaterThan(0);
  for (const key of keys) expect(key, 'kept under the paper’s whole address').toContain(paper.address);

  await page.evaluate(async () => {
    const reader = document.querySelector('standfirst-reader');
    reader.remove();
    await new Promise((resolve) => setTimeout(resolve, 100));
    document.querySelector('main').append(reader);
  });
  await expect(outside.heading()).toHaveText(TIDES);
  await expect.poll(() => form.values()).toEqual({ name: 'Ann', email: '', text: 'Half a thought' });
  await form.post.click();
  await expect(form.summary).toBeFocused();
  await form.summary.getByRole('link').first().click();
  await expect(form.field('email')).toBeFocused();
  const place = () => form.field('text').evaluate((field) => Math.round(field.getBoundingClientRect().top));
  await form.field('text').focus();
  const before = await place();
  await form.fill(GOOD);
  await form.field('text').press('ControlOrMeta+End');
  await form.post.focus();
  await page.keyboard.press('Enter');
  await expect(form.outcome).toContainText('Thank you: your comment is kept in this browser.');
  await expect(form.outcome).toBeInViewport();
  expect(Math.abs(await place() - before), 'the reader stays where they write').toBeLessThan(400);
  expect(page.url()).toBe(outside.address);

  // Taken out the moment a page has come, before that is told.
  await outside.reader().evaluate((reader) => new Promise((resolve) => {
    new MutationObserver((_, observer) => {
      if (!/^Craft/.test(reader.shadowRoot.querySelector('#main h1')?.textContent)) return;
      observer.disconnect();
      reader.remove();
      setTimeout(() => resolve(document.querySelector('main').append(reader)), 50);
    }).observe(reader.shadowRoot, { childList: true, subtree: true });
    [...reader.shadowRoot.querySelectorAll('a')].find((link) => link.textContent === 'Craft').click();
  }));
  await expect(outside.heading()).toHaveText('Craft');
});

test('a page with a strict policy holds a reader; one that refuses WebAssembly keeps its own words', async ({ page, outside, paper }) => {
  const origin = new URL(paper.address).origin;
  const strict = `default-src 'none'; script-src ${origin} 'wasm-unsafe-eval'; connect-src ${origin}; img-src ${origin} data:; base-uri 'none'; form-action 'none'`;
  await outside.open({ headers: { 'content-security-policy': strict }, attributes: 'route="/article/tides/"' });
  await expect(outside.heading()).toHaveText(TIDES);
  await expect(outside.heading()).toHaveCSS('font-weight', '600');
  await expect(outside.reader().locator('.nameplate')).toBeVisible();

  paper.expects(/WebAssembly|wasm/i);
  await outside.open({ headers: { 'content-security-policy': strict.replace(" 'wasm-unsafe-eval'", '') } });
  await expect(outside.reader().getByText('The paper cannot be read here')).toBeVisible();
  await expect(outside.reader().locator('p a')).toBeVisible();
  await expect(outside.reader().locator('#app')).toHaveCount(0);
});

for (const [named, files, said] of [['the app', /_bg\.wasm$/, /./], ['the styles', /reader\.css$/, /./]]) {
  test(`without ${named} the words of the page around stay, and another try opens the paper`, async ({ page, outside, paper }) => {
    paper.expects(said);
    await page.route(files, (route) => route.abort());
    await outside.open();
    await expect(outside.reader().getByText('The paper cannot be read here')).toBeVisible();
    await expect(outside.reader().locator('p a')).toBeVisible();
    await page.unroute(files);
    await page.evaluate(async () => {
      const reader = document.querySelector('standfirst-reader');
      reader.remove();
      await new Promise((resolve) => setTimeout(resolve, 50));
      document.querySelector('main').append(reader);
    });
    await expect(outside.heading()).toHaveText('The Meridian');
  });
}

test('where the first page does not come, the words of the page around stay beside what is said of it', async ({ page, outside, paper }) => {
  paper.expects(/status of 503/);
  paper.answer('', ({ response }) => void response.writeHead(503, { 'access-control-allow-origin': '*' }).end());
  await outside.open();
  const again = outside.reader().getByRole('button', { name: 'Try again' });
  await expect(again).toBeVisible();
  await expect(outside.reader().locator('p a')).toBeVisible();
  paper.host.forget();
  await again.click();
  await expect(outside.heading()).toHaveText('The Meridian');
  await expect(outside.reader().locator('> p a')).toBeHidden();
});

test('after a panic all readers give way to the words of the page around, which goes on', async ({ page, outside, paper }) => {
  paper.permits(/Refused by a test|RuntimeError|unreachable/);
  await outside.open({ inside: outside.element() + outside.element('route="/section/craft/"') });
  await expect(outside.heading(0)).toBeAttached();
  await expect(outside.heading(1)).toHaveText('Craft');
  await page.evaluate(() => {
    // The app finds no element in its shadow any more: what it has begun it cannot end.
    const find = DocumentFragment.prototype.getElementById;
    DocumentFragment.prototype.getElementById = function (id) {
      if (/wasm/.test(new Error().stack)) throw new Error('Refused by a test.');
      return find.call(this, id);
    };
  });
  await outside.reader(1).getByRole('link', { name: 'Places' }).first().click();
  for (const n of [0, 1]) {
    await expect(outside.reader(n).getByText('The paper cannot be read here')).toBeVisible();
    await expect(outside.reader(n).locator('p a')).toBeVisible();
  }
  const before = paper.guard.faults.length;
  await page.evaluate(() => { dispatchEvent(new Event('online')); dispatchEvent(new StorageEvent('storage', { key: 'x' })); document.querySelector('standfirst-reader').remove(); });
  await page.waitForTimeout(100);
  expect(paper.guard.faults.length).toBe(before);
  expect((await outside.around()).title).toBe('Another site');
});

test('an element with a height of its own scrolls by itself', async ({ page, outside }) => {
  await outside.open({ head: '<style>standfirst-reader { height: 500px; overflow: auto }</style>', attributes: 'route="/article/tides/#comments"' });
  await expect(outside.heading()).toHaveText(TIDES);
  const top = () => outside.reader().evaluate((it) => it.shadowRoot.querySelector('#comments').getBoundingClientRect().top - it.getBoundingClientRect().top);
  await expect.poll(async () => Math.abs(await top()), 'opened at the comments').toBeLessThan(60);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await outside.reader().locator('footer').getByRole('link', { name: 'Craft' }).click();
  await expect(outside.heading()).toHaveText('Craft');
  expect(await outside.reader().evaluate((it) => it.scrollTop)).toBe(0);
});

test('the theme is the reader’s, or what the page around names', async ({ page, outside }) => {
  const paperOf = () => outside.reader().locator('#app').evaluate((root) => [getComputedStyle(root).backgroundColor, getComputedStyle(root).colorScheme]);
  const [light, dark] = [['rgb(251, 248, 241)', 'light'], ['rgb(21, 22, 26)', 'dark']];
  await page.emulateMedia({ colorScheme: 'light' });
  await outside.open();
  await expect(outside.heading()).toBeAttached();
  expect((await paperOf())[0]).toBe(light[0]);
  for (const [theme, scheme, wanted] of [['dark', 'light', dark], ['light', 'dark', light], ['auto', 'dark', [dark[0], 'light dark']]]) {
    await page.emulateMedia({ colorScheme: scheme });
    await outside.reader().evaluate((it, theme) => it.setAttribute('theme', theme), theme);
    expect(await paperOf(), theme).toEqual(wanted);
  }
});

const LOOKS = [['', 1200], ['article/tides/', 1200], ['section/science/', 420], ['article/typefaces/', 420]];
const frame = (wide) => `<style>body { margin: 0 } main { max-width: ${wide}px; margin: auto; padding: 8px }</style>`;

for (const [path, wide] of LOOKS) {
  test(`axe finds nothing in and around a reader: /${path}, ${wide} px`, async ({ page, outside }) => {
    test.slow();
    await outside.open({ attributes: `route="/${path}"`, head: frame(wide) });
    await expect(outside.heading()).toBeAttached();
    await findNothing(page);
  });

  test(`nothing is wider than the element: /${path}, ${wide} px`, async ({ page, outside }) => {
    await outside.open({ attributes: `route="/${path}"`, head: frame(wide) });
    await expect(outside.heading()).toBeAttached();
    for (const width of [320, 360, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${width} px`).toBeLessThanOrEqual(0);
      const out = await outside.reader().evaluate((it) => {
        const edge = it.getBoundingClientRect();
        const wide = [...it.shadowRoot.querySelectorAll('#main *')].filter((element) => !element.closest('.unseen, pre, .wide') && element.getBoundingClientRect().right > edge.right + 1);
        return wide.map((element) => element.outerHTML.slice(0, 80));
      });
      expect(out, `${width} px`).toEqual([]);
    }
  });
}

test('a fault of the page around, while the app is at work, ends no reader', async ({ page, outside, paper }) => {
  paper.expects(/is not defined/);
  await outside.open({ inside: outside.element() + outside.element('route="/section/craft/"') });
  await expect(outside.heading(0)).toBeAttached();
  await page.evaluate(() => addEventListener('focusin', () => nobody.there()));
  await outside.reader(1).getByRole('link', { name: 'Places' }).first().click();
  await expect(outside.heading(1)).toHaveText('Places');
  await expect(outside.heading(1)).toBeFocused();
  await outside.reader(0).getByRole('link', { name: TIDES, exact: true }).first().click();
  await expect(outside.heading(0)).toHaveText(TIDES);
});

test('attributes that change while it is out of the page count when it comes back', async ({ page, outside }) => {
  await outside.open({ attributes: 'route="/section/science/"' });
  await expect(outside.heading()).toHaveText('Science');
  await page.evaluate(async () => {
    const reader = document.querySelector('standfirst-reader');
    reader.remove();
    await new Promise((resolve) => setTimeout(resolve, 50));
    reader.setAttribute('route', '/section/craft/');
    document.querySelector('main').append(reader);
  });
  await expect(outside.heading()).toHaveText('Craft');
});

test('queries in its addresses are dropped, fragments are not', async ({ outside }) => {
  for (const [attributes, wanted] of [
    ['route="/section/science/?utm_source=x"', 'Science'],
    ['route="?utm_source=x"', 'The Meridian'],
    ['route="/article/tides/?x#comments" style="height: 400px; overflow: auto"', TIDES],
  ]) {
    await outside.open({ attributes });
    await expect(outside.heading()).toHaveText(wanted);
  }
  await expect(outside.reader().locator('#comments')).toBeInViewport();
});

test('what the page around hides is hidden, and who is at its words is led on', async ({ page, outside, paper }) => {
  await outside.open({ inside: `<div style="visibility: hidden">${outside.element()}</div>` });
  await expect(outside.heading()).toBeAttached();
  await expect(outside.heading()).toHaveCSS('visibility', 'hidden');
  const answer = held(({ response, text }) => text().then((json) => response.writeHead(200, { 'content-type': 'application/json', 'access-control-allow-origin': '*' }).end(json)));
  paper.answer('', answer);
  await outside.open();
  await answer.arrived;
  await outside.reader().locator('> p a').focus();
  answer.release();
  await expect(outside.heading()).toBeFocused();
});
