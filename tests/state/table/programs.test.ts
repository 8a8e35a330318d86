/** Tables as programs write them, in English, German and Chinese: read as they are meant, asked about where they leave a choice. */
import { describe, expect, it } from 'vitest';
import { rowsIn, tableOf } from './read';

const three = [
  [1.5, 2.25],
  [-3, 400],
  [0.125, 7],
];

/** What each program writes of the same three rows, and the names it gives. */
const sure: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  'numpy savetxt': [
    '1.500000000000000000e+00 2.250000000000000000e+00\n-3.000000000000000000e+00 4.000000000000000000e+02\n1.250000000000000000e-01 7.000000000000000000e+00\n',
    [],
  ],
  'numpy savetxt with a header': [
    '# height weight\n1.500e+00 2.250e+00\n-3.000e+00 4.000e+02\n1.250e-01 7.000e+00\n',
    ['height', 'weight'],
  ],
  'numpy savetxt, commas, header and footer': [
    '# height,weight\n1.5,2.25\n-3,400\n0.125,7\n# written by numpy\n',
    ['height', 'weight'],
  ],
  'numpy savetxt, aligned': ['  1.500   2.250\n -3.000 400.000\n  0.125   7.000\n', []],
  'pandas to_csv': [
    ',height,weight\n0,1.5,2.25\n1,-3.0,400.0\n2,0.125,7.0\n',
    ['height', 'weight'],
  ],
  'pandas to_csv, columns without names': [
    ',0,1\n0,1.5,2.25\n1,-3.0,400.0\n2,0.125,7.0\n',
    ['0', '1'],
  ],
  'pandas to_csv, neither names nor index': ['0,1\n1.5,2.25\n-3.0,400.0\n0.125,7.0\n', ['0', '1']],
  'pandas to_csv, read and written again': [
    'Unnamed: 0,height,weight\n0,1.5,2.25\n1,-3.0,400.0\n2,0.125,7.0\n',
    ['height', 'weight'],
  ],
  'pandas to_csv, a shuffled index': [
    ',height,weight\n17,1.5,2.25\n4,-3.0,400.0\n9,0.125,7.0\n',
    ['height', 'weight'],
  ],
  'pandas to_csv, German': [
    ';height;weight\n0;1,5;2,25\n1;-3,0;400,0\n2;0,125;7,0\n',
    ['height', 'weight'],
  ],
  'pandas to_csv, decimal commas between commas': [
    ',height,weight\n0,"1,5","2,25"\n1,"-3,0","400,0"\n2,"0,125","7,0"\n',
    ['height', 'weight'],
  ],
  'pandas to_string': [
    '   height  weight\n0   1.500    2.25\n1  -3.000  400.00\n2   0.125    7.00\n',
    ['height', 'weight'],
  ],
  'R write.table': [
    '"height" "weight"\n"1" 1.5 2.25\n"2" -3 400\n"3" 0.125 7\n',
    ['height', 'weight'],
  ],
  'R write.csv': [
    '"","height","weight"\n"1",1.5,2.25\n"2",-3,400\n"3",0.125,7\n',
    ['height', 'weight'],
  ],
  'R write.csv2': [
    '"";"height";"weight"\n"1";1,5;2,25\n"2";-3;400\n"3";0,125;7\n',
    ['height', 'weight'],
  ],
  'R write.table, names of rows': [
    '"height" "weight"\n"Mazda RX4" 1.5 2.25\n"Datsun 710" -3 400\n"Fiat 128" 0.125 7\n',
    ['height', 'weight'],
  ],
  'R write.table without names': ['1.5\t2.25\n-3\t400\n0.125\t7\n', []],
  'Excel, sep=': [
    'sep=;\r\nheight;weight\r\n1,5;2,25\r\n-3;400\r\n0,125;7\r\n',
    ['height', 'weight'],
  ],
  'Excel, sep=, in quotes': ['"sep=,"\r\n1.5,2.25\r\n-3,400\r\n0.125,7\r\n', []],
  'Excel, German': ['Größe;Gewicht\r\n1,5;2,25\r\n-3;400\r\n0,125;7\r\n', ['Größe', 'Gewicht']],
  'Excel, Unicode text': [
    '\uFEFF身高\t體重\r\n1.5\t2.25\r\n-3\t400\r\n0.125\t7\r\n',
    ['身高', '體重'],
  ],
  'Excel, German Unicode text': [
    'Größe\tGewicht\r\n1,5\t2,25\r\n-3\t400\r\n0,125\t7\r\n',
    ['Größe', 'Gewicht'],
  ],
  'LibreOffice, text in quotes': [
    '"name","height","weight"\n"Smith, ""Jo""",1.5,2.25\n"Li",-3,400\n"a\nb",0.125,7\n',
    ['height', 'weight'],
  ],
  'Sheets with empty columns and rows': [
    'height,weight,,\r\n1.5,2.25,,\r\n-3,400,,\r\n0.125,7,,\r\n,,,\r\n',
    ['height', 'weight'],
  ],
  'full-width digits': ['身高,體重\n１.５,２.２５\n−３,４００\n０．１２５,７\n', ['身高', '體重']],
};

