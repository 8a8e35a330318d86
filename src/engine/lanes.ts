/** The systems that one run trains in lockstep: the first leads, its companions complete the same iterations. */
import type { Experiment, Phase } from '../config/experiment';
import type { Observation, ProbeRequest, System } from '../systems/system';
import { Course } from './course';
import type { CompanionRequest, FrameRequest, LaneStart, RunCheckpoint } from './protocol';

/** A lane whose system has been made. */
export interface OpenLane extends LaneStart {
  readonly system: System;
}

/** The smallest look that still tells whether a lane is sound. */
const glanceRequest: ProbeRequest = {
  surface: 0,
  samples: 16,
  priorGrid: 0,
  density: 0,
  measures: 0,
};

export class Lanes {
  private courses: readonly [Course, ...Course[]];
  private companions: readonly Course[];

  /** `worked` is called after each update and each look. */
  constructor(lanes: readonly OpenLane[], worked: () => void = () => {}) {
    const [lead, ...companions] = lanes.map(
      ({ experiment, system, checkpoint }) => new Course(experiment, system, checkpoint, worked),
    );
    if (!lead) throw new RangeError('a run needs a lane');
    this.courses = [lead, ...companions];
    this.companions = companions;
  }

  /** All lanes, the lead first. */
  get all(): readonly Course[] {
    return this.courses;
  }

  get lead(): Course {
    return this.courses[0];
  }

  get iteration(): number {
    return this.lead.iteration;
  }

  /** True if the lead has nothing to train: then nobody moves. */
  get still(): boolean {
    return this.lead.still;
  }

  /** The lead's next update, after which each companion follows. */
  update(): void {
    const { lead } = this;
    const phase = lead.next;
    if (!phase) return;
    const abreast = this.companions.filter((course) => course.isAbreastOf(lead));
    lead.update(phase);
    for (const course of abreast) course.update(phase);
    for (const course of this.companions) course.catchUpWith(lead);
  }

  /** One update of `phase` in every lane, whosever turn it is. */
  force(phase: Phase): void {
    for (const course of this.all) if (course.trains(phase)) course.update(phase);
  }

  /** What is left of the lead's present iteration. */
  finishIteration(): void {
    const { iteration } = this;
    do this.update();
    while (this.iteration === iteration && !this.still);
  }

  /** Resolves when the device has done all updates asked for. */
  async settle(): Promise<void> {
    for (const { system } of this.all) await system.settle();
  }

  /** What is wanted of every lane; only of the lead where companions are not wanted. */
  async look(
    request: FrameRequest,
    companions: CompanionRequest | null,
  ): Promise<readonly Observation[]> {
    const seen = [await this.lead.look(request)];
    if (!companions) return seen;
    const { measuredLanes, ...each } = companions;
    for (const [index, course] of this.companions.entries()) {
      const measured = measuredLanes?.includes(index + 1) ?? true;
      seen.push(await course.look(measured ? each : { ...each, measures: 0 }));
    }
    return seen;
  }

  /** The first lane that is no longer finite; null if all are sound. */
  async firstUnsound(from = 0): Promise<number | null> {
    for (const [lane, { system }] of this.all.entries()) {
      if (lane >= from && !(await system.probe(glanceRequest)).finite) return lane;
    }
    return null;
  }

  /** A live change of one lane. */
  reconfigure(lane: number, experiment: Experiment): void {
    this.at(lane).reconfigure(experiment);
  }

  /** One lane becomes the only one, the others are freed. */
  keep(lane: number): void {
    const kept = this.at(lane);
    for (const course of this.all) if (course !== kept) course.system.dispose();
    this.courses = [kept];
    this.companions = [];
  }

  private at(lane: number): Course {
    const course = this.all[lane];
    if (!course) throw new RangeError(`there is no lane ${lane}`);
    return course;
  }

  async checkpoint(): Promise<readonly RunCheckpoint[]> {
    return Promise.all(this.all.map((course) => course.checkpoint()));
  }

  /** Weights, streams and places in the order of updates, of all lanes at one moment. */
  restore(checkpoints: readonly RunCheckpoint[]): void {
    if (checkpoints.length !== this.all.length) throw new RangeError('not one checkpoint a lane');
    for (const [lane, course] of this.all.entries()) {
      course.restore(checkpoints[lane] as RunCheckpoint);
    }
  }

  /** Goes on with the same run on other systems; those before are freed. */
  async moveTo(systems: readonly System[]): Promise<void> {
    for (const [lane, course] of this.all.entries()) await course.moveTo(systems[lane] as System);
  }

  dispose(): void {
    for (const { system } of this.all) system.dispose();
  }
}
