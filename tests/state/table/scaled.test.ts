/** Numbers of any size on the sheet: the data's own units, and what was taken away so that they can be told apart. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointsOf } from '../../../src/state/scaled';
import { tableOf } from './read';

const fullCells = (counts: Uint32Array) =>
  [...counts].flatMap((count, cell) => (count > 0 ? [cell] : []));

describe('pointsOf', () => {
  it('scales to the sheet and shows the data’s own units', () => {
    const { points, taken } = pointsOf(tableOf('0.0,1000\n10,3000\n5,2000'));
    expect(points.units).toEqual([
      [-0.6, 10.6],
      [880, 3120],
    ]);
    expect(fullCells(points.counts).map((cell) => [cell % 128, Math.floor(cell / 128)])).toEqual([
      [6, 6],
      [64, 64],
      [121, 121],
    ]);
    expect(taken).toEqual([0, 0]);
  });

  it('keeps the shape where both columns have about one scale', () => {
    const { units } = pointsOf(tableOf('0.0,0\n10,8')).points;
    const [x = [0, 0], y = [0, 0]] = units ?? [];
    expect(y[1] - y[0]).toBeCloseTo(x[1] - x[0], 6);
    expect((y[0] + y[1]) / 2).toBeCloseTo(4, 6);
  });

  it('puts equal numbers in the middle', () => {
    for (const text of [
      '5\n5',
      '0\n0',
      '-1e99\n-1e99',
      '1e-99\n1e-99',
      '1700000000000000001\n1700000000000000001',
    ]) {
      const { points } = pointsOf(tableOf(text));
      expect(
        [points.counts[127], points.counts[128]].reduce<number>((sum, n) => sum + (n ?? 0), 0),
      ).toBe(2);
      expect(points.units?.[0]?.every(Number.isFinite)).toBe(true);
    }
  });

  it('tells nanoseconds apart, and says what was taken away', () => {
    const start = 1_764_100_000_000_000_000n;
    const text = Array.from({ length: 200 }, (_, i) => `${start + BigInt(i)}`).join('\n');
    const { points, taken } = pointsOf(tableOf(`time\n${text}`));
    expect(fullCells(points.counts).length).toBe(200);
    expect(taken[0]).toBe(start);
    expect(points.units?.[0]?.map((end) => Math.abs(end) < 300)).toEqual([true, true]);
  });

  it('keeps every difference of long numbers exactly', () => {
    const long = fc.bigInt({ min: 10n ** 17n, max: 10n ** 18n });
    fc.assert(
      fc.property(
        long,
        fc.array(fc.integer({ min: -999, max: 999 }), { minLength: 2 }),
        (base, steps) => {
          const numbers = steps.map((step) => base + BigInt(step));
          const { values } = tableOf(numbers.map((n) => `${n}.25`).join('\n'));
          values.forEach((value, i) => {
            expect(value - (values[0] ?? 0)).toBe((steps[i] ?? 0) - (steps[0] ?? 0));
          });
        },
      ),
    );
  });

  it('tells fractions apart that begin alike', () => {
    const { points, taken } = pointsOf(tableOf('2020.000001\n2020.000002\n2020.000004'));
    expect(fullCells(points.counts).length).toBe(3);
    expect(Number(taken[0])).toBeCloseTo(2020, 4);
  });
});
