/** A lane of a run between its start and now: the system, where it stands in the order of updates, and how to go back. */
import { type Experiment, networkOf, type Phase, phases } from '../config/experiment';
import type { Observation, System } from '../systems/system';
import type { Clock, FrameRequest, RunCheckpoint } from './protocol';
import { advance, initialSchedule, isSchedule, nextPhase, type ScheduleState } from './schedule';

/** Iterations that a course catches up at a time: more are behind only after many single steps by hand. */
const mostCaughtUp = 32;

export class Course {
  private schedule: ScheduleState = initialSchedule;

  constructor(
    private experiment: Experiment,
    private current: System,
    from: RunCheckpoint | null,
    /** Called after each piece of work. */
    private readonly worked: () => void = () => {},
  ) {
    if (from) this.restore(from);
  }

  get system(): System {
    return this.current;
  }

  get clock(): Clock {
    const { iteration, phase, updates } = this.schedule;
    return { iteration, phase, updates };
  }

  get iteration(): number {
    return this.schedule.iteration;
  }

  /** The network whose turn it is; null if the experiment lets neither move. */
  get next(): Phase | null {
    return nextPhase(this.schedule, this.experiment);
  }

  get still(): boolean {
    return this.next === null;
  }

  /** One update: of `phase`, or of the network whose turn it is. */
  update(phase: Phase | null = this.next): void {
    if (!phase) return;
    this.current.update(phase);
    this.schedule = advance(this.schedule, this.experiment, phase);
    this.worked();
  }

  /** Looks at the system, and at the batch of the network whose turn it is if that is wanted. */
  async look({ nextBatch, ...request }: FrameRequest): Promise<Observation> {
    const batch = nextBatch ? this.next : null;
    const seen = await this.current.probe(batch ? { ...request, batch } : request);
    this.worked();
    return seen;
  }

  /** True if both stand at the same place of the same order of updates. */
  isAbreastOf({ schedule, experiment }: Course): boolean {
    return (
      this.schedule.iteration === schedule.iteration &&
      phases.every(
        (phase) =>
          this.schedule.done[phase] === schedule.done[phase] &&
          networkOf(this.experiment, phase).steps === networkOf(experiment, phase).steps,
      )
    );
  }

  /** Trains until as many iterations are complete; a course that is far behind comes nearer with each call. */
  catchUpWith({ iteration }: Course): void {
    const goal = Math.min(iteration, this.iteration + mostCaughtUp);
    while (this.iteration < goal && !this.still) this.update();
  }

  /** False for a network that this run's system does not have to train. */
  trains(phase: Phase): boolean {
    return this.current.phases.includes(phase);
  }

  /** Takes over a live change. */
  reconfigure(experiment: Experiment): void {
    if (!this.current.reconfigure(experiment)) throw new Error('this change needs a new run');
    this.experiment = experiment;
  }

  async checkpoint(): Promise<RunCheckpoint> {
    const { schedule, experiment } = this;
    return { experiment, schedule, system: await this.current.checkpoint() };
  }

  /** Weights, streams and place in the order of updates; the settings stay as they are now. */
  restore({ schedule, system }: RunCheckpoint): void {
    if (!isSchedule(schedule)) throw new RangeError('a checkpoint with an impossible schedule');
    this.current.restore(system);
    this.schedule = schedule;
  }

  /** Goes on with the same run on another system; the one before is freed. */
  async moveTo(system: System): Promise<void> {
    system.restore(await this.current.checkpoint());
    this.current.dispose();
    this.current = system;
  }
}
