/** Numbers of a run that has blown up are written so that they fit where ordinary ones do. */
import { expect, it } from 'vitest';
import { formats } from '../../src/i18n/format';

const { fixed, significant, exactly } = formats('en');

it.each([
  [Math.LN2, '0.693'],
  [-999.9994, '−999.999'],
  [4370.25, '4,370.3'],
  [-418_123.4, '−418,123'],
  [1.47e13, '1.47 × 10¹³'],
  [-6.26e37, '−6.26 × 10³⁷'],
  [Number.POSITIVE_INFINITY, '∞'],
])('%d as %s', (value, text) => {
  expect(fixed(value)).toBe(text);
});

it('no number of 32 bits takes more than thirteen characters', () => {
  for (let power = -45; power < 39; power++) {
    for (const value of [9.999999 * 10 ** power, -9.999999 * 10 ** power]) {
      for (const text of [fixed(value), significant(value, 3), exactly(value, 3)]) {
        expect(text.length, text).toBeLessThanOrEqual(13);
      }
    }
  }
});
