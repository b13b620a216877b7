// Leaving a reply: what is asked for, what is wrong and why, and what becomes of the comment.
import { expect, test } from './paper.mjs';
import { FIELDS, GOOD, formOf } from './form.mjs';

test('the form says what it asks for and what it does not publish', async ({ page, paper }) => {
  await paper.open('article/tides/');
  const { form, field, remember } = formOf(page);
  await expect(form.getByRole('heading', { name: 'Leave a reply' })).toBeVisible();
  await expect(form.getByText('Your email address will not be published.')).toBeVisible();
  for (const name of Object.keys(FIELDS)) {
    await expect(field(name)).toBeVisible();
    await expect(field(name)).toHaveAttribute('required');
    await expect(field(name)).not.toHaveAttribute('aria-invalid');
  }
  await expect(form.locator('label .required')).toHaveText(['required', 'required', 'required']);
  await expect(field('email')).toHaveAttribute('type', 'email');
  await expect(field('email')).toHaveAttribute('autocomplete', 'email');
  await expect(field('email')).toHaveAccessibleDescription('Your email address will not be published.');
  await expect(field('name')).toHaveAttribute('autocomplete', 'name');
  await expect(remember).not.toBeChecked();
  await expect(form.getByText('Enter your name.')).toHaveCount(0);
});

test('a comment is posted with the mouse, shown as kept here, and leaves the form ready for another', async ({ page, paper }) => {
  await paper.open('article/tides/');
  const { comments, outcome, values, postGood, summary, field } = formOf(page);
  await postGood();
  await expect(comments).toHaveCount(1);
  await expect(comments).toContainText(GOOD.name);
  await expect(comments).toContainText(GOOD.text);
  await expect(comments).not.toContainText(GOOD.email);
  await expect(comments.getByRole('time')).toHaveAttribute('datetime', /^\d{4}-\d\d-\d\dT\d\d:\d\d/);
  await expect(outcome).toContainText('Thank you: your comment is kept in this browser.');
  await expect(outcome).toBeFocused();
  await expect(page.getByText('No comments yet.')).toHaveCount(0);
  expect(await values()).toEqual({ ...GOOD, text: '' });
  await expect(summary).toBeHidden();
  await field('text').fill('And one more thing.');
  await formOf(page).post.click();
  await expect(comments).toHaveCount(2);
  await expect(comments.last(), 'the newest stands last').toContainText('And one more thing.');
});

