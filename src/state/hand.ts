/** What a person does with P_G in the hand: takes it, moves it, gives G its network back. */
import type { Experiment, Hand } from '../config/experiment';
import { distributionOf } from '../distributions';
import { handInside, startOfHand } from '../distributions/handRanges';
import type { Playground } from './playground';
import type { Gesture } from './state';

/** `experiment` with its hand, if any, inside the view box of its data. */
export function withHandInside(experiment: Experiment): Experiment {
  const { hand, data } = experiment;
  return hand ? { ...experiment, hand: handInside(hand, distributionOf(data).box) } : experiment;
}

/** Puts P_G into the hand, where D trains at once: its climb is what there is to see; or gives the network back. */
export function takeGenerator(playground: Playground, byHand: boolean): void {
  const { experiment } = playground.store.getState();
  const hand = byHand ? startOfHand(distributionOf(experiment.data).box) : null;
  playground.change({ ...experiment, hand });
  if (byHand) playground.play();
}

/** Moves P_G. Where D has not trained yet it begins; where it was paused it stays so, and V falls behind. */
export function moveHand(playground: Playground, hand: Hand, gesture: Gesture): void {
  const { experiment, clock, playing, ascent } = playground.store.getState();
  playground.change({ ...experiment, hand }, gesture);
  if (clock.updates.D === 0 && !playing && !ascent) playground.play();
}
