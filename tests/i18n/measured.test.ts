/** Numbers in words are rounded so that they stay true: no seed lies outside of what is said. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { about, counts, from, range, upTo } from '../../src/i18n/en/measured';
import type { Spread } from '../../src/i18n/measured';

const spread = (least: number, most: number): Spread => ({
  least,
  most,
  median: (least + most) / 2,
  seeds: 20,
  holds: 20,
});

/** "7 × 10⁻⁵" and "0.07" as numbers. */
function read(text: string): number {
  const [factor = '', exponent = ''] = text.replaceAll(',', '').replace('−', '-').split(' × 10');
  const power = exponent
    .replace('⁻', '-')
    .replace(/[⁰¹²³⁴-⁹]/g, (d) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(d)));
  return Number(factor) * 10 ** Number(power);
}

test.each([
  [0.5341, 0.6929, '0.50–0.70'],
  [0.0863, 0.1225, '0.08–0.13'],
  [Math.LN2 - 1e-9, Math.LN2, '0.693'],
  [0.0371, 107.8, '0.03–150'],
  [0.4727, 3.076, '0.4–4'],
  [0.5348, 1, '0.5–1.0'],
])('from %f to %f is %s', (least, most, text) => {
  expect(range(spread(least, most))).toBe(text);
});

test('ends alone, and counts', () => {
  expect(upTo(spread(0, 0.0197))).toBe('0.02');
  expect(upTo(spread(0, 4.167e-5))).toBe('5 × 10⁻⁵');
  expect(from(spread(0.96, 2.6))).toBe('0.9');
  expect(from(spread(0.124, 2))).toBe('0.1');
  expect(upTo(spread(0, 0))).toBe('0');
  expect(about(spread(0.4, 0.5738))).toBe('0.49');
  expect(counts(spread(7, 8))).toBe('7–8');
  expect(counts(spread(8, 8))).toBe('8');
});

test('what is said holds for every seed', () => {
  const number = fc.double({ min: 1e-7, max: 1e3, noNaN: true });
  fc.assert(
    fc.property(number, number, (a, b) => {
      const given = spread(Math.min(a, b), Math.max(a, b));
      const near = 1e-6 * given.most;
      expect(read(upTo(given))).toBeGreaterThanOrEqual(given.most - near);
      expect(read(upTo(given))).toBeLessThanOrEqual(given.most * 1.51);
      expect(read(from(given))).toBeLessThanOrEqual(given.least + near);
      const [low = '', high] = range(given).split('–');
      if (high === undefined) {
        expect(read(low) / given.most).toBeCloseTo(1, 1);
        return;
      }
      expect(read(low)).toBeLessThanOrEqual(given.least + near);
      expect(read(high)).toBeGreaterThanOrEqual(given.most - near);
    }),
    { numRuns: 500 },
  );
});
