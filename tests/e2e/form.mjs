// The form for comments, as a reader meets it.

export const FIELDS = { name: 'Name required', email: 'Email required', text: 'Comment required' };
export const GOOD = { name: 'Ann Reader', email: 'ann@reader.example', text: 'The water does wait, once.' };

/** The form under the story that is open in a tab; another form of this kind where one is given. */
export function formOf(page, form = page.getByRole('form', { name: 'Leave a reply' })) {
  const field = (name) => form.getByLabel(FIELDS[name]);
  const post = form.getByRole('button', { name: 'Post comment' });
  const fill = async (values) => {
    for (const [name, value] of Object.entries(values)) await field(name).fill(value);
  };
  return {
    form,
    field,
    post,
    fill,
    remember: form.getByRole('checkbox', { name: 'Remember my name and email in this browser' }),
    summary: form.locator('#reply-problems'),
    outcome: form.locator('#reply-outcome'),
    comments: page.getByRole('region', { name: 'Comments' }).getByRole('listitem').filter({ hasText: 'Visible only in this browser' }),
    problem: (name) => form.locator(`#reply-${name}-problem`),
    /** What stands in the fields. */
    async values() {
      const entries = await Promise.all(Object.keys(FIELDS).map(async (name) => [name, await field(name).inputValue()]));
      return Object.fromEntries(entries);
    },
    async postGood(values = {}) {
      await fill({ ...GOOD, ...values });
      await post.click();
    },
  };
}

/** The localStorage of the page is not to be had at all. To be called before the page is opened. */
export function refuseStorage(page) {
  return page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
  });
}

/** From now on nothing more fits into the storage. */
export function fillStorage(page) {
  return page.evaluate(() => {
    for (let size = 1 << 20, count = 0; size > 0; size >>= 1) {
      try {
        for (;;) localStorage.setItem(`filler-${(count += 1)}`, 'x'.repeat(size));
      } catch (error) {
        if (error.name !== 'QuotaExceededError') throw error;
      }
    }
  });
}
