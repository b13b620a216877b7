// `press serve`: what a publisher sees who writes.
import { spawn } from 'node:child_process';
import { cp, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { formOf } from './form.mjs';
import { DIST, PRESS, expect, test as paper } from './paper.mjs';
import { THE_MERIDIAN, folder } from './press.mjs';

const STORY = 'article/tides/';
const TIDES = 'Why the tide comes twice a day';

const test = paper.extend({
  base: ['/', { option: true }],

  /** The Meridian in a folder of its own, served there: tests write into it. */
  preview: async ({ page, paper, base }, use) => {
    const { path, remove } = await folder();
    const content = join(path, 'content');
    await cp(THE_MERIDIAN, content, { recursive: true });
    await cp(join(THE_MERIDIAN, '../images'), join(path, 'images'), { recursive: true });
    const child = spawn(PRESS, ['serve', content, '--app', DIST, '--port', '0', '--base', base], { stdio: ['ignore', 'pipe', 'inherit'] });
    const address = await new Promise((resolve, reject) => {
      createInterface(child.stdout).on('line', (line) => {
        const found = /the preview is at (\S+)/.exec(line);
        if (found) resolve(found[1]);
      });
      child.on('exit', (code) => reject(new Error(`press serve ended with ${code}`)));
    });
    await use(new Preview({ page, paper, content, address }));
    await page.goto('about:blank');
    child.kill('SIGINT');
    await remove();
  },
});

class Preview {
  constructor(parts) {
    Object.assign(this, parts);
  }

  async open(path = '') {
    await this.page.goto(this.address + path);
    await this.live();
  }

  live() {
    return this.page.locator('html[data-app=live]').waitFor({ state: 'attached' });
  }

  /** Changes a story's file as an editor does: what is whole takes its place. */
  async edit(change, slug = 'tides') {
    const file = join(this.content, `articles/${slug}.json`);
    const fresh = join(this.content, '..', 'fresh');
    await writeFile(fresh, change(await readFile(file, 'utf8')));
    await rename(fresh, file);
  }

  /** Gives the story another headline. */
  head(headline) {
    return this.edit((text) => text.replace(/"headline": ".*?"/, `"headline": "${headline}"`));
  }

  get heading() {
    return this.page.locator('main h1');
  }

  get faults() {
    return this.page.getByRole('alert').filter({ hasText: 'fault' });
  }

  get mark() {
    return this.page.locator('press-preview .mark');
  }
}

test('a saved story is on the screen, and the reader stays where they were', async ({ preview, page, paper }) => {
  await preview.open(STORY);
  await page.evaluate(() => scrollTo(0, 900));
  await paper.stillness();
  await preview.head('Saved once');
  await expect(preview.heading).toHaveText('Saved once');
  await preview.live();
  await expect.poll(() => paper.scrolled()).toBe(900);
  await preview.head('Saved again');
  await expect(preview.heading).toHaveText('Saved again');
  await preview.live();
  await expect.poll(() => paper.scrolled()).toBe(900);
});

test('so it is on a page that the app went to', async ({ preview, page, paper }) => {
  await preview.open();
  await paper.link(TIDES).click();
  await expect(preview.heading).toHaveText(TIDES);
  await page.evaluate(() => scrollTo(0, 700));
  await paper.stillness();
  await preview.head('Saved in the app');
  await expect(preview.heading).toHaveText('Saved in the app');
  await preview.live();
  await expect.poll(() => paper.scrolled()).toBe(700);
  await page.goBack();
  await expect(paper.link('Saved in the app')).toBeVisible();
});

test('what somebody types is kept', async ({ preview, page }) => {
  await preview.open(STORY);
  await formOf(page).fill({ text: 'Half a thought' });
  await preview.head('Saved meanwhile');
  await expect(preview.heading).toHaveText('Saved meanwhile');
  await preview.live();
  await expect(formOf(page).field('text')).toHaveValue('Half a thought');
});

test('faults lie over the page until they are mended', async ({ preview, page, paper }) => {
  await preview.open(STORY);
  await paper.mark();
  await preview.edit((text) => text.replace('"section": "science"', '"section": "sciense"'));
  await expect(preview.faults).toContainText('1 fault');
  await expect(preview.faults).toContainText(/articles\/tides\.json:\d+:\d+ section no section is called sciense; did you mean science\?/);
  await expect(preview.heading, 'the last good paper').toHaveText(TIDES);
  expect(await paper.isMarked(), 'the page was not loaded anew').toBe(true);
  await page.keyboard.press('Escape');
  await expect(preview.faults).toBeHidden();
  await preview.edit((text) => text.replace('"published"', '"publisht"'));
  await expect(preview.faults).toContainText('did you mean published?');
  await page.getByRole('button', { name: 'Show the page' }).click();
  await expect(preview.faults).toBeHidden();
  await preview.edit((text) => text.replace('"publisht"', '"published"').replace('"sciense"', '"science"').replace(TIDES, 'Mended'));
  await expect(preview.heading).toHaveText('Mended');
  await preview.live();
  await expect(preview.faults).toBeHidden();
});

test('drafts and stories to come are marked, in lists and on their pages', async ({ preview, page }) => {
  await preview.edit((text) => text.replace('"headline"', '"draft": true, "headline"'));
  await preview.open();
  const teaser = (mark) => page.locator('main').getByRole('link', { name: `${mark}: ${TIDES}` }).first();
  await expect(teaser('Draft')).toBeVisible();
  await expect(preview.mark).toBeHidden();
  await teaser('Draft').click();
  await expect(preview.mark).toHaveText('Draft');
  await page.goBack();
  await expect(preview.mark).toBeHidden();
  await preview.edit((text) => text.replace('"draft": true, ', '').replace(/"modified": ".*?",/, '').replace(/"published": ".*?"/, '"published": "2150-01-02T08:00:00+01:00"'));
  await teaser('Held back until 2150-01-02, 08:00').click();
  await expect(preview.mark).toHaveText('Held back until 2150-01-02, 08:00');
});

test.describe('under a base', () => {
  test.use({ base: '/news/' });

  test('it is the same', async ({ preview, paper }) => {
    // The app of these tests was built for the root, and names its icon there.
    paper.permits(/icon-.*\.svg/);
    await preview.open(STORY);
    expect(new URL(preview.page.url()).pathname).toBe('/news/article/tides/');
    await preview.head('Under a base');
    await expect(preview.heading).toHaveText('Under a base');
  });
});
