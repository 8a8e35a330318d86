/** KL both ways and total variation of two Gaussians at several distances, against closed forms; equal and disjoint ones. */
import { describe, expect, test } from 'vitest';
import { distributions } from '../../src/distributions';
import { sampleBatch } from '../../src/distributions/distribution';
import { exactMasses } from '../../src/math/cellMasses';
import { countableKl } from '../../src/math/divergences';
import { priorPoints } from '../../src/math/lowDiscrepancy';
import { measure } from '../../src/math/measures';
import { normalCumulative, normalDensity } from '../../src/math/normal';
import { randomStream } from '../../src/math/random';

const spread = 0.5;
/** N(1, ½²) on a line that holds all of it. */
const target = distributions.gaussian({ spread });
const quantiles = priorPoints('normal', 1, 20_000);
const gaussian = (mean: number, deviation: number) => quantiles.map((z) => mean + deviation * z);

/** KL(N(m, s²)‖N(n, t²)) in nats. */
const closedKl = (m: number, s: number, n: number, t: number) =>
  Math.log(t / s) + (s * s + (m - n) ** 2) / (2 * t * t) - 0.5;

/** ∫ p log(q̃/q) dx: what is lost where q has less than half a count a cell and is held at it. */
function hidden(m: number, s: number, n: number, t: number): number {
  const { box, perAxis } = exactMasses(target);
  const [low, high] = box[0] ?? [0, 0];
  const half = perAxis / (high - low) / (2 * quantiles.length);
  const step = 0.001;
  let sum = 0;
  for (let x = low; x < high; x += step) {
    const [p, q] = [normalDensity(x, m, s), normalDensity(x, n, t)];
    if (q < half && p > q) sum += p * Math.log(Math.min(p, half) / q) * step;
  }
  return sum;
}

describe('two Gaussians', () => {
  // Cells and 20,000 quantiles cost less than 0.003; in thin tails one quantile a cell or none is the rest.
  test.each([
    [1, 0.5],
    [1.25, 0.5],
    [1.5, 0.5],
    [0.75, 0.4],
  ])('N(%d, %d²) against N(1, 0.5²): KL both ways', (mean, deviation) => {
    const { klDataGenerated, klGeneratedData } = measure(target, gaussian(mean, deviation));
    const forward = closedKl(1, spread, mean, deviation);
    const reverse = closedKl(mean, deviation, 1, spread);
    const lost = [hidden(1, spread, mean, deviation), hidden(mean, deviation, 1, spread)];
    expect(lost[0]).toBeLessThan(0.05 * forward + 1e-12);
    expect(Math.abs(klDataGenerated + (lost[0] ?? 0) - forward)).toBeLessThan(0.003);
    expect(Math.abs(klGeneratedData + (lost[1] ?? 0) - reverse)).toBeLessThan(0.003);
  });

  // Equal spreads: TV = 2Φ(|m|/2σ) − 1, the densities cross once. A cell across the crossing loses little.
  test.each([0, 0.25, 0.5, 1, 1.5])('%d apart: total variation', (distance) => {
    const { totalVariation } = measure(target, gaussian(1 - distance, spread));
    const closed = 2 * normalCumulative(distance / 2, 0, spread) - 1;
    expect(Math.abs(totalVariation - closed)).toBeLessThan(0.003);
  });

  test('far apart, KL is too small but grows with the distance, up to log(2n)', () => {
    const at = (distance: number) => measure(target, gaussian(1 - distance, spread));
    const kl = [1, 1.5, 2, 3, 100].map((distance) => at(distance).klDataGenerated);
    expect(kl).toEqual(kl.toSorted((a, b) => a - b));
    expect(kl[2]).toBeLessThan(closedKl(1, spread, -1, spread));
    expect(kl[4]).toBeLessThan(Math.log(2 * 20_000));
    expect(kl[4]).toBeGreaterThan(3);
  });

  test('disjoint: JSD log 2, total variation 1, KL finite both ways', () => {
    const apart = measure(target, gaussian(1001, spread));
    expect(apart.jsd).toBeCloseTo(Math.LN2, 3);
    expect(apart.totalVariation).toBeCloseTo(1, 3);
    expect(Number.isFinite(apart.klDataGenerated)).toBe(true);
    expect(Number.isFinite(apart.klGeneratedData)).toBe(true);
  });
});

describe('where P_data has no mass at all', () => {
  test('KL stays finite: a uniform P_data, and half of P_G beside it', () => {
    const uniform = distributions.uniform({});
    const inside = sampleBatch(uniform, randomStream(1, 'inside'), 1000);
    const [low = 0] = uniform.box[0] ?? [];
    const samples = Float32Array.from([...inside, ...inside.map(() => low + 1e-3)]);
    const { klGeneratedData, klDataGenerated } = measure(uniform, samples);
    // All in one cell: ½ log(½ / (1/2n)) + ½ log ½, and the equal half's share.
    expect(klGeneratedData).toBeGreaterThan(2);
    expect(klGeneratedData).toBeLessThan(Math.log(4000));
    // The data lie where P_G has half its mass: log 2, and the sampling floor.
    expect(klDataGenerated).toBeGreaterThan(Math.LN2 - 0.01);
    expect(klDataGenerated).toBeLessThan(Math.LN2 + 0.1);
  });
});

describe('half a count', () => {
  test('KL of equal masses is 0, and never negative', () => {
    expect(countableKl([0.5, 0.25, 0.25], [0.5, 0.25, 0.25], 100)).toBe(0);
    // The samples missed only what they can hardly meet.
    expect(countableKl([0.999, 0.001], [1, 0], 100)).toBeGreaterThanOrEqual(0);
    expect(countableKl([0.999, 0.001], [1, 0], 100)).toBeLessThan(1e-5);
  });

  test('an empty cell counts as half a sample: by hand', () => {
    // q = (1, ½·⅒) / 1.05
    const expected = 0.5 * Math.log(0.5 * 1.05) + 0.5 * Math.log((0.5 * 1.05) / 0.05);
    expect(countableKl([0.5, 0.5], [1, 0], 10)).toBeCloseTo(expected, 12);
  });
});
