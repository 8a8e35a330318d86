/** The update written out on arrays against the plain one, from the same seed, over random experiments. */
import * as fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { presetExperiment } from '../../../../src/config/experiment';
import { createArrayTrainer } from '../../../../src/systems/gan/arrays/trainer';
import { createGan } from '../../../../src/systems/gan/gan';
import { createPlainTrainer } from '../../../../src/systems/gan/plain/trainer';
import { useCpu } from '../../cpu';
import { distance, smallExperiments } from '../experiments';

beforeAll(useCpu);

const experiment = smallExperiments({
  units: 20,
  priorDimensions: 5,
  batch: 40,
  rates: [0.001, 0.01],
});
const request = { surface: 9, samples: 50, priorGrid: 4, density: 0, measures: 0 };

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
