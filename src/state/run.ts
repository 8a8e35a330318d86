/** The present run: tells the engine what to do, takes in what it says. */
import type { StoreApi } from 'zustand/vanilla';
import type { Experiment } from '../config/experiment';
import type { EngineClient } from '../engine/client';
import type { Frame, FromWorker, RunCheckpoint, StepUnit } from '../engine/protocol';
import { Companions } from './companions';
import { createFrameStore } from './frames';
import type { PlaygroundHost } from './host';
import { laneExperiments, trainsSeeds } from './lanes';
import { paceOf } from './pace';
import { Refusals } from './refusals';
import { measurePace, requestFor } from './request';
import { newRunName } from './runName';
import { clockOf, RunRecord } from './runRecord';
import type { SavedRun } from './savedRun';
import { SeedTurns, seedRequests } from './seeds';
import { SlowMotion } from './slowMotion';
import { divergenceOf, freshRun, type PlaygroundState, rewoundNotice } from './state';
import { canMove } from './still';
import { type KeptLane, TimeTravel } from './timeTravel';

export class Run {
  readonly frames = createFrameStore();
  readonly record = new RunRecord();
  readonly companions = new Companions();
  readonly travel: TimeTravel;
  readonly slowMotion: SlowMotion;
  /** What the browser's storage knows the run by. */
  name = newRunName();
  private readonly client: EngineClient;
  private visible = true;
  /** An engine fell silent, and the one that took its place has not shown anything yet. */
  private rescued = false;
  private readonly refusals: Refusals;
  private measuredAt = Number.NEGATIVE_INFINITY;
  private readonly turns = new SeedTurns();

  constructor(
    private readonly host: PlaygroundHost,
    private readonly store: StoreApi<PlaygroundState>,
  ) {
    this.record.beside = this.companions.record;
    this.refusals = new Refusals(store);
    this.client = host.createClient((message) => this.receive(message));
    this.slowMotion = new SlowMotion(store, {
      pause: () => this.pause(),
      canMove: () => canMove(store),
      update: (phase) => this.step(phase),
      want: () => this.want(),
    });
    this.travel = new TimeTravel(this.record, {
      experiments: () => laneExperiments(this.state),
      adopt: (then, head) => this.adopt(then, head),
      restore: (checkpoints) => {
        this.client.restore(checkpoints);
        this.want();
      },
      reconfigure: (lane, experiment) => this.client.reconfigure(lane, experiment),
    });
  }

  /** Fresh weights of the present experiment, at rest. */
  begin(): void {
    this.name = newRunName();
    this.travel.clear();
    this.record.clear();
    this.start([]);
  }

  /** A saved run, whose settings the state has already, from where it was kept; under its own name, if it has one. */
  open({ checkpoints, histories }: SavedRun, name = newRunName()): void {
    this.name = name;
    this.travel.clear(checkpoints);
    this.record.clear();
    this.companions.clear();
    for (const [i, { losses, measures }] of histories.entries()) {
      const { record } = i === 0 ? this : this.companions;
      record.losses.load(losses);
      record.measures.load(measures);
    }
    const [main] = checkpoints;
    if (main) this.record.rewind(main); // it may have been saved while an earlier moment was shown
    const experiments = laneExperiments(this.state);
    this.start(
      checkpoints.map((checkpoint, lane) => ({
        experiment: experiments[lane] ?? checkpoint.experiment,
        checkpoint,
      })),
    );
  }

  /** The same run on another worker or device, from its last checkpoint, at rest. */
  goOn(): void {
    this.travel.branch();
    this.travel.forget();
    const kept = this.kept();
    if (kept[0]) {
      this.record.rewind(kept[0].checkpoint);
      this.start(kept);
    } else this.begin();
  }

  /** The same where an engine fell silent: on plain JavaScript, at the moment shown, moving as before. */
  private rescue(): void {
    const { playing, ascent } = this.state;
    this.travel.settle();
    const kept = this.kept();
    const main = kept[0]?.checkpoint;
    if (main && !this.travel.store.getState().shown) this.record.rewind(main);
    this.set({ heldTo: 'cpu' });
    this.start(kept);
    this.set({ notice: { kind: 'rescued', iteration: this.state.clock.iteration } });
    if (playing) this.train();
    else if (ascent && !ascent.done) {
      this.set({ ascent: { ...ascent, updates: 0 } });
      this.ascend();
    }
  }

  /** The lanes at the moment shown or, if that is the newest, at the last one kept; none before the first. */
  kept(): readonly KeptLane[] {
    return this.travel.kept();
  }

  /** The same at the last one kept, whichever moment is shown. */
  newest(): readonly KeptLane[] {
    return this.travel.newest();
  }

  /** Trains at the chosen speed, or rests where the tab is hidden. */
  train(): void {
    this.travel.branch();
    const speed = paceOf(this.state.view, this.visible);
    if (speed) this.client.play(speed);
    else this.client.pause();
  }

  pause(): void {
    this.set({ playing: false, ascent: null });
    this.client.pause();
  }

  step(unit: StepUnit): void {
    this.travel.branch();
    this.client.step(unit);
  }

  ascend(): void {
    this.travel.branch();
    this.client.ascend();
  }

