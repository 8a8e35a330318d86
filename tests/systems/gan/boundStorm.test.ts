/**
 * V under its bound: random experiments in the plane, each at three moments, the last with D trained
 * alone. STORM=200 makes it so many, STORM_FROM=… starts at another one.
 */
import { expect, test } from 'vitest';
import { distributionEntries, distributionIds } from '../../../src/config/distributions';
import {
  type Experiment,
  type NetworkSettings,
  presetExperiment,
} from '../../../src/config/experiment';
import { estimateValue, greatestValue } from '../../../src/math/discriminatorValue';
import { type RandomStream, randomStream } from '../../../src/math/random';
import { createArrayTrainer } from '../../../src/systems/gan/arrays/trainer';
import { createGan } from '../../../src/systems/gan/gan';

const experiments = Number(process.env.STORM ?? 12);
const first = Number(process.env.STORM_FROM ?? 0);
const plane = distributionIds.filter((id) => distributionEntries[id].dimensions === 2);

function pick<T>(random: RandomStream, all: readonly T[]): T {
  return all[random.integer(all.length)] as T;
}

function networkOf(random: RandomStream): NetworkSettings {
  const optimiser = pick(random, ['sgd', 'adam'] as const);
  return {
    hiddenLayers: random.integer(4),
    units: Math.round(2 ** (5.6 * random.uniform())),
    activation: pick(random, ['relu', 'leaky', 'tanh'] as const),
    optimiser,
    rate: 10 ** ((optimiser === 'adam' ? -3.5 : -2.5) + 1.5 * random.uniform()),
    momentum: pick(random, [0, 0.5]),
    beta1: pick(random, [0, 0.5, 0.9]),
    steps: 1,
  };
}

function randomExperiment(number: number): Experiment {
  const random = randomStream(number, 'storm');
  const id = pick(random, plane);
  const preset = presetExperiment(id);
  const parameters = Object.fromEntries(
    Object.entries(distributionEntries[id].parameters).map(([name, { min, max, integer }]) => {
      const value = min + (max - min) * random.uniform() ** 2;
      return [name, integer ? Math.round(value) : value];
    }),
  );
  return {
    ...preset,
    data: { ...preset.data, parameters },
    prior: {
      id: pick(random, ['normal', 'uniform'] as const),
      dimensions: pick(random, [1, 2, 2, 2, 2, 2, 3, 4, 8]),
    },
    generator: networkOf(random),
    discriminator: { ...networkOf(random), units: 32, steps: pick(random, [1, 2, 5]) },
    loss: pick(random, ['mm', 'ns'] as const),
    batch: pick(random, [32, 64, 128]),
    seed: number,
  };
}

const looks = { surface: 0, samples: 20_000, priorGrid: 0, density: 0, measures: 2500 };

test.each(Array.from({ length: experiments }, (_, i) => first + i))(
  'V stays under the line in random experiment %d',
  { timeout: 300_000 },
  async (number) => {
    const experiment = randomExperiment(number);
    const system = createGan(experiment, createArrayTrainer);
    const above: string[] = [];
    for (const [iterations, more] of [
      [20, 0],
      [180, 0],
      [100, 600],
    ] as const) {
      for (let i = 0; i < iterations; i++) {
        for (let k = 0; k < experiment.discriminator.steps; k++) system.update('D');
        system.update('G');
      }
      for (let i = 0; i < more; i++) system.update('D');
      const seen = await system.probe(looks);
      if (!seen.measures) continue; // it diverged: there is no line
      const { divergence } = seen.measures;
      // Of the samples shown, which the line has not seen.
      const { value, standardError: error } = estimateValue(seen.realLogits, seen.generatedLogits);
      const excess = (value - greatestValue(divergence.jsd)) / error;
      const { id, parameters } = experiment.data;
      if (process.env.STORM) {
        process.stdout.write(
          `storm ${number} ${id} z ${experiment.prior.dimensions} ${divergence.kind} V ${value.toFixed(4)} ± ${error.toFixed(4)} line ${greatestValue(divergence.jsd).toFixed(4)} ± ${(2 * divergence.errors.jsd).toFixed(4)}: ${excess.toFixed(1)} standard errors\n`,
        );
      }
      if (excess > 3) above.push(`${id} ${JSON.stringify(parameters)}: ${excess}`);
    }
    system.dispose();
    expect(above).toEqual([]);
  },
);
