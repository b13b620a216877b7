// What strangers try to bring into a page: nothing of it runs, and nothing is requested, whether the press or the app printed it.
import { expect } from '@playwright/test';
import { table, test } from './convert.mjs';

/** Opens a page of markup and does to it what a reader might; tells what ran and what was asked for. */
async function happens(page, markup) {
  const told = [];
  const whole = 'http://page.example/';
  await page.exposeFunction('hit', () => told.push('ran')).catch(() => {});
  page.removeAllListeners('request');
  page.on('request', (request) => request.url() !== whole && told.push(`asked for ${request.url()}`));
  page.on('dialog', (dialog) => { told.push('a dialog'); return dialog.dismiss(); });
  await page.route(whole, (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><meta charset=utf-8><title>x</title><div id=app>${markup}</div>` }));
  await page.goto(whole);
  const left = await page.evaluate(async () => {
    const app = document.getElementById('app');
    const shown = app.innerHTML;
    // Once more, as the app puts it there; a tree that changes when it is read again hides something.
    app.innerHTML = shown;
    const same = app.innerHTML === shown;
    for (const element of app.querySelectorAll('*')) {
      for (const kind of ['mouseover', 'focus', 'pointerdown', 'toggle', 'error', 'load']) element.dispatchEvent(new Event(kind));
      if (!element.closest('a[href]')) element.click();
    }
    const attributes = [...app.querySelectorAll('*')].flatMap((element) => [...element.attributes].map(({ name, value }) => [name, value]));
    const bad = attributes.filter(([name, value]) => /^on|^style$|^srcdoc$|^formaction$|^ping$/.test(name) || (/^(href|src|poster|data-embed)$/.test(name) && !/^(https?:\/\/|mailto:|\/|#)/i.test(value)));
    const elements = app.querySelectorAll('script, style, iframe, object, embed, svg, math, form, input, base, meta, link, template, noscript, frame, source, track');
    await new Promise((resolve) => setTimeout(resolve, 20));
    return { same, bad, elements: [...elements].map(({ tagName }) => tagName) };
  });
  return { told, ...left };
}

const NOTHING = { told: [], same: true, bad: [], elements: [] };

test('the guard sees what runs and what is asked for', async ({ page }) => {
  const ran = await happens(page, '<img src="/x.png" onerror="hit()"><a href="javascript:hit()">x</a>');
  expect(ran.told).toContain('asked for http://page.example/x.png');
  expect(ran.told).toContain('ran');
  expect(ran.bad.length).toBe(2);
});

for (const who of ['press', 'app']) {
  test(`nothing that a stranger wrote runs in what the ${who} prints`, async ({ page, byPress, byApp }) => {
    test.setTimeout(120_000);
    const all = await table('vectors');
    expect(all.length).toBeGreaterThanOrEqual(60);
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    const printed = await (who === 'press' ? byPress : byApp)(all);
    // An inert document loads nothing either.
    expect(asked.filter((address) => !address.startsWith('http://converter.example/'))).toEqual([]);
    for (const [nth, html] of all.entries()) {
      // What is a picture to the reader is asked for like any other.
      const markup = printed[nth][1].replace(/<img src="https:[^>]*>/g, '<i>picture</i>').replace(/ poster="https:[^"]*"/g, '');
      expect(await happens(page, markup), html).toEqual(NOTHING);
    }
  });
}