  /** A live change, which the state has already; `before` has each lane as it was. */
  reconfigure(before: readonly Experiment[]): void {
    this.travel.branch();
    for (const [lane, experiment] of laneExperiments(this.state).entries()) {
      if (experiment === before[lane]) continue;
      this.client.reconfigure(lane, experiment);
      if (experiment.loss === before[lane]?.loss || lane > 1) continue;
      const record = lane === 0 ? this.record : this.companions.record;
      record.markLoss(this.state.clock, experiment.loss);
    }
  }

  /** Goes on with one lane only, from where it stands; the state has its experiment already. */
  keep(lane: number): void {
    this.travel.only(lane);
    this.client.keep(lane);
    if (lane > 0) {
      this.record.load(this.companions.record);
      const frame = this.companions.frames(lane).latest();
      if (frame) this.frames.publish(frame);
    }
    const alone = { companions: [], problem: null, ascent: null } as const;
    this.set({ ...this.state.companions[lane - 1], ...alone });
    this.companions.record.clear();
    this.companions.clear();
    this.want();
  }

  setVisible(visible: boolean): void {
    if (visible === this.visible) return;
    this.visible = visible;
    if (this.state.playing) this.train();
    this.want();
  }

  /** Asks for the next frame; with measures at rest, and now and then while training. */
  want(): void {
    const { experiment, rival, playing, ascent, view, slowMotion } = this.state;
    const training = playing || (ascent !== null && !ascent.done);
    if (trainsSeeds(this.state)) {
      const measured = training ? this.turns.next(this.host.now(), view.seeds) : 'all';
      const { request, companions } = seedRequests(experiment, measured);
      this.client.want(request, companions);
      return;
    }
    const due = this.host.now() - this.measuredAt >= measurePace(experiment);
    const request = requestFor(experiment, view, !training || due);
    const companions = rival && requestFor(rival, view, !training || due);
    this.client.want(slowMotion ? { ...request, nextBatch: true } : request, companions);
  }

  private get state(): PlaygroundState {
    return this.store.getState();
  }

  private set(changes: Partial<PlaygroundState>): void {
    this.store.setState(changes);
  }

  /** At rest. The last picture stays until the first frame. */
  private start(kept: readonly KeptLane[]): void {
    const { view, backend, heldTo } = this.state;
    this.set({ ...freshRun, backend, ...(kept[0] && { clock: clockOf(kept[0].checkpoint) }) });
    this.slowMotion.restart();
    const lanes = laneExperiments(this.state).map((experiment, lane) => ({
      experiment,
      checkpoint: kept[lane]?.checkpoint ?? null,
    }));
    this.client.start(lanes, { backend: heldTo ?? view.backend });
    this.want();
  }

  /** The settings of a moment that is gone to, at rest; a notice names those that differ from the newest. */
  private adopt([then, rival]: readonly Experiment[], [head]: readonly Experiment[]): void {
    if (!then || !head) return;
    const notice = rewoundNotice(this.state.notice, head, then);
    const rest = { playing: false, ascent: null, problem: null, iterationsPerSecond: 0 };
    this.set({
      ...rest,
      experiment: then,
      rival: this.state.rival && (rival ?? null),
      gesture: 'link',
      notice,
    });
    this.slowMotion.restart();
  }

  private receive(message: FromWorker): void {
    switch (message.type) {
      case 'started': // and once more where the run has moved to a faster device
        this.set({ backend: message.backend });
        break;
      case 'gpu':
        this.set({ gpu: message.present });
        break;
      case 'frame':
        this.show(message.frame, message.companions);
        break;
      case 'checkpoint':
        this.travel.keep(message.checkpoints);
        break;
      case 'diverged':
        this.fallBack(message.checkpoints);
        this.set({ playing: false, ascent: null, problem: divergenceOf(message) });
        break;
      case 'failed': {
        const { reason, detail } = message;
        if (reason === 'silent' && !this.rescued) {
          this.rescued = true;
          this.rescue();
          break;
        }
        this.travel.forget();
        const wasPlaying = this.state.playing;
        const problem = { kind: 'failed', reason, detail, wasPlaying } as const;
        this.set({ playing: false, iterationsPerSecond: 0, problem });
        break;
      }
      case 'ascending':
        // One that was under way when the ascent was ended is not heard.
        if (this.state.ascent) this.set({ ascent: message.progress });
        break;
      case 'restored':
      case 'measured':
      case 'alive':
      case 'working':
        break;
      case 'ready':
        this.refusals.hear(message.refused);
        break; // for the client, and for the command line
    }
  }

  /** The engine went back to one of the checkpoints it sent, by rule the last. */
  private fallBack(checkpoints: readonly RunCheckpoint[]): void {
    this.travel.retreat(checkpoints);
    const [main] = checkpoints;
    if (main) this.record.rewind(main);
  }

  private show(frame: Frame, others: readonly Frame[]): void {
    const { experiment, rival, clock: before, companions } = this.state;
    const { clock, iterationsPerSecond, losses, measures } = frame;
    this.rescued = false;
    this.frames.publish(frame);
    this.slowMotion.observe(frame);
    const moved = clock.updates.D + clock.updates.G !== before.updates.D + before.updates.G;
    if (this.travel.arrive(frame)) {
      this.record.observe(frame, experiment, moved || this.state.losses === null);
      if (rival) this.companions.remember(others, companions, rival);
    }
    if (measures) this.measuredAt = this.host.now();
    this.set({
      clock,
      iterationsPerSecond,
      losses,
      measures: measures ?? this.state.measures,
      companions: others.length > 0 ? this.companions.observe(others, companions) : companions,
    });
    this.host.afterDrawing(() => this.want());
  }
}
