/** The table of distributions: ids, dimensions, editable parameters and presets. Samplers and densities live in `distributions/`. */
import type { Experiment, NetworkSettings } from './experiment';
import type { Range } from './ranges';
import { templates } from './templates';

/** An editable parameter of a distribution, in the units of x. */
export interface Parameter extends Range {
  readonly default: number;
}

/** Everything of an experiment that a distribution chooses for itself. */
export type Preset = Omit<Experiment, 'data' | 'hand' | 'seed'>;

export interface DistributionEntry {
  readonly dimensions: 1 | 2;
  readonly parameters: Readonly<Partial<Record<ParameterId, Parameter>>>;
  readonly preset: Preset;
  /** A person's own data: the code of an example. Its density is an estimate from points. */
  readonly points?: string;
}

/** Names of distribution parameters, as they stand in links. */
export const parameterIds = ['spread', 'separation', 'radius', 'length', 'turns', 'cells'] as const;
export type ParameterId = (typeof parameterIds)[number];

/** Adam without momentum and a D that learns faster than G: what kept all distributions here from cycling. */
const network: NetworkSettings = {
  hiddenLayers: 2,
  units: 32,
  activation: 'relu',
  optimiser: 'adam',
  rate: 1e-3,
  momentum: 0,
  beta1: 0,
  steps: 1,
};
const discriminator: NetworkSettings = { ...network, activation: 'leaky', rate: 5e-3 };

/** In one dimension: a smooth generator gives a smooth density. */
const line: Preset = {
  prior: { id: 'normal', dimensions: 1 },
  generator: { ...network, units: 16, activation: 'tanh' },
  discriminator: { ...discriminator, units: 16, steps: 2 },
  loss: 'ns',
  batch: 256,
};

/** In the plane. */
const plane: Preset = {
  prior: { id: 'normal', dimensions: 2 },
  generator: network,
  discriminator,
  loss: 'ns',
  batch: 128,
};

/** For smooth shapes in the plane: slower, and so calmer. */
const calm: Preset = { ...plane, generator: { ...network, rate: 5e-4 } };

/** For many modes in the plane: wider and deeper. */
const wide: Preset = {
  ...plane,
  generator: { ...network, units: 64 },
  discriminator: { ...discriminator, units: 64 },
};

const spread = (value: number, max: number, min = 0.01): Parameter => ({
  default: value,
  min,
  max,
  step: 0.01,
});

/** On the line anything narrower than this is a spike of a few pixels. */
const lineSpread = (value: number): Parameter => spread(value, 2, 0.05);

export const distributionIds = [
  'gaussian',
  'bimodal',
  'trimodal',
  'uniform',
  'exponential',
  'laplace',
  'gaussians2',
  'gaussians3',
  'ring8',
  'grid25',
  'circle',
  'moons',
  'swissroll',
  'pinwheel',
  'checkerboard',
  'segment',
  'own1d',
  'own',
] as const;
export type DistributionId = (typeof distributionIds)[number];

export const distributionEntries: Readonly<Record<DistributionId, DistributionEntry>> = {
  gaussian: { dimensions: 1, parameters: { spread: lineSpread(0.5) }, preset: line },
  bimodal: {
    dimensions: 1,
    parameters: {
      separation: { default: 3, min: 0, max: 6, step: 0.1 },
      spread: lineSpread(0.4),
    },
    preset: line,
  },
  trimodal: {
    dimensions: 1,
    parameters: {
      separation: { default: 2, min: 0, max: 4, step: 0.1 },
      spread: lineSpread(0.3),
    },
    preset: line,
  },
  uniform: {
    dimensions: 1,
    parameters: { length: { default: 3, min: 0.1, max: 6, step: 0.1 } },
    preset: line,
  },
  exponential: { dimensions: 1, parameters: { spread: lineSpread(1) }, preset: line },
  laplace: { dimensions: 1, parameters: { spread: lineSpread(0.5) }, preset: line },
  gaussians2: {
    dimensions: 2,
    parameters: {
      separation: { default: 2, min: 0, max: 3, step: 0.1 },
      spread: spread(0.2, 1),
    },
    preset: calm,
  },
  gaussians3: {
    dimensions: 2,
    parameters: { radius: { default: 1.2, min: 0, max: 2, step: 0.1 }, spread: spread(0.15, 1) },
    preset: calm,
  },
  ring8: {
    dimensions: 2,
    parameters: { radius: { default: 1, min: 0.1, max: 2, step: 0.1 }, spread: spread(0.1, 0.5) },
    preset: plane,
  },
  grid25: {
    dimensions: 2,
    parameters: {
      separation: { default: 1, min: 0.1, max: 1, step: 0.05 },
      spread: spread(0.1, 0.5),
    },
    preset: wide,
  },
  circle: {
    dimensions: 2,
    parameters: { radius: { default: 1, min: 0.1, max: 2, step: 0.1 }, spread: spread(0.1, 0.5) },
    preset: calm,
  },
  moons: { dimensions: 2, parameters: { spread: spread(0.1, 0.5) }, preset: calm },
  swissroll: {
    dimensions: 2,
    parameters: {
      turns: { default: 1.5, min: 0.5, max: 3, step: 0.25 },
      spread: spread(0.05, 0.3),
    },
    preset: plane,
  },
  pinwheel: { dimensions: 2, parameters: { spread: spread(0.1, 0.5) }, preset: calm },
  checkerboard: {
    dimensions: 2,
    parameters: { cells: { default: 4, min: 2, max: 8, step: 2, integer: true } },
    preset: wide,
  },
  segment: {
    dimensions: 2,
    parameters: {
      length: { default: 2.5, min: 0.5, max: 4, step: 0.1 },
      spread: spread(0.05, 0.5),
    },
    preset: calm,
  },
  own1d: {
    dimensions: 1,
    parameters: { spread: { default: 0.1, min: 0.05, max: 1, step: 0.01 } },
    preset: line,
    points: templates[1],
  },
  own: {
    dimensions: 2,
    parameters: { spread: { default: 0.06, min: 0.02, max: 0.3, step: 0.01 } },
    preset: plane,
    points: templates[2],
  },
};

/** The ids of a person's own data, by the dimensions of its sheet. */
export const ownIds = { 1: 'own1d', 2: 'own' } as const satisfies Record<1 | 2, DistributionId>;

/** True where P_data is estimated from points, and not given by a formula. */
export function isEstimated(id: DistributionId): boolean {
  return distributionEntries[id].points !== undefined;
}
