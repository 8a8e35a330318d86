/** The kept moments of a run, thinned so that memory stays bounded: dense near the present, ever thinner with age, events last. */
import type { Experiment } from '../config/experiment';
import type { Clock, RunCheckpoint } from '../engine/protocol';
import type { DiagnosisState } from './diagnosis';

/** Something that happened at a place in a run, in iterations, and what it takes to remember it. */
export interface Kept {
  readonly position: number;
  readonly bytes: number;
}

/** A moment of a run that one can go back to. */
export interface Moment extends Kept {
  readonly clock: Clock;
  /** The experiment of each lane as the page had it then. */
  readonly experiments: readonly Experiment[];
  /** One for each lane. */
  readonly checkpoints: readonly RunCheckpoint[];
  /** What was said then of each lane that has a record. */
  readonly diagnoses: readonly DiagnosisState[];
}

export interface TimelineLimits {
  readonly moments: number;
  readonly bytes: number;
}

export const timelineLimits: TimelineLimits = { moments: 240, bytes: 24 * 2 ** 20 };

/** Settings, counters and random streams of one checkpoint, generously. */
const settingsBytes = 4096;

/** What a moment's checkpoints take. */
export function bytesOf(checkpoints: readonly RunCheckpoint[]): number {
  const tensors = checkpoints.flatMap(({ system }) => Object.values(system.tensors));
  return (
    tensors.reduce((sum, { byteLength }) => sum + byteLength, 0) +
    settingsBytes * checkpoints.length
  );
}

/** The moments on both sides of each event. */
function besideEvents<T extends Kept>(moments: readonly T[], events: readonly number[]): Set<T> {
  const beside = new Set<T>();
  for (const event of events) {
    const after = moments.findIndex(({ position }) => position > event);
    const before = moments.at(after < 0 ? -1 : after - 1);
    for (const moment of [after > 0 ? before : undefined, moments[after]]) {
      if (moment) beside.add(moment);
    }
  }
  return beside;
}

/**
 * The inner moment that is missed least: none beside an event as long as there are others, and
 * then the one that leaves the smallest gap for its age. Where gap/age is the same everywhere,
 * moments lie evenly on a logarithmic scale of age.
 */
function leastMissed<T extends Kept>(moments: readonly T[], beside: ReadonlySet<T>): number {
  const now = moments.at(-1)?.position ?? 0;
  let least = { index: 1, eventful: true, gap: Number.POSITIVE_INFINITY };
  for (let index = 1; index < moments.length - 1; index++) {
    const [before, moment, after] = moments.slice(index - 1, index + 2) as [T, T, T];
    const eventful = beside.has(moment);
    const gap = (after.position - before.position) / Math.max(now - moment.position, 1e-9);
    if (eventful === least.eventful ? gap < least.gap : !eventful) {
      least = { index, eventful, gap };
    }
  }
  return least.index;
}

/** As many of the moments, in order, as the limits allow; the first and the newest always. */
export function thinned<T extends Kept>(
  moments: readonly T[],
  events: readonly number[],
  limits: TimelineLimits = timelineLimits,
): readonly T[] {
  const left = [...moments];
  let bytes = left.reduce((sum, moment) => sum + moment.bytes, 0);
  const beside = besideEvents(moments, events);
  while (left.length > 2 && (left.length > limits.moments || bytes > limits.bytes)) {
    const [gone] = left.splice(leastMissed(left, beside), 1);
    bytes -= gone?.bytes ?? 0;
  }
  return left;
}

/** True where both networks have made as many updates. */
export function sameClock({ updates: a }: Clock, { updates: b }: Clock): boolean {
  return a.D === b.D && a.G === b.G;
}

/** The moments with a newer one: it replaces one of the same updates, and whatever lies after it. */
export function withMoment(
  moments: readonly Moment[],
  moment: Moment,
  events: readonly number[],
): readonly Moment[] {
  const before = moments.filter(
    ({ position, clock }) => position <= moment.position && !sameClock(clock, moment.clock),
  );
  return thinned([...before, moment], events);
}

/** The moment nearest to an iteration; null if there is none. */
export function nearestMoment(moments: readonly Moment[], iteration: number): Moment | null {
  const distance = ({ position }: Kept) => Math.abs(position - iteration);
  return moments.reduce<Moment | null>(
    (best, moment) => (best && distance(best) < distance(moment) ? best : moment),
    null,
  );
}
