/** What the benchmark trains: the jobs, the engines, and the steps in which a network grows. */
import type { BackendId, Implementation } from '../../config/backends';
import { defaultExperiment, type Experiment, type NetworkSettings } from '../../config/experiment';

/** `experiment` with the same changes to both networks. */
function withNetworks(experiment: Experiment, changes: Partial<NetworkSettings>): Experiment {
  const { generator, discriminator } = experiment;
  return {
    ...experiment,
    generator: { ...generator, ...changes },
    discriminator: { ...discriminator, ...changes },
  };
}

const ganLab = withNetworks(
  { ...defaultExperiment, batch: 150, prior: { id: 'normal', dimensions: 2 } },
  { hiddenLayers: 2, units: 8, activation: 'relu', optimiser: 'sgd', rate: 0.1, momentum: 0 },
);

export const jobIds = ['ganlab', 'default', 'large'] as const;
export type JobId = (typeof jobIds)[number];

export const jobs: Readonly<Record<JobId, Experiment>> = {
  /** The networks and updates that GAN Lab starts with. */
  ganlab: { ...ganLab, discriminator: { ...ganLab.discriminator, steps: 2 } },
  default: defaultExperiment,
  large: withNetworks(defaultExperiment, { hiddenLayers: 3, units: 64 }),
};

export const jobNames: Readonly<Record<JobId, string>> = {
  ganlab: 'GAN Lab’s job',
  default: 'default 2-D',
  large: '3 × 64 units',
};

/** A way of computing. */
export interface Engine {
  readonly backend: BackendId;
  readonly implementation: Implementation;
}

export const engineIds = ['webgl', 'webglPlain', 'wasm', 'cpu', 'cpuPlain'] as const;
export type EngineId = (typeof engineIds)[number];

export const engines: Readonly<Record<EngineId, Engine>> = {
  webgl: { backend: 'webgl', implementation: 'fused' },
  webglPlain: { backend: 'webgl', implementation: 'plain' },
  wasm: { backend: 'wasm', implementation: 'plain' },
  cpu: { backend: 'cpu', implementation: 'fused' },
  cpuPlain: { backend: 'cpu', implementation: 'plain' },
};

export const engineNames: Readonly<Record<EngineId, string>> = {
  webgl: 'WebGL, fused',
  webglPlain: 'WebGL, plain tf.js',
  wasm: 'WASM, plain tf.js',
  cpu: 'CPU, fused',
  cpuPlain: 'CPU, plain tf.js',
};

/** The default experiment, grown in one direction. */
export interface Growth {
  readonly what: 'units' | 'hidden layers' | 'batch';
  readonly value: number;
  readonly experiment: Experiment;
}

export const growths: readonly Growth[] = [
  ...[8, 16, 32, 64].map((units) => ({
    what: 'units' as const,
    value: units,
    experiment: withNetworks(defaultExperiment, { units }),
  })),
  ...[1, 2, 3, 4].map((hiddenLayers) => ({
    what: 'hidden layers' as const,
    value: hiddenLayers,
    experiment: withNetworks(defaultExperiment, { hiddenLayers }),
  })),
  ...[64, 256, 1024].map((batch) => ({
    what: 'batch' as const,
    value: batch,
    experiment: { ...defaultExperiment, batch },
  })),
];

/** So small that tens of thousands of iterations take seconds: for what must not grow with time. */
export const tiny: Experiment = withNetworks(
  { ...defaultExperiment, batch: 16 },
  { hiddenLayers: 1, units: 2 },
);
