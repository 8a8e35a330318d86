/** English for drawing one's own data, and for tables. */

import type { ToolId } from '../../state/brushes';
import type { TableReport } from '../../state/drawing';
import type { Doubt, Separator } from '../../state/table/dialect';
import { counted, integer, list, significant } from './format';

type Taken = Extract<TableReport, { kind: 'taken' }>;
type Refused = Extract<TableReport, { kind: 'refused' }>;

const short = (value: number) => significant(value, 6);

const refusals: Record<Refused['problem'], string> = {
  empty: 'There is nothing in it.',
  noNumbers: 'No column of numbers was found in it.',
  tooLarge: 'The file is larger than 50 MB and was not read.',
  unreadable: 'The file could not be read.',
  unreachable: 'A part of the page that reads tables could not be loaded. Try again.',
};

/** What a column is called: its name, or its place. */
const columnName = (place: number, name = '') => (name ? `“${name}”` : `column ${integer(place)}`);

/** A number that was subtracted, in full. */
const whole = (value: number | bigint) =>
  typeof value === 'bigint' ? integer(value) : significant(value, 15);

function taken({ table, rows, subtracted }: Taken): string[] {
  const { names, places, columns, leftOut, cut, dimensions } = table;
  const called = places.map((place, i) => columnName(place, names[i]));
  const which =
    columns > dimensions
      ? `${dimensions === 1 ? 'one' : 'two'} of ${integer(columns)} columns of numbers`
      : dimensions === 1
        ? 'one column'
        : 'two columns';
  const isNamed = names.some(Boolean) || columns > dimensions;
  const sentences = [
    `${counted(rows, 'row', 'rows')} taken, ${which}${isNamed ? `: ${list(called)}` : ''}.`,
  ];
  if (cut) sentences.push('There are more: the first 100,000 were taken.');
  if (leftOut.first) {
    const { line, text } = leftOut.first;
    sentences.push(
      `${counted(leftOut.count, 'row was', 'rows were')} not numbers and left out, the first is line ${integer(line)}: “${text}”.`,
    );
  }
  subtracted.forEach((value, i) => {
    if (Number(value) === 0) return;
    sentences.push(
      `${whole(value)} was subtracted from ${called[i]}, since its numbers differ only in their last digits.`,
    );
  });
  return sentences;
}

const doubts: Record<Doubt, string> = {
  separator: 'what parts its columns',
  decimal: 'which sign is the decimal sign',
  header: 'whether its first row holds names',
  columns: 'which columns are meant',
};

export const draw = {
  tiles: { 1: 'Draw your own 1-D data', 2: 'Draw your own 2-D data' } as const,
  title: 'Draw your own data',
  close: 'Close',
  sheet: 'Sheet',
  sheets: { 1: '1-D', 2: '2-D' } as const,
  tools: 'Tool',
  tool: { pen: 'Pen', spray: 'Spray', eraser: 'Eraser' } satisfies Record<ToolId, string>,
  size: 'Size',
  undo: 'Undo',
  clear: 'Clear',
  use: 'Use these data',
  cancel: 'Cancel',
  hints: {
    1: 'Draw the curve of the density. Spray raises it, the eraser lowers it to 0.',
    2: 'Draw points: a line with the pen, a cloud with the spray.',
  } as const,
  canvas: { 1: 'Sheet for the density’s curve', 2: 'Sheet for points in the plane' } as const,
  keys: 'Arrow keys move the cursor, with Shift in larger steps. Space or Enter uses the tool there, Control Z undoes.',
  place: (x: number, y: number | null) =>
    y === null ? `x ${short(x)}` : `x ${short(x)}, y ${short(y)}`,
  total: (dimensions: 1 | 2, points: number, isCurve: boolean) =>
    dimensions === 1 && isCurve ? 'A curve' : counted(points, 'point', 'points'),
  empty: 'The sheet is empty.',
  fits: (amount: string) => `${amount}. The link to the page will hold these data.`,
  tooLong: (amount: string) =>
    `${amount}. Too many for the link: these data stay on this page, and in a saved run.`,
  csv: {
    title: 'Or numbers from elsewhere',
    hint: 'One or two columns, with or without a header. A file may also be dropped anywhere on the page.',
    paste: 'Paste numbers here',
    example: '170, 65\n182, 81\n…',
    read: 'Put on the sheet',
    file: 'Open a CSV file…',
    reading: 'Reading…',
  },
  table: {
    title: 'How is this table to be read?',
    open: (open: readonly Doubt[]) =>
      `The text leaves open ${list(open.map((one) => doubts[one]))}.`,
    separator: 'Between columns',
    separators: {
      ',': 'Comma',
      ';': 'Semicolon',
      '\t': 'Tab',
      '|': 'Vertical bar',
      ' ': 'Spaces',
      '': 'Nothing: one column',
    } satisfies Record<Separator, string>,
    decimal: 'Decimal sign',
    decimals: { '.': 'Point (1.5)', ',': 'Comma (1,5)' } as const,
    header: 'The first row holds names',
    axes: { x: 'x is', y: 'y is' } as const,
    column: (place: number, name: string) =>
      name ? `${integer(place)}: ${name}` : `Column ${integer(place)}`,
    none: 'None: 1-D data',
    rows: 'First rows',
    noNumbers: 'Read like this, no column holds numbers.',
    take: 'Put on the sheet',
    again: 'Read it in another way…',
    back: 'Back',
  },
  report: (report: TableReport): string => {
    if (report.kind === 'reading') {
      const percent = Math.floor(10 * report.share) * 10;
      return percent > 0 && percent < 100 ? `Reading… ${percent} %` : 'Reading…';
    }
    return report.kind === 'refused' ? refusals[report.problem] : taken(report).join(' ');
  },
  card: {
    edit: 'Draw…',
    editHint: 'Change the drawing, or take numbers from a file',
    notInLink: 'The link to this page does not hold these data: they are too many.',
    explanation: 'The density is an estimate: your points, each blurred by “Spread”.',
    scaled: (axes: readonly { name: string; low: number; high: number; half: number }[]) =>
      `The networks see it scaled: ${list(axes.map(({ name, low, high, half }) => `${name} from ${short(low)} to ${short(high)} as −${half} to ${half}`))}.`,
  },
  bound: 'P_data is itself an estimate from your points.',
  distances:
    'P_data is itself an estimate from your points; lengths are in the scaled units that the networks see.',
  exactness: 'P_data and P_G estimated',
  exactnessByHand: 'P_data estimated, P_G exact',
};
