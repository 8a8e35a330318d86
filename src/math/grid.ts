/** Boxes of the plane or the line, and regular grids of points in them. */

/** A view box in data units: [minimum, maximum] of each axis. 1-D boxes have one axis, 2-D boxes two. */
export type Box = readonly (readonly [number, number])[];

/** Values of a function at the cell centres of a regular grid over `box`: row-major, y grows with the row; 1-D fields have one row. */
export interface Field {
  readonly box: Box;
  readonly columns: number;
  readonly rows: number;
  readonly values: Float32Array;
}

/** The centre of cell `index` of `count` equal cells of `axis`. */
export function cellCentre(axis: readonly [number, number], index: number, count: number): number {
  return axis[0] + ((index + 0.5) / count) * (axis[1] - axis[0]);
}

/** All cell centres of a grid over `box`, row-major, shape [columns·rows, dimensions of the box]. */
export function gridPoints(box: Box, columns: number, rows: number): Float32Array {
  const [xAxis, yAxis] = box;
  if (!xAxis) throw new RangeError('a box needs at least one axis');
  const dimensions = yAxis ? 2 : 1;
  const points = new Float32Array(columns * rows * dimensions);
  let next = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      points[next++] = cellCentre(xAxis, column, columns);
      if (yAxis) points[next++] = cellCentre(yAxis, row, rows);
    }
  }
  return points;
}
