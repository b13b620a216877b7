// An app that does not come: the printed page stays, what was typed stays and is kept, the reader is told the truth, and it is tried again.
import { readdirSync } from 'node:fs';
import { formOf, refuseStorage } from './form.mjs';
import { brokenOff, changed, cutOff, expect, held, html, noAnswer, status, test } from './paper.mjs';

const STORY = 'article/tides/';
const TIDES = 'Why the tide comes twice a day';
const SAYS = {
  unreachable: 'The comments could not load: the server did not answer, or this network wants you to sign in first.',
  newer: 'The comments could not load: this page is older than the paper.',
  offline: 'The comments could not load: there is no connection.',
};
const KEPT = 'What you wrote is kept in this browser.';
const UNKEPT = 'Copy what you wrote: this browser does not keep it.';

/** What a browser says by itself of an answer that failed, and what the page says of it. */
const NOISE = /Standfirst: the page's data has another shape|Failed to load resource|WebAssembly|wasm|Failed to load module script|ERR_|preload/;

const part = (dir, ending) => readdirSync(dir).find((name) => name.startsWith('standfirst-') && name.endsWith(ending));
const PARTS = {
  'the wasm': (host) => part(host.dir, '_bg.wasm'),
  'the glue': (host) => part(host.dir, '.js'),
  'the data': () => STORY,
};

/** The file, as the host has it. */
const asPrinted = undefined;

/** A module or a binary that ends in the middle, though its length says that it is whole. */
const half = ({ response, file }) => {
  const type = file.endsWith('.wasm') ? 'application/wasm' : file.endsWith('.js') ? 'text/javascript' : 'application/json';
  // Files with a hash are kept for ever, broken ones too.
  response.writeHead(200, { 'content-type': type, ...(type !== 'application/json' && { 'cache-control': 'public, max-age=31536000, immutable' }) });
  response.end(file.endsWith('.wasm') ? Buffer.from([0, 97, 115, 109, 1, 0, 0, 0, 1]) : '{"edition":');
};

const FAULTS = [
  { named: 'is cut off', how: noAnswer, says: SAYS.unreachable },
  { named: 'has an error (500)', how: status(500), says: SAYS.unreachable },
  { named: 'is gone (404)', how: status(404), says: SAYS.newer },
  { named: 'is the page of a network that wants one to sign in', how: html, says: SAYS.unreachable },
  { named: 'ends in the middle', how: half, says: SAYS.unreachable },
  { named: 'breaks off', how: brokenOff, says: /could not load/ },
];

const note = (page) => page.locator('#start-note');
const stalled = (page) => page.locator('html[data-app=stalled]').waitFor({ state: 'attached' });
const live = (page) => page.locator('html[data-app=live]').waitFor({ state: 'attached' });
const draft = (page) => page.evaluate(() => JSON.parse(localStorage.getItem('standfirst:/:draft:tides')));

for (const [what, fileOf] of Object.entries(PARTS)) {
  for (const { named, how, says } of FAULTS) {
    test(`where ${what} ${named}, what was typed stays and is kept, and it is tried again`, async ({ page, paper, host }) => {
      paper.permits(NOISE);
      const file = fileOf(host);
      const slow = held((asked) => how({ ...asked, file }));
      paper.answer(file, slow);
      await page.goto(paper.at(STORY));
      const { field, post, values } = formOf(page);
      await field('name').fill('Ann');
      await field('text').pressSequentially('Half a tho');
      await slow.arrived;
      slow.release();
      paper.answer(file, (asked) => how({ ...asked, file }));
      // What is gone has the page loaded anew, once.
      if (says === SAYS.newer) await page.waitForFunction(() => performance.getEntriesByType('navigation')[0].type === 'reload');
      await stalled(page);
      await field('text').press('End');
      await field('text').pressSequentially('ught');
      await expect(note(page)).toContainText(says);
      await expect(note(page)).toContainText(KEPT);
      await expect(note(page)).not.toContainText('JavaScript');
      await expect(page.getByText('JavaScript').filter({ visible: true })).toHaveCount(0);
      expect(await draft(page)).toMatchObject({ name: 'Ann', text: 'Half a thought' });

      await post.click();
      await expect(note(page)).toBeInViewport();
      expect(await values()).toMatchObject({ name: 'Ann', text: 'Half a thought' });
      await expect(page).toHaveURL(paper.at(STORY));

      paper.answer(file, asPrinted);
      // Where it has come by itself meanwhile there is no button any more.
      await note(page).getByRole('button').click({ timeout: 1_000 }).catch(() => {});
      await live(page);
      await expect(note(page)).toBeHidden();
      expect(await values()).toMatchObject({ name: 'Ann', text: 'Half a thought' });
      await formOf(page).postGood({ text: await field('text').inputValue() });
      await expect(formOf(page).comments).toContainText('Half a thought');
    });
  }
}

