/** The cumulative distribution function of a density on the line, and its inverse. */
import type { DensityOverBox } from './cellMasses';
import type { CumulativeTable } from './divergences';

/** Cells of the table, over the box and as much again on either side. */
const cells = 3 * 2 ** 12;

/** F by the midpoint rule, scaled to end at 1. What the box leaves out is 1 % at most, three boxes practically nothing. */
export function cumulativeOf({ box, density }: DensityOverBox): CumulativeTable {
  const [low, high] = box[0] ?? [0, 0];
  const width = (3 * (high - low)) / cells;
  const start = low - (high - low);
  const edges = Float64Array.from({ length: cells + 1 }, (_, i) => start + i * width);
  const values = new Float64Array(cells + 1);
  for (let i = 0; i < cells; i++) {
    values[i + 1] = (values[i] ?? 0) + density(start + (i + 0.5) * width, 0) * width;
  }
  const total = values[cells] ?? 1;
  return { edges, values: values.map((value) => value / total) };
}

/** The quantiles of (i+½)/count, ascending. */
export function quantilesOf({ edges, values }: CumulativeTable, count: number): Float64Array {
  let edge = 0;
  return Float64Array.from({ length: count }, (_, i) => {
    const wanted = (i + 0.5) / count;
    while (edge + 2 < values.length && (values[edge + 1] as number) < wanted) edge++;
    const [low, high] = [values[edge] as number, values[edge + 1] as number];
    const [from, to] = [edges[edge] as number, edges[edge + 1] as number];
    return from + (to - from) * (high > low ? (wanted - low) / (high - low) : 0.5);
  });
}
