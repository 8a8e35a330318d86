/** A person's own data: points on a grid, and their kernel density estimate, which is also what is sampled from. */
import { ownIds } from '../config/distributions';
import { decodePoints, type OwnPoints, sheets } from '../config/points';
import { templates } from '../config/templates';
import type { Box } from '../math/grid';
import { gaussianReach } from './box';
import type { Distribution } from './distribution';
import { type Parameters, parameterOf } from './parameters';

/** Deviations at which the kernel is cut off. */
const kernelReach = 4;

/**
 * Weights at whole cells from the middle outwards, their sum over both sides 1. Together with the
 * linear interpolation between cells, a tent of variance cell²/6, the deviation is `deviation`.
 */
function kernelOf(deviation: number, cell: number): Float64Array {
  const own = Math.sqrt(Math.max(1e-12, (deviation / cell) ** 2 - 1 / 6));
  const reach = Math.ceil(kernelReach * own);
  const weights = Float64Array.from({ length: reach + 1 }, (_, i) =>
    Math.exp(-0.5 * (i / own) ** 2),
  );
  const total = weights.reduce((sum, weight, i) => sum + (i === 0 ? weight : 2 * weight), 0);
  return weights.map((weight) => weight / total);
}

/** Spreads `count` lines of `length` values each over lines that are longer by the kernel's reach on both sides. */
function spreadLines(
  values: Float64Array,
  { count, length, rowMajor }: { count: number; length: number; rowMajor: boolean },
  kernel: Float64Array,
): Float64Array {
  const reach = kernel.length - 1;
  const longer = length + 2 * reach;
  const out = new Float64Array(count * longer);
  const [lineStep, step] = rowMajor ? [longer, 1] : [1, count];
  for (let line = 0; line < count; line++) {
    for (let i = 0; i < length; i++) {
      const value = values[rowMajor ? line * length + i : i * count + line] as number;
      if (value === 0) continue;
      const at = line * lineStep + (i + reach) * step;
      for (let k = -reach; k <= reach; k++) {
        out[at + k * step] =
          (out[at + k * step] as number) + value * (kernel[Math.abs(k)] as number);
      }
    }
  }
  return out;
}

/** The masses of tents at cell centres whose sum is the estimate. */
interface Table {
  readonly columns: number;
  readonly rows: number;
  readonly masses: Float64Array;
}

function tableOf({ dimensions, counts }: OwnPoints, kernel: Float64Array): Table {
  const { cells } = sheets[dimensions];
  const total = counts.reduce((sum, count) => sum + count, 0);
  const shares = Float64Array.from(counts, (count) => count / total);
  const columns = cells + 2 * (kernel.length - 1);
  const rows = dimensions === 2 ? columns : 1;
  const lines = dimensions === 2 ? cells : 1;
  const along = spreadLines(shares, { count: lines, length: cells, rowMajor: true }, kernel);
  if (dimensions === 1) return { columns, rows, masses: along };
  const across = { count: columns, length: cells, rowMajor: false };
  return { columns, rows, masses: spreadLines(along, across, kernel) };
}

/** Draws an index with the probability of its mass. */
function picker(masses: Float64Array): (uniform: number) => number {
  const ends = new Float64Array(masses.length);
  let sum = 0;
  masses.forEach((mass, i) => {
    sum += mass;
    ends[i] = sum;
  });
  return (uniform) => {
    const wanted = uniform * sum;
    let [low, high] = [0, ends.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] as number) > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

/**
 * P(x) = Σ mass·Λ(x − centre): the points smoothed by a kernel of deviation `deviation` at cell
 * centres, linear in between. A sum of tents Λ can be sampled exactly: choose one by its mass, add
 * the sum of two uniform numbers. So density and sampler are the same estimate.
 */
function estimate(points: OwnPoints, deviation: number): Distribution {
  const { dimensions, units } = points;
  const { half, cells } = sheets[dimensions];
  const cell = (2 * half) / cells;
  const kernel = kernelOf(deviation, cell);
  const { columns, rows, masses } = tableOf(points, kernel);
  const first = -half + (0.5 - (kernel.length - 1)) * cell;
  const pick = picker(masses);
  const reach = half + gaussianReach * deviation;
  const box: Box = Array.from({ length: dimensions }, () => [-reach, reach] as const);
  const at = (column: number, row: number) =>
    column < 0 || row < 0 || column >= columns || row >= rows
      ? 0
      : (masses[row * columns + column] as number);
  const along = (x: number, row: number) => {
    const place = (x - first) / cell;
    const column = Math.floor(place);
    const share = place - column;
    return (1 - share) * at(column, row) + share * at(column + 1, row);
  };
  return {
    dimensions,
    box,
    modes: [],
    ...(units && { axes: axesOf(box, half, units) }),
    sample(random, out, offset) {
      const index = pick(random.uniform());
      const tent = () => random.uniform() + random.uniform() - 1;
      out[offset] = first + cell * ((index % columns) + tent());
      if (dimensions === 1) return;
      out[offset + 1] = first + cell * (Math.floor(index / columns) + tent());
    },
    density(x, y) {
      if (dimensions === 1) return along(x, 0) / cell;
      const place = (y - first) / cell;
      const row = Math.floor(place);
      const share = place - row;
      return ((1 - share) * along(x, row) + share * along(x, row + 1)) / (cell * cell);
    },
  };
}

/** The box in the units of the data, where the sheet's ends are `units`. */
function axesOf(box: Box, half: number, units: NonNullable<OwnPoints['units']>): Box {
  return box.map(([low, high], axis) => {
    const [from, to] = units[axis] ?? [-half, half];
    const scaled = (x: number) => from + ((x + half) / (2 * half)) * (to - from);
    return [scaled(low), scaled(high)] as const;
  });
}

/** The estimates made last: many ask for the same one. */
const recent: { key: string; deviation: number; made: Distribution }[] = [];
const mostRecent = 4;

function ownDistribution(
  dimensions: 1 | 2,
  parameters: Parameters,
  code = templates[dimensions],
): Distribution {
  const deviation = parameterOf(ownIds[dimensions], parameters, 'spread');
  const key = `${dimensions} ${code}`;
  const known = recent.find((other) => other.deviation === deviation && other.key === key);
  if (known) return known.made;
  const points = decodePoints(code, dimensions) ?? decodePoints(templates[dimensions], dimensions);
  if (!points) throw new RangeError('a template needs points');
  const made = estimate(points, deviation);
  recent.unshift({ key, deviation, made });
  recent.length = Math.min(recent.length, mostRecent);
  return made;
}

/** Points on the line; `code` as in an experiment, the example where there is none. */
export function own1d(parameters: Parameters, code?: string): Distribution {
  return ownDistribution(1, parameters, code);
}

/** Points in the plane. */
export function own(parameters: Parameters, code?: string): Distribution {
  return ownDistribution(2, parameters, code);
}
