/** Where a table's names stand, and which column only counts its rows. */

import { isNumber, judgedOf, type Reading } from './readings';
import type { Row } from './rows';

export interface Head {
  readonly header: number;
  readonly names: readonly string[];
  /** True where the first row may be names or numbers. */
  readonly open: boolean;
}

/** How programs write that a value is missing. */
const missing = /^(?:|[-–—.?]|n\.?\/?a\.?|#n\/?[av].*|nan|null|none|nil|-?inf(?:inity)?)$/i;
/** Rows above the numbers in which names are looked for. */
const mostAbove = 20;

const isText = (field: string) => !missing.test(field.trim());
const trimmed = ({ fields }: Row) => fields.map((field) => field.trim());
const countsFromZero = (row: Row) => trimmed(row).every((field, i) => field === String(i));

/** The names in a row; rows with a name of their own (R, pandas) leave the first one out. */
function namesIn(row: Row, width: number): string[] {
  const names = trimmed(row);
  return names.length === width - 1 ? ['', ...names] : names;
}

/** A header above the numbers, or one that is told by what is missing in it. */
function plainHead({ rows, width, numeric, decimal }: Reading): number {
  const [first] = rows;
  if (!first || rows.length < 2) return -1;
  const others = rows.slice(1);
  const isShort = first.fields.length === width - 1 && width > 1;
  const wholeRows = others.filter(({ fields }) => fields.length === width).length;
  const words = first.fields.some((field, i) => isText(field) && !isNumber(first, i, decimal));
  if (isShort && wholeRows > 0.9 * others.length && (words || countsFromZero(first))) return 0;
  const isIndexed = others.some(
    ({ fields }) => fields.length === width && fields[0]?.trim() !== '',
  );
  if (width > 1 && first.fields.length === width && first.fields[0]?.trim() === '' && isIndexed) {
    return 0;
  }
  const isData = (row: Row) =>
    numeric.some((column) => isNumber(row, column, decimal)) &&
    numeric.every((column) => isNumber(row, column, decimal) || !isText(row.fields[column] ?? ''));
  return rows.slice(0, mostAbove).findIndex(isData) - 1;
}

/** Rows below numbers that may be names. */
const fewestBelow = 4;

/** Names that are numbers: 0, 1, … above fractions are names, other whole numbers above them may be. */
function numericHead({ rows, width, numeric }: Reading): 'yes' | 'open' | 'no' {
  const [first, ...others] = rows;
  if (!first || others.length < 2 || first.fields.length !== width) return 'no';
  const fractions = others.every(({ fields }) =>
    numeric.every((column) => /[.,e]/i.test(fields[column] ?? '')),
  );
  if (countsFromZero(first)) return fractions ? 'yes' : width > 1 ? 'open' : 'no';
  const numbers = numeric.map((column) => first.fields[column]?.trim() ?? '');
  const rise = numbers.every(
    (n, i) => /^\d+$/.test(n) && (i === 0 || Number(n) > Number(numbers[i - 1])),
  );
  return fractions && rise && width > 1 && others.length >= fewestBelow ? 'open' : 'no';
}

function namesInRemark(remark: Row, { width, decimal }: Reading): readonly string[] {
  const [first = '', ...rest] = trimmed(remark);
  const fields = [first.replace(/^#\s*/, ''), ...rest];
  const names = fields.length === width + 1 && fields[0] === '' ? fields.slice(1) : fields;
  const areWords = names.some((_, i) => !isNumber({ line: 0, fields: names }, i, decimal));
  return names.length === width && areWords ? names : [];
}

/** numpy writes the names into a remark: the last one that has as many as there are columns. */
function remarkedNames(reading: Reading): readonly string[] {
  const found = reading.remarks.map((remark) => namesInRemark(remark, reading));
  return found.findLast((names) => names.length > 0) ?? [];
}

/** Where the names are; `asked` is what a person says of it. */
export function headOf(reading: Reading, asked?: boolean): Head {
  const { rows, width } = reading;
  const at = (header: number, open = false): Head => {
    const row = rows[header];
    return { header, names: row ? namesIn(row, width) : remarkedNames(reading), open };
  };
  if (asked === false) return at(-1);
  const plain = plainHead(reading);
  if (plain >= 0 || asked) return at(Math.max(0, plain));
  const numeric = numericHead(reading);
  return at(numeric === 'yes' ? 0 : -1, numeric === 'open');
}

/** True where a column counts 0, 1, 2, … or 1, 2, 3, …. */
function counts(rows: readonly Row[], column: number): boolean {
  const values = rows.map(({ fields }) => fields[column]?.trim() ?? '');
  const start = Number(values[0]);
  if (values.length < 3 || (start !== 0 && start !== 1)) return false;
  return values.every((value, i) => value === String(start + i));
}

const indexNames =
  /^(?:id|index|idx|nr\.?|no\.?|num(?:ber)?|row|#|unnamed: 0|編號|编号|序號|序号|項次|索引)$/i;

/** Whether the first column is an index of the rows. */
export function indexOf(reading: Reading, { header, names }: Head): 'yes' | 'open' | 'no' {
  if (reading.width < 2) return 'no';
  const [first = '', ...others] = names;
  if (names.length > 0 && (first === '' || /^unnamed: 0$/i.test(first)) && others.some(Boolean)) {
    return 'yes';
  }
  const below = header < 0 ? reading.rows : judgedOf(reading.rows.slice(header));
  if (!counts(below, 0)) return 'no';
  return indexNames.test(first) ? 'yes' : 'open';
}
