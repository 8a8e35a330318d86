/** What a claim measures with: seeded runs of the experiments of links, trained and looked at without a page. */

import type { Experiment, Phase } from '../config/experiment';
import { experimentFields } from '../config/fields';
import type { Checkpoint, Observation } from '../systems/system';

/** How closely to look; what is left out has the value that `usualLook` gives it. */
export interface LookRequest {
  /** Cells of D's surface along each axis; in 1-D also of P_G's density. 0: none. */
  readonly surface: number;
  /** Samples for losses, V and gradient sizes. */
  readonly samples: number;
  /** Samples for the measures. 0: none. */
  readonly measures: number;
}

export const usualLook: LookRequest = { surface: 0, samples: 8192, measures: 0 };

/** One experiment in training. */
export interface Run {
  readonly experiment: Experiment;
  /** Completed iterations: k updates of D, then k_G of G, as the page plays them. */
  readonly iteration: number;
  iterate(iterations: number): void;
  /** Updates of one network alone, the other one frozen. */
  train(phase: Phase, updates: number): void;
  /** Trains D alone until V stops rising, as the page's button does; resolves with its updates. */
  climb(): Promise<number>;
  /** A change while it trains, in the words of a link: `loss=mm&gSteps=10`. */
  change(settings: string): void;
  look(request?: Partial<LookRequest>): Promise<Observation>;
  /** G(z), row-major [n, dimensions of x], of codes [n, dimensions of z]. */
  generate(z: ArrayLike<number>): Promise<Float32Array>;
  /** D(x) in [0, 1] at points [n, dimensions of x]. */
  score(x: ArrayLike<number>): Promise<Float32Array>;
  checkpoint(): Promise<Checkpoint>;
  restore(checkpoint: Checkpoint): void;
}

/** Opens runs; each measurement of a claim gets one with another seed. */
export interface Laboratory {
  readonly seed: number;
  /** The experiment of a link's fragment with the laboratory's seed, changed by `settings`; a fresh run. */
  start(fragment: string, settings?: string): Run;
}

/** `experiment` with settings in the words of a link; throws where one means nothing, for a claim is not to be about something else. */
export function withSettings(experiment: Experiment, settings: string): Experiment {
  let changed = experiment;
  for (const part of settings.split('&').filter((text) => text !== '')) {
    const [key = '', value = ''] = part.split('=');
    const field = experimentFields.find((known) => known.key === key);
    const written = field?.applies(changed) ? field.write(changed, value) : null;
    if (!written?.exact) throw new RangeError(`no such setting: ${part}`);
    changed = written.state;
  }
  return changed;
}
