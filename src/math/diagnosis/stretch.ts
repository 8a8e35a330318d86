/** The last stretch of a run: what of it the rules look at, and how they compare its beginning with its end. */
import type { LossId, OptimiserId } from '../../config/experiment';
import type { ModeRegion } from '../coverage';
import type { Diagnosis } from './diagnosis';
import type { Moment } from './moment';

/** A run's last moments, oldest first, all of one experiment. */
export interface Stretch {
  /** The generator's loss, and how it descends it. */
  readonly loss: LossId;
  readonly optimiser: OptimiserId;
  /** Dimensions of x. */
  readonly dimensions: number;
  /** Width of the box that holds the data, in units of x. */
  readonly extent: number;
  readonly modes: readonly ModeRegion[];
  readonly moments: readonly Moment[];
}

/** Says what it sees in a stretch; null where it sees nothing or is not sure. */
export type Rule = (stretch: Stretch) => Diagnosis | null;

/** Moments that a statement about a course needs, and iterations that they have to span. */
export const enough = { moments: 8, iterations: 400 } as const;
/** Moments that are kept where they come so slowly that they span too few iterations. */
const most = 240;

export function iterationsOf(moments: readonly Moment[]): number {
  return (moments.at(-1)?.iteration ?? 0) - (moments[0]?.iteration ?? 0);
}

export function longEnough(moments: readonly Moment[]): boolean {
  return moments.length >= enough.moments && iterationsOf(moments) >= enough.iterations;
}

/** The moments with one more: as few of the newest as are enough, in number and in iterations. */
export function withMoment(moments: readonly Moment[], moment: Moment): readonly Moment[] {
  const all = [...moments, moment].slice(-most);
  let first = 0;
  while (longEnough(all.slice(first + 1))) first++;
  return all.slice(first);
}

export function meanOf(moments: readonly Moment[], value: (moment: Moment) => number): number {
  return moments.reduce((sum, moment) => sum + value(moment), 0) / moments.length;
}

/** Means of a value over the first and over the last third, and the greatest distance from its third's mean. */
export function course(moments: readonly Moment[], value: (moment: Moment) => number) {
  const third = Math.ceil(moments.length / 3);
  const [first, last] = [moments.slice(0, third), moments.slice(-third)];
  const [before, now] = [meanOf(first, value), meanOf(last, value)];
  const distances = [
    ...first.map((moment) => Math.abs(value(moment) - before)),
    ...last.map((moment) => Math.abs(value(moment) - now)),
  ];
  return { before, now, noise: Math.max(0, ...distances) };
}
