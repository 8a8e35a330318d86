/** CSV: what people's files look like is read as they mean it; anything else is refused, quickly. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvReader, type CsvResult, type CsvTable, mostRows, readCsv } from '../../src/state/csv';
import { pointsOf } from '../../src/state/scaled';

function table(text: string): CsvTable {
  const result = readCsv(text);
  if ('problem' in result) throw new Error(result.problem);
  return result;
}
const rows = (text: string) => {
  const { values, dimensions } = table(text);
  return Array.from({ length: values.length / dimensions }, (_, i) => [
    ...values.subarray(i * dimensions, (i + 1) * dimensions),
  ]);
};
const twoRows = [
  [1.5, 2],
  [-3, 4e2],
];

describe('readCsv', () => {
  it.each([
    ['comma', '1.5,2\n-3,4e2'],
    ['comma and spaces', ' 1.5 , 2 \n -3 , 4e2 \n'],
    ['semicolon', '1.5;2\n-3;4e2\n'],
    ['decimal comma', '1,5;2\n-3;4e2\n'],
    ['tab', '1.5\t2\n-3\t4e2'],
    ['Windows line ends', '1.5,2\r\n-3,4e2\r\n'],
    ['old Mac line ends', '1.5,2\r-3,4e2\r'],
    ['byte order mark', '\uFEFF1.5,2\n-3,4e2'],
    ['header', 'height,weight\n1.5,2\n-3,4e2'],
    ['byte order mark and quoted header', '\uFEFF"height";"weight"\n"1,5";"2"\n-3;4e2'],
    ['empty lines', '\n\n1.5,2\n\n-3,4e2\n\n'],
    ['quoted numbers', '"1.5","2"\n"-3","4e2"'],
    ['a column of words', 'name,a,b\n"Smith, ""Jo""",1.5,2\n"Li",-3,4e2'],
    ['a plus sign', '+1.5,2.\n-3,+4e+2'],
  ])('%s', (_, text) => {
    expect(rows(text)).toEqual(twoRows);
    expect(table(text).leftOut).toEqual({ count: 0, first: null });
  });

  it('takes one column, with or without a header', () => {
    expect(rows('1\n2\n3')).toEqual([[1], [2], [3]]);
    expect(table('value\n1\n2')).toMatchObject({ dimensions: 1, names: ['value'], columns: 1 });
    expect(rows('7')).toEqual([[7]]);
  });

  it('takes the first two of more columns, and says how many there are', () => {
    const result = table('id,a,b\n1,2,3\n4,5,6');
    expect(result).toMatchObject({ dimensions: 2, names: ['id', 'a'], columns: 3 });
  });

  it('counts and names rows that are no numbers', () => {
    const text = `a,b\n${'1,2\n'.repeat(15)}abc,def\n1,\n3,4`;
    const { leftOut, values } = table(text);
    expect(leftOut).toEqual({ count: 2, first: { line: 17, text: 'abc,def' } });
    expect(values.length).toBe(32);
    for (const bad of ['NaN', 'Infinity', '1e999', '0x10', '1.2.3', '1 2', '--1']) {
      expect(table(`1\n${bad}\n2`).leftOut.first?.text).toBe(bad);
    }
  });

  it('an unclosed quote costs its own line only', () => {
    expect(rows('1,2\n"3,4\n5,6')).toEqual([
      [1, 2],
      [5, 6],
    ]);
  });

  it('takes the first 100,000 rows', () => {
    const exact = table('1,2\n'.repeat(mostRows));
    expect([exact.values.length, exact.cut]).toEqual([2 * mostRows, false]);
    const more = table('1,2\n'.repeat(mostRows + 1));
    expect([more.values.length, more.cut]).toEqual([2 * mostRows, true]);
  });

  it('says why there is nothing to take', () => {
    expect(readCsv('')).toEqual({ problem: 'empty' });
    expect(readCsv('\n \n\t\n')).toEqual({ problem: 'empty' });
    expect(readCsv('a,b\nc,d')).toEqual({ problem: 'noNumbers' });
    expect(readCsv('{"format":"run"}')).toEqual({ problem: 'noNumbers' });
  });
});

/** What every result holds. */
function expectSound(result: CsvResult): void {
  if ('problem' in result) return;
  const { values, dimensions, names, leftOut } = result;
  expect(values.length % dimensions).toBe(0);
  expect(values.length).toBeGreaterThan(0);
  expect(values.every(Number.isFinite)).toBe(true);
  expect([0, dimensions]).toContain(names.length);
  expect(Array.from(leftOut.first?.text ?? '').length).toBeLessThanOrEqual(24);
  const { counts, units } = pointsOf(result);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(values.length / dimensions);
  for (const [low, high] of units ?? []) expect(high).toBeGreaterThan(low);
}

