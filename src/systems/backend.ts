/** Opens the devices a GAN can be computed on, and makes GANs on them. */
import type { BackendId, BackendInfo, Implementation } from '../config/backends';
import type { Experiment, NetworkSettings } from '../config/experiment';
import { createArrayTrainer } from './gan/arrays/trainer';
import { createGan } from './gan/gan';
import type { TrainerFactory } from './gan/trainer';
import type { System } from './system';
import { computesRight } from './trial';

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

/** The device `id`, or, where it cannot be had or was refused, plain JavaScript, which always can. */
export async function openBackend(
  id: BackendId,
  wanted: Implementation = 'fused',
): Promise<Backend> {
  try {
    return await openers[refused.has(id) ? 'cpu' : id](wanted);
  } catch {
    return openers.cpu(wanted);
  }
}

/** Thrown where every way of computing an experiment on a device came to other numbers than plain arrays do. */
export class WrongNumbers extends Error {
  override readonly name = 'WrongNumbers';
}

const refused = new Set<BackendId>();

/** Systems that a trial has found right: the device and the implementation, with all that decides what is computed. */
const trusted = new Set<string>();

function trialKey({ id, implementation }: BackendInfo, experiment: Experiment): string {
  const { generator, discriminator, prior, batch, loss, data, hand } = experiment;
  const network = ({ rate: _, momentum: __, beta1: ___, ...size }: NetworkSettings) => size;
  const networks = [network(generator), network(discriminator)];
  return JSON.stringify([id, implementation, networks, prior, batch, loss, data.id, hand !== null]);
}

/**
 * The same, but only what computes right: a device that lies is refused, way by way, and last of all with
 * `WrongNumbers`. Plain JavaScript needs no trial.
 */
export async function openRightGan(
  backend: Backend,
  experiment: Experiment,
  wanted: Implementation = 'fused',
): Promise<OpenSystem> {
  let trainers = backend.trainers;
  while (trainers.length > 0) {
    const opened = openGan({ ...backend, trainers }, experiment, wanted);
    const { implementation } = opened.info;
    const key = trialKey(opened.info, experiment);
    if (backend.id === 'cpu' || trusted.has(key)) return opened;
    if (await computesRight(opened.system, experiment)) {
      trusted.add(key);
      return opened;
    }
    opened.system.dispose();
    const place = trainers.findIndex(([way]) => way === implementation);
    trainers = trainers.slice(place + 1);
  }
  refused.add(backend.id);
  throw new WrongNumbers(backend.id);
}

/** Devices that computed wrong numbers: they are not opened again. */
export function refusedDevices(): readonly BackendId[] {
  return [...refused];
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
