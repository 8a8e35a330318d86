/** What moves a run: plays at a speed, makes single steps, or trains D to the top, one piece of work at a time. */
import type { Speed } from '../config/speeds';
import { Ascent, type AscentProgress, updatesPerEstimate } from './ascent';
import type { Course } from './course';
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
  private ascent: Ascent | null = null;
  private slice = 1;
  private due = 0;

  constructor(
    private readonly course: Course,
    private readonly now: () => number,
  ) {}

  play(speed: Speed): void {
    this.ascent = null;
    this.speed = speed;
    this.due = this.now();
  }

  /** Ends all motion. */
  stop(): void {
    this.ascent = null;
    this.speed = null;
    this.steps = [];
  }

  step(unit: StepUnit): void {
    this.ascent = null;
    this.speed = null;
    this.steps.push(unit);
  }

  /** Freezes G and trains D until V stops rising, or until another command comes. */
  ascend(): void {
    this.stop();
    this.ascent = new Ascent();
  }

  get playing(): boolean {
    return this.speed !== null;
  }

  /** True while training takes all the time it is given. */
  get tireless(): boolean {
    return this.speed?.per === 'none' || this.ascent !== null;
  }

  /** When the next slow update is due; null if none is. */
  get dueAt(): number | null {
    return this.speed?.per === 'second' ? this.due : null;
  }

  /** Does what is due now. `watched` says whether somebody waits for a frame. */
  async work(watched: boolean): Promise<Work> {
    const { course, speed } = this;
    const step = this.steps.shift();
    if (step) {
      if (step === 'iteration') course.finishIteration();
      else course.update(step);
      return moved;
    }
    if (this.ascent) return this.climb(this.ascent);
    if (!speed || course.still) return nothing;
    if (speed.per === 'second') return this.dueUpdate(1000 / speed.updates);
    if (speed.per === 'none') {
      await this.trainSlice(() => true);
      return moved;
    }
    if (!watched) return nothing;
    for (let i = 0; i < speed.updates; i++) course.update();
    return moved;
  }

  /** As many updates as fit a slice of time, while `goOn`, and a wait for the device so that its queue stays short. */
  async trainSlice(goOn: () => boolean): Promise<void> {
    const start = this.now();
    let made = 0;
    for (; made < this.slice && goOn(); made++) this.course.update();
    await this.course.system.settle();
    this.slice = nextSlice(made, this.now() - start);
  }

  /** A stretch of updates of D alone, then an estimate of V = −(D's loss). */
  private async climb(ascent: Ascent): Promise<Work> {
    for (let i = 0; i < updatesPerEstimate; i++) this.course.update('D');
    const { losses } = await this.course.system.probe(climbRequest);
    if (this.ascent !== ascent) return moved; // another command came meanwhile
    const progress = ascent.note(-losses.D, updatesPerEstimate);
    if (progress.done) this.ascent = null;
    return { moved: true, progress };
  }

  private dueUpdate(interval: number): Work {
    const now = this.now();
    if (now < this.due) return nothing;
    this.due = Math.max(this.due + interval, now);
    this.course.update();
    return moved;
  }
}
