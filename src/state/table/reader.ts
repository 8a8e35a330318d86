/** Reads one or two columns of numbers from a table, piece by piece, by a plan that says how it is written. */
import { canonicalNumeral } from '../../config/numerals';
import { isBlank, isDeclaration, isRemark, type Plan, shortened } from './dialect';
import { type Row, RowSplitter } from './rows';

/** Rows that are taken; what comes after is not read. */
export const mostRows = 100_000;

export interface LeftOut {
  /** Line of the file, counted from 1. */
  readonly line: number;
  /** What stood there, shortened. */
  readonly text: string;
}

export interface Table {
  readonly dimensions: 1 | 2;
  /** Names of the columns taken; empty where there are none. */
  readonly names: readonly string[];
  /** Places of the columns taken in the table, counted from 1. */
  readonly places: readonly number[];
  /** Columns of numbers that there were. */
  readonly columns: number;
  /** Row-major [rows, dimensions], each less the base of its column. */
  readonly values: Float64Array;
  /** What was subtracted from each column so that its digits fit into a double: 0 for numbers of at most 15. */
  readonly bases: readonly bigint[];
  /** Rows that were no numbers, and the first of them. */
  readonly leftOut: { readonly count: number; readonly first: LeftOut | null };
  /** True where there were more rows than are taken. */
  readonly cut: boolean;
}

/** Numbers beyond would overflow when they are scaled. */
const greatestNumber = 1e99;
/** Digits that every double holds. */
const exactDigits = 15;

/** Numbers of one column. The first one with more digits than a double holds sets what is subtracted from all. */
class ColumnNumbers {
  base = 0n;
  private begun = false;

  constructor(private readonly decimal: Plan['decimal']) {}

  /** NaN for what is no number. */
  read(field: string | undefined): number {
    const text = canonicalNumeral(field?.trim() ?? '', this.decimal);
    if (text === null || !(Math.abs(Number(text)) <= greatestNumber)) return Number.NaN;
    if (!this.begun) this.begin(text);
    return this.base === 0n ? Number(text) + 0 : this.lessBase(text);
  }

  private begin(text: string): void {
    this.begun = true;
    const digits = text.replace(/\D/g, '').replace(/^0+/, '');
    if (!/e/i.test(text) && digits.length > exactDigits)
      this.base = BigInt(text.split('.')[0] ?? 0);
  }

  private lessBase(text: string): number {
    if (/e/i.test(text)) return Number(text) - Number(this.base);
    const [whole = '0', fraction = ''] = text.split('.');
    const sign = whole.startsWith('-') ? -1 : 1;
    return Number(BigInt(whole) - this.base) + sign * Number(`0.${fraction || '0'}`);
  }
}

/** Takes text in pieces of any length, as a file is read. */
export class TableReader {
  private readonly splitter: RowSplitter;
  private readonly columns: readonly ColumnNumbers[];
  private readonly values: number[] = [];
  private seen = 0;
  private rows = 0;
  private count = 0;
  private first: LeftOut | null = null;
  private cut = false;

  constructor(private readonly plan: Plan) {
    this.splitter = new RowSplitter(plan.separator);
    this.columns = plan.taken.map(() => new ColumnNumbers(plan.decimal));
  }

  /** True when there are as many rows as are taken: the rest need not be read. */
  get full(): boolean {
    return this.cut;
  }

  push(piece: string): void {
    for (const row of this.splitter.push(piece)) this.take(row);
  }

  /** Null where there was no number. */
  end(): Table | null {
    for (const row of this.splitter.end()) this.take(row);
    if (this.rows === 0) return null;
    const { taken, names, numeric } = this.plan;
    return {
      dimensions: taken.length === 2 ? 2 : 1,
      names: names.length > 0 ? taken.map((column) => names[column] ?? '') : [],
      places: taken.map((column) => column + 1),
      columns: Math.max(numeric.length, taken.length),
      values: Float64Array.from(this.values),
      bases: this.columns.map(({ base }) => base),
      leftOut: { count: this.count, first: this.first },
      cut: this.cut,
    };
  }

  private take(row: Row): void {
    const { plan } = this;
    if (this.cut || isBlank(row) || isDeclaration(row) || (plan.remarks && isRemark(row))) return;
    if (this.seen++ === plan.header) return;
    const numbers = plan.taken.map(
      (column, i) => this.columns[i]?.read(row.fields[column]) ?? Number.NaN,
    );
    if (numbers.some(Number.isNaN)) {
      this.count++;
      const separator = plan.separator === '' ? ' ' : plan.separator;
      this.first ??= { line: row.line, text: shortened(row.fields.join(separator)) };
    } else if (this.rows === mostRows) this.cut = true;
    else {
      this.rows++;
      this.values.push(...numbers);
    }
  }
}
