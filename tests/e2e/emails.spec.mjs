// What the form takes for an email address: what the browser's own field takes, and why not the rest.
import { expect, test } from './paper.mjs';
import { addresses } from './addresses.mjs';
import { GOOD, formOf } from './form.mjs';

for (const [address, says] of [
  ['ann', 'the @ is missing.'],
  ['@reader.example', 'there is nothing before the @.'],
  ['ann@', 'there is nothing after the @.'],
  ['ann@reader@example', 'there is more than one @.'],
  ['ann reader@example.org', 'there can be no space in it.'],
  ['ann,r@example.org', 'before the @ there can be no “,”.'],
  ['ann@reader_x.org', 'after the @ there can be no “_”.'],
  ['ann@reader..org', 'after the @ a dot stands at an end, or two stand together.'],
  ['ann@-reader.org', 'after the @ a part begins or ends with a hyphen.'],
  [`ann@${'x'.repeat(64)}.org`, 'after the @ a part is longer than 63 characters.'],
]) {
  test(`the address ${address.slice(0, 30)} is refused because ${says}`, async ({ page, paper }) => {
    await paper.open('article/tides/');
    const { fill, post, problem, summary } = formOf(page);
    await fill({ ...GOOD, email: address });
    await post.click();
    await expect(problem('email')).toHaveText(`Enter an email address like name@example.org: ${says}`);
    await expect(summary.getByRole('link')).toHaveText([`Enter an email address like name@example.org: ${says}`]);
  });
}

/** For each address: whether the browser's own field takes it, and whether our form does. The form must be watching its email. */
function verdicts(all) {
  const field = document.querySelector('#reply-email');
  const problem = document.querySelector('#reply-email-problem');
  const turn = new MessageChannel();
  const nextTurn = () => new Promise((resolve) => {
    turn.port1.onmessage = resolve;
    turn.port2.postMessage(0);
  });
  return all.reduce(async (before, address) => {
    const list = await before;
    const own = Object.assign(document.createElement('input'), { type: 'email', value: address });
    field.value = address;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await nextTurn();
    return [...list, { address, browser: own.checkValidity(), form: problem.textContent === '' }];
  }, Promise.resolve([]));
}

test('the form and the browser’s own field agree about some hundred addresses', async ({ page, paper }) => {
  await paper.open('article/tides/');
  const { post, problem } = formOf(page);
  await post.click();
  await expect(problem('email')).toHaveText('Enter your email address.');
  const all = addresses(400);
  const found = await page.evaluate(verdicts, all);
  expect(found.length).toBe(all.length);
  const right = found.filter(({ browser }) => browser).length;
  expect(Math.min(right, found.length - right), 'there are many of both').toBeGreaterThan(100);
  expect(found.filter(({ browser, form }) => browser !== form)).toEqual([]);
});

test('the form and the browser’s own field agree about addresses beyond ASCII, as they are typed', async ({ page, paper }) => {
  await paper.open('article/tides/');
  const { post, problem, field } = formOf(page);
  await post.click();
  const verdicts = [];
  for (const address of ['a@bücher.example', 'a@例え.jp', 'a@пример.рф', 'a@b.例', 'a@ü-b.example', 'ä@b.example', 'я@пример.рф', 'a@ü..example', 'a@ü b.example', 'a@ü_b.example', 'a@b‐c.example', 'a@b。example', 'a@😀.example']) {
    // A browser writes the domain of what is typed in ASCII, of what a script puts there it does not: so this is typed.
    await field('email').fill('');
    await expect(problem('email')).toHaveText('Enter your email address.');
    await field('email').pressSequentially(address);
    await expect(problem('email')).not.toHaveText('Enter your email address.');
    verdicts.push({ address, browser: await field('email').evaluate((input) => input.validity.valid), form: (await problem('email').textContent()) === '' });
  }
  expect(verdicts.filter(({ browser }) => browser).length).toBeGreaterThan(3);
  expect(verdicts.filter(({ browser }) => !browser).length).toBeGreaterThan(3);
  expect(verdicts.filter(({ browser, form }) => browser !== form)).toEqual([]);
});
