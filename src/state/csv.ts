/** Reads one or two columns of numbers from CSV text, piece by piece: with or without a header, by comma, semicolon or tab. */
import { dsvFormat } from 'd3';

/** Rows that are taken; what comes after is not read. */
export const mostRows = 100_000;

export interface LeftOut {
  /** Line of the file, counted from 1. */
  readonly line: number;
  /** What stood there, shortened. */
  readonly text: string;
}

export interface CsvTable {
  readonly dimensions: 1 | 2;
  /** Names of the columns taken; empty where there is no header. */
  readonly names: readonly string[];
  /** Columns of numbers that there were. */
  readonly columns: number;
  /** Row-major [rows, dimensions]. */
  readonly values: Float64Array;
  /** Rows that were no numbers, and the first of them. */
  readonly leftOut: { readonly count: number; readonly first: LeftOut | null };
  /** True where there were more rows than are taken. */
  readonly cut: boolean;
}

/** Why there is nothing to take. */
export type CsvProblem = 'empty' | 'noNumbers';
export type CsvResult = CsvTable | { readonly problem: CsvProblem };

type Separator = ',' | ';' | '\t';

interface Line {
  readonly number: number;
  readonly text: string;
}

/** Lines that decide on the separator, the header and the columns. */
const lookedAt = 200;
/** A longer line is no row of a table; what is longer is not even kept. */
const longestLine = 10_000;
/** Columns that are looked at. */
const mostColumns = 100;
/** Numbers beyond would overflow when they are scaled. */
const greatestNumber = 1e99;

const decimalPoint = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;

function numberIn(field: string | undefined, separator: Separator): number {
  const trimmed = field?.trim() ?? '';
  const text = separator === ',' ? trimmed : trimmed.replace(',', '.');
  if (text.length > 40 || !decimalPoint.test(text)) return Number.NaN;
  const value = Number(text);
  return Math.abs(value) <= greatestNumber ? value : Number.NaN;
}

const formats = { ',': dsvFormat(','), ';': dsvFormat(';'), '\t': dsvFormat('\t') };

/** The fields of one line; a quote that is not closed ends with it. */
function fieldsOf(text: string, separator: Separator): readonly string[] {
  if (!text.includes('"')) return text.split(separator, mostColumns);
  return formats[separator].parseRows(text)[0] ?? [];
}

/** The one that cuts most of the first lines, tab before semicolon before comma; a comma where none does. */
function separatorOf(lines: readonly Line[]): Separator {
  const linesWith = (separator: Separator) =>
    lines.filter(({ text }) => text.includes(separator)).length;
  const [tab, semicolon, comma] = [linesWith('\t'), linesWith(';'), linesWith(',')];
  if (tab > 0 && tab >= semicolon && 2 * tab >= lines.length) return '\t';
  return semicolon > 0 && (semicolon >= comma || 2 * semicolon >= lines.length) ? ';' : ',';
}

interface Plan {
  readonly separator: Separator;
  /** Indices of the columns taken. */
  readonly taken: readonly number[];
  readonly columns: number;
  readonly names: readonly string[];
  /** Number of the header's line; 0 where there is none. */
  readonly headerLine: number;
}

/** Decides from the first lines; null where no column has numbers in half of them. */
function planOf(lines: readonly Line[]): Plan | null {
  const separator = separatorOf(lines);
  const rows = lines.map(({ text }) => fieldsOf(text, separator));
  const width = Math.min(mostColumns, Math.max(...rows.map((row) => row.length)));
  // The first line may be a header: others decide, where there are any.
  const judged = rows.length > 1 ? rows.slice(1) : rows;
  const isNumber = (row: readonly string[], column: number) =>
    !Number.isNaN(numberIn(row[column], separator));
  const numeric = Array.from({ length: width }, (_, column) => column).filter((column) => {
    const numbers = judged.filter((row) => isNumber(row, column)).length;
    return numbers > 0 && 2 * numbers >= judged.length;
  });
  if (numeric.length === 0) return null;
  const taken = numeric.slice(0, 2);
  const [first = []] = rows;
  const isHeader = !taken.some((column) => isNumber(first, column)) && first.some((f) => f !== '');
  return {
    separator,
    taken,
    columns: numeric.length,
    names: isHeader ? taken.map((column) => shortened(first[column] ?? '')) : [],
    headerLine: isHeader ? (lines[0]?.number ?? 0) : 0,
  };
}

/** At most 24 characters, fit to be shown. */
function shortened(text: string): string {
  const letters = Array.from(
    text
      .slice(0, 200)
      .replace(/[\p{C}\s]+/gu, ' ')
      .trim(),
  );
  return letters.length > 24 ? `${letters.slice(0, 23).join('')}…` : letters.join('');
}

/** Takes text in pieces of any length, as a file is read. */
export class CsvReader {
  private rest = '';
  private lines = 0;
  private readonly waiting: Line[] = [];
  private plan: Plan | null | undefined;
  private readonly values: number[] = [];
  private rows = 0;
  private count = 0;
  private first: LeftOut | null = null;
  private cut = false;

  /** True when there are as many rows as are taken: the rest need not be read. */
  get full(): boolean {
    return this.cut;
  }

  push(piece: string): void {
    const text = this.rest + piece;
    const endings = /\r\n?|\n/g;
    let start = 0;
    while (!this.cut) {
      const ending = endings.exec(text);
      // A carriage return at the very end may be half of a line's end.
      if (!ending || (ending[0] === '\r' && endings.lastIndex === text.length)) break;
      this.take(text.slice(start, Math.min(ending.index, start + longestLine)));
      start = endings.lastIndex;
    }
    this.rest = text.slice(start, start + longestLine);
  }

  end(): CsvResult {
    if (this.rest !== '') this.take(this.rest.replace(/\r$/, ''));
    this.rest = '';
    if (this.plan === undefined) this.decide();
    if (!this.plan) return { problem: this.plan === null ? 'noNumbers' : 'empty' };
    if (this.rows === 0) return { problem: 'noNumbers' };
    const { taken, columns, names } = this.plan;
    return {
      dimensions: taken.length === 2 ? 2 : 1,
      names,
      columns,
      values: Float64Array.from(this.values),
      leftOut: { count: this.count, first: this.first },
      cut: this.cut,
    };
  }

  private take(given: string): void {
    this.lines++;
    const text = this.lines === 1 ? given.replace(/^\uFEFF/, '') : given;
    if (text.trim() === '') return;
    const line = { number: this.lines, text };
    if (this.plan === undefined) {
      this.waiting.push(line);
      if (this.waiting.length >= lookedAt) this.decide();
    } else this.row(line);
  }

  private decide(): void {
    if (this.waiting.length === 0) return;
    this.plan = planOf(this.waiting);
    for (const line of this.waiting.splice(0)) this.row(line);
  }

  private row({ number, text }: Line): void {
    const { plan } = this;
    if (!plan) {
      this.cut = true; // there is nothing in it to read on for
      return;
    }
    if (number === plan.headerLine || this.cut) return;
    const fields = fieldsOf(text, plan.separator);
    const numbers = plan.taken.map((column) => numberIn(fields[column], plan.separator));
    if (numbers.some(Number.isNaN)) {
      this.count++;
      this.first ??= { line: number, text: shortened(text) };
    } else if (this.rows === mostRows) this.cut = true;
    else {
      this.rows++;
      this.values.push(...numbers);
    }
  }
}

/** A whole text at once. */
export function readCsv(text: string): CsvResult {
  const reader = new CsvReader();
  reader.push(text);
  return reader.end();
}
