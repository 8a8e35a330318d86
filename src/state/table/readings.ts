/** Ways in which the first rows of a text can be read as a table, the likeliest first. */
import { canonicalNumeral, type DecimalSign } from '../../config/numerals';
import { isBlank, isDeclaration, isRemark, type Separator, separators } from './dialect';
import { type Row, RowSplitter } from './rows';

/** The beginning of a text; `whole` where there is no more. */
export interface Sample {
  readonly text: string;
  readonly whole: boolean;
}

export interface Reading {
  readonly separator: Separator;
  readonly decimal: DecimalSign;
  readonly rows: readonly Row[];
  /** Rows that begin with #, where the first one does. */
  readonly remarks: readonly Row[];
  readonly width: number;
  /** Columns of which at least half are numbers. */
  readonly numeric: readonly number[];
  /** From 0 to 2: the share of rows that are whole, and the share of fields that are numbers. */
  readonly score: number;
}

/** Rows and fields that are looked at. */
const mostRows = 200;
const mostFields = 20_000;
const fewestRows = 12;

/** Characters that are split at once, until there are rows enough. */
const pieceLength = 2 ** 14;

/** The first rows of a text; blank ones and Excel's declaration are none. */
export function rowsOf({ text, whole }: Sample, separator: Separator): Row[] {
  const splitter = new RowSplitter(separator);
  const rows: Row[] = [];
  let fields = 0;
  /** False once there are enough. */
  const take = (more: readonly Row[]): boolean => {
    for (const row of more) {
      if (rows.length >= mostRows || (fields > mostFields && rows.length >= fewestRows))
        return false;
      if (isBlank(row) || isDeclaration(row)) continue;
      rows.push(row);
      fields += row.fields.length;
    }
    return true;
  };
  for (let start = 0; start < text.length; start += pieceLength) {
    if (!take(splitter.push(text.slice(start, start + pieceLength)))) return rows;
  }
  // The last row of what is not the whole text may be cut.
  if (whole || rows.length === 0) take(splitter.end());
  return rows;
}

/** The separator that Excel's first line names. */
function declaredSeparator(text: string): Separator | null {
  const [, sign] = /^\uFEFF?"?sep=([^\r\n])"?[\t ]*[\r\n]/i.exec(text) ?? [];
  return separators.find((separator) => separator === sign) ?? null;
}

/** The rows that decide: the first may be a header. */
export const judgedOf = (rows: readonly Row[]) => (rows.length > 1 ? rows.slice(1) : rows);

function commonWidth(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const { fields } of rows) counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
  const isBetter = ([width, count]: readonly number[], [w = 0, c = 0]: readonly number[]) =>
    (count ?? 0) > c || (count === c && (width ?? 0) > w);
  return [...counts].reduce((best, next) => (isBetter(next, best) ? next : best), [0, 0])[0];
}

export function isNumber(row: Row, column: number, decimal: DecimalSign): boolean {
  const field = row.fields[column];
  return field !== undefined && canonicalNumeral(field.trim(), decimal) !== null;
}

/** A field that holds what mostly parts fields makes a reading a little less likely. */
const suspicion = 0.01;
const isUnparted = (field: string) => /[;\t|]/.test(field);

function readingOf(rows: readonly Row[], separator: Separator, decimal: DecimalSign): Reading {
  const withRemarks = rows[0] !== undefined && isRemark(rows[0]) && !rows.every(isRemark);
  const body = withRemarks ? rows.filter((row) => !isRemark(row)) : rows;
  const judged = judgedOf(body);
  const width = commonWidth(judged);
  const numbers = Array.from(
    { length: width },
    (_, column) => judged.filter((row) => isNumber(row, column, decimal)).length,
  );
  const numeric = numbers.flatMap((count, column) =>
    count > 0 && 2 * count >= judged.length ? [column] : [],
  );
  const sound = judged.filter(
    (row) =>
      row.fields.length === width && numeric.every((column) => isNumber(row, column, decimal)),
  );
  const fields = judged.reduce((sum, row) => sum + row.fields.length, 0);
  const unparted = judged.reduce((sum, row) => sum + row.fields.filter(isUnparted).length, 0);
  const held = numeric.reduce((sum, column) => sum + (numbers[column] ?? 0), 0);
  return {
    separator,
    decimal,
    rows: body,
    remarks: withRemarks ? rows.filter(isRemark) : [],
    width,
    numeric,
    score:
      numeric.length > 0
        ? sound.length / judged.length + held / fields - (suspicion * unparted) / fields
        : 0,
  };
}

/** Decimal signs worth trying: a comma only where one stands in a field, or thousands may be set apart by points. */
function decimalsOf(rows: readonly Row[], separator: Separator): readonly DecimalSign[] {
  const holds = (sign: string) => rows.some(({ fields }) => fields.some((f) => f.includes(sign)));
  if (separator === ';') return holds(',') ? [',', '.'] : holds('.') ? ['.', ','] : ['.'];
  return holds(',') || (separator === '\t' && holds('.')) ? ['.', ','] : ['.'];
}

/** Of separators that read a text equally well, the first is taken. */
const likelihood: readonly Separator[] = ['\t', ';', '|', ',', ' ', ''];

/** All readings with columns of numbers, best first. */
export function readingsOf(sample: Sample): Reading[] {
  const declared = declaredSeparator(sample.text);
  return (declared ? [declared] : likelihood)
    .flatMap((separator) => {
      const rows = rowsOf(sample, separator);
      return decimalsOf(rows, separator).map((decimal) => readingOf(rows, separator, decimal));
    })
    .filter(
      ({ separator, width, score }) =>
        score > 0 && (separator === '' || width > 1 || declared !== null),
    )
    .sort((a, b) => b.score - a.score);
}

/** The readings with a separator that a person chose. */
export function wished(sample: Sample, separator: Separator): Reading[] {
  const rows = rowsOf(sample, separator);
  return (['.', ','] as const)
    .map((decimal) => readingOf(rows, separator, decimal))
    .sort((a, b) => b.score - a.score);
}
