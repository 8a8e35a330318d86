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

/** What the page wants to see of each companion of the main lane. */
export interface CompanionRequest extends FrameRequest {
  /** The lanes whose measures are wanted, counted from 1; all if absent. Spreads the cost over frames. */
  readonly measuredLanes?: readonly number[];
}

/** A lane's whole state: what `restore` needs to go on exactly from there. */
export interface RunCheckpoint {
  readonly experiment: Experiment;
  readonly schedule: ScheduleState;
  readonly system: Checkpoint;
}

/** One of the systems that a run trains in lockstep: the first is the main lane, the others its companions. */
export interface LaneStart {
  readonly experiment: Experiment;
  /** Go on from here instead of from fresh weights. */
  readonly checkpoint: RunCheckpoint | null;
}

/** What one step button does: one update of a network, or what is left of the present iteration. */
export type StepUnit = Phase | 'iteration';

export type ToWorker =
  /** Asks whether the worker still hears, and has this run; the answer is `alive`. */
  | { readonly type: 'ping'; readonly run: number }
  /** Ends the present run, if any, and starts one of at least one lane. Paused until `play`. */
  | {
      readonly type: 'start';
      readonly run: number;
      readonly lanes: readonly LaneStart[];
      /** The device to run on; null lets the engine choose. */
      readonly backend: BackendId | null;
      readonly implementation: Implementation;
    }
  /** A live change of one lane: only what `changesLive` allows. */
  | {
      readonly type: 'reconfigure';
      readonly run: number;
      readonly lane: number;
      readonly experiment: Experiment;
    }
  /** Puts every lane back to a kept moment of this run, its settings included, and ends all motion; a frame follows. */
  | {
      readonly type: 'restore';
      readonly run: number;
      readonly checkpoints: readonly RunCheckpoint[];
    }
  /** Goes on with one lane only, which becomes the main one, from where it stands; it plays on if it played. */
  | { readonly type: 'keep'; readonly run: number; readonly lane: number }
  | { readonly type: 'play'; readonly run: number; readonly speed: Speed }
  | { readonly type: 'pause'; readonly run: number }
  | { readonly type: 'step'; readonly run: number; readonly unit: StepUnit }
  /** Freezes G and trains D until V stops rising; `play`, `pause` and `step` end it early. */
  | { readonly type: 'ascend'; readonly run: number }
  /** The page can draw: one frame may be sent. `request` says what is visible; null: no companion is. */
  | {
      readonly type: 'want';
      readonly run: number;
      readonly request: FrameRequest;
      readonly companions: CompanionRequest | null;
    }
  /** Trains `iterations` as fast as it goes and reports measures: for command-line use. */
  | {
      readonly type: 'measure';
      readonly run: number;
      readonly iterations: number;
      readonly samples: number;
    };

export type FromWorker =
  /** The answer to `ping`; none comes from a worker that does not know the run. */
  | { readonly type: 'alive'; readonly run: number }
  /** From the middle of long work. */
  | { readonly type: 'working'; readonly run: number }
  /** The run stands on the device that it will train on. */
  | {
      readonly type: 'ready';
      readonly run: number;
      /** Devices that computed wrong numbers in a trial update, and are not used. */
      readonly refused: readonly BackendId[];
    }
  | { readonly type: 'started'; readonly run: number; readonly backend: BackendInfo }
  /** Whether there is a real GPU; the worker finds out, for it takes half a second where there is none. */
  | { readonly type: 'gpu'; readonly run: number; readonly present: boolean }
  | {
      readonly type: 'frame';
      readonly run: number;
      readonly frame: Frame;
      /** The other lanes at the same moment; none where they were not asked for. */
      readonly companions: readonly Frame[];
    }
  /** The answer to `restore` and `keep`; frames and checkpoints sent before it are of what was left. One comes after it. */
  | { readonly type: 'restored'; readonly run: number }
  /** All lanes at one moment. */
  | {
      readonly type: 'checkpoint';
      readonly run: number;
      readonly checkpoints: readonly RunCheckpoint[];
    }
  /** A lane's weights or losses were no longer finite; every lane went back to the newest moment that is sound by size too, and stopped. */
  | {
      readonly type: 'diverged';
      readonly run: number;
      readonly lane: number;
      readonly iteration: number;
      /** The moment that was gone back to: one for each lane. */
      readonly checkpoints: readonly RunCheckpoint[];
    }
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

/** `silent`: the worker no longer answers; said by the client, which has ended it. */
export type FailureReason = 'context-lost' | 'exception' | 'silent';

/** The answer to `measure`. */
export interface MeasureReport {
  readonly iterations: number;
  readonly seconds: number;
  readonly losses: Readonly<Record<Phase, number>>;
  /** Null where the run is no longer finite. */
  readonly measures: Measures | null;
  readonly finite: boolean;
}
