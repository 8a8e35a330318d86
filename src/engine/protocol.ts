/** Everything that is said between the page and the worker. The page may import this file and the client, nothing else of the engine. */

import type { BackendId, BackendInfo, Implementation } from '../config/backends';
import type { Experiment, Phase } from '../config/experiment';
import type { Speed } from '../config/speeds';
import type { Measures } from '../math/measures';
import type { Checkpoint, Observation, ProbeRequest } from '../systems/system';
import type { AscentProgress } from './ascent';
import type { ScheduleState } from './schedule';

export type { BatchObservation } from '../systems/system';
export type { AscentProgress } from './ascent';

/** Where a run stands in time. */
export interface Clock {
  /** Completed iterations: k D updates and k_G G updates each. */
  readonly iteration: number;
  /** The network that moved last; null before the first update. */
  readonly phase: Phase | null;
  /** Updates of each network so far. */
  readonly updates: Readonly<Record<Phase, number>>;
}

/** Everything the page needs to draw one moment. */
export interface Frame extends Observation {
  readonly clock: Clock;
  /** Iterations per second of training over the last second; 0 when paused. */
  readonly iterationsPerSecond: number;
}

/** What the page wants to see of a moment. */
export interface FrameRequest extends Omit<ProbeRequest, 'batch'> {
  /** Show the batch of the update whose turn it is; the engine knows whose. */
  readonly nextBatch?: boolean;
}

/** A run's whole state: what `restore` needs to go on exactly from there. */
export interface RunCheckpoint {
  readonly experiment: Experiment;
  readonly schedule: ScheduleState;
  readonly system: Checkpoint;
}

/** What one step button does: one update of a network, or what is left of the present iteration. */
export type StepUnit = Phase | 'iteration';

export type ToWorker =
  /** Ends the present run, if any, and starts one; from a checkpoint where there is one. Paused until `play`. */
  | {
      readonly type: 'start';
      readonly run: number;
      readonly experiment: Experiment;
      readonly checkpoint: RunCheckpoint | null;
      /** The device to run on; null lets the engine choose. */
      readonly backend: BackendId | null;
      readonly implementation: Implementation;
    }
  /** A live change: only what `changesLive` allows. */
  | { readonly type: 'reconfigure'; readonly run: number; readonly experiment: Experiment }
  | { readonly type: 'play'; readonly run: number; readonly speed: Speed }
  | { readonly type: 'pause'; readonly run: number }
  | { readonly type: 'step'; readonly run: number; readonly unit: StepUnit }
  /** Freezes G and trains D until V stops rising; `play`, `pause` and `step` end it early. */
  | { readonly type: 'ascend'; readonly run: number }
  /** The page can draw: one frame may be sent. `request` says what is visible. */
  | { readonly type: 'want'; readonly run: number; readonly request: FrameRequest }
  /** Trains `iterations` as fast as it goes and reports measures: for command-line use. */
  | {
      readonly type: 'measure';
      readonly run: number;
      readonly iterations: number;
      readonly samples: number;
    };

export type FromWorker =
  | { readonly type: 'started'; readonly run: number; readonly backend: BackendInfo }
  /** Whether there is a real GPU; the worker finds out, for it takes half a second where there is none. */
  | { readonly type: 'gpu'; readonly run: number; readonly present: boolean }
  | { readonly type: 'frame'; readonly run: number; readonly frame: Frame }
  | { readonly type: 'checkpoint'; readonly run: number; readonly checkpoint: RunCheckpoint }
  /** Weights or losses were no longer finite; training stopped at the last good frame. */
  | { readonly type: 'diverged'; readonly run: number; readonly iteration: number }
  /** D is being trained to the top; the last of these has `done`. */
  | { readonly type: 'ascending'; readonly run: number; readonly progress: AscentProgress }
  | { readonly type: 'measured'; readonly run: number; readonly report: MeasureReport }
  /** The worker cannot go on; the page offers a restart. */
  | {
      readonly type: 'failed';
      readonly run: number;
      readonly reason: FailureReason;
      readonly detail: string;
    };

export type FailureReason = 'context-lost' | 'exception';

/** The answer to `measure`. */
export interface MeasureReport {
  readonly iterations: number;
  readonly seconds: number;
  readonly losses: Readonly<Record<Phase, number>>;
  /** Null where the run is no longer finite. */
  readonly measures: Measures | null;
  readonly finite: boolean;
}
