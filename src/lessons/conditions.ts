/** What tasks are made of: things a person may have done since the step began. */
import type { Condition, Moment } from './lesson';

/** How far a count has gone since the step began; from nothing where the run began anew meanwhile. */
function since(now: number, entered: number): number {
  return now >= entered ? now - entered : now;
}

/** Iterations since the step began. */
export function trained(iterations: number): Condition {
  return (now, entered) =>
    since(now.state.clock.iteration, entered.state.clock.iteration) >= iterations;
}

/** A choice of the experiment is another one than on entering. */
export function changed(select: (moment: Moment) => unknown): Condition {
  return (now, entered) => select(now) !== select(entered);
}

/** One of the codes was moved. */
export const movedCode: Condition = ({ codes }, entered) =>
  codes.from !== entered.codes.from || codes.to !== entered.codes.to;

/** A walk from one code to the other came to its end. */
export const walked: Condition = ({ codes }, entered) => codes.walks > entered.codes.walks;

/** D was trained to the top. */
export const ascended: Condition = ({ state }, entered) =>
  state.ascent?.done === true && state.ascent !== entered.state.ascent;

/** G alone made an update. */
export const steppedG: Condition = ({ state }, entered) =>
  state.clock.updates.G > entered.state.clock.updates.G &&
  state.clock.updates.D === entered.state.clock.updates.D;
