/** Where a hand may put P_G on a stage, and where it finds it. */
import type { Hand } from '../config/experiment';
import { clampTo, type Range, ranges } from '../config/ranges';
import type { Box } from '../math/grid';

export interface HandRanges {
  /** Of each coordinate of the mean: the view box. */
  readonly mean: readonly Range[];
  /** At most half the box wide. */
  readonly spread: Range;
}

export function handRanges(box: Box): HandRanges {
  const [low, high] = box[0] ?? [0, 1];
  const { handMean, handSpread } = ranges;
  return {
    mean: box.map((axis) => ({ ...handMean, min: inwards(axis[0]), max: inwards(axis[1]) })),
    spread: { ...handSpread, max: Math.min(handSpread.max, inwards((high - low) / 2)) },
  };
}

/** Towards 0 to whole hundredths: what a slider can stand on. */
function inwards(value: number): number {
  return Math.trunc(Number((100 * value).toPrecision(10))) / 100;
}

/** `hand` moved into the ranges of a box, to whole hundredths. */
export function handInside({ mean, spread }: Hand, box: Box): Hand {
  const allowed = handRanges(box);
  const round = (range: Range, value: number) =>
    clampTo(range, Math.round(100 * value) / 100, range.min) + 0;
  return {
    mean: mean.map((value, i) => round(allowed.mean[i] ?? ranges.handMean, value)),
    spread: round(allowed.spread, spread),
  };
}

/** To the left of the middle, a tenth of the box wide: beside the data of most distributions. */
export function startOfHand(box: Box): Hand {
  const at = (share: number, [low, high]: readonly [number, number]) => low + share * (high - low);
  const [xAxis = [0, 1]] = box;
  return handInside(
    {
      mean: box.map((axis, i) => at(i === 0 ? 0.3 : 0.5, axis)),
      spread: (xAxis[1] - xAxis[0]) / 10,
    },
    box,
  );
}
