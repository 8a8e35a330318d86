/** Goes back to kept moments of the present run, and branches from them. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Experiment } from '../config/experiment';
import { effectiveExperiment } from '../config/hand';
import type { Frame, RunCheckpoint } from '../engine/protocol';
import type { DiagnosisState } from './diagnosis';
import { positionOf } from './lossHistory';
import { clockOf, type Ghosts, type RunRecord } from './runRecord';
import { bytesOf, type Moment, sameClock, withMoment } from './timeline';

export interface TimelineState {
  /** Oldest first. */
  readonly moments: readonly Moment[];
  /** The moment that is looked at instead of the newest; null while the newest is. */
  readonly shown: Moment | null;
  /** The newest future that another one has replaced. */
  readonly ghost: Ghosts | null;
}

/** A lane as it can be gone on with. */
export interface KeptLane {
  readonly experiment: Experiment;
  readonly checkpoint: RunCheckpoint;
}

/** What going back needs of the run. */
interface Surroundings {
  /** The experiment of each lane, as the page has them. */
  readonly experiments: () => readonly Experiment[];
  /** Makes the page's experiments those of a moment; `head` are the ones at the newest. */
  readonly adopt: (then: readonly Experiment[], head: readonly Experiment[]) => void;
  /** Puts the engine back; a frame follows. */
  readonly restore: (checkpoints: readonly RunCheckpoint[]) => void;
  readonly reconfigure: (lane: number, experiment: Experiment) => void;
}

/** What is in force at a place in time. */
interface Circumstances {
  readonly experiments: readonly Experiment[];
  readonly diagnoses: readonly DiagnosisState[];
}

/** A moment to go to, with what is in force there. */
interface Goal extends Circumstances {
  readonly moment: Moment;
}

const empty: TimelineState = { moments: [], shown: null, ghost: null };

export class TimeTravel {
  readonly store: StoreApi<TimelineState> = createStore(() => empty);
  /** What is in force at the newest moment, while another one is shown. */
  private head: Circumstances | null = null;
  /** What the run was opened with: to go on from until the engine has kept a moment. */
  private origin: readonly RunCheckpoint[] = [];
  private underWay: Goal | null = null;
  private waiting: Goal | null = null;

  constructor(
    private readonly record: RunRecord,
    private readonly around: Surroundings,
  ) {}

  /** What the run can go on from: the moment shown, or the last one kept; none before the first. */
  kept(): readonly KeptLane[] {
    const { shown, moments } = this.state;
    return this.lanesAt(shown ?? moments.at(-1), this.around.experiments());
  }

  /** The last moment kept, whichever one is shown. */
  newest(): readonly KeptLane[] {
    const experiments = this.head?.experiments ?? this.around.experiments();
    return this.lanesAt(this.state.moments.at(-1), experiments);
  }

  /** Goes on with one lane only. */
  only(lane: number): void {
    this.branch();
    this.forget();
    const moments = this.state.moments.flatMap((moment) => onlyLane(moment, lane) ?? []);
    this.origin = this.origin.slice(lane, lane + 1);
    this.store.setState({ moments, shown: null, ghost: lane === 0 ? this.state.ghost : null });
  }

  /** Another run begins, from fresh weights or from where it was kept. */
  clear(origin: readonly RunCheckpoint[] = []): void {
    this.forget();
    this.origin = origin;
    this.store.setState(empty);
  }

  /** What was asked for will not come: the engine has failed. */
  forget(): void {
    this.head = null;
    this.underWay = null;
    this.waiting = null;
  }

  /** A new engine stands at the moment shown; what the one before was asked for is forgotten, and nothing else. */
  settle(): void {
    this.underWay = null;
    this.waiting = null;
  }

  /** The engine went back to a kept moment: what came after it is gone. */
  retreat(checkpoints: readonly RunCheckpoint[]): void {
    const [main] = checkpoints;
    if (!main) return;
    const position = positionOf(clockOf(main), main.experiment);
    const moments = this.state.moments.filter((moment) => moment.position <= position);
    this.store.setState({ moments });
    const newest = moments.at(-1);
    if (!(newest && sameClock(newest.clock, clockOf(main)))) this.keep(checkpoints);
  }

