/** One run in the worker: takes commands at any time, trains between them, sends frames when they are wanted. */
import type { Experiment } from '../config/experiment';
import type { Speed } from '../config/speeds';
import type { Observation, ProbeRequest, System } from '../systems/system';
import { Course } from './course';
import { Motor } from './motor';
import { Rate } from './pace';
import type { FrameRequest, FromWorker, MeasureReport, RunCheckpoint, StepUnit } from './protocol';

/** What a session needs of the world around it; handed in so that tests can run without clock and worker. */
export interface SessionHost {
  /** Milliseconds of a steady clock. */
  readonly now: () => number;
  /** Lets waiting messages in; resolves after about `milliseconds`, at once for 0. */
  readonly rest: (milliseconds: number) => Promise<void>;
  readonly post: (message: FromWorker) => void;
}

/** The smallest look that still tells whether the run is sound. */
const glance: ProbeRequest = { surface: 0, samples: 16, priorGrid: 0, density: 0, measures: 0 };
const glanceMilliseconds = 250;
const checkpointMilliseconds = 1000;
/** At full speed training gets at least this many times the time that looking takes. */
const trainingShare = 2;
/** Samples the losses of a measured run are means over. */
const measuredSamples = 4096;

export class Session {
  private readonly course: Course;
  private readonly motor: Motor;
  private wanted: FrameRequest | null = null;
  private shown = '';
  private changed = true;
  private ended = false;
  /** A command came since the loop last looked. */
  private called = false;
  private wake: () => void = () => {};
  private move: { readonly system: System; readonly done: () => void } | null = null;
  private readonly rate = new Rate();
  private lookedAt = 0;
  /** No frame before this time: the last one's cost has to be earned by training first. */
  private restUntil = 0;
  private kept: RunCheckpoint | null = null;
  private keptAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly run: number,
    experiment: Experiment,
    system: System,
    private readonly host: SessionHost,
    from: RunCheckpoint | null,
  ) {
    this.course = new Course(experiment, system, from);
    this.motor = new Motor(this.course, host.now);
  }

  play(speed: Speed): void {
    this.rate.clear();
    this.motor.play(speed);
    this.call();
  }

  pause(): void {
    this.motor.stop();
    this.changed = true; // one more frame, with the rate at rest
    this.call();
  }

  step(unit: StepUnit): void {
    this.motor.step(unit);
    this.call();
  }

  /** Freezes G and trains D until V stops rising, or until another command of motion comes. */
  ascend(): void {
    this.motor.ascend();
    this.call();
  }

  want(request: FrameRequest): void {
    this.wanted = request;
    this.call();
  }

  reconfigure(experiment: Experiment): void {
    this.course.reconfigure(experiment);
    this.changed = true;
    this.call();
  }

  /** Goes on with the same run on another system, which is the session's from now on. Resolves when that is done. */
  moveTo(system: System): Promise<void> {
    return new Promise((done) => {
      this.move = { system, done };
      this.call();
    });
  }

  end(): void {
    this.ended = true;
    this.call();
  }

  private call(): void {
    this.called = true;
    this.wake();
  }

  /** Trains, looks and sends until `end`; then frees the system. */
  async live(): Promise<void> {
    await this.keepCheckpoint();
    while (!this.ended) {
      await this.finishMove();
      const worked = await this.work();
      const sent = await this.deliver();
      if (this.ended) break;
      if (worked || sent) await this.host.rest(0);
      else await this.idle();
    }
    this.move?.system.dispose();
    this.course.system.dispose();
  }

  private async finishMove(): Promise<void> {
    if (!this.move) return;
    const { system, done } = this.move;
    await this.course.moveTo(system);
    this.move = null;
    this.changed = true;
    done();
  }

  /** Trains `iterations` without frames, then measures. Ends early when the session ends or weights go bad. */
  async measure(iterations: number, samples: number): Promise<void> {
    const { course, host } = this;
    const start = host.now();
    const goal = course.iteration + iterations;
    let sound = true;
    while (course.iteration < goal && sound && !this.ended && !course.still) {
      await this.motor.trainSlice(() => course.iteration < goal);
      sound = await this.glanceNowAndThen();
      await host.rest(0);
    }
    const seconds = (host.now() - start) / 1000;
    const request = { ...glance, samples: measuredSamples, measures: samples };
    const { losses, measures, finite } = await course.system.probe(request);
    const report: MeasureReport = {
      iterations: course.iteration,
      seconds,
      losses,
      measures,
      finite,
    };
    host.post({ type: 'measured', run: this.run, report });
  }

  /** Does what is due now; true if anything was. */
  private async work(): Promise<boolean> {
    const { moved, progress } = await this.motor.work(this.wanted !== null);
    if (!moved) return false;
    this.changed = true;
    if (progress) this.host.post({ type: 'ascending', run: this.run, progress });
    const unwatched = this.motor.tireless && !this.wanted;
    if (unwatched && !(await this.glanceNowAndThen())) await this.diverge();
    return true;
  }

  /** False if the run is no longer sound; looks only a few times a second. */
  private async glanceNowAndThen(): Promise<boolean> {
    if (this.host.now() - this.lookedAt < glanceMilliseconds) return true;
    this.lookedAt = this.host.now();
    const { finite } = await this.course.system.probe(glance);
    if (finite) await this.keepIfDue();
    return finite;
  }

  /** Sends the frame that is wanted if there is anything new to see; true if it did. */
  private async deliver(): Promise<boolean> {
    const request = this.wanted;
    if (!request) return false;
    const asked = JSON.stringify(request);
    if (!this.changed && asked === this.shown) return false;
    const start = this.host.now();
    if (this.motor.tireless && start < this.restUntil) return false;
    this.changed = false;
    const observation = await this.course.look(request);
    this.lookedAt = this.host.now();
    this.restUntil = this.lookedAt + trainingShare * (this.lookedAt - start);
    if (this.ended) return false;
    if (!observation.finite) {
      await this.diverge();
      return true;
    }
    this.wanted = null;
    this.shown = asked;
    this.send(observation);
    await this.keepIfDue();
    return true;
  }

  private send(observation: Observation): void {
    const { clock } = this.course;
    const { playing } = this.motor;
    if (playing) this.rate.mark(this.host.now(), clock.iteration);
    const iterationsPerSecond = playing ? this.rate.perSecond() : 0;
    const frame = { ...observation, clock, iterationsPerSecond };
    this.host.post({ type: 'frame', run: this.run, frame });
  }

  /** Only to be called when a look found the run sound. */
  private async keepIfDue(): Promise<void> {
    if (this.host.now() - this.keptAt >= checkpointMilliseconds) await this.keepCheckpoint();
  }

  private async keepCheckpoint(): Promise<void> {
    this.kept = await this.course.checkpoint();
    this.keptAt = this.host.now();
    this.host.post({ type: 'checkpoint', run: this.run, checkpoint: this.kept });
  }

  /** Stops at the last good state: weights or losses are no longer finite. */
  private async diverge(): Promise<void> {
    const { iteration } = this.course;
    this.motor.stop();
    if (this.kept) this.course.restore(this.kept);
    this.changed = true;
    this.host.post({ type: 'diverged', run: this.run, iteration });
  }

  /** Sleeps until a command comes or the next slow update is due. */
  private async idle(): Promise<void> {
    const { called } = this;
    this.called = false;
    if (called) return;
    const awakened = new Promise<void>((resolve) => {
      this.wake = resolve;
    });
    const { dueAt } = this.motor;
    if (dueAt === null) return awakened;
    await Promise.race([awakened, this.host.rest(Math.max(1, dueAt - this.host.now()))]);
  }
}
