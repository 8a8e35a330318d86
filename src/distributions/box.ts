/** View boxes: how far a distribution reaches, with a margin. */
import type { Box } from '../math/grid';

/** Margin around what holds (nearly) all mass. */
const margin = 1.25;
/** Boxes never shrink below this, so that a generator's first samples, near the origin, stay in sight. */
const leastReach = { line: 2, square: 1.25 };

/** Standard deviations that count as reach: 99.7 % of a Gaussian, before the margin. */
export const gaussianReach = 3;

/** The interval of all |x| ≤ reach, with a margin. */
export function lineBox(reach: number): Box {
  const half = Math.max(leastReach.line, margin * reach);
  return [[-half, half]];
}

/** The square of all |x|, |y| ≤ reach, with a margin: both axes have one scale. */
export function squareBox(reach: number): Box {
  const half = Math.max(leastReach.square, margin * reach);
  return [
    [-half, half],
    [-half, half],
  ];
}
