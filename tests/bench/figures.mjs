// Figures: the middle one of many, and how they are written.

/** How many times as slow the processor is made where a page is clicked or traced: a cheap telephone's. */
export const SLOWER = 4;

/** The median. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** The median of one thing in many samples. */
export function middle(samples, of) {
  return median(samples.map(of));
}

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

export const count = (value) => number.format(value);
export const ms = (value) => `${number.format(value)} ms`;
export const seconds = (value) => (value < 10_000 ? `${(value / 1_000).toFixed(2)} s` : `${(value / 1_000).toFixed(1)} s`);
export const mb = (bytes) => (bytes === undefined ? 'unknown' : `${number.format(bytes / 1e6)} MB`);
export const kb = (bytes) => `${(bytes / 1e3).toFixed(1)} KB`;
export const times = (ratio) => `${ratio.toFixed(2)} ×`;

/** A table in Markdown: words to the left, figures to the right. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |\n`;
  return line(head) + line(head.map((_, place) => (place ? '---:' : '---'))) + rows.map(line).join('');
}
