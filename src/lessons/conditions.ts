/** What tasks are made of: things a person may have done since the step began. */
import type { Phase } from '../config/experiment';
import { greatestValue } from '../math/discriminatorValue';
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

/** Updates of one network since the step began. */
export function updated(phase: Phase, updates: number): Condition {
  return (now, entered) =>
    since(now.state.clock.updates[phase], entered.state.clock.updates[phase]) >= updates;
}

/** Both of these at one time. */
export function both(first: Condition, second: Condition): Condition {
  return (now, entered) => first(now, entered) && second(now, entered);
}

/** P_G in the hand was moved. */
export const movedHand: Condition = ({ state }, entered) =>
  state.experiment.hand !== entered.state.experiment.hand;

/** The mean of P_G in the hand, on the line, is from `low` to `high` in the newest frame. */
export function handFrom(low: number, high: number): Condition {
  return ({ frame }) => {
    const mean = frame?.hand?.mean[0] ?? Number.NaN;
    return mean >= low && mean <= high;
  };
}

/** In the newest frame D is so good that V, in nats, is no farther from −2 log 2 + 2·JSD: what V measures is measured. */
export function valueNearBound(nats: number): Condition {
  return ({ frame }) => {
    if (!frame?.measures) return false; // they come less often than frames
    const { jsd } = frame.measures.divergence;
    return Math.abs(greatestValue(jsd) + frame.losses.D) <= nats;
  };
}
