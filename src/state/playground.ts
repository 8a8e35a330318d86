/** The playground without its page: takes the user's actions and the engine's messages, keeps the state. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DistributionId } from '../config/distributions';
import type { Experiment } from '../config/experiment';
import { changedFields, withDistribution } from '../config/fields';
import type { DecodedLink } from '../config/link';
import { changesLive } from '../config/live';
import { fullSpeed, type Speed, speeds } from '../config/speeds';
import type { View } from '../config/view';
import type { EngineClient } from '../engine/client';
import type { Clock, Frame, FromWorker, RunCheckpoint, StepUnit } from '../engine/protocol';
import { createDiagnosisKeeper } from './diagnosis';
import { createFrameStore } from './frames';
import { withHandInside } from './hand';
import { createHandTrace } from './handTrace';
import { createLossHistory, lossPointOf, positionOf } from './lossHistory';
import { createMeasureHistory, measurePointOf } from './measureHistory';
import { measurePace, requestFor } from './request';
import { SlowMotion } from './slowMotion';
import {
  freshRun,
  type Gesture,
  initialState,
  linkNotice,
  type Notice,
  type PlaygroundState,
  startOfAscent,
} from './state';

/** What a playground needs of the world around it. */
export interface PlaygroundHost {
  readonly createClient: (listen: (message: FromWorker) => void) => EngineClient;
  /** Calls back when the newest frame has been drawn. */
  readonly afterDrawing: (callback: () => void) => void;
  /** Milliseconds of a steady clock. */
  readonly now: () => number;
}

/** Updates per second that stand for one update per frame where nothing is drawn. */
const framesPerSecond = 60;

/** `speed` for a hidden tab, where no frames set the pace. */
function unseen(speed: Speed): Speed {
  return speed.per === 'frame'
    ? { per: 'second', updates: framesPerSecond * speed.updates }
    : speed;
}

/** Where a run stood when it was kept. */
function clockOf({ schedule: { iteration, phase, updates } }: RunCheckpoint): Clock {
  return { iteration, phase, updates };
}

