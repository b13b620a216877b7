// Letters as their languages want them: papers of eight languages, each printed with the rules for its own letters.
import { expect, test as tests } from './paper.mjs';
import { printed } from './wide.mjs';

/** Each paper by its language: words of a story, and the first font of its serif letters. `stress` is how a word is stressed. */
const PAPERS = {
  ar: { name: 'المدار', section: 'العلوم', headline: 'كيف تُقرأ السماء بآلة من النحاس', words: 'وضع الفلكيون خريطة السماء على قرص من النحاس', font: 'Noto Naskh Arabic', stress: 'weight' },
  fa: { name: 'مدار', section: 'دانش', headline: 'چگونه آسمان را با برنج می‌خوانند', words: 'ستاره‌شناسان نقشه آسمان را روی صفحه‌ای برنجی کشیدند', font: 'Noto Naskh Arabic', stress: 'weight' },
  he: { name: 'המסלול', section: 'מדע', headline: 'איך קוראים את השמיים בכלי של נחושת', words: 'האסטרונומים ציירו את מפת השמיים על דיסקית נחושת', font: 'Noto Serif Hebrew', stress: 'weight' },
  ja: { name: '子午線', section: '科学', headline: '一枚の和紙ができるまでを、ゆっくり見る。', words: '和紙は「楮」の皮から作られる。冬の川で晒し、叩き、漉く。', font: 'Hiragino Mincho ProN', stress: 'marks' },
  'zh-Hans': { name: '子午线', section: '科学', headline: '潮水为什么一天来两次?', words: '月亮每天只经过头顶一次,海水却涨了“两次”。', font: 'Songti SC', stress: 'marks' },
  de: { name: 'Der Meridian', section: 'Wissenschaft', headline: 'Straßenbahnhaltestellenhäuschen und ihre Geschichte', words: 'Die Straßenbahnhaltestelle war ein Versprechen: Hier hält jemand an.', stress: 'slant' },
  tr: { name: 'Işık', section: 'Bilim', headline: 'İstanbul’da ışığın iki yüzü', words: 'İlk ışık, kıyıdaki evlerin camlarına değdi.', stress: 'slant' },
  ru: { name: 'Меридиан', section: 'Наука', headline: 'Почему прилив приходит дважды в день', words: 'Луна проходит над головой один раз, а море поднимается дважды.', stress: 'slant' },
};
const FROM_THE_RIGHT = ['ar', 'fa', 'he'];

const story = (headline, words, rest = {}) => ({ headline, standfirst: words, section: 'all', authors: ['ann', 'bo'], published: '2026-11-20T07:30:00+01:00', tags: ['C++', words.slice(0, 6)], body: body(words), ...rest });
const body = (words) => [
  { kind: 'paragraph', text: [`${words} `.repeat(6), { em: words.slice(0, 8) }, ' ', { code: 'go(1, 2)' }, ' Standfirst, 1.5.'] },
  { kind: 'quote', text: words, cite: 'Ann Reader' },
  { kind: 'quote', text: words, pull: true },
  { kind: 'list', ordered: true, items: [words, words] },
  { kind: 'code', text: 'fn main() {}' },
  { kind: 'table', head: ['1', '2'], rows: [[words, '12']] },
];

const isOver = () => document.scrollingElement.scrollWidth - document.documentElement.clientWidth;

