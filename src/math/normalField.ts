/** A normal distribution of one spread in every direction, over the cells of a grid. */
import { type Box, cellCentre } from './grid';
import { normalCumulative, normalDensity } from './normal';

/** N(mean, deviation²·I), with one coordinate for each dimension of x. */
export interface IsotropicNormal {
  readonly mean: readonly number[];
  readonly deviation: number;
}

/** Products of a function of x's cells and one of y's, row-major; of x's alone on a line. */
function products(xs: Float64Array, ys: Float64Array | null): Float64Array {
  if (!ys) return xs;
  const all = new Float64Array(xs.length * ys.length);
  ys.forEach((y, row) => {
    xs.forEach((x, column) => {
      all[row * xs.length + column] = x * y;
    });
  });
  return all;
}

/** `of` each axis of a box, in `columns` and `rows` cells, multiplied out. */
function separable(
  [xAxis, yAxis]: Box,
  columns: number,
  rows: number,
  of: (axis: readonly [number, number], count: number, which: number) => Float64Array,
): Float64Array {
  if (!xAxis) throw new RangeError('a box needs at least one axis');
  return products(of(xAxis, columns, 0), yAxis ? of(yAxis, rows, 1) : null);
}

/** The normal's density at the cell centres of a grid. */
export function normalField(
  { mean, deviation }: IsotropicNormal,
  box: Box,
  columns: number,
  rows: number,
): Float32Array {
  return Float32Array.from(
    separable(box, columns, rows, (axis, count, which) =>
      Float64Array.from({ length: count }, (_, cell) =>
        normalDensity(cellCentre(axis, cell, count), mean[which], deviation),
      ),
    ),
  );
}

/** The normal's mass in every cell of a grid. */
export function normalMasses(
  { mean, deviation }: IsotropicNormal,
  box: Box,
  columns: number,
  rows: number,
): Float64Array {
  return separable(box, columns, rows, ([low, high], count, which) => {
    const below = Float64Array.from({ length: count + 1 }, (_, edge) =>
      cumulative((low + ((high - low) * edge) / count - (mean[which] ?? 0)) / deviation),
    );
    return Float64Array.from(
      { length: count },
      (_, cell) => (below[cell + 1] ?? 0) - (below[cell] ?? 0),
    );
  });
}

/** Φ(t), without the work where double precision cannot tell it from 0 or 1. */
function cumulative(t: number): number {
  return t < -9 ? 0 : t > 9 ? 1 : normalCumulative(t);
}
