/** One run in the worker: takes commands at any time, trains between them, sends frames when they are wanted. */
import type { Experiment } from '../config/experiment';
import type { Speed } from '../config/speeds';
import type { Observation, System } from '../systems/system';
import { heartbeat } from './heartbeat';
import type { SessionHost } from './host';
import { Keeper } from './keeper';
import { Lanes, type OpenLane } from './lanes';
import { measureRun } from './measuring';
import { Motor } from './motor';
import { Rate } from './pace';
import type { CompanionRequest, Frame, FrameRequest, RunCheckpoint, StepUnit } from './protocol';

const glanceMilliseconds = 250;
/** At full speed training gets at least this many times the time that looking takes. */
const trainingShare = 2;
/** The same for each lane: many small pictures need not move at the display's pace. */
const trainingShareOfLane = 0.5;
/** What the page can draw next. */
interface Wanted {
  readonly request: FrameRequest;
  readonly companions: CompanionRequest | null;
}

export class Session {
  private readonly lanes: Lanes;
  private readonly motor: Motor;
  private readonly keeper: Keeper;
  private wanted: Wanted | null = null;
  private lastWanted: Wanted | null = null;
  private shown = '';
  private changed = true;
  private ended = false;
  /** A command came since the loop last looked. */
  private called = false;
  private wake: () => void = () => {};
  /** What changes the lanes themselves: done in order when no look at them is under way. */
  private errands: (() => void)[] = [];
  private move: { readonly systems: readonly System[]; readonly done: () => void } | null = null;
  private readonly rate = new Rate();
  private lookedAt = 0;
  /** No frame before this time: the last one's cost has to be earned by training first. */
  private restUntil = 0;

