/** Numbers of any size as points on the sheet: scaled to it, and counted in its cells. */
import { type OwnPoints, sheets } from '../config/points';
import type { CsvTable } from './csv';

/** The least to the greatest value in a column, a little more where they are one. */
function rangeOf({ values, dimensions }: CsvTable, axis: number): [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = axis; i < values.length; i += dimensions) {
    const value = values[i] as number;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const size = Math.max(Math.abs(low), Math.abs(high));
  if (high - low > Math.max(1e-9 * size, least)) return [low, high];
  const half = size > least ? size / 2 : 1;
  return [low - half, low + half];
}

/** Smaller than this is nothing. */
const least = 1e-100;

/** Ranges whose lengths differ by less than this factor are taken for one unit, and the shape is kept. */
const sameUnit = 2;
/** Space on either side of the data, in parts of their range. */
const margin = 0.06;

/** The ends of the sheet in the units of the data, rounded to what is worth writing. */
function endsOf(table: CsvTable): (readonly [number, number])[] {
  const ranges = Array.from({ length: table.dimensions }, (_, axis) => rangeOf(table, axis));
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

/** Every row counts in the cell it falls into. */
export function pointsOf(table: CsvTable): OwnPoints {
  const { dimensions, values } = table;
  const { cells } = sheets[dimensions];
  const units = endsOf(table);
  const counts = new Uint32Array(cells ** dimensions);
  const cellOf = (value: number, axis: number) => {
    const [low, high] = units[axis] ?? [0, 1];
    return Math.min(cells - 1, Math.max(0, Math.floor(((value - low) / (high - low)) * cells)));
  };
  for (let i = 0; i < values.length; i += dimensions) {
    const column = cellOf(values[i] as number, 0);
    const row = dimensions === 2 ? cellOf(values[i + 1] as number, 1) : 0;
    const cell = row * cells + column;
    counts[cell] = (counts[cell] as number) + 1;
  }
  return { dimensions, counts, units };
}
