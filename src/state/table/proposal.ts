/** Reads off the beginning of a text how its table is written, and says what the text leaves open. */
import { canonicalNumeral, type DecimalSign } from '../../config/numerals';
import type { Doubt, Plan, Separator } from './dialect';
import { headOf, indexOf } from './heads';
import {
  isNumber,
  judgedOf,
  type Reading,
  readingsOf,
  rowsOf,
  type Sample,
  wished,
} from './readings';

export interface Proposal {
  readonly plan: Plan;
  readonly doubts: readonly Doubt[];
}

/** What a person says of a table. */
export interface Wish {
  readonly separator: Separator;
  readonly decimal?: DecimalSign;
  readonly header?: boolean;
}

/** Readings as good as the best one; tabs are spaces too. */
function equals(readings: readonly Reading[]): Reading[] {
  const best = readings[0]?.score ?? 0;
  const equal = readings.filter(({ score }) => score > best - 1e-9);
  const hasTabs = equal.some(({ separator }) => separator === '\t');
  return hasTabs ? equal.filter(({ separator }) => separator !== ' ') : equal;
}

/** A fraction of more digits is hardly a second whole number. */
const longFraction = 4;

/**
 * "1,5" is two columns or one with decimal commas. Names above it, a fraction that begins with 0 and
 * a whole part −0 decide; where nothing does, the likelier reading comes first.
 */
function withoutImpossible(readings: readonly Reading[]): readonly Reading[] {
  const parted = readings.find(({ separator }) => separator === ',');
  const single = readings.filter(({ separator }) => separator === '');
  if (!parted || single.length === 0) return readings;
  const [first] = parted.rows;
  const named = first?.fields.some((f, i) => f.trim() !== '' && !isNumber(first, i, '.')) ?? false;
  const fields = parted.rows.map((row) => row.fields);
  const isFraction = fields.some(
    ([whole = '', ...parts]) => /^\s*[-−]0+$/.test(whole) || parts.some((p) => /^0\d/.test(p)),
  );
  if (isFraction || (named && first?.fields.length === 1)) {
    return readings.filter(({ separator }) => separator !== ',');
  }
  const isBeyond = ({ separator, rows, decimal }: Reading) =>
    separator === '' && rows[0] !== undefined && !isNumber(rows[0], 0, decimal);
  if (named || single.every(isBeyond)) return readings.filter(({ separator }) => separator !== '');
  const isLong = fields.some((parts) => parts.slice(1).some((p) => p.length >= longFraction));
  return isLong ? [...single, ...readings.filter(({ separator }) => separator !== '')] : readings;
}

/** True where two decimal signs give other numbers. */
function differ(a: Reading, b: Reading): boolean {
  const numbers = ({ rows, decimal }: Reading) =>
    judgedOf(rows).flatMap(({ fields }) =>
      a.numeric.map((column) => Number(canonicalNumeral(fields[column]?.trim() ?? '', decimal))),
    );
  return a.numeric.join() !== b.numeric.join() || numbers(a).join() !== numbers(b).join();
}

function planOf(reading: Reading, asked?: boolean): Proposal {
  const { separator, decimal, width, remarks, numeric } = reading;
  const head = headOf(reading, asked);
  const index = indexOf(reading, head);
  const without = numeric.filter((column) => column > 0);
  const found = index === 'yes' && without.length > 0 ? without : numeric;
  const { header, names, open } = head;
  // A column without a name that counts its rows is hardly a measurement.
  const likely = index === 'open' && names.length === 0 && without.length > 0 ? without : found;
  const mayBeIndex = index === 'open' && found.length === 2 && found[0] === 0;
  const doubts: Doubt[] = open ? ['header'] : [];
  if (found.length > 2 || mayBeIndex) doubts.push('columns');
  return {
    plan: {
      separator,
      decimal,
      remarks: remarks.length > 0,
      header,
      names,
      width: Math.max(width, names.length),
      numeric: found,
      taken: likely.slice(0, 2),
    },
    doubts,
  };
}

/** Why there is nothing to take. */
export type TableProblem = 'empty' | 'noNumbers';

/** How a text that begins with `sample` is to be read. */
export function propose(sample: Sample): Proposal | { readonly problem: TableProblem } {
  const readings = withoutImpossible(equals(readingsOf(sample)));
  const [best, ...others] = readings;
  if (!best) return { problem: rowsOf(sample, '').length === 0 ? 'empty' : 'noNumbers' };
  const { plan, doubts } = planOf(best);
  const open: Doubt[] = [];
  if (others.some(({ separator }) => separator !== best.separator)) open.push('separator');
  const alike = others.filter(({ separator }) => separator === best.separator);
  if (alike.some((other) => differ(best, other))) open.push('decimal');
  return { plan, doubts: [...open, ...doubts] };
}

/** The plan that follows from what a person says; where no column holds numbers, none is taken. */
export function planFor(sample: Sample, { separator, decimal, header }: Wish): Plan {
  const readings = wished(sample, separator);
  const reading = readings.find((one) => decimal === undefined || one.decimal === decimal);
  return planOf((reading ?? readings[0]) as Reading, header).plan;
}
