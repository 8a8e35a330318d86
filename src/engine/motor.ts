/** What moves a run: plays at a speed, makes single steps, or trains D to the top, one piece of work at a time. */
import type { Speed } from '../config/speeds';
import { Ascent, type AscentProgress, updatesPerEstimate } from './ascent';
import type { Lanes } from './lanes';
import { nextSlice } from './pace';
import type { StepUnit } from './protocol';

/** Samples that V is estimated from while D climbs. */
const climbRequest = { surface: 0, samples: 4096, priorGrid: 0, density: 0, measures: 0 };

/** What a piece of work came to. */
export interface Work {
  /** False if nothing was due. */
  readonly moved: boolean;
  /** News of the way to the top. */
  readonly progress: AscentProgress | null;
}

const nothing: Work = { moved: false, progress: null };
const moved: Work = { moved: true, progress: null };

export class Motor {
  private speed: Speed | null = null;
  private steps: StepUnit[] = [];
  /** One for each lane. */
  private ascents: readonly Ascent[] | null = null;
  private slice = 1;
  private due = 0;

  constructor(
    private readonly lanes: Lanes,
    private readonly now: () => number,
  ) {}

  play(speed: Speed): void {
    this.ascents = null;
    this.speed = speed;
    this.due = this.now();
  }

  /** Ends all motion. */
  stop(): void {
    this.ascents = null;
    this.speed = null;
    this.steps = [];
  }

  endAscent(): void {
    this.ascents = null;
  }

  step(unit: StepUnit): void {
    this.ascents = null;
    this.speed = null;
    this.steps.push(unit);
  }

  /** Freezes G and trains D until V stops rising, or until another command comes. */
  ascend(): void {
    this.stop();
    this.ascents = this.lanes.all.map(() => new Ascent());
  }

  get playing(): boolean {
    return this.speed !== null;
  }

  /** True while nothing moves the run. */
  get resting(): boolean {
    return this.speed === null && this.ascents === null && this.steps.length === 0;
  }

  /** True while training takes all the time it is given. */
  get tireless(): boolean {
    return this.speed?.per === 'none' || this.ascents !== null;
  }

  /** When the next slow update is due; null if none is. */
  get dueAt(): number | null {
    return this.speed?.per === 'second' ? this.due : null;
  }

  /** Does what is due now. `watched` says whether somebody waits for a frame. */
  async work(watched: boolean): Promise<Work> {
    const { lanes, speed } = this;
    const step = this.steps.shift();
    if (step) {
      if (step === 'iteration') lanes.finishIteration();
      else lanes.force(step);
      return moved;
    }
    if (this.ascents) return this.climb(this.ascents);
    if (!speed || lanes.still) return nothing;
    if (speed.per === 'second') return this.dueUpdate(1000 / speed.updates);
    if (speed.per === 'none') {
      await this.trainSlice(() => true);
      return moved;
    }
    if (!watched) return nothing;
    for (let i = 0; i < speed.updates; i++) lanes.update();
    return moved;
  }

  /** As many updates as fit a slice of time, while `goOn`, and a wait for the device so that its queue stays short. */
  async trainSlice(goOn: () => boolean): Promise<void> {
    const start = this.now();
    let made = 0;
    for (; made < this.slice && goOn(); made++) this.lanes.update();
    await this.lanes.settle();
    this.slice = nextSlice(made, this.now() - start);
  }

  /** A stretch of updates of D alone in each lane that is not at its top, then an estimate of V = −(D's loss). */
  private async climb(ascents: readonly Ascent[]): Promise<Work> {
    for (const [lane, course] of this.lanes.all.entries()) {
      const ascent = ascents[lane] as Ascent;
      if (ascent.done) continue;
      for (let i = 0; i < updatesPerEstimate; i++) course.update('D');
      const { losses } = await course.system.probe(climbRequest);
      if (this.ascents !== ascents) return moved; // another command came meanwhile
      ascent.note(-losses.D, updatesPerEstimate);
    }
    const done = ascents.every((ascent) => ascent.done);
    if (done) this.ascents = null;
    return { moved: true, progress: { ...(ascents[0] as Ascent).progress, done } };
  }

  private dueUpdate(interval: number): Work {
    const now = this.now();
    if (now < this.due) return nothing;
    this.due = Math.max(this.due + interval, now);
    this.lanes.update();
    return moved;
  }
}
