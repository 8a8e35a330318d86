/** The measures: a perfect sampler's scores, closed forms, collapse, and broken samples. */
import { describe, expect, test } from 'vitest';
import { distributionIds } from '../../src/config/distributions';
import { presetExperiment } from '../../src/config/experiment';
import { distributionOf, distributions } from '../../src/distributions';
import { type Distribution, sampleBatch } from '../../src/distributions/distribution';
import { exactMasses, samplingFloor } from '../../src/math/cellMasses';
import { priorPoints } from '../../src/math/lowDiscrepancy';
import { measure } from '../../src/math/measures';
import { normalCumulative, normalDensity } from '../../src/math/normal';
import { randomStream } from '../../src/math/random';

const count = 2500;

/** ∫ √(F(1 − F)) dx over the box by summation. */
function deviationOfCumulative({ box, density }: Distribution): number {
  const [low, high] = box[0] ?? [0, 0];
  const step = (high - low) / 10_000;
  let cumulative = 0;
  let integral = 0;
  for (let x = low + step / 2; x < high; x += step) {
    cumulative += density(x, 0) * step;
    integral += Math.sqrt(Math.max(0, cumulative * (1 - cumulative))) * step;
  }
  return integral;
}

describe('a perfect sampler', () => {
  test.each(distributionIds)('%s: JSD is at its floor, W₁ at its own', (id) => {
    const distribution = distributionOf(presetExperiment(id).data);
    const line = distribution.dimensions === 1;
    const floor = samplingFloor(exactMasses(distribution).masses, count);
    expect(floor).toBeLessThanOrEqual(line ? 0.005 : 0.02);
    const runs = [1, 2, 3, 4].map((seed) =>
      measure(distribution, sampleBatch(distribution, randomStream(seed, 'perfect'), count)),
    );
    const mean = runs.reduce((sum, { jsd }) => sum + jsd, 0) / runs.length;
    // The floor is an estimate: at np ≈ 1 a cell is between its two limits.
    expect(mean / floor).toBeGreaterThan(0.7);
    expect(mean / floor).toBeLessThan(1.3);
    if (!line) return expect(runs.every(({ wasserstein1 }) => wasserstein1 === null)).toBe(true);
    const distance = runs.reduce((sum, { wasserstein1 }) => sum + (wasserstein1 ?? 0), 0) / 4;
    // E|F_n − F| is √(2/π) of the deviation √(F(1−F)/n); within three standard errors of 4 runs.
    expect(distance).toBeLessThan((2 * deviationOfCumulative(distribution)) / Math.sqrt(count));
    expect(distance).toBeGreaterThan(
      (0.2 * deviationOfCumulative(distribution)) / Math.sqrt(count),
    );
  });

  test('the floor shrinks with the number of samples about as 1/n', () => {
    const distribution = distributionOf(presetExperiment('ring8').data);
    const seeds = [1, 2, 3, 4, 5, 6];
    const score = (seed: number, n: number) =>
      measure(distribution, sampleBatch(distribution, randomStream(seed, 'floor'), n)).jsd;
    // Not quite as 1/n: with more samples, cells in the tails begin to count.
    const at = (n: number) => seeds.reduce((sum, seed) => sum + score(seed, n), 0) / seeds.length;
    expect(at(40_000) / at(10_000)).toBeGreaterThan(0.2);
    expect(at(40_000) / at(10_000)).toBeLessThan(0.33);
  });

  test('scores 98.89 % high quality and covers all modes of ring and grid', () => {
    for (const id of ['ring8', 'grid25'] as const) {
      const distribution = distributionOf(presetExperiment(id).data);
      const n = 40_000;
      const samples = sampleBatch(distribution, randomStream(4, 'coverage'), n);
      const { coverage } = measure(distribution, samples);
      const perfect = 1 - Math.exp(-4.5);
      // Four standard errors of a share.
      const bound = 4 * Math.sqrt((perfect * (1 - perfect)) / n);
      expect(Math.abs((coverage?.highQuality ?? 0) / 100 - perfect)).toBeLessThan(bound);
      expect(coverage?.modesCovered).toBe(distribution.modes.length);
      expect(coverage?.reverseKL).toBeLessThan(0.002);
      const good = (coverage?.counts ?? []).reduce((sum, c) => sum + c, 0);
      expect(good).toBe(Math.round(((coverage?.highQuality ?? 0) / 100) * n));
    }
  });
});

