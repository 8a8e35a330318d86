/** The rows of a text that comes piece by piece. Papa Parse reads them; what it cannot close costs one line. */
import Papa from 'papaparse';
import type { Separator } from './dialect';

export interface Row {
  /** Line of the file on which it begins, counted from 1. */
  readonly line: number;
  readonly fields: readonly string[];
}

/** A longer row is no row of a table; what is longer is not even kept. */
const longestRow = 2 ** 18;
/** Characters kept of a line that is no row. */
const keptOfBroken = 200;
/** Quotes that never close, after which quotes are letters like others. */
const mostOpenQuotes = 3;
/** A character that no text holds in the place of a separator or a quote: there is none. */
const none = '\u001E';

export class RowSplitter {
  /** Half of a line's end, if a piece ended with it. */
  private ending = '';
  /** What no row was made of yet. */
  private rest = '';
  private line = 1;
  private openQuotes = 0;
  /** Within a line that is too long: what comes up to its end is dropped. */
  private dropping = false;
  private begun = false;

  constructor(private readonly separator: Separator) {}

  /** The rows that are complete. */
  push(piece: string): Row[] {
    const text = this.ending + (this.begun ? piece : piece.replace(/^\uFEFF/, ''));
    this.begun = true;
    this.ending = text.endsWith('\r') ? '\r' : '';
    this.add(text.slice(0, text.length - this.ending.length).replace(/\r\n?/g, '\n'));
    return this.rows(false);
  }

  /** What is left. */
  end(): Row[] {
    this.ending = '';
    if (this.rest !== '' && !this.rest.endsWith('\n')) this.rest += '\n';
    return this.rows(true);
  }

  private add(text: string): void {
    // Spaces and tabs in any number part columns alike.
    let added = this.separator === ' ' ? text.replace(/\t/g, ' ') : text;
    if (this.dropping) {
      const end = added.indexOf('\n');
      if (end < 0) return;
      this.dropping = false;
      this.line++;
      added = added.slice(end + 1);
    }
    this.rest += added;
  }

  private rows(isEnd: boolean): Row[] {
    const rows = this.complete();
    while (this.rest.length > (isEnd ? 0 : longestRow)) {
      rows.push(this.giveUp());
      for (const row of this.complete()) rows.push(row);
    }
    return rows;
  }

  private complete(): Row[] {
    const { separator } = this;
    const parser = new Papa.Parser({
      delimiter: separator === '' ? none : separator,
      newline: '\n',
      quoteChar: this.openQuotes < mostOpenQuotes ? '"' : none,
    });
    const { data, meta } = parser.parse(this.rest, 0, true) as Papa.ParseResult<string[]>;
    this.rest = this.rest.slice(meta.cursor);
    return data.map((given) => {
      const { line } = this;
      this.line += 1 + given.reduce((sum, field) => sum + newlinesIn(field), 0);
      return { line, fields: separator === ' ' ? given.filter((field) => field !== '') : given };
    });
  }

  /** The line that what is left begins with is no row: a quote in it never closes, or it is too long. */
  private giveUp(): Row {
    const { line } = this;
    const end = this.rest.indexOf('\n');
    const text = end < 0 ? this.rest : this.rest.slice(0, end);
    if (text.includes('"')) this.openQuotes++;
    this.dropping = end < 0;
    this.rest = end < 0 ? '' : this.rest.slice(end + 1);
    if (end >= 0) this.line++;
    return { line, fields: [text.slice(0, keptOfBroken)] };
  }
}

function newlinesIn(field: string): number {
  let count = 0;
  for (let i = field.indexOf('\n'); i >= 0; i = field.indexOf('\n', i + 1)) count++;
  return count;
}
