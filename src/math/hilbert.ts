/** The Hilbert curve over a box: an order of the plane's points in which neighbours are near each other. */
import type { Box } from './grid';

const levels = 12;
const side = 2 ** levels;

function cell([low, high]: readonly [number, number], value: number): number {
  return Math.min(side - 1, Math.max(0, Math.floor(((value - low) / (high - low)) * side)));
}

/** Where along the curve a point's cell lies, from 0 to 4¹² − 1; what is outside the box counts as at its edge. */
export function hilbertIndex([xAxis, yAxis]: Box, atX: number, atY: number): number {
  if (!xAxis || !yAxis) throw new RangeError('the curve needs a box of two axes');
  let x = cell(xAxis, atX);
  let y = cell(yAxis, atY);
  let index = 0;
  for (let s = side / 2; s >= 1; s /= 2) {
    const right = (x & s) > 0 ? 1 : 0;
    const upper = (y & s) > 0 ? 1 : 0;
    index += s * s * ((3 * right) ^ upper);
    if (upper === 0) {
      if (right === 1) {
        x = side - 1 - x;
        y = side - 1 - y;
      }
      [x, y] = [y, x];
    }
  }
  return index;
}
