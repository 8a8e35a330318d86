/** Opens the devices a GAN can be computed on, and makes GANs on them. */
import type { BackendId, BackendInfo, Implementation } from '../config/backends';
import type { Experiment } from '../config/experiment';
import { createArrayTrainer } from './gan/arrays/trainer';
import { createGan } from './gan/gan';
import type { TrainerFactory } from './gan/trainer';
import type { System } from './system';

/** A device that is open; its code has been loaded. */
export interface Backend {
  readonly id: BackendId;
  /** The GPU's own name where there is one, else empty. */
  readonly renderer: string;
  /** How updates are computed on it; the first that covers an experiment is used. */
  readonly trainers: readonly (readonly [Implementation, TrainerFactory])[];
  /** Calls `listener` when the device is lost with all that was on it. */
  readonly onLost: (listener: () => void) => void;
}

/** What runs an experiment. */
export interface OpenSystem {
  readonly system: System;
  readonly info: BackendInfo;
}

const neverLost = () => {};

/** Loads a device's code; only one that may be used is ever fetched. Throws where it cannot be had. */
const openers: Record<BackendId, (wanted: Implementation) => Promise<Backend>> = {
  async webgl() {
    const { openWebgl } = await import('./backends/webgl');
    return openWebgl();
  },
  async wasm() {
    const { openWasm } = await import('./backends/wasm');
    return openWasm();
  },
  async cpu(wanted) {
    if (wanted === 'plain') return (await import('./backends/cpu')).openPlainCpu();
    const trainers = [['fused', createArrayTrainer]] as const;
    return { id: 'cpu', renderer: '', trainers, onLost: neverLost };
  },
};

/** The device `id`, or, where it cannot be had, plain JavaScript, which always can. */
export async function openBackend(
  id: BackendId,
  wanted: Implementation = 'fused',
): Promise<Backend> {
  try {
    return await openers[id](wanted);
  } catch {
    return openers.cpu(wanted);
  }
}

/** A GAN on an open device, fused where that covers the experiment unless `wanted` is plain. */
export function openGan(
  { id, renderer, trainers }: Backend,
  experiment: Experiment,
  wanted: Implementation = 'fused',
): OpenSystem {
  let problem: unknown = new Error(`nothing on ${id} computes this experiment`);
  for (const [implementation, trainer] of trainers) {
    if (wanted === 'plain' && implementation !== 'plain') continue;
    try {
      return { system: createGan(experiment, trainer), info: { id, implementation, renderer } };
    } catch (error) {
      problem = error;
    }
  }
  throw problem;
}