test('a comment is posted with the keyboard alone', async ({ page, paper }) => {
  await paper.open('article/tides/');
  const { field, post, remember, comments, outcome, summary } = formOf(page);
  const tabTo = async (wanted) => {
    for (let presses = 0; presses < 150; presses += 1) {
      if (await wanted.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error('the Tab key does not lead there');
  };
  await tabTo(field('name'));
  await page.keyboard.press('Enter');
  await expect(summary).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(summary.getByRole('link').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(field('name')).toBeFocused();
  await page.keyboard.type(GOOD.name);
  await page.keyboard.press('Tab');
  await expect(field('email')).toBeFocused();
  await page.keyboard.type(GOOD.email);
  await page.keyboard.press('Tab');
  await expect(field('text')).toBeFocused();
  await page.keyboard.type('First line.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Second line.');
  await page.keyboard.press('Tab');
  await expect(remember, 'the field that people do not see is passed over').toBeFocused();
  await page.keyboard.press('Space');
  await expect(remember).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(post).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(comments).toHaveCount(1);
  await expect(outcome).toBeFocused();
  expect(await comments.locator('.said').innerText()).toBe('First line.\nSecond line.');
});

test('everything that is missing is said at once: in a summary that takes the focus, and beside each field', async ({ page, paper }) => {
  await paper.open('article/tides/');
  const { post, summary, problem, field, comments } = formOf(page);
  await post.click();
  await expect(summary).toBeFocused();
  await expect(summary).toBeInViewport();
  await expect(summary).toContainText('3 things to mend before your comment can be posted');
  const says = ['Enter your name.', 'Enter your email address.', 'Write your comment.'];
  await expect(summary.getByRole('link')).toHaveText(says);
  for (const [place, name] of Object.keys(FIELDS).entries()) {
    await expect(problem(name)).toHaveText(says[place]);
    await expect(field(name)).toHaveAttribute('aria-invalid', 'true');
    await expect(field(name)).toHaveAccessibleDescription(new RegExp(`^${says[place]}`));
    await summary.getByRole('link', { name: says[place] }).click();
    await expect(field(name)).toBeFocused();
    await expect(field(name)).toBeInViewport();
  }
  await expect(page, 'the links of the summary are no navigation').toHaveURL(paper.at('article/tides/'));
  await expect(comments).toHaveCount(0);
});

test('one thing to mend is counted as one', async ({ page, paper }) => {
  await paper.open('article/tides/');
  const { fill, post, summary } = formOf(page);
  await fill({ ...GOOD, name: '   ' });
  await post.click();
  await expect(summary).toContainText('One thing to mend before your comment can be posted');
  await expect(summary.getByRole('link')).toHaveText(['Enter your name.']);
});

test('what was wrong is checked again as it is typed, and nothing else is', async ({ page, paper }) => {
  await paper.open('article/tides/');
  const { fill, post, problem, field, summary } = formOf(page);
  await fill({ name: GOOD.name, email: 'ann', text: GOOD.text });
  await expect(problem('email'), 'not before the reader says that it is ready').toBeEmpty();
  await post.click();
  await expect(problem('email')).toHaveText('Enter an email address like name@example.org: the @ is missing.');
  await field('email').fill('ann@');
  await expect(problem('email')).toHaveText('Enter an email address like name@example.org: there is nothing after the @.');
  await field('name').fill('');
  await expect(problem('name'), 'it was not found wrong').toBeEmpty();
  await field('email').fill('ann@reader.example');
  await expect(problem('email')).toBeEmpty();
  await expect(field('email')).not.toHaveAttribute('aria-invalid');
  await expect(summary).toBeHidden();
  await field('email').fill('ann@-');
  await expect(problem('email'), 'and is watched from then on').toHaveText(/a part begins or ends with a hyphen/);
});

test('a fault clears nothing', async ({ page, paper }) => {
  await paper.open('article/tides/');
  const { fill, post, summary, values } = formOf(page);
  const typed = { name: '  Ann  ', email: 'ann(at)reader', text: ' A line.\n\n  Another. ' };
  await fill(typed);
  await post.click();
  await expect(summary).toBeFocused();
  expect(await values()).toEqual(typed);
});

test('after a comment was posted its form finds nothing wrong with its own empty field', async ({ page, paper }) => {
  await paper.open('article/tides/');
  const { post, summary, problem, field, comments, postGood } = formOf(page);
  await post.click();
  await expect(summary).toBeFocused();
  await postGood();
  await expect(comments).toHaveCount(1);
  await expect(field('text')).toHaveValue('');
  await expect(problem('text')).toBeEmpty();
  await expect(field('text')).not.toHaveAttribute('aria-invalid');
  await expect(summary).toBeHidden();
});

test('what is typed stays as it is typed, spaces and all', async ({ page, paper }) => {
  await paper.open('article/tides/');
  const { field, post, problem, values } = formOf(page);
  await field('name').pressSequentially(' Ann  van Reader ');
  await field('email').pressSequentially('ann reader@example.org');
  await field('text').pressSequentially(' One  two ');
  expect(await values()).toEqual({ name: ' Ann  van Reader ', email: 'ann reader@example.org', text: ' One  two ' });
  await post.click();
  await expect(problem('email')).toHaveText('Enter an email address like name@example.org: there can be no space in it.');
  await field('name').press('Home');
  await field('name').press('ArrowRight');
  await field('name').pressSequentially('Mary ');
  await expect(field('name'), 'the caret stays where it is').toHaveValue(' Mary Ann  van Reader ');
});

test('near its limit the text has a counter', async ({ page, paper }) => {
  await paper.open('article/tides/');
  const { field, form } = formOf(page);
  const counter = form.locator('#reply-room');
  for (const [length, says] of [[8_999, ''], [9_000, '1000 characters left'], [9_999, '1 character left'], [10_000, '0 characters left'], [10_001, '1 character too many'], [10_003, '3 characters too many']]) {
    await field('text').fill('é'.repeat(length));
    await expect(counter, `${length} characters`).toHaveText(says);
  }
  await expect(field('text')).toHaveAccessibleDescription(/3 characters too many/);
});

test('a text of 10,000 characters is taken, one of 10,001 is refused and nothing of it is cut', async ({ page, paper }) => {
  await paper.open('article/tides/');
  const { fill, field, post, problem, comments } = formOf(page);
  const long = `${'word '.repeat(2_000)}!`;
  await fill({ ...GOOD, text: long });
  await post.click();
  await expect(problem('text')).toHaveText('Shorten your comment: at most 10000 characters, 1 fewer than now.');
  await expect(field('text')).toHaveValue(long);
  await expect(comments).toHaveCount(0);
  await field('text').fill(`${long.slice(0, 9_999)}!`);
  await expect(problem('text')).toBeEmpty();
  await post.click();
  await expect(comments).toHaveCount(1);
  expect((await comments.locator('.said').textContent()).length).toBe(10_000);
});

test('a name of 80 characters is taken, one of 81 is refused', async ({ page, paper }) => {
  await paper.open('article/tides/');
  const { fill, field, post, problem, comments } = formOf(page);
  await fill({ ...GOOD, name: 'я'.repeat(81) });
  await post.click();
  await expect(problem('name')).toHaveText('Shorten your name: at most 80 characters, 1 fewer than now.');
  await expect(field('name')).toHaveValue('я'.repeat(81));
  await field('name').fill('я'.repeat(80));
  await post.click();
  await expect(comments).toContainText('я'.repeat(80));
});

test('a comment is text: no markup in it is read, its lines stay, and it stays after a reload', async ({ page, paper }) => {
  await paper.open('article/tides/');
  await page.evaluate(() => { window.wasRun = false; });
  const text = 'One <b>bold</b>\n<img src="x" onerror="window.wasRun = true">\n\n  <script>window.wasRun = true</script>\n&amp; https://a.example/';
  const { postGood, comments } = formOf(page);
  await postGood({ name: '<i>Ann</i>', text });
  const said = comments.locator('.said');
  const isAsTyped = async () => {
    expect(await said.innerText()).toBe(text);
    await expect(comments.locator('b').first()).toHaveText('<i>Ann</i>');
    await expect(comments.locator('img, script, i, .said a')).toHaveCount(0);
    await expect(said).toHaveCSS('white-space-collapse', /preserve/);
  };
  await isAsTyped();
  await page.reload();
  await comments.first().waitFor();
  await isAsTyped();
  expect(await page.evaluate(() => Boolean(window.wasRun))).toBe(false);
});

test('a long word in a comment does not widen the page', async ({ page, paper }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await paper.open('article/tides/');
  const { postGood, comments } = formOf(page);
  await postGood({ name: 'N'.repeat(80), text: 'w'.repeat(500) });
  await comments.first().waitFor();
  const over = await page.evaluate(() => document.scrollingElement.scrollWidth - document.documentElement.clientWidth);
  expect(over).toBe(0);
});

test('a comment in Arabic reads from the right', async ({ page, paper }) => {
  await paper.open('article/tides/');
  const { postGood, comments } = formOf(page);
  await postGood({ text: 'مقال جميل' });
  await expect(comments.locator('.said')).toHaveCSS('direction', 'rtl');
});

test('a comment appears in another tab that has the story open', async ({ page, paper, context }) => {
  await paper.open('article/tides/');
  const other = await context.newPage();
  await paper.open('article/tides/', other);
  await formOf(page).postGood();
  await expect(formOf(other).comments).toContainText(GOOD.text);
});

test('two stories do not mix their comments and drafts', async ({ page, paper }) => {
  await paper.open('article/tides/');
  await formOf(page).postGood();
  await expect(formOf(page).comments).toHaveCount(1);
  await formOf(page).field('text').fill('A draft about tides.');
  await paper.link('the salt marsh').click();
  await expect(page).toHaveURL(paper.at('article/salt-marsh/'));
  await expect(formOf(page).comments).toHaveCount(0);
  await expect(formOf(page).outcome).not.toContainText('Thank you');
  expect(await formOf(page).values()).toEqual({ name: '', email: '', text: '' });
  await formOf(page).field('text').fill('A draft about marshes.');
  await page.goBack();
  await expect(formOf(page).comments).toHaveCount(1);
  await expect(formOf(page).field('text')).toHaveValue('A draft about tides.');
  await page.goForward();
  await expect(formOf(page).field('text')).toHaveValue('A draft about marshes.');
});

test('what is typed in the moment in which a page comes is kept, after what was kept before', async ({ page, paper }) => {
  await paper.open('article/salt-marsh/');
  await formOf(page).field('text').fill('A long draft.');
  await paper.open('article/tides/');
  await paper.link('the salt marsh').click();
  await expect(page).toHaveURL(paper.at('article/salt-marsh/'));
  // At once, in the page: before the draft of before stands there. The form follows the first screen of its page.
  await page.evaluate(async () => {
    const built = () => document.getElementById('reply-text');
    if (!built()) {
      await new Promise((done) => {
        new MutationObserver((_, observer) => built() && (observer.disconnect(), done())).observe(document.getElementById('main'), { childList: true, subtree: true });
      });
    }
    const field = built();
    if (field.value) return;
    field.value = 'I';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await page.goBack();
  await page.goForward();
  await expect(formOf(page).field('text')).toHaveValue(/^A long draft\.(\n\nI)?$/);
});

test('comments that were made before a story was closed are still shown', async ({ page, paper }) => {
  await paper.open('article/tides/');
  await formOf(page).postGood();
  await formOf(page).comments.first().waitFor();
  await page.evaluate(() => {
    const [key] = Object.keys(localStorage).filter((name) => localStorage.getItem(name).includes('The water does wait'));
    localStorage.setItem(key.replace('tides', 'tea'), localStorage.getItem(key));
  });
  await paper.open('article/tea/');
  await expect(formOf(page).comments).toContainText(GOOD.text);
  await expect(page.getByText('Comments on this story are closed.')).toBeVisible();
  await expect(page.getByRole('form')).toHaveCount(0);
});
