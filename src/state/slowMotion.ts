/** Slow motion: walks the update whose turn it is through its sub-steps, by hand or at a pace; the last one makes the update. */
import type { StoreApi } from 'zustand/vanilla';
import type { Phase } from '../config/experiment';
import { type SubstepId, substepsOf } from '../config/substeps';
import type { Clock, Frame } from '../engine/protocol';
import type { PlaygroundState, SlowMotionState } from './state';

/** Seconds that a sub-step may be shown for. */
export const paceRange = { min: 0.5, max: 5, step: 0.5 } as const;

const opened: SlowMotionState = { batch: null, after: null, auto: false, pace: 2 };

/** What slow motion needs of the playground. */
interface Surroundings {
  readonly pause: () => void;
  /** False, with a notice, where there is no update to walk through. */
  readonly canMove: () => boolean;
  /** Makes the ordinary update. */
  readonly update: (phase: Phase) => void;
  /** Asks for the next frame, with its batch while slow motion is on. */
  readonly want: () => void;
}

const updatesOf = ({ updates }: Clock) => updates.D + updates.G;

export class SlowMotion {
  /** All updates made when the batch that is walked through was shown. */
  private updates = 0;
  /** A frame after the update, which brings the batch of the next one. */
  private upcoming: Frame | null = null;
  /** The next batch is to be walked through as soon as it is known. */
  private eager = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly store: StoreApi<PlaygroundState>,
    private readonly around: Surroundings,
  ) {
    // Whatever else moves the run, or stops it for good, ends slow motion.
    store.subscribe(({ slowMotion, playing, ascent, problem }) => {
      if (slowMotion && (playing || ascent || problem)) this.close();
    });
  }

  open(): void {
    const { slowMotion, problem } = this.state;
    if (slowMotion || problem?.kind === 'failed' || !this.around.canMove()) return;
    this.around.pause(); // ends an ascent too
    this.store.setState({ slowMotion: opened, substep: null, problem: null });
    this.restart();
    this.around.want();
  }

  close(): void {
    this.forget();
    this.store.setState({ slowMotion: null, substep: null });
  }

  toggle(): void {
    if (this.state.slowMotion) this.close();
    else this.open();
  }

  /** One sub-step further; opens slow motion where it is off. */
  next(): void {
    const { slowMotion, substep } = this.state;
    if (!slowMotion) this.open();
    if (!slowMotion || !substep) return; // the engine has not shown the batch yet
    if (substep.id === 'update') {
      if (this.upcoming) this.begin(this.upcoming);
      else this.eager = true;
      return;
    }
    const { phase } = substep;
    const ids = substepsOf[phase];
    const id = ids[ids.indexOf(substep.id) + 1] as SubstepId;
    this.store.setState({ substep: { phase, id } });
    if (id === 'update') this.around.update(phase);
    this.schedule();
  }

  setAuto(auto: boolean): void {
    this.change({ auto });
    this.schedule();
  }

  setPace(pace: number): void {
    this.change({ pace: Math.min(paceRange.max, Math.max(paceRange.min, pace)) });
    this.schedule();
  }

  /** A run begins: what was known of the one before is forgotten. */
  restart(): void {
    this.forget();
    if (this.state.slowMotion) this.store.setState({ substep: null });
    this.change({ batch: null, after: null });
  }

  /** Takes in every frame of the run. */
  observe(frame: Frame): void {
    const { slowMotion, substep } = this.state;
    const { batch } = frame;
    if (!slowMotion || !batch) return;
    const made = updatesOf(frame.clock) - this.updates;
    if (!substep) this.begin(frame);
    else if (substep.id === 'update') {
      if (made > 0) this.arrive(frame, made);
    } else if (made === 0 && batch.phase === substep.phase) {
      this.change({ batch }); // the loss may have changed, and with it what flows back
    } else this.begin(frame); // somebody made another update, or another one is due
  }

  private get state(): PlaygroundState {
    return this.store.getState();
  }

  private change(changes: Partial<SlowMotionState>): void {
    const { slowMotion } = this.state;
    if (slowMotion) this.store.setState({ slowMotion: { ...slowMotion, ...changes } });
  }

  /** Walks through the batch of a frame from its first sub-step on. */
  private begin({ batch, clock }: Frame): void {
    if (!batch) return;
    this.forget();
    this.updates = updatesOf(clock);
    this.change({ batch, after: null });
    const { phase } = batch;
    this.store.setState({ substep: { phase, id: substepsOf[phase][0] as SubstepId } });
    this.schedule();
  }

  /** The update is made, and perhaps others after it. */
  private arrive(frame: Frame, made: number): void {
    this.upcoming = frame;
    if (this.eager) this.begin(frame);
    else this.change({ after: made === 1 ? (frame.batch?.before ?? null) : null });
  }

  private forget(): void {
    clearTimeout(this.timer);
    this.upcoming = null;
    this.eager = false;
  }

  private schedule(): void {
    clearTimeout(this.timer);
    const { slowMotion } = this.state;
    if (slowMotion?.auto) this.timer = setTimeout(() => this.next(), 1000 * slowMotion.pace);
  }
}
