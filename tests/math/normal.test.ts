/** The normal distribution against published values, numerical integrals and its own inverse. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { erf, normalCumulative, normalDensity, normalQuantile } from '../../src/math/normal';

describe('erf', () => {
  // Abramowitz and Stegun, table 7.1, extended to 16 digits.
  test.each([
    [0, 0],
    [0.5, 0.5204998778130465],
    [1, 0.8427007929497149],
    [2, 0.9953222650189527],
    [3, 0.9999779095030014],
  ])('erf(%d) = %d', (x, value) => {
    expect(Math.abs(erf(x) - value)).toBeLessThan(1e-15);
    expect(erf(-x)).toBe(-erf(x));
  });

  test('its two formulas meet', () => {
    expect(erf(2.5 + 1e-12) - erf(2.5 - 1e-12)).toBeLessThan(1e-13);
    expect(erf(2.5 + 1e-12)).toBeGreaterThanOrEqual(erf(2.5 - 1e-12));
  });
});

describe('normal distribution', () => {
  test('the density is the slope of the cumulative', () => {
    const h = 1e-4;
    for (let x = -5; x <= 5; x += 0.37) {
      const slope = (normalCumulative(x + h, 0.4, 1.7) - normalCumulative(x - h, 0.4, 1.7)) / 2 / h;
      expect(Math.abs(slope - normalDensity(x, 0.4, 1.7))).toBeLessThan(1e-8);
    }
  });

  test('known probabilities', () => {
    expect(normalCumulative(0)).toBe(0.5);
    expect(normalCumulative(-10) / 7.61985302416052e-24).toBeCloseTo(1, 10);
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
    expect(normalQuantile(1e-10)).toBeCloseTo(-6.361340902404056, 12);
  });

  test('the quantile inverts the cumulative to a relative 1e-9, and back', () => {
    fc.assert(
      fc.property(fc.double({ min: -30, max: 5, noNaN: true }), (x) => {
        const back = normalQuantile(normalCumulative(x));
        // Above 0 the cumulative is near 1, and its rounding alone moves the quantile.
        const rounding = 2 ** -53 / normalDensity(x);
        expect(Math.abs(back - x)).toBeLessThanOrEqual(1e-9 * Math.abs(x) + 2 * rounding + 1e-16);
      }),
    );
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1 - 1e-12, noNaN: true }), (p) => {
        expect(Math.abs(normalCumulative(normalQuantile(p)) / p - 1)).toBeLessThan(1e-9);
      }),
    );
  });

  test('near the median, x = √(2π)(p − ½) to first order', () => {
    for (const q of [1e-3, 1e-6, 1e-9]) {
      const p = 0.5 + q;
      const linear = Math.sqrt(2 * Math.PI) * (p - 0.5);
      expect(Math.abs(normalQuantile(p) / (linear + linear ** 3 / 6) - 1)).toBeLessThan(1e-9);
    }
  });

  test('the ends', () => {
    expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY);
    expect(normalQuantile(-0.1)).toBeNaN();
    expect(normalQuantile(Number.NaN)).toBeNaN();
  });
});
