/** Tables in every dialect come back as they were written; any other text is refused or read, never an exception. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointsOf } from '../../../src/state/scaled';
import type { Plan, Separator } from '../../../src/state/table/dialect';
import { separators } from '../../../src/state/table/dialect';
import { planFor, propose } from '../../../src/state/table/proposal';
import { mostRows, type Table, TableReader } from '../../../src/state/table/reader';
import { readTable, rowsIn, tableOf } from './read';

const number = fc.double({ min: -1e12, max: 1e12, noNaN: true }).map((value) => value + 0);
const word = fc.string({
  unit: fc.constantFrom('a', 'Z', 'ü', '高', ' ', '"', ',', ';', '\t', '\n', '|', '.'),
  maxLength: 8,
});
const dialect = fc.record({
  separator: fc.constantFrom(',', ';', '\t', '|') as fc.Arbitrary<Exclude<Separator, ' ' | ''>>,
  decimal: fc.constantFrom('.' as const, ',' as const),
  newline: fc.constantFrom('\n', '\r\n', '\r'),
  named: fc.boolean(),
  quoteAll: fc.boolean(),
});
type Written = typeof dialect extends fc.Arbitrary<infer D> ? D : never;

function write(rows: readonly (readonly [string, number, number])[], how: Written): string {
  const { separator, decimal, newline, named, quoteAll } = how;
  const field = (text: string) =>
    quoteAll || /["\r\n]/.test(text) || text.includes(separator)
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  const lines = rows.map(([note, ...numbers]) =>
    [note, ...numbers.map((value) => String(value).replace('.', decimal))]
      .map(field)
      .join(separator),
  );
  const head = ['note', 'height', 'weight'].map(field).join(separator);
  return (named ? [head, ...lines] : lines).join(newline);
}

describe('a table in any dialect', () => {
  it('with words, quotes and line breaks beside its numbers gives these numbers', () => {
    const row = fc.tuple(
      word.map((text) => `w${text}w`),
      number,
      number,
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 3, maxLength: 30 }), dialect, (rows, how) => {
        const text = write(rows, how);
        const { separator, decimal, named } = how;
        const plan = planFor({ text, whole: true }, { separator, decimal, header: named });
        const reader = new TableReader({ ...plan, taken: [1, 2] });
        for (let i = 0; i < text.length; i += 7) reader.push(text.slice(i, i + 7));
        const table = reader.end() as Table;
        expect(rowsIn(table).length).toBe(rows.length);
        const exact = table.bases.every((base) => base === 0n);
        rowsIn(table).forEach((read, i) => {
          const [, x = 0, y = 0] = rows[i] ?? [];
          if (exact) expect(read).toEqual([x, y]);
          else expect(Math.abs((read[0] ?? 0) - x)).toBeLessThanOrEqual(1e-3);
        });
        if (named) expect(table.names).toEqual(['height', 'weight']);
      }),
      { numRuns: 600 },
    );
  });

  it('of fractions is told by itself', () => {
    const fraction = fc.integer({ min: -999_999, max: 999_999 }).map((n) => (2 * n + 1) / 64);
    const row = fc.tuple(
      fc.constantFrom('Ann', 'Bo, the 2nd', 'Cy "x"', 'D\nE'),
      fraction,
      fraction,
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 6, maxLength: 30 }), dialect, (rows, how) => {
        fc.pre(!(how.separator === ',' && how.decimal === ',' && !how.named));
        const table = tableOf(write(rows, how));
        expect(rowsIn(table)).toEqual(rows.map(([, x, y]) => [x, y]));
        expect(table.leftOut.count).toBe(0);
      }),
      { numRuns: 600 },
    );
  });
});

/** What every result holds. */
function expectSound(result: Table | { readonly problem: string }): void {
  if ('problem' in result) return;
  const { values, dimensions, names, leftOut } = result;
  expect(values.length % dimensions).toBe(0);
  expect(values.length).toBeGreaterThan(0);
  expect(values.every(Number.isFinite)).toBe(true);
  expect([0, dimensions]).toContain(names.length);
  expect(Array.from(leftOut.first?.text ?? '').length).toBeLessThanOrEqual(24);
  const { points } = pointsOf(result);
  expect(points.counts.reduce((sum, count) => sum + count, 0)).toBe(values.length / dimensions);
  for (const [low, high] of points.units ?? []) expect(high).toBeGreaterThan(low);
}

