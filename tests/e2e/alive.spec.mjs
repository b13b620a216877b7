// The live parts of a page: hydrated where they were printed, built anew where somebody changed them, and gone with their page.
import { expect, held, test } from './paper.mjs';
import { formOf } from './form.mjs';

const TIDES = 'Why the tide comes twice a day';

/** What translators and extensions do to a page: every word in an element of its own, and elements where nobody expects them. */
const meddle = () => {
  const words = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT);
  const texts = [];
  while (words.nextNode()) if (words.currentNode.data.trim()) texts.push(words.currentNode);
  for (const text of texts) {
    const font = document.createElement('font');
    text.replaceWith(font);
    font.append(text);
  }
  const badge = document.createElement('span');
  badge.className = 'of-an-extension';
  document.querySelector('#reply-name').before(badge);
  document.querySelector('#reply-text').after(badge.cloneNode());
};

const live = (page) => page.locator('html[data-app=live]').waitFor({ state: 'attached' });

/** The page while its data is on its way: printed, and read without the app. */
async function unanswered({ page, paper }) {
  const slow = held();
  paper.answer('article/tides/', slow);
  await page.goto(paper.at('article/tides/'));
  await page.locator('body').press('Shift');
  await slow.arrived;
  return slow;
}

test('a form that nobody changed is hydrated: its field is the same element before and after', async ({ page, paper }) => {
  const slow = await unanswered({ page, paper });
  await page.evaluate(() => { globalThis.field = document.getElementById('reply-text'); });
  slow.release();
  await live(page);
  expect(await page.evaluate(() => globalThis.field === document.getElementById('reply-text'))).toBe(true);
});

test('a form that was changed before the start is built anew, with what was typed, ticked and selected', async ({ page, paper }) => {
  const slow = await unanswered({ page, paper });
  await page.evaluate(meddle);
  const { field, remember, values, post, problem, comments } = formOf(page);
  await field('name').fill('Ann Reader');
  await remember.check();
  await field('text').pressSequentially('The water does wait.');
  await field('text').evaluate((text) => text.setSelectionRange(4, 9));
  slow.release();
  await live(page);
  expect(await values()).toEqual({ name: 'Ann Reader', email: '', text: 'The water does wait.' });
  await expect(remember).toBeChecked();
  await expect(field('text')).toBeFocused();
  expect(await field('text').evaluate((text) => [text.selectionStart, text.selectionEnd])).toEqual([4, 9]);
  await expect(page.locator('.of-an-extension')).toHaveCount(0);
  await post.click();
  await expect(problem('email')).toContainText('Enter your email address.');
  await field('email').fill('ann@reader.example');
  await post.click();
  await expect(comments).toContainText('The water does wait.');
});

test('a page that an earlier press printed, without marks, comes to life with what was typed', async ({ page, paper }) => {
  await page.route(paper.at('article/tides/'), async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/ data-live=("[^"]*"|[^\s>]+)/g, '').replaceAll('<!---->', '');
    await route.fulfill({ response, body });
  });
  const slow = await unanswered({ page, paper });
  const { field, post, problem, values } = formOf(page);
  await expect(page.locator('[data-live]')).toHaveCount(0);
  await field('text').pressSequentially('Half a thought');
  slow.release();
  await live(page);
  expect((await values()).text).toBe('Half a thought');
  await post.click();
  await expect(problem('name')).not.toBeEmpty();
});

test('a page that is changed after the start works on', async ({ page, paper }) => {
  await paper.open('article/tides/');
  await page.evaluate(meddle);
  const { fill, post, problem, comments, field } = formOf(page);
  await post.click();
  await expect(problem('name')).not.toBeEmpty();
  await fill({ name: 'Ann', email: 'ann@reader.example', text: 'Once' });
  await expect(problem('name')).toBeEmpty();
  await page.evaluate(meddle);
  await post.click();
  await expect(comments).toHaveCount(1);
  await page.evaluate(meddle);
  await fill({ text: 'Twice' });
  await post.click();
  await expect(comments).toHaveCount(2);
  await comments.first().getByRole('button', { name: /Reply/ }).click();
  await expect(field('text')).toBeFocused();
  await paper.link('Craft').click();
  await expect(paper.heading()).toHaveText('Craft');
});