describe('masses of P_data', () => {
  test.each(distributionIds)('%s: add up to 1, at most 1 % of it outside', (id) => {
    const { masses, perAxis, box } = exactMasses(distributionOf(presetExperiment(id).data));
    expect(masses.length).toBe(perAxis ** box.length + 1);
    expect(masses.reduce((sum, mass) => sum + mass, 0)).toBeCloseTo(1, 12);
    expect(masses.at(-1)).toBeLessThan(0.01);
  });

  test('of a Gaussian are differences of Φ', () => {
    const { masses, perAxis, box } = exactMasses(distributions.gaussian({ spread: 0.5 }));
    const [low, high] = box[0] ?? [0, 0];
    for (let i = 0; i < perAxis; i++) {
      const edge = (j: number) => normalCumulative(low + (j / perAxis) * (high - low), 1, 0.5);
      expect(Math.abs((masses[i] ?? 0) - (edge(i + 1) - edge(i)))).toBeLessThan(1e-9);
    }
  });

  test('cells of the default ring are about as fine as its spread', () => {
    const { data } = presetExperiment('ring8');
    const { perAxis, box } = exactMasses(distributionOf(data));
    const [low, high] = box[0] ?? [0, 0];
    expect((high - low) / perAxis).toBeLessThan(1.1 * (data.parameters.spread ?? 0));
  });
});

describe('a wrong sampler', () => {
  const target = distributions.gaussian({ spread: 0.5 });
  const z = priorPoints('normal', 1, 20_000);
  const generated = (mean: number, deviation: number) => z.map((value) => mean + deviation * value);

  /** JSD of N(1, 0.5²) and N(mean, deviation²) by numerical integration. */
  function integratedJsd(mean: number, deviation: number): number {
    let sum = 0;
    for (let x = -8; x < 10; x += 0.001) {
      const p = normalDensity(x, 1, 0.5);
      const q = normalDensity(x, mean, deviation);
      if (p > 0) sum += (p * Math.log((2 * p) / (p + q)) * 0.001) / 2;
      if (q > 0) sum += (q * Math.log((2 * q) / (p + q)) * 0.001) / 2;
    }
    return sum;
  }

  test.each([
    [1.3, 0.5],
    [1, 0.3],
    [0, 0.8],
  ])('N(%d, %d²): JSD and W₁', (mean, deviation) => {
    const { jsd, wasserstein1, coverage } = measure(target, generated(mean, deviation));
    expect(Math.abs(jsd - integratedJsd(mean, deviation))).toBeLessThan(0.002);
    expect(coverage).toBeNull();
    // ∫ |m + d z| φ(z) dz with shift m and difference of deviations d: a folded normal's mean.
    const [m, d] = [mean - 1, deviation - 0.5];
    const folded =
      d === 0
        ? Math.abs(m)
        : 2 * d * d * normalDensity(m, 0, Math.abs(d)) +
          m * (2 * normalCumulative(m, 0, Math.abs(d)) - 1);
    expect(Math.abs((wasserstein1 ?? 0) - folded)).toBeLessThan(0.002);
  });

  test('far outside the box: JSD log 2, and W₁ is the distance', () => {
    const { jsd, wasserstein1 } = measure(target, generated(1001, 0.5));
    expect(jsd).toBeGreaterThan(Math.LN2 - 0.001);
    expect(wasserstein1).toBeCloseTo(1000, 2);
  });

  test('collapsed on one mode of the ring', () => {
    const ring = distributions.ring8({ radius: 1, spread: 0.05 });
    const samples = new Float32Array(2 * count).map((_, i) => (i % 2 === 0 ? 1.01 : 0));
    const { jsd, coverage } = measure(ring, samples);
    expect(coverage).toMatchObject({ modesCovered: 1, highQuality: 100 });
    expect(coverage?.reverseKL).toBeCloseTo(Math.log(8), 12);
    expect(jsd).toBeGreaterThan(0.6);
  });

  test('one mode of the ring left out: reverse KL log(8/7), JSD of ⅛ of the mass', () => {
    const ring = distributions.ring8({ radius: 1, spread: 0.05 });
    const all = sampleBatch(ring, randomStream(5, 'left out'), 40_000);
    const kept = [...Array(40_000).keys()].filter(
      (i) => Math.hypot((all[2 * i] ?? 0) - 1, all[2 * i + 1] ?? 0) > 0.38,
    );
    const samples = Float32Array.from(kept.flatMap((i) => [all[2 * i] ?? 0, all[2 * i + 1] ?? 0]));
    const { jsd, coverage } = measure(ring, samples);
    expect(coverage?.modesCovered).toBe(7);
    expect(coverage?.reverseKL).toBeCloseTo(Math.log(8 / 7), 3);
    const js = (p: number, q: number) =>
      (p * Math.log((2 * p) / (p + q)) + (q > 0 ? q * Math.log((2 * q) / (p + q)) : 0)) / 2;
    expect(Math.abs(jsd - 7 * js(1 / 8, 1 / 7) - js(1 / 8, 0))).toBeLessThan(0.003);
  });

  test('no high-quality sample: reverse KL is null', () => {
    const ring = distributions.ring8({});
    const { coverage } = measure(ring, new Float32Array(20));
    expect(coverage).toMatchObject({ modesCovered: 0, highQuality: 0, reverseKL: null });
  });

  test('samples that are not numbers count as outside', () => {
    const { jsd, wasserstein1 } = measure(target, new Float32Array(10).fill(Number.NaN));
    expect(jsd).toBeGreaterThan(Math.LN2 - 0.001);
    expect(wasserstein1).toBe(Number.POSITIVE_INFINITY);
  });
});
