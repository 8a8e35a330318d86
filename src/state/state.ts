/** What the page knows about the present run and how it is looked at. Frames and the loss history stand beside it. */
import type { BackendId, BackendInfo } from '../config/backends';
import type { Experiment, Phase } from '../config/experiment';
import { changedFields, type FieldKey } from '../config/fields';
import type { DecodedLink, LinkChange } from '../config/link';
import type { Substep } from '../config/substeps';
import type { View } from '../config/view';
import type {
  AscentProgress,
  BatchObservation,
  Clock,
  FailureReason,
  FromWorker,
} from '../engine/protocol';
import type { Measures } from '../math/measures';

/** Something the run cannot get over by itself. */
export type Problem =
  /** `lane` counts from 0, the main run. */
  | { readonly kind: 'diverged'; readonly iteration: number; readonly lane: number }
  | {
      readonly kind: 'failed';
      readonly reason: FailureReason;
      readonly detail: string;
      /** Training goes on after the restart. */
      readonly wasPlaying: boolean;
    };

/** One dismissible line about what the page did. */
export type Notice =
  | { readonly kind: 'restarted'; readonly fields: readonly FieldKey[] }
  /** Both runs of a comparison began, from the same seed; or many seeds, together. */
  | { readonly kind: 'compared' }
  | { readonly kind: 'seeds' }
  /** Somebody wanted to train, and this lane lets no network move: every number of updates is 0. */
  | { readonly kind: 'still'; readonly lane: number }
  /** A device computed wrong numbers and is not used; `pinned` if a person had asked for it. */
  | { readonly kind: 'refused'; readonly device: BackendId; readonly pinned: boolean }
  /** The engine fell silent; a new one goes on from this iteration of the main run. */
  | { readonly kind: 'rescued'; readonly iteration: number }
  /** An earlier moment is shown, where these were not what they are now. */
  | { readonly kind: 'rewound'; readonly fields: readonly FieldKey[] }
  | { readonly kind: 'link'; readonly changes: readonly LinkChange[] };

/** How the last change came about: a choice is an entry of the browser's history, a drag only its end. */
export type Gesture = 'choice' | 'drag' | 'link';

/** Slow motion while it is on. */
export interface SlowMotionState {
  /** The batch that the update walked through uses; null until the engine has shown it. */
  readonly batch: BatchObservation | null;
  /** The same batch after its update, once that is made. */
  readonly after: BatchObservation | null;
  /** True while sub-steps follow one another by themselves. */
  readonly auto: boolean;
  /** Seconds that each is shown for then. */
  readonly pace: number;
}

/** How a lane stands that is not the main one. */
export interface Standing {
  readonly clock: Clock;
  readonly losses: Readonly<Record<Phase, number>>;
  /** The newest there are. */
  readonly measures: Measures | null;
}

export interface PlaygroundState {
  readonly experiment: Experiment;
  /** The other run of a comparison, B; null where the run is alone. */
  readonly rival: Experiment | null;
  /** The run of a comparison that the controls change. */
  readonly chosen: 'A' | 'B';
  /** How the other lanes stand: the rival, or other seeds. Empty until they have been seen. */
  readonly companions: readonly Standing[];
  readonly view: View;
  readonly gesture: Gesture;
  /** True while training is wanted; a hidden tab may rest all the same. */
  readonly playing: boolean;
  /** The device of the run; null until it has started. */
  readonly backend: BackendInfo | null;
  /** The device of this visit, whatever the view says: another one fell silent. Null until then, or a person's choice. */
  readonly heldTo: BackendId | null;
  /** Devices that computed wrong numbers in a trial update, and are not used. */
  readonly refused: readonly BackendId[];
  /** True once a real GPU has been found: pictures are drawn through it. */
  readonly gpu: boolean;
  readonly clock: Clock;
  readonly iterationsPerSecond: number;
  /** Losses in nats; null before the first frame. */
  readonly losses: Readonly<Record<Phase, number>> | null;
  /** The newest measures there are; they come less often than frames. */
  readonly measures: Measures | null;
  /** How far D has climbed with G frozen; null when it was not asked to. */
  readonly ascent: AscentProgress | null;
  /** The sub-step that slow motion shows; null when it is off. */
  readonly substep: Substep | null;
  /** Null while slow motion is off. */
  readonly slowMotion: SlowMotionState | null;
  readonly problem: Problem | null;
  readonly notice: Notice | null;
}

const initialClock: Clock = { iteration: 0, phase: null, updates: { D: 0, G: 0 } };

/** What is known of a run that has not begun. */
export const freshRun = {
  backend: null,
  clock: initialClock,
  iterationsPerSecond: 0,
  losses: null,
  measures: null,
  companions: [],
  ascent: null,
  substep: null,
  problem: null,
} as const satisfies Partial<PlaygroundState>;

export function divergenceOf({ iteration, lane }: FromWorker & { type: 'diverged' }): Problem {
  return { kind: 'diverged', iteration, lane };
}

/** An ascent that has just begun: V as it is now. */
export function startOfAscent({ losses }: PlaygroundState): AscentProgress {
  return { updates: 0, value: losses ? -losses.D : Number.NaN, done: false };
}

export function linkNotice(changes: readonly LinkChange[]): Notice | null {
  return changes.length > 0 ? { kind: 'link', changes } : null;
}

/** What is said when the settings of an earlier moment are put back, `head` being those of the newest. */
export function rewoundNotice(
  notice: Notice | null,
  head: Experiment,
  then: Experiment,
): Notice | null {
  const fields = changedFields(head, then);
  const said = notice?.kind === 'rewound' ? notice.fields : [];
  if (fields.length === 0) return notice?.kind === 'rewound' ? null : notice;
  return String(fields) === String(said) ? notice : { kind: 'rewound', fields };
}

export function initialState({ experiment, rival, view, changes }: DecodedLink): PlaygroundState {
  return {
    ...freshRun,
    experiment,
    rival,
    chosen: 'B',
    view,
    heldTo: null,
    refused: [],
    gpu: false,
    gesture: 'link',
    playing: false,
    slowMotion: null,
    notice: linkNotice(changes),
  };
}
