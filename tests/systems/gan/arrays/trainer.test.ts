/** The update written out on arrays against the plain one, from the same seed, over random experiments. */
import * as fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import {
  activationIds,
  type Experiment,
  lossIds,
  type NetworkSettings,
  optimiserIds,
  presetExperiment,
  priorIds,
} from '../../../../src/config/experiment';
import { createArrayTrainer } from '../../../../src/systems/gan/arrays/trainer';
import { createGan } from '../../../../src/systems/gan/gan';
import { createPlainTrainer } from '../../../../src/systems/gan/plain/trainer';
import { useCpu } from '../../cpu';

beforeAll(useCpu);

const network: fc.Arbitrary<NetworkSettings> = fc.record({
  hiddenLayers: fc.integer({ min: 0, max: 4 }),
  units: fc.integer({ min: 1, max: 20 }),
  activation: fc.constantFrom(...activationIds),
  optimiser: fc.constantFrom(...optimiserIds),
  rate: fc.constantFrom(0.001, 0.01),
  momentum: fc.constantFrom(0, 0.5, 0.9),
  beta1: fc.constantFrom(0, 0.5, 0.9),
  steps: fc.constant(1),
});
const experiment: fc.Arbitrary<Experiment> = fc.record({
  data: fc.constantFrom(presetExperiment('bimodal').data, presetExperiment('ring8').data),
  prior: fc.record({
    id: fc.constantFrom(...priorIds),
    dimensions: fc.integer({ min: 1, max: 5 }),
  }),
  generator: network,
  discriminator: network,
  loss: fc.constantFrom(...lossIds),
  batch: fc.integer({ min: 16, max: 40 }),
  seed: fc.integer({ min: 0, max: 999 }),
});
const request = { surface: 9, samples: 50, priorGrid: 4, density: 0, measures: 0 };

/** Largest difference, relative to the largest value. */
function distance(actual: Float32Array, expected: Float32Array): number {
  const size = expected.reduce((most, x) => Math.max(most, Math.abs(x)), 1e-30);
  const worst = expected.reduce(
    (most, x, i) => Math.max(most, Math.abs(x - (actual[i] ?? 1e9))),
    0,
  );
  return worst / size;
}

test('weights, optimiser state and everything a probe shows agree', async () => {
  await fc.assert(
    fc.asyncProperty(experiment, async (given) => {
      const plain = createGan(given, createPlainTrainer);
      const arrays = createGan(given, createArrayTrainer);
      for (const system of [plain, arrays]) {
        for (let i = 0; i < 5; i++) for (const phase of system.phases) system.update(phase);
      }
      const [a, b] = [await arrays.checkpoint(), await plain.checkpoint()];
      expect(a.counters).toEqual(b.counters);
      expect(a.streams).toEqual(b.streams);
      for (const phase of ['D', 'G']) {
        const [actual, expected] = [a.tensors[phase], b.tensors[phase]];
        expect(distance(actual as Float32Array, expected as Float32Array)).toBeLessThan(1e-3);
      }
      const [seen, reference] = [await arrays.probe(request), await plain.probe(request)];
      for (const name of ['generated', 'realLogits', 'arrows', 'priorImage'] as const) {
        expect(distance(seen[name], reference[name])).toBeLessThan(5e-3);
      }
      expect(seen.losses.D).toBeCloseTo(reference.losses.D, 3);
      expect(seen.losses.G).toBeCloseTo(reference.losses.G, 3);
      plain.dispose();
    }),
    { numRuns: 40, seed: 2 },
  );
});

test('goes on from the plain trainer’s checkpoint', async () => {
  const given = presetExperiment('ring8');
  const plain = createGan(given, createPlainTrainer);
  for (let i = 0; i < 5; i++) for (const phase of plain.phases) plain.update(phase);
  const arrays = createGan(given, createArrayTrainer);
  arrays.restore(await plain.checkpoint());
  for (const system of [plain, arrays]) for (const phase of system.phases) system.update(phase);
  const [a, b] = [await arrays.checkpoint(), await plain.checkpoint()];
  expect(distance(a.tensors.G as Float32Array, b.tensors.G as Float32Array)).toBeLessThan(1e-4);
  expect(a.streams).toEqual(b.streams);
});