const field = fc.oneof(
  fc.double().map(String),
  fc.integer().map(String),
  fc.bigInt().map(String),
  fc.constantFrom(
    '',
    '"',
    '""',
    '"1',
    '1,5',
    'NaN',
    'x',
    '1e308',
    '-1e308',
    '0',
    '1e-300',
    '#',
    'sep=;',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const garbage = fc
  .array(fc.tuple(field, fc.constantFrom(',', ';', '\t', '|', '\n', '\r', '\r\n', '"', ' ')))
  .map((parts) => parts.flat().join(''));

describe('any text', () => {
  it('gives numbers or a reason, never an exception', () => {
    fc.assert(
      fc.property(garbage, (text) => expectSound(readTable(text))),
      { numRuns: 3000 },
    );
  });

  it('can be read in every way that a person may choose', () => {
    const wish = fc.record({
      separator: fc.constantFrom(...separators),
      decimal: fc.constantFrom('.' as const, ',' as const),
      header: fc.boolean(),
    });
    fc.assert(
      fc.property(garbage, wish, (text, wished) => {
        const plan = planFor({ text, whole: true }, wished);
        expect(plan).toMatchObject({ separator: wished.separator, decimal: wished.decimal });
        if (plan.taken.length === 0) return;
        const reader = new TableReader(plan);
        reader.push(text);
        const table = reader.end();
        if (table) expectSound(table);
      }),
      { numRuns: 1000 },
    );
  });

  it('means the same in pieces of any length', () => {
    fc.assert(
      fc.property(garbage, fc.integer({ min: 1, max: 7 }), (text, length) => {
        const proposal = propose({ text, whole: true });
        if ('problem' in proposal) return;
        const [whole, pieces] = [new TableReader(proposal.plan), new TableReader(proposal.plan)];
        whole.push(text);
        for (let i = 0; i < text.length; i += length) pieces.push(text.slice(i, i + length));
        expect(pieces.end()).toEqual(whole.end());
      }),
      { numRuns: 1000 },
    );
  });
});

describe('large texts', () => {
  it('of more than 100,000 rows are cut there', () => {
    const exact = tableOf('1.5,2\n'.repeat(mostRows));
    expect([exact.values.length, exact.cut]).toEqual([2 * mostRows, false]);
    const more = tableOf('1.5,2\n'.repeat(mostRows + 1));
    expect([more.values.length, more.cut]).toEqual([2 * mostRows, true]);
  });

  const million = 1_000_000;
  it.each([
    ['rows of words after one number', () => `1.5,2\n${'"ab""c",def\n'.repeat(mostRows)}`],
    ['one line', () => '1'.repeat(20 * million)],
    ['separators', () => ','.repeat(20 * million)],
    ['quotes', () => '"'.repeat(20 * million)],
    ['open quotes', () => `1.5,2\n${'"a\n'.repeat(million)}`],
    ['carriage returns', () => '\r'.repeat(million)],
    ['spaces', () => ' \n'.repeat(million)],
    ['bytes of no text', () => '\u0000\uFFFD'.repeat(10 * million)],
  ])('hold nobody up: %s', (_, make) => {
    const text = make();
    const proposal = propose({ text: text.slice(0, 2 ** 20), whole: false });
    if ('problem' in proposal) return;
    const reader = new TableReader(proposal.plan satisfies Plan);
    for (let i = 0; i < text.length && !reader.full; i += 2 ** 16) {
      reader.push(text.slice(i, i + 2 ** 16));
    }
    const table = reader.end();
    if (table) expectSound(table);
  });
});