for (const [language, { name, section, headline, words, font, stress }] of Object.entries(PAPERS)) {
  const isMirrored = FROM_THE_RIGHT.includes(language);
  const test = tests.extend({
    site: [
      async ({}, use) => {
        const site = { name, tagline: words, language, url: 'https://letters.example/', sections: [{ slug: 'all', name: section }] };
        const articles = { own: story(headline, words), english: story('In English, and at length', 'Words that lean and are divided.', { language: 'en', published: '2026-11-19T07:30:00+01:00' }) };
        for (const other of Array.from({ length: 4 }, (_, number) => number)) articles[`own-${other}`] = story(headline, words, { published: `2026-11-1${other}T07:30:00+01:00` });
        const { dir, remove } = await printed({ site, authors: { ann: { name: 'Ann Reader', role: words, bio: [{ kind: 'paragraph', text: words }] }, bo: { name } }, articles });
        await use({ dir, base: '/' });
        await remove();
      },
      { scope: 'worker' },
    ],
  });

  test.describe(language, () => {
    test('nothing is wider than a small screen, nor with letters of twice the size', async ({ page, paper }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      for (const path of ['', 'article/own/', 'article/english/', 'author/ann/']) {
        await paper.open(path);
        expect.soft(await page.evaluate(isOver), `${path} at 320 px`).toBe(0);
        await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
        expect.soft(await page.evaluate(isOver), `${path} at 320 px and 200 %`).toBe(0);
      }
    });

    test('words stand, are stressed and are divided as the language has it', async ({ page, paper }) => {
      await paper.open('article/own/');
      // Of what is in the paper's language.
      const styles = await page.locator('body *').evaluateAll((all) => all.filter((element) => !element.closest('[lang=en]')).map((element) => {
        const { fontStyle, letterSpacing, hyphens, textTransform, fontVariantCaps } = getComputedStyle(element);
        return { fontStyle, letterSpacing, hyphens, textTransform, fontVariantCaps };
      }));
      const seen = (property) => [...new Set(styles.map((style) => style[property]))];
      expect(seen('textTransform')).toEqual(['none']);
      expect(seen('fontVariantCaps')).toEqual(['normal']);
      const styleOf = (selector) => page.locator(selector).first().evaluate((element) => {
        const { fontWeight, fontStyle, hyphens, textEmphasisStyle, fontFamily } = getComputedStyle(element);
        return { fontWeight, fontStyle, hyphens, marks: textEmphasisStyle, font: fontFamily.split(',')[0].replaceAll('"', '') };
      });
      const [em, paragraph, heading] = await Promise.all(['.body em', '.body > p', 'main h1'].map(styleOf));
      expect({ weight: em.fontWeight === '700', marks: em.marks !== 'none', slant: em.fontStyle === 'italic' }).toEqual({ weight: stress === 'weight', marks: stress === 'marks', slant: stress === 'slant' });
      if (font) {
        expect(seen('fontStyle'), 'nothing is slanted').toEqual(['normal']);
        expect(seen('letterSpacing'), 'no letters are moved apart').toEqual(['normal']);
        expect(seen('hyphens'), 'nothing is divided').toEqual(['manual']);
      } else {
        expect(paragraph.hyphens).toBe('auto');
        expect([heading.hyphens, (await styleOf('.body code')).hyphens]).toEqual(['manual', 'manual']);
      }
      expect([paragraph.font, heading.font]).toEqual([font ?? 'Iowan Old Style', font ?? 'Iowan Old Style']);
      const drop = await page.locator('.body > p').first().evaluate((element) => getComputedStyle(element, '::first-letter').float);
      expect(drop, 'a letter that stands alone begins a story').toBe(font ? 'none' : 'inline-start');
    });

    test('a story in English has the letters of English', async ({ page, paper }) => {
      await paper.open('article/english/');
      const styleOf = (selector) => page.locator(selector).first().evaluate((element) => {
        const { fontStyle, fontFamily, hyphens, letterSpacing } = getComputedStyle(element);
        return { fontStyle, hyphens, isSpaced: parseFloat(letterSpacing) < 0, font: fontFamily.split(',')[0].replaceAll('"', '') };
      });
      expect(await styleOf('main h1')).toEqual({ fontStyle: 'normal', hyphens: 'manual', isSpaced: true, font: 'Iowan Old Style' });
      expect(await styleOf('.body em')).toEqual({ fontStyle: 'italic', hyphens: 'auto', isSpaced: false, font: 'Iowan Old Style' });
    });

    test('the sheet holds rules for the letters of this paper alone', async ({ page, paper }) => {
      await paper.open('');
      const css = await page.evaluate(() => [...document.querySelectorAll('style')].map((style) => style.textContent).join(''));
      const all = await page.evaluate(() => [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).filter((rule) => rule.selectorText?.includes(':lang(')).map((rule) => rule.selectorText));
      expect(css).not.toMatch(/:lang\(([A-Z]|x-)/);
      // One rule is for the interface's own lines, where it has no words in a language from the right.
      const rules = all.filter((rule) => !rule.startsWith(':where(:lang(en)'));
      expect(all.length - rules.length).toBe(['fa', 'he', 'ur'].includes(language) ? 1 : 0);
      // What a browser does not understand it drops; what it kept asks for this language.
      expect(rules.length > 0).toBe(Boolean(font) && !['ar', 'fa'].includes(language));
      for (const rule of rules) expect(rule).toContain(`:lang(${language})`);
    });

    if (!isMirrored) return;

    test('the page is mirrored', async ({ page, paper }) => {
      await paper.open('article/own/');
      const side = (selector, property) => page.locator(selector).first().evaluate((element, property) => ['left', 'right'].filter((side) => parseFloat(getComputedStyle(element)[`${property}-${side}`]) > 0), property);
      expect(await side('.body blockquote', 'padding')).toEqual(['right']);
      expect(await side('.body ol', 'padding')).toEqual(['right']);
      expect(await side('.body td', 'padding')).toEqual(['left']);
      const code = await page.locator('.body :is(p code, pre)').evaluateAll((all) => all.map((element) => getComputedStyle(element).direction));
      expect(code, 'code reads from the left').toEqual(['ltr', 'ltr']);
      // The bar as it begins, while a page is on its way.
      const bar = await page.evaluate(() => {
        const selectors = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.selectorText);
        const [, scope] = selectors.join().match(/\.progress\.(l-[\w-]+)/);
        document.body.insertAdjacentHTML('beforeend', `<div class="progress ${scope}"><span class="bar ${scope}"></span></div>`);
        const bar = document.body.lastElementChild.firstElementChild;
        bar.getAnimations().forEach((animation) => animation.cancel());
        return innerWidth - bar.getBoundingClientRect().right;
      });
      expect(Math.abs(bar), 'the bar begins at the right').toBeLessThan(2);
      await paper.open('');
      const arrow = await page.locator('.band a').first().evaluate((link) => getComputedStyle(link, '::after').content);
      expect(arrow).toContain('←');
    });

    test('an answer is set in from the right', async ({ page, paper }) => {
      await paper.open('article/own/');
      const say = async (text) => {
        for (const [field, value] of Object.entries({ name: 'Ann Reader', email: 'ann@reader.example', text })) await page.locator(`#reply-${field}`).fill(value);
        await page.locator('#reply-send').click();
      };
      const comments = page.locator('#thread .comment');
      await say(words);
      await expect(comments).toHaveCount(1);
      await comments.first().getByRole('button').first().click();
      await say('In English.');
      await expect(comments).toHaveCount(2);
      const [first, answer] = [await comments.first().boundingBox(), await comments.last().boundingBox()];
      expect(first.x + first.width - answer.x - answer.width).toBeGreaterThan(5);
      expect(Math.abs(first.x - answer.x)).toBeLessThan(2);
    });

    test('what the paper says of an English story stands at that story’s side', async ({ page, paper }) => {
      await paper.open('article/english/');
      const lines = page.locator('header .lines');
      const [box, byline] = [await lines.boundingBox(), await page.locator('.byline').boundingBox()];
      expect(Math.abs(box.x - byline.x)).toBeLessThan(2);
    });
  });
}
