/** Divergences against closed forms. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  jsDivergence,
  klDivergence,
  totalVariation,
  wasserstein1,
  wasserstein1ToExact,
} from '../../src/math/divergences';
import { priorPoints } from '../../src/math/lowDiscrepancy';
import { normalCumulative } from '../../src/math/normal';

/** Masses of N(mean, deviation²) in 4,000 cells of [−20, 20]; on the upper side by symmetry, where 1 − Φ would cancel. */
function gaussianMasses(mean: number, deviation: number): Float64Array {
  const below = (x: number) => normalCumulative(x, mean, deviation);
  return Float64Array.from({ length: 4000 }, (_, i) => {
    const low = -20 + i / 100;
    const high = low + 1 / 100;
    return low > mean ? below(2 * mean - low) - below(2 * mean - high) : below(high) - below(low);
  });
}

const masses = fc
  .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 })
  .filter((values) => values.some((value) => value > 1e-3))
  .map((values) => {
    const total = values.reduce((sum, value) => sum + value, 0);
    return values.map((value) => value / total);
  });

describe('Kullback–Leibler', () => {
  test.each([
    [0, 1, 0.5, 1],
    [0, 1, 1, 2],
    [1, 0.8, -0.5, 1.2],
  ])('of N(%d, %d²) and N(%d, %d²), both ways', (m1, s1, m2, s2) => {
    const closed = (ma: number, sa: number, mb: number, sb: number) =>
      Math.log(sb / sa) + (sa ** 2 + (ma - mb) ** 2) / (2 * sb ** 2) - 1 / 2;
    const p = gaussianMasses(m1, s1);
    const q = gaussianMasses(m2, s2);
    expect(klDivergence(p, q)).toBeCloseTo(closed(m1, s1, m2, s2), 4);
    expect(klDivergence(q, p)).toBeCloseTo(closed(m2, s2, m1, s1), 4);
  });

  test('zero masses', () => {
    expect(klDivergence([0, 1], [0.5, 0.5])).toBe(Math.log(2));
    expect(klDivergence([0.5, 0.5], [0, 1])).toBe(Number.POSITIVE_INFINITY);
    expect(klDivergence([0, 1], [0, 1])).toBe(0);
  });
});

describe('Jensen–Shannon and total variation', () => {
  test('disjoint: log 2 and 1; identical: 0', () => {
    expect(jsDivergence([0.3, 0.7, 0, 0], [0, 0, 0.6, 0.4])).toBeCloseTo(Math.LN2, 15);
    expect(totalVariation([0.3, 0.7, 0, 0], [0, 0, 0.6, 0.4])).toBeCloseTo(1, 15);
    expect(jsDivergence([0.3, 0.7], [0.3, 0.7])).toBe(0);
    expect(totalVariation([0.3, 0.7], [0.3, 0.7])).toBe(0);
  });

  test('of masses too small to halve', () => {
    expect(jsDivergence([0, 0, 0, 1, 0, 0], [0, 0, Number.MIN_VALUE, 1, 0, 0])).toBe(0);
    expect(jsDivergence([Number.MIN_VALUE, 1], [Number.MIN_VALUE, 1])).toBe(0);
    // Disjoint halves: their share of log 2, whatever lies in a cell beside them.
    const p = [0.5, 0.5, 0, Number.MIN_VALUE];
    const q = [0.5, 0, 0.5, 0];
    expect(jsDivergence(p, q)).toBeCloseTo(Math.LN2 / 2, 15);
  });

  test('two coins: H of the mixture minus the mean of the Hs', () => {
    const entropy = (p: number) => -p * Math.log(p) - (1 - p) * Math.log(1 - p);
    const expected = entropy(0.55) - (entropy(0.2) + entropy(0.9)) / 2;
    expect(jsDivergence([0.2, 0.8], [0.9, 0.1])).toBeCloseTo(expected, 14);
  });

  test('total variation of N(0, 1) and N(μ, 1) is 2Φ(μ/2) − 1', () => {
    const tv = totalVariation(gaussianMasses(0, 1), gaussianMasses(1.5, 1));
    expect(tv).toBeCloseTo(2 * normalCumulative(0.75) - 1, 4);
  });

  test('bounds and symmetry: TV²/2 ≤ JSD ≤ TV·log 2', () => {
    fc.assert(
      fc.property(masses, masses, (p, q) => {
        const js = jsDivergence(p, q);
        const tv = totalVariation(p, q);
        expect(js).toBeCloseTo(jsDivergence(q, p), 12);
        expect(js).toBeLessThanOrEqual(tv * Math.LN2 + 1e-12);
        expect(js).toBeGreaterThanOrEqual(tv ** 2 / 2 - 1e-12);
      }),
    );
  });

  test('different numbers of cells are an error', () => {
    expect(() => jsDivergence([1], [0.5, 0.5])).toThrow(RangeError);
  });
});

describe('Wasserstein-1', () => {
  const z = priorPoints('normal', 1, 1000);
  const scaled = (mean: number, deviation: number) => z.map((value) => mean + deviation * value);

  test('of shifted Gaussians is the shift', () => {
    expect(wasserstein1(scaled(0.3, 0.7), scaled(-1.4, 0.7))).toBeCloseTo(1.7, 5);
  });

  test('of N(0, σ₁²) and N(0, σ₂²) is |σ₁ − σ₂| √(2/π)', () => {
    const expected = 0.5 * Math.sqrt(2 / Math.PI);
    expect(wasserstein1(scaled(0, 1), scaled(0, 1.5))).toBeCloseTo(expected, 3);
  });

  test('of point masses, with different counts', () => {
    expect(wasserstein1([0], [3])).toBe(3);
    expect(wasserstein1([0, 1], [0, 0, 1, 1])).toBe(0);
    expect(wasserstein1([0, 0, 0, 4], [0, 4])).toBe(1);
  });

  test('is the mean distance of order statistics, and a metric', () => {
    const samples = fc
      .array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 8, maxLength: 8 })
      .map((values) => values.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(samples, samples, samples, (a, b, c) => {
        const mean = a.reduce((sum, x, i) => sum + Math.abs(x - (b[i] ?? 0)), 0) / a.length;
        expect(wasserstein1(a, b)).toBeCloseTo(mean, 10);
        expect(wasserstein1(a, c)).toBeLessThanOrEqual(
          wasserstein1(a, b) + wasserstein1(b, c) + 1e-12,
        );
      }),
    );
  });

  test('of samples and an exact uniform distribution', () => {
    const exact = { edges: Float64Array.of(0, 0.5, 1), values: Float64Array.of(0, 0.5, 1) };
    // ∫|F − 1_{x ≥ a}| = (a² + (1 − a)²)/2 for one sample at a inside, distance to the mean outside.
    expect(wasserstein1ToExact([0.3], exact)).toBeCloseTo((0.3 ** 2 + 0.7 ** 2) / 2, 14);
    expect(wasserstein1ToExact([3], exact)).toBeCloseTo(2.5, 14);
    expect(wasserstein1ToExact([-3], exact)).toBeCloseTo(3.5, 14);
    // n mid-point quantiles: 1/(4n).
    const quantiles = Array.from({ length: 10 }, (_, i) => (i + 0.5) / 10);
    expect(wasserstein1ToExact(quantiles, exact)).toBeCloseTo(1 / 40, 14);
  });
});