const field = fc.oneof(
  fc.double().map(String),
  fc.integer().map(String),
  fc.constantFrom('', '"', '""', '"1', '1,5', 'NaN', 'x', '1e308', '-1e308', '0', '1e-300'),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const garbage = fc
  .array(fc.tuple(field, fc.constantFrom(',', ';', '\t', '\n', '\r', '\r\n', '"', ' ')))
  .map((parts) => parts.flat().join(''));

describe('any text', () => {
  it('gives numbers or a reason, never an exception', () => {
    fc.assert(
      fc.property(garbage, (text) => expectSound(readCsv(text))),
      { numRuns: 3000 },
    );
  });

  it('means the same in pieces of any length', () => {
    fc.assert(
      fc.property(garbage, fc.integer({ min: 1, max: 7 }), (text, length) => {
        const reader = new CsvReader();
        for (let i = 0; i < text.length; i += length) reader.push(text.slice(i, i + length));
        expect(reader.end()).toEqual(readCsv(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('a comma is a decimal comma where tabs part the columns', () => {
    expect(rows('1,5\t2,25\n-0,5\t3')).toEqual([
      [1.5, 2.25],
      [-0.5, 3],
    ]);
  });

  it('written numbers come back as they are', () => {
    const number = fc.double({ min: -1e99, max: 1e99, noNaN: true }).map((value) => value + 0);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(number, number), { minLength: 1 }),
        fc.constantFrom(',', ';', '\t'),
        (pairs, separator) => {
          expect(rows(pairs.map((pair) => pair.join(separator)).join('\n'))).toEqual(pairs);
        },
      ),
    );
  });
});

describe('never more than a second', () => {
  const million = 1_000_000;
  it.each([
    ['100,000 rows', () => '0.123456789,-98.7654321e-3\n'.repeat(mostRows)],
    ['100,000 rows of words after one number', () => `1,2\n${'"ab""c",def\n'.repeat(mostRows)}`],
    ['one line', () => '1'.repeat(20 * million)],
    ['separators', () => ','.repeat(20 * million)],
    ['quotes', () => '"'.repeat(20 * million)],
    ['carriage returns', () => '\r'.repeat(5 * million)],
    ['spaces', () => ' \n'.repeat(5 * million)],
    ['bytes of no text', () => '\u0000\uFFFD'.repeat(10 * million)],
  ])('%s', (_, make) => {
    const text = make();
    const start = performance.now();
    const reader = new CsvReader();
    for (let i = 0; i < text.length && !reader.full; i += 65_536) {
      reader.push(text.slice(i, i + 65_536));
    }
    expectSound(reader.end());
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('pointsOf', () => {
  it('scales to the sheet and shows the data’s own units', () => {
    const { units, counts } = pointsOf(table('0,1000\n10,3000\n5,2000'));
    expect(units).toEqual([
      [-0.6, 10.6],
      [880, 3120],
    ]);
    const full = [...counts].flatMap((count, cell) => (count > 0 ? [cell] : []));
    expect(full.map((cell) => [cell % 128, Math.floor(cell / 128)])).toEqual([
      [6, 6],
      [64, 64],
      [121, 121],
    ]);
  });

  it('keeps the shape where both columns have about one scale', () => {
    const { units } = pointsOf(table('0,0\n10,8'));
    const [x = [0, 0], y = [0, 0]] = units ?? [];
    expect(y[1] - y[0]).toBeCloseTo(x[1] - x[0], 6);
    expect((y[0] + y[1]) / 2).toBeCloseTo(4, 6);
  });

  it('puts equal numbers in the middle', () => {
    for (const text of ['5\n5', '0\n0', '-1e99\n-1e99', '1e-99\n1e-99']) {
      const { counts, units } = pointsOf(table(text));
      expect([counts[127], counts[128]].reduce<number>((sum, n) => sum + (n ?? 0), 0)).toBe(2);
      expect(units?.[0]?.every(Number.isFinite)).toBe(true);
    }
  });
});
