/** Both KLs and total variation of two Gaussians against closed forms, from densities and from samples; where one cannot be. */
import { describe, expect, test } from 'vitest';
import { distributions } from '../../src/distributions';
import { sampleBatch } from '../../src/distributions/distribution';
import { disjoint } from '../../src/math/divergence';
import { meshDivergence, normalDivergence } from '../../src/math/generatedDivergence';
import { normalCumulative } from '../../src/math/normal';
import { priorMesh } from '../../src/math/priorMesh';
import { randomStream } from '../../src/math/random';
import { sampleDivergence } from '../../src/math/sampleDivergence';

/** N(1, spread²) on the line, N(0, spread²·I) in the plane. */
const targets = {
  1: (spread: number) => distributions.gaussian({ spread }),
  2: (spread: number) => distributions.gaussians2({ separation: 0, spread }),
};
const centre = { 1: 1, 2: 0 };

/** KL(N(m, s²I)‖N(n, t²I)) in nats, the means `apart`. */
const closedKl = (dimensions: number, s: number, t: number, apart: number) =>
  dimensions * (Math.log(t / s) + (s * s) / (2 * t * t) - 0.5) + apart ** 2 / (2 * t * t);

/** Images of a lattice under G(z) = centre + apart + deviation·z. */
function linear(dimensions: 1 | 2, deviation: number, apart: number) {
  const mesh = priorMesh('normal', dimensions, dimensions === 1 ? 2049 : 65);
  const mean = [centre[dimensions] + apart, 0];
  return { mesh, images: mesh.points.map((z, i) => (mean[i % dimensions] ?? 0) + deviation * z) };
}

const places = ([1, 2] as const).flatMap((dimensions) =>
  [
    { s: 1, t: 2, apart: 0 }, // histograms showed a third less
    { s: 1, t: 2, apart: 0.7 },
    { s: 1, t: 1, apart: 0.5 },
    { s: 0.5, t: 0.5, apart: 0.1 },
    { s: 0.5, t: 0.4, apart: 0.2 },
  ].map((place) => ({ dimensions, ...place })),
);

describe.each(places)(
  '$dimensions-D: N(0, $s²) and N($apart, $t²)',
  ({ dimensions, s, t, apart }) => {
    const target = targets[dimensions](s);
    const forward = closedKl(dimensions, s, t, apart);
    const reverse = closedKl(dimensions, t, s, apart);
    const mean = [centre[dimensions] + apart, 0].slice(0, dimensions);

    test('a hand: both KLs', () => {
      const { klDataGenerated, klGeneratedData, kind } = normalDivergence(target, {
        mean,
        deviation: t,
      });
      expect(kind).toBe('exact');
      expect(Math.abs(klDataGenerated - forward)).toBeLessThan(0.01 + 0.01 * forward);
      expect(Math.abs(klGeneratedData - reverse)).toBeLessThan(0.01 + 0.01 * reverse);
    });

    test('a lattice: both KLs within their error, no floor where both are equal', () => {
      const { mesh, images } = linear(dimensions, t, apart);
      const { klDataGenerated, klGeneratedData, errors, kind, atLeast } = meshDivergence(
        target,
        mesh,
        images,
      );
      expect(kind).toBe('lattice');
      expect(Math.abs(klGeneratedData - reverse)).toBeLessThan(errors.klGeneratedData + 0.005);
      expect(klDataGenerated).toBeLessThan(forward + errors.klDataGenerated + 0.005);
      // What lies beyond the lattice is only known to be at least something.
      const short = forward - klDataGenerated;
      if (!atLeast.includes('klDataGenerated')) expect(short).toBeLessThan(0.02 + 0.01 * forward);
      expect(short).toBeLessThan(0.02 + 0.03 * forward);
    });

    test('8,192 samples: within three times the error that they name', () => {
      const random = randomStream(3, 'kl samples');
      const samples = Float32Array.from(
        { length: 8192 * dimensions },
        (_, i) => (mean[i % dimensions] ?? 0) + t * random.normal(),
      );
      const { klDataGenerated, klGeneratedData, errors, kind } = sampleDivergence(target, samples);
      expect(kind).toBe('estimate');
      expect(Math.abs(klGeneratedData - reverse)).toBeLessThan(3 * errors.klGeneratedData + 0.02);
      expect(Math.abs(klDataGenerated - forward)).toBeLessThan(3 * errors.klDataGenerated + 0.02);
    });
  },
);