  constructor(
    private readonly run: number,
    lanes: readonly OpenLane[],
    private readonly host: SessionHost,
  ) {
    const beat = () => host.post({ type: 'working', run });
    this.lanes = new Lanes(lanes, heartbeat(host.now, beat));
    this.motor = new Motor(this.lanes, host.now);
    this.keeper = new Keeper(run, this.lanes, host);
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

  want(request: FrameRequest, companions: CompanionRequest | null = null): void {
    this.wanted = { request, companions };
    this.lastWanted = this.wanted;
    this.call();
  }

  reconfigure(lane: number, experiment: Experiment): void {
    const take = () => {
      this.lanes.reconfigure(lane, experiment);
      this.keeper.noteChange(lane, experiment);
      this.changed = true;
    };
    // At once, for a look under way stays valid; but not before the lane is there that is meant.
    if (this.errands.length > 0) this.errands.push(take);
    else take();
    this.call();
  }

  /** Back to a kept moment of every lane, with the settings it had, at rest. */
  restore(checkpoints: readonly RunCheckpoint[]): void {
    this.motor.stop();
    this.errand(() => this.keeper.adopt(checkpoints));
  }

  /** Goes on with one lane only, from where it stands; the others are freed. */
  keep(lane: number): void {
    this.motor.endAscent();
    this.errand(() => this.keeper.only(lane));
  }

  private errand(work: () => void): void {
    this.errands.push(() => {
      work();
      this.host.post({ type: 'restored', run: this.run });
    });
    this.call();
  }

  /** Goes on with the same run on other systems, one a lane, which are the session's from now on. Resolves when that is done. */
  moveTo(systems: readonly System[]): Promise<void> {
    if (this.ended) {
      for (const system of systems) system.dispose();
      return Promise.resolve();
    }
    return new Promise((done) => {
      this.move = { systems, done };
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
      await this.runErrands();
      const worked = await this.work();
      const sent = await this.deliver();
      if (this.ended) break;
      if (worked || sent) await this.host.rest(0);
      else await this.idle();
    }
    for (const system of this.move?.systems ?? []) system.dispose();
    this.lanes.dispose();
  }

  private async finishMove(): Promise<void> {
    if (!this.move) return;
    const { systems, done } = this.move;
    await this.lanes.moveTo(systems);
    this.move = null;
    this.changed = true;
    done();
  }

  private async runErrands(): Promise<void> {
    if (this.errands.length === 0) return;
    for (const errand of this.errands.splice(0)) errand();
    this.changed = true;
    this.rate.clear();
    this.wanted ??= this.lastWanted; // the answer to the last request may be a frame of what was left
    if ((await this.lanes.firstUnsound()) === null) await this.keepCheckpoint();
  }

  /** Trains `iterations` without frames, then measures. Ends early when the session ends or weights go bad. */
  async measure(iterations: number, samples: number): Promise<void> {
    const goOn = async () => (await this.glanceNowAndThen()) === null && !this.ended;
    const wanted = { iterations, samples };
    const report = await measureRun(this.lanes, this.motor, this.host, wanted, goOn);
    this.host.post({ type: 'measured', run: this.run, report });
  }

  /** Does what is due now; true if anything was. */
  private async work(): Promise<boolean> {
    const { moved, progress } = await this.motor.work(this.wanted !== null);
    if (!moved) return false;
    this.changed = true;
    if (progress) this.host.post({ type: 'ascending', run: this.run, progress });
    const unwatched = this.motor.tireless && !this.wanted;
    const unsound = unwatched ? await this.glanceNowAndThen() : null;
    if (unsound !== null) this.diverge(unsound);
    return true;
  }

  /** The first lane that is no longer sound, if any; looks only a few times a second. */
  private async glanceNowAndThen(): Promise<number | null> {
    if (this.host.now() - this.lookedAt < glanceMilliseconds) return null;
    this.lookedAt = this.host.now();
    const unsound = await this.lanes.firstUnsound();
    if (unsound === null && this.keeper.isDue(this.motor.resting)) await this.keepCheckpoint();
    return unsound;
  }

  /** Sends the frame that is wanted if there is anything new to see; true if it did. */
  private async deliver(): Promise<boolean> {
    const { wanted } = this;
    if (!wanted) return false;
    const asked = JSON.stringify(wanted);
    if (!this.changed && asked === this.shown) return false;
    const start = this.host.now();
    if (this.motor.tireless && start < this.restUntil) return false;
    this.changed = false;
    const seen = await this.lanes.look(wanted.request, wanted.companions);
    this.lookedAt = this.host.now();
    const share = Math.max(trainingShare, trainingShareOfLane * seen.length);
    this.restUntil = this.lookedAt + share * (this.lookedAt - start);
    if (this.ended || this.errands.length > 0) return false;
    const unsound = await this.unsoundLane(seen);
    if (unsound !== null) {
      this.diverge(unsound);
      return true;
    }
    this.wanted = null;
    this.shown = asked;
    this.send(seen);
    if (this.keeper.isDue(this.motor.resting)) await this.keepCheckpoint();
    return true;
  }

  /** The first lane that is no longer sound. Lanes that were not looked at are, before a checkpoint is made of them. */
  private async unsoundLane(seen: readonly Observation[]): Promise<number | null> {
    const found = seen.findIndex(({ finite }) => !finite);
    if (found >= 0) return found;
    return this.keeper.isDue(this.motor.resting) ? this.lanes.firstUnsound(seen.length) : null;
  }

  private send(seen: readonly Observation[]): void {
    const { playing } = this.motor;
    if (playing) this.rate.mark(this.host.now(), this.lanes.iteration);
    const iterationsPerSecond = playing ? this.rate.perSecond() : 0;
    const [frame, ...companions] = seen.map((observation, lane): Frame => {
      const { clock } = this.lanes.all[lane] ?? this.lanes.lead;
      return { ...observation, clock, iterationsPerSecond };
    });
    if (frame) this.host.post({ type: 'frame', run: this.run, frame, companions });
  }

  private async keepCheckpoint(): Promise<void> {
    await this.keeper.keep(() => this.errands.length > 0);
  }

  /** Stops every lane at the last state that can be gone on from: weights or losses of one are no longer finite. */
  private diverge(lane: number): void {
    if (this.errands.length > 0) return; // the run was put elsewhere meanwhile
    const { iteration } = this.lanes;
    this.motor.stop();
    const checkpoints = this.keeper.goBack();
    this.changed = true;
    this.host.post({ type: 'diverged', run: this.run, lane, iteration, checkpoints });
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
