// Some hundred things that one might type as an e-mail address, the same in every run.

/** A small generator of numbers below a limit (the "mulberry32" mixer), so that every run tests the same addresses. */
function dice(seed) {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

const LOCALS = ['a', 'ann', 'a.b', '.a', 'a.', 'a..b', "!#$%&'*+/=?^_`{|}~-", 'a b', 'a"b', '"a"', 'a,b', 'a;b', 'a<b', 'a(b)', '[a]', 'a\\b', 'a:b', '', 'x'.repeat(70), 'A1', '-', '+'];
const LABELS = ['b', 'example', 'b-c', '-b', 'b-', 'b--c', '1', '123', 'b_c', 'b c', '', 'x'.repeat(63), 'x'.repeat(64), `${'x'.repeat(62)}-`, 'B', 'b!', '[127', 'b:1', 'xn--bcher-kva', 'b/c', '-'];
const BETWEEN = ['@', '@', '@', '@', '@', '@', '', '@@', ' @', '@ ', 'at'];
const AROUND = ['', '', '', '', '', ' ', '  '];

/** Addresses, right and wrong, of ASCII letters; none is empty. */
export function addresses(count) {
  const roll = dice(1871);
  const one = (list) => list[roll(list.length)];
  const likely = (list, common) => (roll(5) === 0 ? one(list) : list[roll(common)]);
  const all = new Set();
  while (all.size < count) {
    const labels = Array.from({ length: 1 + roll(4) }, () => likely(LABELS, 3));
    const domain = labels.join(roll(12) === 0 ? '..' : '.') + (roll(15) === 0 ? '.' : '') + (roll(20) === 0 ? '@c' : '');
    all.add(`${one(AROUND)}${likely(LOCALS, 3)}${one(BETWEEN)}${domain}${one(AROUND)}`);
  }
  return [...all].filter((address) => address.trim() !== '');
}