test('what was typed before a start that failed is there after a reload that fails too, and after one that does not', async ({ page, paper, host }) => {
  paper.permits(NOISE);
  const wasm = part(host.dir, '_bg.wasm');
  paper.answer(wasm, noAnswer);
  await page.goto(paper.at(STORY));
  const { field } = formOf(page);
  await field('text').pressSequentially('Five hundred words');
  await stalled(page);
  // Not a reload: the browser itself would bring the text back.
  for (const answer of [noAnswer, asPrinted]) {
    paper.answer(wasm, answer);
    await page.goto('about:blank');
    await page.goto(paper.at(STORY));
    await page.locator('html[data-app]').waitFor({ state: 'attached' });
    await expect(field('text')).toHaveValue('Five hundred words');
    await field('text').press('End');
    await field('text').pressSequentially('!');
    await field('text').press('Backspace');
  }
  await live(page);
  await expect(field('text')).toHaveValue('Five hundred words');
});

test('where nothing can be kept, the reader is told to copy', async ({ page, paper, host }) => {
  paper.permits(NOISE);
  await refuseStorage(page);
  paper.answer(part(host.dir, '_bg.wasm'), noAnswer);
  await page.goto(paper.at(STORY));
  await formOf(page).field('text').pressSequentially('Half');
  await stalled(page);
  await expect(note(page)).toContainText(UNKEPT);
  await expect(formOf(page).field('text')).toHaveValue('Half');
});

test('back on line it comes by itself', async ({ page, paper, context, host }) => {
  paper.permits(NOISE);
  const wasm = part(host.dir, '_bg.wasm');
  paper.answer(wasm, noAnswer);
  await page.goto(paper.at(STORY));
  await formOf(page).field('text').pressSequentially('In a tunnel');
  await stalled(page);
  await context.setOffline(true);
  // The next try fails for want of a connection.
  await expect(note(page)).toContainText(SAYS.offline, { timeout: 15_000 });
  paper.answer(wasm, asPrinted);
  await context.setOffline(false);
  await live(page);
  await expect(note(page)).toBeHidden();
  await expect(formOf(page).field('text')).toHaveValue('In a tunnel');
});

test('it is tried again after a while, with growing pauses and never in a storm', async ({ page, paper, host }) => {
  paper.permits(NOISE);
  await paper.hurry();
  const wasm = part(host.dir, '_bg.wasm');
  paper.answer(wasm, status(500));
  await page.goto(paper.at(STORY));
  await stalled(page);
  // Pauses of 2, 4, 8, … seconds, here twenty times as fast.
  await page.waitForTimeout(1_500);
  const asked = paper.count(wasm);
  expect(asked).toBeGreaterThan(2);
  expect(asked).toBeLessThan(8);
  paper.answer(wasm, asPrinted);
  await live(page);
});

test('a touch of the comments tries again', async ({ page, paper, host }) => {
  paper.permits(NOISE);
  paper.answer(part(host.dir, '_bg.wasm'), noAnswer);
  await page.clock.install();
  await page.goto(paper.at(STORY));
  await page.clock.runFor(1_000);
  await stalled(page);
  paper.answer(part(host.dir, '_bg.wasm'), asPrinted);
  await formOf(page).field('name').click();
  await page.clock.runFor(1_000);
  await live(page);
});

test('a part that is gone has the page loaded anew, once, with place and words kept', async ({ page, paper, host }) => {
  paper.permits(NOISE);
  const wasm = part(host.dir, '_bg.wasm');
  let loads = 0;
  page.on('request', (request) => { if (request.isNavigationRequest()) loads += 1; });
  const slow = held(status(404));
  paper.answer(wasm, slow);
  await page.goto(paper.at(STORY));
  await formOf(page).field('text').pressSequentially('Kept over a new print');
  await paper.stillness();
  const place = await paper.scrolled();
  await slow.arrived;
  paper.answer(wasm, asPrinted);
  slow.release();
  await live(page);
  expect(loads).toBe(2);
  await expect(formOf(page).field('text')).toHaveValue('Kept over a new print');
  expect(Math.abs((await paper.scrolled()) - place)).toBeLessThan(50);
});

test('a browser without WebAssembly is told so, and not that JavaScript is missing', async ({ page, paper }) => {
  await page.addInitScript(() => { delete window.WebAssembly; });
  await page.goto(paper.at(STORY));
  await page.locator('html[data-app=failed]').waitFor({ state: 'attached' });
  await formOf(page).field('text').pressSequentially('Half');
  await expect(note(page)).toContainText('The comments need WebAssembly');
  await expect(page.getByText('JavaScript').filter({ visible: true })).toHaveCount(0);
  expect((await draft(page)).text).toBe('Half');
});

