/** How a table is written, and which of its columns are taken. */
import type { DecimalSign } from '../../config/numerals';
import type { Row } from './rows';

/** What parts columns; a space stands for spaces and tabs in any number, nothing for a single column. */
export const separators = [',', ';', '\t', '|', ' ', ''] as const;
export type Separator = (typeof separators)[number];

export interface Plan {
  readonly separator: Separator;
  readonly decimal: DecimalSign;
  /** Lines that begin with # are remarks. */
  readonly remarks: boolean;
  /** Which row, blank ones and remarks not counted, holds the names; −1 where there is none. */
  readonly header: number;
  /** Names of all columns, empty where there are none. */
  readonly names: readonly string[];
  /** Columns there are. */
  readonly width: number;
  /** Indices of the columns that hold numbers and are no index of the rows. */
  readonly numeric: readonly number[];
  /** Indices of the columns taken, one or two. */
  readonly taken: readonly number[];
}

/** What a text leaves open. */
export type Doubt = 'separator' | 'decimal' | 'header' | 'columns';

export const isBlank = ({ fields }: Row) => fields.every((field) => field.trim() === '');
export const isRemark = ({ fields }: Row) => fields[0]?.trimStart().startsWith('#') ?? false;

/** Excel's first line, which names the separator: `sep=;`. */
export function isDeclaration({ line, fields }: Row): boolean {
  return line === 1 && fields.length <= 2 && /^\s*sep=.?\s*$/i.test(fields[0] ?? '');
}

/** At most 24 characters, fit to be shown. */
export function shortened(text: string): string {
  const letters = Array.from(
    text
      .slice(0, 200)
      .replace(/[\p{C}\s]+/gu, ' ')
      .trim(),
  );
  return letters.length > 24 ? `${letters.slice(0, 23).join('')}…` : letters.join('');
}
