/** The playground without its page: takes the user's actions and keeps the state. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { BackendId } from '../config/backends';
import { besides, type Compared } from '../config/compare';
import type { DistributionId } from '../config/distributions';
import { type Experiment, withPresetRates } from '../config/experiment';
import { withDistribution } from '../config/fields';
import type { DecodedLink } from '../config/link';
import { changesLive } from '../config/live';
import type { View } from '../config/view';
import type { StepUnit } from '../engine/protocol';
import { apart } from './apart';
import { createCodes } from './codes';
import { createDrawing } from './drawing';
import { withHandInside } from './hand';
import type { PlaygroundHost } from './host';
import { laneExperiments } from './lanes';
import { fieldsChanged, type Side, sides, survivor, withMain, withRival } from './rival';
import { Run } from './run';
import type { SavedRun } from './savedRun';
import { createSavingStore } from './saving';
import { createSettings } from './settings';
import {
  type Gesture,
  initialState,
  linkNotice,
  type Notice,
  type PlaygroundState,
  startOfAscent,
} from './state';
import { canMove } from './still';

export class Playground {
  readonly store: StoreApi<PlaygroundState>;
  readonly run: Run;
  readonly drawing = createDrawing();
  readonly codes = createCodes();
  readonly saving = createSavingStore();
  readonly settings = createSettings();

  constructor(host: PlaygroundHost, link: DecodedLink) {
    this.store = apart(createStore(() => initialState(link)));
    this.run = new Run(host, this.store);
    this.run.begin();
  }

  get frames() {
    return this.run.frames;
  }

  get slowMotion() {
    return this.run.slowMotion;
  }

  get record() {
    return this.run.record;
  }

  play(): void {
    if (this.failed) return;
    if (!canMove(this.store)) {
      this.run.pause();
      return;
    }
    this.set({ playing: true, problem: null, ascent: null });
    this.run.train();
  }

  pause(): void {
    this.run.pause();
  }

  toggle(): void {
    if (this.state.playing) this.pause();
    else this.play();
  }

  /** Freezes G and trains D until V stops rising; pausing, playing or a step ends it early. */
  ascend(): void {
    if (this.failed) return;
    this.set({ playing: false, problem: null, ascent: startOfAscent(this.state) });
    this.run.ascend();
  }

  step(unit: StepUnit): void {
    if (this.failed || (unit === 'G' && this.state.experiment.hand)) return;
    this.set({ playing: false, problem: null, ascent: null });
    if (unit === 'iteration' && !canMove(this.store)) return;
    this.run.step(unit);
  }

  /** Back to fresh weights of the same seed, at rest. */
  reset(): void {
    this.set({ playing: false, notice: null });
    this.run.begin();
  }

  /** After a divergence: fresh weights, and the learning rates that the data's preset holds with. */
  steady(): void {
    const { experiment, rival } = this.state;
    const next = {
      experiment: withPresetRates(experiment),
      rival: rival && withPresetRates(rival),
    };
    this.become(next, 'choice', null);
    this.reset();
  }

  /** After a failure: a new worker goes on from the last checkpoint. */
  restart(): void {
    const { problem } = this.state;
    const wasPlaying = problem?.kind === 'failed' && problem.wasPlaying;
    this.run.goOn();
    if (wasPlaying) this.play();
  }

  /** Changes the experiment: live where a run allows it, else with a new run that plays on. */
  change(next: Experiment, gesture: Gesture = 'choice', notice: Notice | null = null): void {
    this.become(withMain(this.state, next), gesture, notice);
  }

  /** The same for B of a comparison. */
  changeRival(next: Experiment, gesture: Gesture = 'choice'): void {
    this.become(withRival(this.state, next), gesture, null);
  }

  /** Compares the run with a rival: both start, from the same seed. */
  compare(rival: Experiment): void {
    const { experiment, view } = this.state;
    const picture = view.picture === 'seeds' ? 'stage' : view.picture;
    this.set({ chosen: 'B', view: { ...view, picture } });
    this.become({ experiment, rival: besides(experiment, rival) }, 'choice', null);
  }

  /** Ends the comparison; one of both runs goes on alone from where it stands. */
  endComparison(kept: Side): void {
    const { experiment, rival } = this.state;
    if (!rival) return;
    this.set({ experiment: kept === 'A' ? experiment : rival, rival: null, notice: null });
    this.goOnAlone(sides.indexOf(kept));
  }

  /** One lane becomes the run; from the start where the engine has failed, or other lanes are wanted instead. */
  private goOnAlone(lane: number): void {
    if (!this.failed && laneExperiments(this.state).length === 1) {
      this.run.keep(lane);
      return;
    }
    const { playing } = this.state;
    this.run.begin();
    if (playing) this.play();
  }

  /** Which run of a comparison the controls change. */
  control(chosen: Side): void {
    this.set({ chosen });
  }

  private become(next: Compared, gesture: Gesture, notice: Notice | null): void {
    const { rival, clock, playing } = this.state;
    this.set({ gesture });
    const alone = rival && !next.rival ? survivor(this.state, next.experiment) : null;
    if (alone) {
      this.endComparison(alone);
      return;
    }
    const before = laneExperiments(this.state);
    const after = laneExperiments({ ...next, view: this.state.view });
    const fields = fieldsChanged(before, after);
    const paired = before.length !== after.length;
    if (fields.length === 0 && !paired) return;
    this.set({ experiment: next.experiment, rival: next.rival, notice });
    const live = !paired && before.every((e, lane) => changesLive(e, after[lane] ?? e));
    if (live && !this.failed) {
      this.run.reconfigure(before);
      this.stopIfStill();
      return;
    }
    const begun = clock.updates.D + clock.updates.G > 0;
    if (begun && gesture !== 'link') {
      this.set({ notice: paired ? { kind: 'compared' } : { kind: 'restarted', fields } });
    }
    this.run.begin();
    if (playing) this.play();
  }

  /** A change may have left nothing to train while the run moved, or was walked through. */
  private stopIfStill(): void {
    const { playing, slowMotion } = this.state;
    if (!(playing || slowMotion) || canMove(this.store)) return;
    this.run.slowMotion.close();
    this.run.pause();
  }

  /** Another distribution: its preset, with what was changed by hand kept. */
  choose(id: DistributionId): void {
    this.change(withHandInside(withDistribution(this.state.experiment, id)));
  }

  /** Goes on with a saved run from where it was kept, at rest; under the name that the storage knows it by. */
  openRun(saved: SavedRun, name?: string): void {
    const { experiment, rival, view } = saved;
    this.set({
      experiment,
      rival,
      view,
      gesture: 'choice',
      playing: false,
      notice: null,
      problem: null,
    });
    this.run.open(saved, name);
  }

  /** An address was opened, Back or Forward pressed, or a lesson sets something up. */
  open({ experiment, rival, view, changes }: DecodedLink, gesture: Gesture = 'link'): void {
    this.look(view);
    this.become({ experiment, rival }, gesture, null);
    this.set({ notice: linkNotice(changes) });
  }

  /** Changes how the run is looked at. Another device takes over the run from its last checkpoint. */
  look(changes: Partial<View>): void {
    const before = this.state.view;
    const view = { ...before, ...changes };
    this.set({ view });
    const { playing } = this.state;
    if (this.changeLanes(before)) return;
    if (view.backend !== before.backend) this.moveOn();
    else if (playing && (view.speed !== before.speed || view.hiddenTab !== before.hiddenTab)) {
      this.run.train();
    }
    const pictured = ['picture', 'hide', 'surface', 'codes'] as const;
    if (pictured.some((key) => view[key] !== before[key])) this.run.want();
  }

  /** A person chooses the device, whatever this visit was held to. */
  runOn(backend: BackendId | null): void {
    if (backend !== this.state.view.backend) this.look({ backend });
    else if (this.state.heldTo) this.moveOn();
  }

  /** Goes on from the last checkpoint on the device that is chosen now. */
  private moveOn(): void {
    const { playing } = this.state;
    this.set({ heldTo: null, backend: null }); // until the engine says what it got
    this.run.goOn();
    if (playing) this.play();
  }

  /** Many seeds train together from now on, or the first of them alone. True if the run is another one. */
  private changeLanes(before: View): boolean {
    const { state } = this;
    const [was, is] = [laneExperiments({ ...state, view: before }), laneExperiments(state)];
    if (was.length === is.length) return false;
    if (is.length === 1 && !this.failed && state.view.backend === before.backend) {
      this.run.keep(0);
      return true;
    }
    const { updates } = state.clock;
    if (updates.D + updates.G > 0) this.set({ notice: { kind: 'seeds' } });
    this.run.begin();
    if (state.playing) this.play();
    return true;
  }

  /** One of many seeds goes on alone, on the large stage, from where it stands. */
  openSeed(lane: number): void {
    const { experiment, view } = this.state;
    const opened = laneExperiments(this.state)[lane] ?? experiment;
    this.set({
      experiment: opened,
      view: { ...view, picture: 'stage' },
      gesture: 'choice',
      notice: null,
    });
    this.goOnAlone(lane);
  }

  /** The page's tab was shown or hidden. */
  setVisible(visible: boolean): void {
    this.run.setVisible(visible);
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

  private get failed(): boolean {
    return this.state.problem?.kind === 'failed';
  }
}
