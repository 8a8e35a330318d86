/** What a probe says of a GAN whose generator is known in closed form: D*, P_G's density, the size of G's gradient. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Experiment, presetExperiment } from '../../../src/config/experiment';
import { distributionOf } from '../../../src/distributions';
import { perfectScores } from '../../../src/distributions/perfectSampler';
import { cellCentre } from '../../../src/math/grid';
import { normalDensity } from '../../../src/math/normal';
import { createArrayTrainer } from '../../../src/systems/gan/arrays/trainer';
import { createGan } from '../../../src/systems/gan/gan';

const request = { surface: 64, samples: 256, priorGrid: 0, density: 4096, measures: 0 };

/** The experiment with a generator x = Wz + b without hidden layers, whose parameters are given. */
async function affine(id: 'gaussian' | 'ring8', parameters: readonly number[]) {
  const preset = presetExperiment(id);
  const experiment: Experiment = {
    ...preset,
    generator: { ...preset.generator, hiddenLayers: 0 },
  };
  const system = createGan(experiment, createArrayTrainer);
  const checkpoint = await system.checkpoint();
  const G = (checkpoint.tensors.G as Float32Array).slice();
  G.set(parameters);
  system.restore({ ...checkpoint, tensors: { ...checkpoint.tensors, G } });
  return { system, distribution: distributionOf(experiment.data), experiment };
}

describe('on the line, G(z) = 0.7z + 0.5', () => {
  test('P_G is N(0.5, 0.7²) and D* its closed form', async () => {
    const { system, distribution } = await affine('gaussian', [0.7, 0.5]);
    const { surface, generatedDensity, optimal } = await system.probe(request);
    const [axis] = surface.box;
    optimal.forEach((value, i) => {
      const x = cellCentre(axis as [number, number], i, surface.columns);
      const [p, q] = [distribution.density(x, 0), normalDensity(x, 0.5, 0.7)];
      expect(Math.abs((generatedDensity[i] as number) - q)).toBeLessThan(0.01);
      if (p + q > 0.01) expect(Math.abs(value - p / (p + q))).toBeLessThan(0.02);
    });
  });
});

describe('in the plane, G(z) = 0.6z', () => {
  test('P_G is N(0, 0.36·I) but for the cells’ size, and its mass in the box is right', async () => {
    const { system } = await affine('ring8', [0.6, 0, 0, 0.6, 0, 0]);
    const { surface, generatedDensity } = await system.probe(request);
    const [xAxis, yAxis] = surface.box as [[number, number], [number, number]];
    const area = ((xAxis[1] - xAxis[0]) / 64) * ((yAxis[1] - yAxis[0]) / 64);
    let mass = 0;
    generatedDensity.forEach((density, i) => {
      const x = cellCentre(xAxis, i % 64, 64);
      const y = cellCentre(yAxis, Math.floor(i / 64), 64);
      const exact = normalDensity(x, 0, 0.6) * normalDensity(y, 0, 0.6);
      expect(Math.abs(density - exact)).toBeLessThan(0.01);
      mass += density * area;
    });
    const inside = (1 - 2 * (1 - cumulative(xAxis[1] / 0.6))) ** 2;
    expect(Math.abs(mass - inside)).toBeLessThan(0.0005);
  });

  test('without a request for it there is no density and no D*', async () => {
    const { system } = await affine('ring8', [0.6, 0, 0, 0.6, 0, 0]);
    const { generatedDensity, optimal } = await system.probe({ ...request, density: 0 });
    expect(generatedDensity).toHaveLength(0);
    expect(optimal).toHaveLength(0);
  });
});

test('on a batch of equal scores a, NSGAN’s gradient is e^(−a) times as long as MMGAN’s', async () => {
  // W = 0: every sample is (0.3, −0.2).
  const { system, experiment } = await affine('ring8', [0, 0, 0, 0, 0.3, -0.2]);
  for (let i = 0; i < 200; i++) system.update('D');
  const { generatedLogits, gradientSizes, arrows, ghostArrows } = await system.probe(request);
  const a = generatedLogits[0] as number;
  expect(generatedLogits.every((other) => other === a)).toBe(true);
  expect(a).toBeLessThan(-1); // D has seen through it
  expect(gradientSizes.ns / gradientSizes.mm / Math.exp(-a)).toBeCloseTo(1, 4);
  expect(experiment.loss).toBe('ns');
  expect((arrows[0] as number) / (ghostArrows[0] as number) / Math.exp(-a)).toBeCloseTo(1, 4);
});

/** Φ by its series of Abramowitz & Stegun 26.2.10, independent of `math/normal`. */
function cumulative(x: number): number {
  let [term, sum] = [x, x];
  for (let n = 1; n < 60; n++) {
    term *= (-x * x) / (2 * n);
    sum += term / (2 * n + 1);
  }
  return 0.5 + sum / Math.sqrt(2 * Math.PI);
}

test.each(['gaussian', 'ring8'] as const)(
  '%s: no two arrays share a buffer, for each is transferred',
  async (id) => {
    const { system } = await affine(id, id === 'gaussian' ? [0.7, 0.5] : [0.6, 0, 0, 0.6, 0, 0]);
    const sizes = fc.record({
      surface: fc.constantFrom(0, 16),
      samples: fc.integer({ min: 1, max: 9 }),
      priorGrid: fc.constantFrom(0, 4),
      density: fc.constantFrom(0, 64),
      measures: fc.constantFrom(0, 50),
    });
    await fc.assert(
      fc.asyncProperty(sizes, async (wanted) => {
        const { surface, ...seen } = await system.probe({ ...wanted, batch: 'G' });
        const arrays = [...Object.values(seen), surface.values].filter(
          (value) => value instanceof Float32Array,
        );
        expect(new Set(arrays.map(({ buffer }) => buffer)).size).toBe(arrays.length);
      }),
      { numRuns: 40 },
    );
  },
);

