// axe-core over a page as it stands, light and dark, at some widths.
import AxeBuilder from '@axe-core/playwright';
import { expect } from './paper.mjs';

/** All rules of axe-core, its good practices among them, and the size of what one presses (WCAG 2.2, 2.5.8). */
const ALL = (axe) => axe.options({ rules: { 'target-size': { enabled: true } } });
/** The theme changes nothing but colours, so in the dark the rules about colours are enough. */
const COLOURS = (axe) => axe.withRules(['color-contrast', 'link-in-text-block']);

/** `axeOn` gives the AxeBuilder of a page, where it is not the usual one. */
export async function findNothing(page, widths = [360, 1440], axeOn = () => new AxeBuilder({ page })) {
  for (const [colorScheme, rules, least] of [['light', ALL, 15], ['dark', COLOURS, 1]]) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      const { violations, passes } = await rules(axeOn(page)).analyze();
      expect(passes.length, 'rules that found something to look at').toBeGreaterThanOrEqual(least);
      const found = violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.slice(0, 3).map((node) => `${node.html.slice(0, 120)} ${node.any[0]?.message ?? ''}`) }));
      expect.soft(found, `${colorScheme}, ${width} px`).toEqual([]);
    }
  }
}
