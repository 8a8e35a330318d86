/** D* over the plane: ½ everywhere for a G that is perfect, on every distribution and at the ends of its settings. */
import { describe, expect, test } from 'vitest';
import {
  type DistributionId,
  distributionEntries,
  distributionIds,
} from '../../../src/config/distributions';
import { type Experiment, presetExperiment } from '../../../src/config/experiment';
import { distributionOf } from '../../../src/distributions';
import { type Distribution, sampleBatch } from '../../../src/distributions/distribution';
import { randomStream } from '../../../src/math/random';
import { createArrayTrainer } from '../../../src/systems/gan/arrays/trainer';
import { planeSamples } from '../../../src/systems/gan/density';
import { createGan } from '../../../src/systems/gan/gan';
import { generatedField, optimalDiscriminator } from '../../../src/systems/gan/optimal';

const plane = distributionIds.filter((id) => distributionEntries[id].dimensions === 2);

function experimentOf(id: DistributionId, which: 'default' | 'min' | 'max'): Experiment {
  const preset = presetExperiment(id);
  const parameters = Object.fromEntries(
    Object.entries(distributionEntries[id].parameters).map(([name, range]) => [name, range[which]]),
  );
  return { ...preset, data: { ...preset.data, parameters } };
}

/** Mean of |D* − ½| over samples of P_data. */
function distance(distribution: Distribution, optimal: Float32Array, columns: number): number {
  const samples = sampleBatch(distribution, randomStream(8, 'distance'), 10_000);
  const [xAxis = [0, 1], yAxis = [0, 1]] = distribution.box;
  let sum = 0;
  let told = 0;
  for (let i = 0; i < samples.length; i += 2) {
    const at = ([low, high]: readonly [number, number], value: number) =>
      Math.floor(((value - low) / (high - low)) * columns);
    const column = at(xAxis, samples[i] as number);
    const row = at(yAxis, samples[i + 1] as number);
    if (column < 0 || row < 0 || column >= columns || row >= columns) continue;
    const value = optimal[row * columns + column] as number;
    if (Number.isNaN(value)) continue;
    sum += Math.abs(value - 0.5);
    told++;
  }
  expect(told).toBeGreaterThan(0.98 * 10_000);
  return sum / told;
}

describe.each(plane)('%s', (id) => {
  test.each(['default', 'min', 'max'] as const)(
    'from as many samples of P_data as are drawn of P_G, at its %s settings',
    (which) => {
      const experiment = experimentOf(id, which);
      const wide = { ...experiment, prior: { ...experiment.prior, dimensions: 4 } };
      const distribution = distributionOf(experiment.data);
      const cells = { box: distribution.box, columns: 64, rows: 64 };
      const images = sampleBatch(distribution, randomStream(4, 'perfect G'), planeSamples(4096));
      const seen = { mesh: null, images };
      const density = generatedField(wide, cells, seen);
      const optimal = optimalDiscriminator(distribution, wide, cells, density, seen);
      expect(distance(distribution, optimal, 64)).toBeLessThan(0.02);
    },
  );
});

/** One Gaussian, and a G(z) = spread·z that makes it. */
test.each([1, 0.2, 0.01])('from the lattice of a perfect linear G, spread %d', async (spread) => {
  const preset = presetExperiment('gaussians2');
  const experiment: Experiment = {
    ...preset,
    data: { id: 'gaussians2', parameters: { separation: 0, spread } },
    generator: { ...preset.generator, hiddenLayers: 0 },
  };
  const system = createGan(experiment, createArrayTrainer);
  const checkpoint = await system.checkpoint();
  const G = (checkpoint.tensors.G as Float32Array).slice();
  G.set([spread, 0, 0, spread, 0, 0]);
  system.restore({ ...checkpoint, tensors: { ...checkpoint.tensors, G } });
  const request = { surface: 64, samples: 16, priorGrid: 0, density: 4096, measures: 2500 };
  const { optimal, measures } = await system.probe(request);
  expect(distance(distributionOf(experiment.data), optimal, 64)).toBeLessThan(0.005);
  expect(measures?.divergence.jsd).toBeLessThan(1e-4);
});
