// What strangers type and paste: names of nothing, addresses with signs that nobody sees, words that run the other way.
import { expect, test } from './paper.mjs';
import { GOOD, formOf } from './form.mjs';

const STORY = 'article/tides/';

for (const [what, nobody] of [['spaces of no width', '\u200b\u200b'], ['Hangul fillers', '\u3164\u115f'], ['empty Braille', '\u2800 \u2800'], ['joiners and marks', '\u2060\u200e\u200d'], ['a soft hyphen', '\u00ad'], ['a tag', '\u{e0041}\ufe0f']]) {
  test(`${what} are no name and no comment`, async ({ page, paper }) => {
    await paper.open(STORY);
    const { postGood, problem, comments } = formOf(page);
    await postGood({ name: nobody, text: nobody });
    await expect(problem('name')).toHaveText('Enter your name.');
    await expect(problem('text')).toHaveText('Write your comment.');
    await expect(comments).toHaveCount(0);
  });
}

for (const name of ['\u0639\u0644\u06cc\u200c\u0631\u0636\u0627', '\u{1f469}\u200d\u{1f680}', '\u0915\u094d\u200d\u0937']) {
  test(`${name} is a name`, async ({ page, paper }) => {
    await paper.open(STORY);
    const { postGood, comments } = formOf(page);
    await postGood({ name });
    await expect(comments.locator('bdi').first()).toHaveText(name);
  });
}

for (const [what, email] of [
  ['a space of no width at its end', 'ann@reader.example\u200b'],
  ['an isolate around it', '\u2068ann@reader.example\u2069'],
  ['a byte order mark before it', '\ufeffann@reader.example'],
  ['a wide space after it', 'ann@reader.example\u3000'],
  ['a soft hyphen in it', 'ann@rea\u00adder.example'],
  ['full-width letters', '\uff41nn\uff20reader\uff0eexample'],
  ['a name and brackets around it', 'Ann <ann@reader.example>'],
  ['the scheme of a link', 'mailto:ann@reader.example'],
]) {
  test(`an address with ${what} is taken`, async ({ page, paper }) => {
    await paper.open(STORY);
    const { postGood, outcome, problem } = formOf(page);
    await postGood({ email });
    await expect(problem('email')).toBeEmpty();
    await expect(outcome).toContainText('Thank you');
  });
}

/** How far the text that a selector names begins and ends from the left of its element, line by line. */
const edges = (element) => {
  const box = element.getBoundingClientRect();
  const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const lines = [];
  while (walk.nextNode()) {
    const { data } = walk.currentNode;
    for (const found of data.matchAll(/\S[^\n]*/g)) {
      const range = document.createRange();
      range.setStart(walk.currentNode, found.index);
      range.setEnd(walk.currentNode, found.index + found[0].length);
      const { left, right } = range.getBoundingClientRect();
      lines.push({ words: found[0], left: left - box.left, right: box.right - right });
    }
  }
  return lines;
};

test('a name that turns its letters round turns nothing else, in the thread and in the form', async ({ page, paper }) => {
  await paper.open(STORY);
  const { postGood, comments, form } = formOf(page);
  await postGood({ name: 'Eve \u202egpj.sepat' });
  await comments.first().getByRole('button', { name: 'Reply to Eve' }).click();
  const answers = form.locator('#reply-answers');
  await expect(answers.locator('bdi')).toHaveText('Eve \u202egpj.sepat');
  const [before, name, after] = await answers.locator('span').evaluate(edges);
  expect([before.words.trim(), after.words]).toEqual(['In reply to', '.']);
  expect(before.left).toBeLessThan(name.left);
  expect(after.left, 'the full stop ends the sentence').toBeGreaterThan(name.left);
  await postGood({ name: 'Ann', text: 'An answer.' });
  await expect(comments.nth(1).locator('.to bdi')).toHaveText('Eve \u202egpj.sepat');
});

test('whom a comment answers is told anew in a page that a translator changed', async ({ page, paper }) => {
  await paper.open(STORY);
  const { postGood, comments, form } = formOf(page);
  for (const name of ['One', 'Two']) {
    await postGood({ name, text: `By ${name}.` });
    await expect(comments.filter({ hasText: `By ${name}.` })).toHaveCount(1);
  }
  await comments.nth(0).getByRole('button', { name: 'Reply to One' }).click();
  const answers = form.locator('#reply-answers');
  await expect(answers).toContainText('In reply to One.');
  await answers.evaluate((element) => {
    const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const all = [];
    while (walk.nextNode()) all.push(walk.currentNode);
    for (const node of all) {
      const font = document.createElement('font');
      font.textContent = node.data;
      node.replaceWith(font);
    }
  });
  await comments.nth(1).getByRole('button', { name: 'Reply to Two' }).click();
  await expect(answers).toContainText('In reply to Two.');
  await expect(answers).not.toContainText('One');
});

test('each line of a comment runs as its words do', async ({ page, paper }) => {
  await paper.open(STORY);
  const { postGood, comments } = formOf(page);
  await postGood({ text: 'The first line.\n\u0633\u0644\u0627\u0645 \u062f\u0646\u06cc\u0627! (2026)\n\n\u05e9\u05dc\u05d5\u05dd.\nThe last.' });
  const lines = await comments.first().locator('.said').evaluate(edges);
  const isAtLeft = lines.map(({ left, right }) => left < 5 && right > 50);
  const isAtRight = lines.map(({ left, right }) => right < 30 && left > 50);
  expect(isAtLeft).toEqual([true, false, false, true]);
  expect(isAtRight).toEqual([false, true, true, false]);
});
