/** The divergence of P_data from a normal distribution: against integrals, where it is nothing, where it is all. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { presetExperiment } from '../../src/config/experiment';
import { distributionOf } from '../../src/distributions';
import { normalDivergence } from '../../src/math/generatedDivergence';
import { normalDensity } from '../../src/math/normal';
import { normalField } from '../../src/math/normalField';

const gaussian = distributionOf(presetExperiment('gaussian').data); // N(1, 0.5²)
const ring8 = distributionOf(presetExperiment('ring8').data);

/** JSD of two densities from their values at equal cells. */
function integral(pairs: Iterable<readonly [number, number]>, cell: number): number {
  let sum = 0;
  for (const [p, q] of pairs) {
    if (p > 0) sum += (p * Math.log((2 * p) / (p + q)) * cell) / 2;
    if (q > 0) sum += (q * Math.log((2 * q) / (p + q)) * cell) / 2;
  }
  return sum;
}

describe('on the line', () => {
  test('is the integral over the densities, wherever the hand is', () => {
    const places = fc.record({
      mean: fc.double({ min: -3, max: 3, noNaN: true }),
      deviation: fc.double({ min: 0.05, max: 3, noNaN: true }),
    });
    fc.assert(
      fc.property(places, ({ mean, deviation }) => {
        const pairs = function* () {
          for (let x = -20; x < 20; x += 0.001) {
            yield [gaussian.density(x, 0), normalDensity(x, mean, deviation)] as const;
          }
        };
        const exact = integral(pairs(), 0.001);
        const jsd = normalDivergence(gaussian, { mean: [mean], deviation }).jsd;
        // What lies outside the box is one cell: of N(1, 0.5²) a few millionths, of P_G all that is there of both.
        expect(Math.abs(jsd - exact)).toBeLessThan(0.001);
      }),
      { numRuns: 30 },
    );
  });

  test('is 0 where both are the same, log 2 where they do not meet, and never more', () => {
    expect(normalDivergence(gaussian, { mean: [1], deviation: 0.5 }).jsd).toBeLessThan(1e-6);
    const far = normalDivergence(gaussian, { mean: [-2.8], deviation: 0.05 }).jsd;
    expect(Math.abs(far - Math.LN2)).toBeLessThan(1e-6);
    expect(normalDivergence(gaussian, { mean: [-12], deviation: 0.05 }).jsd).toBeLessThanOrEqual(
      Math.LN2,
    );
  });
});

describe('in the plane', () => {
  test('is the integral over the densities', () => {
    for (const { mean, deviation } of [
      { mean: [0, 0], deviation: 0.7 },
      { mean: [0.9, 0.2], deviation: 0.15 },
      { mean: [-0.5, 0.5], deviation: 0.3 },
    ]) {
      const step = 0.01;
      const pairs = function* () {
        for (let x = -4; x < 4; x += step) {
          const qx = normalDensity(x, mean[0], deviation);
          for (let y = -4; y < 4; y += step) {
            yield [ring8.density(x, y), qx * normalDensity(y, mean[1], deviation)] as const;
          }
        }
      };
      const exact = integral(pairs(), step * step);
      expect(Math.abs(normalDivergence(ring8, { mean, deviation }).jsd - exact)).toBeLessThan(
        0.001,
      );
    }
  });

  test('a mode of the ring in the hand: the other seven eighths stay', () => {
    // P_G = N(μ, σ²I) against ⅛ of it and ⅞ elsewhere: JSD by hand, modes 0.76 apart at σ = 0.1.
    const jsd = normalDivergence(ring8, { mean: [1, 0], deviation: 0.1 }).jsd;
    const share = 1 / 8;
    const exact =
      (share * Math.log((2 * share) / (share + 1)) +
        (1 - share) * Math.log(2) +
        Math.log(2 / (share + 1))) /
      2;
    expect(jsd).toBeCloseTo(exact, 2);
  });

  test('the field is the density at the cells’ centres', () => {
    const field = normalField(
      { mean: [0.2, -0.3], deviation: 0.4 },
      [
        [-1, 1],
        [-2, 2],
      ],
      4,
      2,
    );
    expect(field).toHaveLength(8);
    // Row 1, column 2: centre (0.25, 1).
    expect(field[6]).toBeCloseTo(normalDensity(0.25, 0.2, 0.4) * normalDensity(1, -0.3, 0.4), 6);
  });
});
