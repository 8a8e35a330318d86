/** One run in the worker: takes commands at any time, trains between them, sends frames when they are wanted. */
import type { Experiment, Phase } from '../config/experiment';
import type { Speed } from '../config/speeds';
import type { Observation, ProbeRequest, System } from '../systems/system';
import { nextSlice, Rate } from './pace';
import type { FromWorker, RunCheckpoint, StepUnit } from './protocol';
import { advance, initialSchedule, nextPhase, type ScheduleState } from './schedule';

/** What a session needs of the world around it; handed in so that tests can run without clock and worker. */
export interface SessionHost {
  /** Milliseconds of a steady clock. */
  readonly now: () => number;
  /** Lets waiting messages in; resolves after about `milliseconds`, at once for 0. */
  readonly rest: (milliseconds: number) => Promise<void>;
  readonly post: (message: FromWorker) => void;
}

/** The smallest look that still tells whether the run is sound; it also waits for the device. */
const glance: ProbeRequest = { surface: 0, samples: 16, priorGrid: 0, measures: 0 };
const glanceMilliseconds = 250;
const checkpointMilliseconds = 1000;
/** At full speed training gets at least this many times the time that looking takes. */
const trainingShare = 2;

export class Session {
  private schedule: ScheduleState = initialSchedule;
  private speed: Speed | null = null;
  private steps: StepUnit[] = [];
  private wanted: ProbeRequest | null = null;
  private shown = '';
  private changed = true;
  private ended = false;
  /** A command came since the loop last looked. */
  private called = false;
  private wake: () => void = () => {};
  private move: (() => Promise<void>) | null = null;
  private readonly rate = new Rate();
  private slice = 1;
  private due = 0;
  private lookedAt = 0;
  /** No frame before this time: the last one's cost has to be earned by training first. */
  private restUntil = 0;
  private kept: RunCheckpoint | null = null;
  private keptAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly run: number,
    private experiment: Experiment,
    private system: System,
    private readonly host: SessionHost,
    from: RunCheckpoint | null,
  ) {
    if (!from) return;
    this.schedule = from.schedule;
    system.restore(from.system);
  }

  play(speed: Speed): void {
    this.rate.clear();
    this.due = this.host.now();
    this.speed = speed;
    this.call();
  }

  pause(): void {
    this.speed = null;
    this.changed = true; // one more frame, with the rate at rest
    this.call();
  }

  step(unit: StepUnit): void {
    this.speed = null;
    this.steps.push(unit);
    this.call();
  }

  want(request: ProbeRequest): void {
    this.wanted = request;
    this.call();
  }

  reconfigure(experiment: Experiment): void {
    if (!this.system.reconfigure(experiment)) throw new Error('this change needs a new run');
    this.experiment = experiment;
    this.changed = true;
    this.call();
  }

  /** Goes on with the same run on another system; the one before is freed. Resolves when that is done. */
  moveTo(system: System): Promise<void> {
    return new Promise((resolve) => {
      this.move = async () => {
        system.restore(await this.system.checkpoint());
        this.system.dispose();
        this.system = system;
        this.changed = true;
        resolve();
      };
      this.call();
    });
  }

  private call(): void {
    this.called = true;
    this.wake();
  }

  end(): void {
    this.ended = true;
    this.call();
  }

  /** Trains, looks and sends until `end`; then frees the system. */
  async live(): Promise<void> {
    await this.keepCheckpoint();
    while (!this.ended) {
      await this.move?.();
      this.move = null;
      const worked = await this.work();
      const sent = await this.deliver();
      if (this.ended) break;
      if (worked || sent) await this.host.rest(0);
      else await this.idle();
    }
    this.system.dispose();
  }

  /** Trains `iterations` without frames, then measures. Ends early when the session ends or weights go bad. */
  async measure(iterations: number, samples: number): Promise<void> {
    const start = this.host.now();
    const goal = this.schedule.iteration + iterations;
    let sound = true;
    while (this.schedule.iteration < goal && sound && !this.ended) {
      const before = this.host.now();
      for (let i = 0; i < this.slice && this.schedule.iteration < goal; i++) this.updateOnce();
      await this.system.settle();
      this.slice = nextSlice(this.slice, this.host.now() - before);
      sound = await this.glanceNowAndThen();
      await this.host.rest(0);
      if (nextPhase(this.schedule, this.experiment) === null) break;
    }
    const seconds = (this.host.now() - start) / 1000;
    const { losses, measures, finite } = await this.system.probe({
      ...glance,
      samples: 4096,
      measures: samples,
    });
    const { iteration } = this.schedule;
    const report = { iterations: iteration, seconds, losses, measures, finite };
    this.host.post({ type: 'measured', run: this.run, report });
  }

  private updateOnce(phase: Phase | null = nextPhase(this.schedule, this.experiment)): void {
    if (!phase) return;
    this.system.update(phase);
    this.schedule = advance(this.schedule, this.experiment, phase);
    this.changed = true;
  }

  /** Does what is due now; true if anything was. */
  private async work(): Promise<boolean> {
    const step = this.steps.shift();
    if (step) {
      this.takeStep(step);
      return true;
    }
    if (!this.speed || nextPhase(this.schedule, this.experiment) === null) return false;
    if (this.speed.per === 'none') return this.fullSlice();
    if (this.speed.per === 'frame') {
      if (!this.wanted) return false;
      for (let i = 0; i < this.speed.updates; i++) this.updateOnce();
      return true;
    }
    const now = this.host.now();
    if (now < this.due) return false;
    this.due = Math.max(this.due + 1000 / this.speed.updates, now);
    this.updateOnce();
    return true;
  }

  private takeStep(unit: StepUnit): void {
    if (unit !== 'iteration') {
      this.updateOnce(unit);
      return;
    }
    const { iteration } = this.schedule;
    do this.updateOnce();
    while (this.schedule.iteration === iteration && nextPhase(this.schedule, this.experiment));
  }

  /** As many updates as fit a slice, and a wait for the device so that its queue stays short. */
  private async fullSlice(): Promise<boolean> {
    const start = this.host.now();
    for (let i = 0; i < this.slice; i++) this.updateOnce();
    await this.system.settle();
    this.slice = nextSlice(this.slice, this.host.now() - start);
    if (!this.wanted && !(await this.glanceNowAndThen())) await this.diverge();
    return true;
  }

  /** False if the run is no longer sound; looks only a few times a second. */
  private async glanceNowAndThen(): Promise<boolean> {
    if (this.host.now() - this.lookedAt < glanceMilliseconds) return true;
    this.lookedAt = this.host.now();
    return (await this.system.probe(glance)).finite;
  }

  /** Sends the frame that is wanted if there is anything new to see; true if it did. */
  private async deliver(): Promise<boolean> {
    const request = this.wanted;
    if (!request) return false;
    const asked = JSON.stringify(request);
    if (!this.changed && asked === this.shown) return false;
    const start = this.host.now();
    if (this.speed?.per === 'none' && start < this.restUntil) return false;
    this.changed = false;
    const observation = await this.system.probe(request);
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
    if (this.host.now() - this.keptAt >= checkpointMilliseconds) await this.keepCheckpoint();
    return true;
  }

  private send(observation: Observation): void {
    const { iteration, phase, updates } = this.schedule;
    if (this.speed) this.rate.mark(this.host.now(), iteration);
    const frame = {
      ...observation,
      clock: { iteration, phase, updates },
      iterationsPerSecond: this.speed ? this.rate.perSecond() : 0,
    };
    this.host.post({ type: 'frame', run: this.run, frame });
  }

  private async keepCheckpoint(): Promise<void> {
    const { schedule, experiment } = this;
    this.kept = { experiment, schedule, system: await this.system.checkpoint() };
    this.keptAt = this.host.now();
    this.host.post({ type: 'checkpoint', run: this.run, checkpoint: this.kept });
  }

  /** Stops at the last good state: weights or losses are no longer finite. */
  private async diverge(): Promise<void> {
    const { iteration } = this.schedule;
    this.speed = null;
    this.steps = [];
    if (this.kept) {
      this.system.restore(this.kept.system);
      this.schedule = this.kept.schedule;
    }
    this.changed = true;
    this.host.post({ type: 'diverged', run: this.run, iteration });
  }

  /** Sleeps until a command comes or the next slow update is due. */
  private async idle(): Promise<void> {
    const { called, speed } = this;
    this.called = false;
    if (called) return;
    const awakened = new Promise<void>((resolve) => {
      this.wake = resolve;
    });
    if (speed?.per !== 'second') return awakened;
    await Promise.race([awakened, this.host.rest(Math.max(1, this.due - this.host.now()))]);
  }
}
