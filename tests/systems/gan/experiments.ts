/** Random experiments that are small enough to be trained in a test, and how far two results lie apart. */
import * as fc from 'fast-check';
import {
  activationIds,
  type Experiment,
  lossIds,
  optimiserIds,
  presetExperiment,
  priorIds,
} from '../../../src/config/experiment';

export interface Limits {
  readonly units: number;
  readonly priorDimensions: number;
  readonly batch: number;
  readonly rates: readonly number[];
}

/** Every loss, activation, optimiser and prior, on a line and in the plane. */
export function smallExperiments(most: Limits): fc.Arbitrary<Experiment> {
  const network = fc.record({
    hiddenLayers: fc.integer({ min: 0, max: 4 }),
    units: fc.integer({ min: 1, max: most.units }),
    activation: fc.constantFrom(...activationIds),
    optimiser: fc.constantFrom(...optimiserIds),
    rate: fc.constantFrom(...most.rates),
    momentum: fc.constantFrom(0, 0.5, 0.9),
    beta1: fc.constantFrom(0, 0.5, 0.9),
    steps: fc.constant(1),
  });
  return fc.record({
    data: fc.constantFrom(presetExperiment('bimodal').data, presetExperiment('ring8').data),
    prior: fc.record({
      id: fc.constantFrom(...priorIds),
      dimensions: fc.integer({ min: 1, max: most.priorDimensions }),
    }),
    generator: network,
    discriminator: network,
    hand: fc.constant(null),
    loss: fc.constantFrom(...lossIds),
    batch: fc.integer({ min: 16, max: most.batch }),
    seed: fc.integer({ min: 0, max: 999 }),
  });
}

/** Largest difference, relative to the largest value, or to `least` where all values are smaller. */
export function distance(actual: Float32Array, expected: Float32Array, least = 1e-30): number {
  if (actual.length !== expected.length) return Number.POSITIVE_INFINITY;
  const size = expected.reduce((most, x) => Math.max(most, Math.abs(x)), least);
  return expected.reduce(
    (most, x, i) => Math.max(most, Math.abs(x - (actual[i] as number)) / size),
    0,
  );
}
