/** Numbers of any size as points on the sheet: scaled to it, and counted in its cells. */
import { type OwnPoints, sheets } from '../config/points';
import type { Table } from './table/reader';

/** Numbers that differ by less than this share of their size are told apart only once what they have in common is taken away. */
const leastDifference = 1e-4;
/** Smaller than this is nothing. */
const least = 1e-100;

interface Axis {
  /** From the least to the greatest value, a little more where they are one. */
  readonly range: readonly [number, number];
  /** What is added to a value of the table to get one of this range. */
  readonly shift: number;
  /** What was taken away from the data's own numbers; 0 where nothing was. */
  readonly taken: number | bigint;
}

function axisOf({ values, dimensions, bases }: Table, axis: number): Axis {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = axis; i < values.length; i += dimensions) {
    const value = values[i] as number;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const base = bases[axis] ?? 0n;
  const shift = Number(base);
  const size = Math.max(Math.abs(low + shift), Math.abs(high + shift));
  const length = high - low;
  if (!(length > least)) {
    const half = size > least ? size / 2 : 1;
    return { range: [low + shift - half, low + shift + half], shift, taken: 0 };
  }
  if (length > leastDifference * size)
    return { range: [low + shift, high + shift], shift, taken: 0 };
  const common = commonPart(low, length);
  const taken = base === 0n ? common : base + BigInt(Math.floor(common));
  const own = base === 0n ? common : Math.floor(common);
  return { range: [low - own, high - own], shift: -own, taken };
}

/** A round number below `low`, nearer to it than a few times `length`. */
function commonPart(low: number, length: number): number {
  const unit = 10 ** Math.ceil(Math.log10(length));
  return Number((Math.floor(low / unit) * unit).toPrecision(15));
}

/** Ranges whose lengths differ by less than this factor are taken for one unit, and the shape is kept. */
const sameUnit = 2;
/** Space on either side of the data, in parts of their range. */
const margin = 0.06;

/** The ends of the sheet in the units of the data, rounded to what is worth writing. */
function endsOf(axes: readonly Axis[]): (readonly [number, number])[] {
  const ranges = axes.map(({ range }) => range);
  const lengths = ranges.map(([low, high]) => high - low);
  const greatest = Math.max(...lengths);
  const alike = greatest < sameUnit * Math.min(...lengths);
  return ranges.map(([low, high], axis) => {
    const half = (0.5 + margin) * (alike ? greatest : (lengths[axis] ?? 1));
    const unit = 10 ** Math.floor(Math.log10(half) - 2);
    const middle = low / 2 + high / 2;
    const rounded = (value: number) => Number((Math.round(value / unit) * unit).toPrecision(12));
    return [rounded(middle - half), rounded(middle + half)] as const;
  });
}

export interface Scaled {
  readonly points: OwnPoints;
  /** What was taken away from all numbers of each column, so that they can be told apart. */
  readonly taken: readonly (number | bigint)[];
}

/** Every row counts in the cell it falls into. */
export function pointsOf(table: Table): Scaled {
  const { dimensions, values } = table;
  const { cells } = sheets[dimensions];
  const axes = Array.from({ length: dimensions }, (_, axis) => axisOf(table, axis));
  const units = endsOf(axes);
  const counts = new Uint32Array(cells ** dimensions);
  const cellOf = (value: number, axis: number) => {
    const [low, high] = units[axis] ?? [0, 1];
    const share = (value + (axes[axis]?.shift ?? 0) - low) / (high - low);
    return Math.min(cells - 1, Math.max(0, Math.floor(share * cells)));
  };
  for (let i = 0; i < values.length; i += dimensions) {
    const column = cellOf(values[i] as number, 0);
    const row = dimensions === 2 ? cellOf(values[i + 1] as number, 1) : 0;
    const cell = row * cells + column;
    counts[cell] = (counts[cell] as number) + 1;
  }
  return { points: { dimensions, counts, units }, taken: axes.map(({ taken }) => taken) };
}