describe('read without asking', () => {
  it.each(Object.entries(sure))('%s', (_, [text, names]) => {
    const table = tableOf(text);
    expect(rowsIn(table)).toEqual(three);
    expect(table.doubts).toEqual([]);
    expect(table.names).toEqual(names);
    expect(table.leftOut.count).toBe(0);
  });

  it.each([
    ['decimal commas of several lengths', '1,5\n2,25\n3\n0,5', [1.5, 2.25, 3, 0.5]],
    ['decimal commas under one name', 'Höhe\n1,5\n2,7\n3,9', [1.5, 2.7, 3.9]],
    ['fractions that begin with 0', '1,05\n2,10\n3,25', [1.05, 2.1, 3.25]],
    ['a series with its index', ',0\n0,1.5\n1,2.5\n2,3.5', [1.5, 2.5, 3.5]],
    ['thousands', '"1,234.5"\n"2,345,678.25"\n12.5', [1234.5, 2345678.25, 12.5]],
    [
      'German thousands',
      'Preis;Ort\n1.234,5;Köln\n2.345.678,25;Ulm\n12,5;Aue',
      [1234.5, 2345678.25, 12.5],
    ],
    ['French thousands', '1 234,5;a\n12 345,25;b\n12,5;c', [1234.5, 12345.25, 12.5]],
    ['whole numbers', '0\n1\n1\n3', [0, 1, 1, 3]],
    ['a remark’s number sign that is a name', '#,wert\n1,2.5\n2,4.5\n3,1.5', [2.5, 4.5, 1.5]],
  ])('one column: %s', (_, text, values) => {
    const table = tableOf(text);
    expect(rowsIn(table).flat()).toEqual(values);
    expect([table.dimensions, table.doubts]).toEqual([1, []]);
  });
});

describe('asked about', () => {
  it.each([
    ['two columns, or one with decimal commas', '1,5\n7,2\n3,9', ['separator']],
    ['thousands, or decimal commas', 'a;b\n1,234;x\n5,678;y', ['decimal']],
    ['more columns than two', 'a,b,c\n1,2,3\n4,5,6', ['columns']],
    ['a column that may be the index', '0,1.5\n1,7.5\n2,2.5\n3,9.25', ['columns']],
    ['whole numbers under 0,1', '0,1\n5,3\n2,7\n7,1.5', ['header']],
    ['years, or numbers', '2019,2020\n1.5,2.5\n2.5,3.5\n0.5,1.5\n3.5,0.25', ['header']],
  ])('%s', (_, text, doubts) => {
    expect(tableOf(text).doubts).toEqual(doubts);
  });

  it('with the likelier columns first: an index is left out, and names decide for themselves', () => {
    expect(tableOf('id,a,b,c\n1,5,2,3\n2,4,5,6\n3,7,8,9')).toMatchObject({
      names: ['a', 'b'],
      columns: 3,
    });
    expect(tableOf('0,1.5\n1,7.5\n2,2.5\n3,9.25')).toMatchObject({ dimensions: 1, places: [2] });
    expect(tableOf('epoch,loss\n1,7.5\n2,2.5\n3,9.25')).toMatchObject({ dimensions: 2 });
  });

  it('counts all columns of numbers', () => {
    const row = (value: number) => Array.from({ length: 250 }, (_, i) => i + value).join(',');
    expect(tableOf([row(0.5), row(1.5), row(2.5)].join('\n'))).toMatchObject({ columns: 250 });
  });
});

describe('quotes', () => {
  it('a line break inside them makes no row', () => {
    const table = tableOf('note,a,b\n"one\n1,2,3\ntwo",1.5,2.5\nx,3.5,4.5');
    expect(rowsIn(table)).toEqual([
      [1.5, 2.5],
      [3.5, 4.5],
    ]);
    expect(table.leftOut.count).toBe(0);
  });

  it('one that never closes costs its own line only', () => {
    const table = tableOf('1.5,2\n"3,4\n5,6');
    expect(rowsIn(table)).toEqual([
      [1.5, 2],
      [5, 6],
    ]);
    expect(table.leftOut).toEqual({ count: 1, first: { line: 2, text: '"3,4' } });
  });

  it('lines are counted as an editor counts them', () => {
    const text = 'a,b,c\n"x\ny\nz",1.5,2.5\n\n"p",?,1\nq,3.5,4.5';
    expect(tableOf(text).leftOut.first).toEqual({ line: 6, text: 'p,?,1' });
  });
});