test('Back and Forward after a start that failed show what the address says', async ({ page, paper }) => {
  paper.permits(NOISE);
  await paper.open('');
  await paper.link(TIDES).click();
  await expect(paper.heading()).toHaveText(TIDES);
  paper.answer(STORY, status(500));
  await page.evaluate(() => location.reload());
  await stalled(page);
  await page.goBack({ waitUntil: 'commit' });
  await expect(paper.heading()).toHaveText('The Meridian');
  await expect(page).toHaveURL(paper.at(''));
  await live(page);
  paper.answer(STORY, asPrinted);
  await page.goForward({ waitUntil: 'commit' });
  await expect(paper.heading()).toHaveText(TIDES);
  await expect(page).toHaveURL(paper.at(STORY));
});

test('a page that another press wrote is opened as an ordinary page, with the draft kept', async ({ page, paper }) => {
  await paper.open('article/moon-illusion/');
  await formOf(page).fill({ text: 'Half a thought' });
  await paper.mark();
  // For the app of the open tab alone: the page that is opened then has an app of its own.
  paper.answer(STORY, async (asked) => {
    paper.answer(STORY, asPrinted);
    await changed((inner) => { delete inner.content.article.minutes; })(asked);
  });
  await paper.link(TIDES).click();
  await expect(paper.heading()).toHaveText(TIDES);
  await live(page);
  expect(await paper.isMarked(), 'an ordinary page').toBe(false);
  await page.goBack();
  await expect(paper.heading()).not.toHaveText(TIDES);
  await live(page);
  await expect(formOf(page).field('text')).toHaveValue('Half a thought');
});

test('a page that its own app cannot read is loaded anew once, and stays as it is printed', async ({ page, paper }) => {
  paper.permits(NOISE);
  let loads = 0;
  page.on('request', (request) => { if (request.isNavigationRequest()) loads += 1; });
  paper.answer(STORY, changed((inner) => { inner.content = { puzzle: {} }; }));
  await page.goto(paper.at(STORY));
  await stalled(page);
  await expect(note(page)).toContainText(SAYS.newer);
  await page.waitForTimeout(500);
  expect(loads).toBe(2);
  await expect(paper.heading()).toHaveText(TIDES);
});

/** A sequence of numbers below one that is the same each time (mulberry32). */
const randomFrom = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
};

for (const seed of [1, 2, 3]) {
  test(`whoever walks at random while a quarter of all answers fail sees what the address says, or an honest notice (${seed})`, async ({ page, paper, host }) => {
    test.slow();
    paper.permits(/./);
    const random = randomFrom(seed);
    const pick = (list) => list[Math.floor(random() * list.length)];
    // The folders of which the host said that they are not there: then the page that says so is the truth.
    const denied = new Set();
    const gone = async (asked) => {
      denied.add(asked.path.replace(/[^/]*$/, ''));
      await status(404)(asked);
    };
    const ways = [noAnswer, gone, status(500), html, cutOff, brokenOff, ({ response }) => setTimeout(() => response.destroy(), 300)];
    const answer = host.answer.bind(host);
    host.answer = async (request, response, path) => {
      if (/\.(json|wasm|js)$/.test(path) && random() < 0.25) {
        await pick(ways)({ request, response, path, text: async () => '{"edition":"1","site"' });
        return true;
      }
      return answer(request, response, path);
    };
    try {
      await page.goto(paper.at(''));
      for (let step = 0; step < 25; step += 1) {
        if (page.url() === 'about:blank') await page.goto(paper.at(''));
        const act = pick(['link', 'link', 'link', 'back', 'forward', 'reload', 'wait']);
        if (act === 'wait') await page.waitForTimeout(300);
        else await page.evaluate(([how, n]) => {
          const links = document.querySelectorAll('main a[href^="/"], header a[href^="/"]');
          const acts = { link: () => links[Math.floor(n * links.length)]?.click(), reload: () => location.reload(), back: () => history.back(), forward: () => history.forward() };
          acts[how]();
        }, [act, random()]).catch(whenGone);
        await expect.poll(() => shown(page, denied), { message: `step ${step}: ${act}`, timeout: 15_000 }).toBe('the truth');
      }
    } finally {
      host.answer = answer;
    }
  });
}

/** What may be thrown at a test whose page is changing. */
function whenGone(error) {
  if (!/context|navigat/i.test(error.message)) throw error;
}

/**
 * "the truth" where the page is the one of the address, or says that another did not come, or that the host denies it; else what it shows there.
 */
async function shown(page, denied) {
  const seen = await page.evaluate(async (isDenied) => {
    // Before the first page of the tab.
    if (!location.host) return 'the truth';
    const printed = await (await fetch(location.pathname)).text();
    const heading = (tree) => tree.querySelector('main h1')?.textContent;
    const isTold = document.querySelector('.notice')?.checkVisibility() ?? false;
    const [here, wanted] = [heading(document), heading(new DOMParser().parseFromString(printed, 'text/html'))];
    const isHonest = here === 'This page is not in the paper' && isDenied.includes(location.pathname);
    return isTold || isHonest || here === wanted ? 'the truth' : `${here} at ${location.pathname}`;
  }, [...denied]).catch(whenGone);
  return seen ?? 'nothing yet';
}
