/** What an experiment is: the complete description of a run, as one plain value. */
import { type DistributionId, distributionEntries } from './distributions';

export const lossIds = ['mm', 'ns'] as const;
export type LossId = (typeof lossIds)[number];

export const activationIds = ['relu', 'leaky', 'tanh'] as const;
/** Hidden activation: ReLU, leaky ReLU of slope 0.2, or hyperbolic tangent. */
export type ActivationId = (typeof activationIds)[number];

export const optimiserIds = ['sgd', 'adam'] as const;
export type OptimiserId = (typeof optimiserIds)[number];

export const priorIds = ['normal', 'uniform'] as const;
/** Prior of z: standard normal, or uniform on (−1, 1), independent in each dimension. */
export type PriorId = (typeof priorIds)[number];

/** The two phases of an iteration, named after the network that moves. */
export const phases = ['D', 'G'] as const;
export type Phase = (typeof phases)[number];

/** One network, how it is trained, and how often per iteration. */
export interface NetworkSettings {
  /** Number of hidden layers, 0–4. */
  readonly hiddenLayers: number;
  /** Units of every hidden layer, 1–64. */
  readonly units: number;
  readonly activation: ActivationId;
  readonly optimiser: OptimiserId;
  /** Learning rate of this network. */
  readonly rate: number;
  /** Momentum of SGD; not used by Adam. */
  readonly momentum: number;
  /** Decay of Adam's first moment; not used by SGD. */
  readonly beta1: number;
  /** Updates of this network in one iteration: k for D, k_G for G. */
  readonly steps: number;
}

/** P_G moved by hand: N(mean, spread²·I). */
export interface Hand {
  /** One coordinate for each dimension of x. */
  readonly mean: readonly number[];
  /** Standard deviation in every direction, in units of x. */
  readonly spread: number;
}

export interface Experiment {
  readonly data: {
    readonly id: DistributionId;
    /** The distribution's own parameters by name; exactly those its entry lists. */
    readonly parameters: Readonly<Record<string, number>>;
    /** A person's own data as a code, see `points.ts`; only where the entry has an example of it. */
    readonly points?: string;
  };
  readonly prior: { readonly id: PriorId; readonly dimensions: number };
  readonly generator: NetworkSettings;
  /** Your own generator in place of the network; null where G is the network. See `effectiveExperiment`. */
  readonly hand: Hand | null;
  readonly discriminator: NetworkSettings;
  readonly loss: LossId;
  /** Samples per batch: as many real as generated ones. */
  readonly batch: number;
  readonly seed: number;
}

const defaultDistribution: DistributionId = 'ring8';

/** The experiment a distribution starts with: its preset, its default parameters, seed 1. */
export function presetExperiment(id: DistributionId): Experiment {
  const entry = distributionEntries[id];
  const parameters = Object.fromEntries(
    Object.entries(entry.parameters).map(([name, parameter]) => [name, parameter.default]),
  );
  const { points } = entry;
  const data = points === undefined ? { id, parameters } : { id, parameters, points };
  return { data, ...entry.preset, hand: null, seed: 1 };
}

/** The experiment with the learning rates, momentum and β₁ of its data's preset, all else as it was. */
export function withPresetRates(experiment: Experiment): Experiment {
  const preset = presetExperiment(experiment.data.id);
  const steady = (settings: NetworkSettings, { rate, momentum, beta1 }: NetworkSettings) => ({
    ...settings,
    ...{ rate, momentum, beta1 },
  });
  return {
    ...experiment,
    generator: steady(experiment.generator, preset.generator),
    discriminator: steady(experiment.discriminator, preset.discriminator),
  };
}

/** The experiment of an empty link. */
export const defaultExperiment: Experiment = presetExperiment(defaultDistribution);

/** The settings of the network that moves in `phase`. */
export function networkOf(experiment: Experiment, phase: Phase): NetworkSettings {
  return phase === 'D' ? experiment.discriminator : experiment.generator;
}