  /** Keeps a moment that the engine has sent. */
  keep(checkpoints: readonly RunCheckpoint[]): void {
    const { moments, shown } = this.state;
    const [main] = checkpoints;
    if (!main || shown || this.underWay) return;
    const present = this.around.experiments();
    const experiments = checkpoints.map(({ experiment }, lane) =>
      asKept(present[lane] ?? experiment, experiment),
    );
    const shared = checkpoints.map((checkpoint, lane) => {
      const experiment = experiments[lane];
      return experiment
        ? { ...checkpoint, experiment: effectiveExperiment(experiment) }
        : checkpoint;
    });
    const clock = clockOf(main);
    const moment: Moment = {
      clock,
      position: positionOf(clock, main.experiment),
      experiments,
      checkpoints: shared,
      diagnoses: this.record.diagnoses(),
      bytes: bytesOf(shared),
    };
    const events = [...this.record.events(), ...(this.record.beside?.events() ?? [])].map(
      ({ position }) => position,
    );
    this.store.setState({ moments: withMoment(moments, moment, events) });
  }

  /** Shows a kept moment, at rest. Of several asked for in succession the newest wins. */
  show(moment: Moment): void {
    const { moments, shown } = this.state;
    const newest = moments.at(-1);
    if (!newest || !moments.includes(moment) || moment === (shown ?? newest)) return;
    if (!this.head) {
      this.head = {
        experiments: this.around.experiments(),
        diagnoses: this.record.diagnoses(),
      };
      this.record.truncate(newest.position); // what was trained since cannot be gone back to
    }
    const { head } = this;
    const there = moment === newest ? head : moment;
    this.store.setState({ shown: moment === newest ? null : moment });
    this.around.adopt(there.experiments, head.experiments);
    if (moment === newest) this.head = null;
    this.waiting = { moment, experiments: there.experiments, diagnoses: there.diagnoses };
    if (!this.underWay) this.send();
  }

  /** Training goes on from the moment shown: what came after it is the old future from now on. */
  branch(): void {
    this.send();
    this.head = null;
    const { moments, shown, ghost } = this.state;
    if (!shown) return;
    this.store.setState({
      moments: moments.slice(0, moments.indexOf(shown) + 1),
      shown: null,
      ghost: this.record.branch(shown.position) ?? ghost,
    });
  }

  discardGhost(): void {
    this.store.setState({ ghost: null });
  }

  /** A frame has come. False if it shows what the record already has. */
  arrive({ clock }: Frame): boolean {
    const goal = this.underWay;
    this.underWay = null;
    this.send();
    return !this.state.shown && !(goal && sameClock(goal.moment.clock, clock));
  }

  private get state(): TimelineState {
    return this.store.getState();
  }

  private lanesAt(
    moment: Moment | undefined,
    experiments: readonly Experiment[],
  ): readonly KeptLane[] {
    return (moment?.checkpoints ?? this.origin).map((checkpoint, lane) => ({
      experiment: experiments[lane] ?? checkpoint.experiment,
      checkpoint,
    }));
  }

  private send(): void {
    const goal = this.waiting;
    if (!goal) return;
    this.waiting = null;
    this.underWay = goal;
    const { moment, experiments, diagnoses } = goal;
    this.record.recall(diagnoses);
    this.around.restore(moment.checkpoints);
    for (const [lane, experiment] of experiments.entries()) {
      if (experiment !== moment.experiments[lane]) this.around.reconfigure(lane, experiment);
    }
  }
}

/** The moment of one lane. */
function onlyLane(moment: Moment, lane: number): Moment | null {
  const [experiment, checkpoint] = [moment.experiments[lane], moment.checkpoints[lane]];
  if (!experiment || !checkpoint) return null;
  const clock = clockOf(checkpoint);
  return {
    clock,
    position: positionOf(clock, checkpoint.experiment),
    experiments: [experiment],
    checkpoints: [checkpoint],
    diagnoses: moment.diagnoses.slice(lane, lane + 1),
    bytes: bytesOf([checkpoint]),
  };
}

/** What the page shows for a kept experiment: only what changes during a run is taken from it. */
function asKept(present: Experiment, kept: Experiment): Experiment {
  const { loss, discriminator, hand } = kept;
  const generator = hand ? present.generator : kept.generator;
  const then: Experiment = { ...present, loss, discriminator, generator, hand };
  const live = (e: Experiment) => JSON.stringify([e.loss, e.discriminator, e.generator, e.hand]);
  return live(then) === live(present) ? present : then;
}