describe('the measures', () => {
  const measured = { ...request, surface: 256, density: 0, measures: 2500 };

  test('on the line: JSD from the densities as by integration, that of samples within its error', async () => {
    const { system, distribution } = await affine('gaussian', [0.7, 0.5]);
    const { measures } = await system.probe(measured);
    let jsd = 0;
    const step = 0.001;
    for (let x = -6; x < 8; x += step) {
      const [p, q] = [distribution.density(x, 0), normalDensity(x, 0.5, 0.7)];
      if (p > 0) jsd += (p * Math.log((2 * p) / (p + q)) * step) / 2;
      if (q > 0) jsd += (q * Math.log((2 * q) / (p + q)) * step) / 2;
    }
    expect(Math.abs((measures?.divergence.jsd ?? Number.NaN) - jsd)).toBeLessThan(0.0005);
    // 2,500 samples raise it by about the floor; its own chance is a few times 0.005.
    const excess = (measures?.jsd ?? Number.NaN) - jsd;
    expect(Math.abs(excess)).toBeLessThan(0.02);
  });

  test('stand beside a perfect sampler’s of the same count', async () => {
    const { system, distribution } = await affine('gaussian', [0.7, 0.5]);
    const { measures } = await system.probe(measured);
    expect(measures?.samples).toBe(2500);
    expect(measures?.floor).toEqual(perfectScores(distribution, 2500));
    expect(measures?.jsd).toBeGreaterThan(measures?.floor.jsd ?? Number.NaN);
  });

  test('in the plane: JSD from a lattice, as by integration; on fewer samples a coarser one', async () => {
    const { system, distribution } = await affine('ring8', [0.6, 0, 0, 0.6, 0, 0]);
    const { measures } = await system.probe({ ...measured, surface: 0 });
    let jsd = 0;
    const step = 0.01;
    for (let x = -4; x < 4; x += step) {
      for (let y = -4; y < 4; y += step) {
        const p = distribution.density(x, y);
        const q = normalDensity(x, 0, 0.6) * normalDensity(y, 0, 0.6);
        if (p > 0) jsd += (p * Math.log((2 * p) / (p + q)) * step * step) / 2;
        jsd += (q * Math.log((2 * q) / (p + q)) * step * step) / 2;
      }
    }
    expect(measures?.divergence.kind).toBe('lattice');
    expect(Math.abs((measures?.divergence.jsd ?? Number.NaN) - jsd)).toBeLessThan(0.002);
    expect(measures?.floor.coverage?.modesCovered).toBe(8);
  });

  test.each(['relu', 'tanh'] as const)(
    'in the plane: a trained G’s JSD on the live lattice is that of one with eight times as many points, within its error (%s)',
    async (activation) => {
      const preset = presetExperiment('ring8');
      const system = createGan(
        { ...preset, generator: { ...preset.generator, activation } },
        createArrayTrainer,
      );
      for (let i = 0; i < 300; i++) {
        system.update('D');
        system.update('G');
      }
      const look = async (measures: number) => {
        const seen = await system.probe({ ...measured, surface: 0, measures });
        if (!seen.measures) throw new Error('nothing was measured');
        return seen.measures.divergence;
      };
      const [live, fine] = [await look(2500), await look(20_000)];
      expect(Math.abs(live.jsd - fine.jsd)).toBeLessThan(2 * live.errors.jsd + 0.001);
      const { klGeneratedData: kl } = live;
      expect(Math.abs(kl - fine.klGeneratedData)).toBeLessThan(2 * live.errors.klGeneratedData);
    },
  );

  test('z of one dimension, or a layer of one unit: P_G is a curve and the JSD log 2', async () => {
    const preset = presetExperiment('ring8');
    for (const experiment of [
      { ...preset, prior: { ...preset.prior, dimensions: 1 } },
      { ...preset, generator: { ...preset.generator, units: 1 } },
    ]) {
      const system = createGan(experiment, createArrayTrainer);
      const { measures, optimal } = await system.probe({ ...request, measures: 2500 });
      expect(measures?.divergence.kind).toBe('curve');
      expect(measures?.divergence.jsd).toBe(Math.LN2);
      expect(measures?.divergence.klDataGenerated).toBe(Number.POSITIVE_INFINITY);
      if (experiment.prior.dimensions > 1) continue;
      expect(optimal.every((value) => Number.isNaN(value) || value === 1)).toBe(true);
      expect(optimal.some((value) => value === 1)).toBe(true);
    }
  });

  test('wider z: an estimate, in the plane and on the line', async () => {
    for (const id of ['ring8', 'gaussian'] as const) {
      const preset = presetExperiment(id);
      const experiment = { ...preset, prior: { ...preset.prior, dimensions: 3 } };
      const system = createGan(experiment, createArrayTrainer);
      const { measures } = await system.probe({ ...request, measures: 2500 });
      expect(measures?.divergence.kind).toBe('estimate');
      expect(measures?.divergence.errors.jsd).toBeGreaterThan(0.001);
    }
  });
});