export class Playground {
  readonly store: StoreApi<PlaygroundState>;
  readonly frames = createFrameStore();
  readonly diagnosis = createDiagnosisKeeper();
  readonly history = createLossHistory();
  readonly measureHistory = createMeasureHistory();
  readonly handTrace = createHandTrace();
  readonly slowMotion: SlowMotion;
  private readonly client: EngineClient;
  private checkpoint: RunCheckpoint | null = null;
  private visible = true;
  private measuredAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly host: PlaygroundHost,
    link: DecodedLink,
  ) {
    this.store = createStore(() => initialState(link));
    this.client = host.createClient((message) => this.receive(message));
    this.slowMotion = new SlowMotion(this.store, {
      pause: () => this.pause(),
      update: (phase) => this.client.step(phase),
      want: () => this.want(),
    });
    this.begin(null);
  }

  play(): void {
    if (this.state.problem?.kind === 'failed') return;
    this.set({ playing: true, problem: null, ascent: null });
    this.train();
  }

  pause(): void {
    this.set({ playing: false, ascent: null });
    this.client.pause();
  }

  toggle(): void {
    if (this.state.playing) this.pause();
    else this.play();
  }

  /** Freezes G and trains D until V stops rising; pausing, playing or a step ends it early. */
  ascend(): void {
    if (this.state.problem?.kind === 'failed') return;
    this.set({ playing: false, problem: null, ascent: startOfAscent(this.state) });
    this.client.ascend();
  }

  step(unit: StepUnit): void {
    const { problem, experiment } = this.state;
    if (problem?.kind === 'failed' || (unit === 'G' && experiment.hand)) return;
    this.set({ playing: false, problem: null, ascent: null });
    this.client.step(unit);
  }

  /** Back to fresh weights of the same seed, at rest. */
  reset(): void {
    this.set({ playing: false, notice: null });
    this.begin(null);
  }

  /** After a failure: a new worker goes on from the last checkpoint. */
  restart(): void {
    const { problem } = this.state;
    const wasPlaying = problem?.kind === 'failed' && problem.wasPlaying;
    this.begin(this.checkpoint);
    if (wasPlaying) this.play();
  }

  /** Changes the experiment: live where a run allows it, else with a new run that plays on. */
  change(next: Experiment, gesture: Gesture = 'choice', notice: Notice | null = null): void {
    const { experiment: before, clock, playing } = this.state;
    const fields = changedFields(before, next);
    this.set({ gesture });
    if (fields.length === 0) return;
    this.set({ experiment: next, notice });
    if (changesLive(before, next) && this.state.problem?.kind !== 'failed') {
      this.client.reconfigure(next);
      if (next.loss !== before.loss) {
        this.history.mark({ position: clock.iteration, loss: next.loss });
      }
      return;
    }
    const begun = clock.updates.D + clock.updates.G > 0;
    if (begun && gesture !== 'link') this.set({ notice: { kind: 'restarted', fields } });
    this.begin(null);
    if (playing) this.play();
  }

  /** Another distribution: its preset, with what was changed by hand kept. */
  choose(id: DistributionId): void {
    this.change(withHandInside(withDistribution(this.state.experiment, id)));
  }

  /** An address was opened, or Back or Forward pressed. */
  open({ experiment, view, changes }: DecodedLink): void {
    this.look(view);
    this.change(experiment, 'link');
    this.set({ notice: linkNotice(changes) });
  }

  /** Changes how the run is looked at. Another device takes over the run from its last checkpoint. */
  look(changes: Partial<View>): void {
    const before = this.state.view;
    const view = { ...before, ...changes };
    this.set({ view });
    const { playing } = this.state;
    if (view.backend !== before.backend) {
      this.set({ backend: null }); // until the engine says what it got
      this.begin(this.checkpoint);
      if (playing) this.play();
    } else if (playing && (view.speed !== before.speed || view.hiddenTab !== before.hiddenTab)) {
      this.train();
    }
    const pictured = ['picture', 'hide', 'surface'] as const;
    if (pictured.some((key) => view[key] !== before[key])) this.want();
  }

  /** The page's tab was shown or hidden. */
  setVisible(visible: boolean): void {
    if (visible === this.visible) return;
    this.visible = visible;
    if (this.state.playing) this.train();
    this.want();
  }

  dismissNotice(): void {
    this.set({ notice: null });
  }

  dismissProblem(): void {
    if (this.state.problem?.kind === 'diverged') this.set({ problem: null });
  }

  private get state(): PlaygroundState {
    return this.store.getState();
  }

  private set(changes: Partial<PlaygroundState>): void {
    this.store.setState(changes);
  }

  /** Starts a run of the present experiment, at rest. The last picture stays until the first frame. */
  private begin(checkpoint: RunCheckpoint | null): void {
    const { experiment, view, backend } = this.state;
    this.checkpoint = checkpoint;
    if (checkpoint) this.rewindHistory(checkpoint);
    else this.clearHistory();
    this.set({ ...freshRun, backend, ...(checkpoint && { clock: clockOf(checkpoint) }) });
    this.slowMotion.restart();
    this.client.start(experiment, { checkpoint, backend: view.backend });
    this.want();
  }

  /** What the run did after a checkpoint it goes on from is no longer part of it. */
  private rewindHistory(checkpoint: RunCheckpoint): void {
    const position = positionOf(clockOf(checkpoint), checkpoint.experiment);
    this.history.truncate(position);
    this.measureHistory.truncate(position);
  }

  private clearHistory(): void {
    this.history.clear();
    this.measureHistory.clear();
    this.handTrace.clear();
  }

  /** Tells the engine to train at the chosen speed, or to rest where the tab is hidden. */
  private train(): void {
    const { view } = this.state;
    const speed = speeds[view.speed] ?? fullSpeed;
    if (this.visible) this.client.play(speed);
    else if (view.hiddenTab === 'train') this.client.play(unseen(speed));
    else this.client.pause();
  }

  /** Asks for the next frame; with measures at rest, and now and then while training. */
  private want(): void {
    const { experiment, playing, ascent, view, slowMotion } = this.state;
    const training = playing || (ascent !== null && !ascent.done);
    const due = this.host.now() - this.measuredAt >= measurePace(experiment);
    const request = requestFor(experiment, view, !training || due);
    this.client.want(slowMotion ? { ...request, nextBatch: true } : request);
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
        this.show(message.frame);
        break;
      case 'checkpoint':
        this.checkpoint = message.checkpoint;
        break;
      case 'diverged':
        // The engine went back to the checkpoint it sent last.
        if (this.checkpoint) this.rewindHistory(this.checkpoint);
        this.set({ playing: false, problem: { kind: 'diverged', iteration: message.iteration } });
        break;
      case 'failed': {
        const { reason, detail } = message;
        const wasPlaying = this.state.playing;
        const problem = { kind: 'failed', reason, detail, wasPlaying } as const;
        this.set({ playing: false, iterationsPerSecond: 0, problem });
        break;
      }
      case 'ascending':
        // One that was under way when the ascent was ended is not heard.
        if (this.state.ascent) this.set({ ascent: message.progress });
        break;
      case 'measured':
        break; // only asked for on the command line
    }
  }

  private show(frame: Frame): void {
    const { experiment, clock: before } = this.state;
    const { clock, iterationsPerSecond, losses, measures } = frame;
    this.frames.publish(frame);
    this.slowMotion.observe(frame);
    const moved = clock.updates.D + clock.updates.G !== before.updates.D + before.updates.G;
    if (moved || this.state.losses === null) this.history.append(lossPointOf(frame, experiment));
    if (measures) this.measuredAt = this.host.now();
    this.diagnosis.observe(frame, experiment);
    this.handTrace.observe(frame);
    const point = measurePointOf(frame, experiment);
    if (point) this.measureHistory.append(point);
    this.set({
      clock,
      iterationsPerSecond,
      losses,
      measures: measures ?? this.state.measures,
    });
    this.host.afterDrawing(() => this.want());
  }
}