test('an input method that is composing while the app comes is not disturbed', async ({ page, paper }) => {
  const slow = await unanswered({ page, paper });
  const text = formOf(page).field('text');
  await text.focus();
  const keys = await page.context().newCDPSession(page);
  await keys.send('Input.imeSetComposition', { text: '潮', selectionStart: 1, selectionEnd: 1 });
  await text.evaluate((field) => field.addEventListener('compositionend', () => { globalThis.isEnded = true; }));
  slow.release();
  await live(page);
  expect(await page.evaluate(() => globalThis.isEnded), 'the composition goes on').toBeUndefined();
  await keys.send('Input.imeSetComposition', { text: '潮汐', selectionStart: 2, selectionEnd: 2 });
  await keys.send('Input.insertText', { text: '潮汐' });
  await expect(text).toHaveValue('潮汐');
  await page.reload();
  await expect(text).toHaveValue('潮汐');
});

test('what a browser fills in by itself before the start is sent', async ({ page, paper }) => {
  const slow = await unanswered({ page, paper });
  // Autofill writes values, and tells of them by events that nobody hears yet.
  await page.evaluate(() => { document.getElementById('reply-name').value = 'Ann'; document.getElementById('reply-email').value = 'ann@reader.example'; });
  slow.release();
  await live(page);
  const { field, post, comments } = formOf(page);
  await field('text').fill('Filled in');
  await post.click();
  await expect(comments).toContainText('Ann');
});

for (const [sign, act] of [
  ['a touch', (form) => form.field('name').dispatchEvent('pointerdown')],
  ['the focus', (form) => form.field('name').focus()],
]) {
  test(`${sign} brings the comments to life at once, however busy the browser is`, async ({ page, paper }) => {
    // A browser that never has an idle moment for the comments; the start itself asks with a number of parameters that the app does not.
    await page.addInitScript(() => {
      const when = window.requestIdleCallback;
      window.requestIdleCallback = (act, options) => (options ? 0 : when(act));
    });
    await page.goto(paper.at('article/tides/'));
    await page.locator('body').press('Shift');
    await expect.poll(() => page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('index.json')))).toBe(true);
    await paper.stillness();
    const form = formOf(page);
    await expect(page.locator('html[data-app=live]')).toHaveCount(0);
    await act(form);
    await form.post.click();
    await expect(form.problem('name')).not.toBeEmpty();
  });
}

test('a link that is pointed at asks for its page, and for none of its pictures', async ({ page, paper }) => {
  await paper.open('section/places/');
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const link = page.locator('main .teaser h3 a').first();
  const lead = await link.getAttribute('href');
  await link.hover();
  await expect.poll(() => asked.filter((path) => path.endsWith('index.json')).length).toBe(1);
  await paper.stillness();
  expect(asked.filter((path) => /images/.test(path))).toEqual([]);
  await link.click();
  await expect(page).toHaveURL(paper.at(lead.slice(1)));
  await expect(page.locator('main img[data-src]')).toHaveCount(0);
  await expect.poll(() => page.locator('main article > figure img').evaluate((img) => img.complete && img.naturalWidth > 0)).toBe(true);
});

test('two hundred pages read in one tab leave the browser as it was after twenty', async ({ page, paper }) => {
  test.setTimeout(180_000);
  await paper.open('');
  const tools = await page.context().newCDPSession(page);
  const read = async (times) => {
    for (let time = 0; time < times; time += 1) {
      for (const [link, heading] of [['Craft', 'Craft'], ['Science', 'Science']]) {
        await paper.link(link).click();
        await expect(paper.heading()).toHaveText(heading);
      }
      const story = page.locator('main .teaser h3 a').nth(time % 3);
      const headline = await story.textContent();
      await story.click();
      await expect(paper.heading()).toHaveText(headline);
      await expect(page.locator('#comments form, #comments .closed')).toHaveCount(1);
      await page.goBack();
      await expect(paper.heading()).toHaveText('Science');
    }
  };
  const measure = async () => {
    // A page that is built ahead for a link under the mouse is none that piles up.
    await paper.pointAway();
    await paper.stillness();
    for (let time = 0; time < 3; time += 1) await tools.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners } = await tools.send('Memory.getDOMCounters');
    const { usedSize } = await tools.send('Runtime.getHeapUsage');
    return { nodes, jsEventListeners, usedSize };
  };
  await read(5);
  const first = await measure();
  await read(45);
  // What the browser lets go a moment later does not pile up.
  await expect.poll(async () => (await measure()).nodes, 'nodes').toBeLessThan(first.nodes * 1.15);
  const after = await measure();
  expect(after.jsEventListeners, 'listeners').toBeLessThanOrEqual(first.jsEventListeners + 4);
  expect(after.usedSize, 'heap').toBeLessThan(first.usedSize * 1.25);
});