// Equal spreads: TV = 2Φ(|m|/2σ) − 1, the densities cross once.
test.each([0, 0.25, 0.5, 1, 1.5])('%d apart: total variation', (distance) => {
  const target = targets[1](0.5);
  const closed = 2 * normalCumulative(distance / 2, 0, 0.5) - 1;
  const hand = normalDivergence(target, { mean: [1 - distance], deviation: 0.5 });
  expect(Math.abs(hand.totalVariation - closed)).toBeLessThan(0.001);
  const { mesh, images } = linear(1, 0.5, -distance);
  const lattice = meshDivergence(target, mesh, images);
  expect(Math.abs(lattice.totalVariation - closed)).toBeLessThan(0.001);
});

describe('where one of both has nothing', () => {
  test('half of P_G beside a uniform P_data: KL(P_G‖P_data) is infinite, the other log 2', () => {
    const uniform = distributions.uniform({});
    const inside = sampleBatch(uniform, randomStream(1, 'inside'), 4096);
    const [low = 0] = uniform.box[0] ?? [];
    const samples = Float32Array.from([...inside, ...inside.map((_, i) => low + i / 1e5)]);
    const { klGeneratedData, klDataGenerated, jsd } = sampleDivergence(uniform, samples);
    expect(klGeneratedData).toBe(Number.POSITIVE_INFINITY);
    expect(Math.abs(klDataGenerated - Math.LN2)).toBeLessThan(0.05);
    // ½ log(2/(1 + ½)) + ½ (½ log(2·½/(1 + ½)) + ½ log 2)
    const exact = (Math.log(4 / 3) + (Math.log(2 / 3) + Math.LN2) / 2) / 2;
    expect(Math.abs(jsd - exact)).toBeLessThan(0.01);
  });

  test('a uniform prior reaches no tail: KL(P_data‖P_G) is infinite', () => {
    const mesh = priorMesh('uniform', 2, 65);
    const target = targets[2](0.5);
    const { klDataGenerated, atLeast } = meshDivergence(target, mesh, mesh.points);
    expect(klDataGenerated).toBe(Number.POSITIVE_INFINITY);
    expect(atLeast).toEqual([]);
  });

  test('so far out that the density is too small for a number, KL is still the distance’s', () => {
    const target = targets[2](0.01);
    const { mesh, images } = linear(2, 0.01, 1);
    const { klGeneratedData, atLeast, jsd } = meshDivergence(target, mesh, images);
    expect(klGeneratedData / 5000).toBeCloseTo(1, 2);
    expect(atLeast).toEqual(['klDataGenerated']);
    expect(jsd).toBeCloseTo(Math.LN2, 6);
  });

  test('a G that makes a line of the plane: the JSD is log 2, the KL much at least', () => {
    const mesh = priorMesh('normal', 2, 65);
    const line = mesh.points.map((_, i) => 0.3 * (mesh.points[i - (i % 2)] as number));
    const { jsd, klGeneratedData, totalVariation, atLeast } = meshDivergence(
      targets[2](0.5),
      mesh,
      line,
    );
    expect(jsd).toBeCloseTo(disjoint.jsd, 9);
    expect(klGeneratedData).toBeGreaterThan(5);
    expect(atLeast).toContain('klGeneratedData');
    expect(totalVariation).toBeCloseTo(1, 9);
  });
});
