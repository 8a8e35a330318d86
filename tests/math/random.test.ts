/** Random streams: moments, independence of names, exact restore. */
import { describe, expect, test } from 'vitest';
import { randomStream } from '../../src/math/random';

const count = 100_000;
const draws = (draw: () => number, n = count) => Array.from({ length: n }, draw);
const moment = (values: readonly number[], power: number) =>
  values.reduce((sum, x) => sum + x ** power, 0) / values.length;

describe('randomStream', () => {
  test('uniform numbers have the moments of U(0, 1)', () => {
    const values = draws(randomStream(1, 'test').uniform);
    expect(Math.min(...values.slice(0, 10_000))).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values.slice(0, 10_000))).toBeLessThan(1);
    // Five standard errors: √(1/12n) of the mean, √(4/45n) of the second moment.
    expect(Math.abs(moment(values, 1) - 1 / 2)).toBeLessThan(5 * Math.sqrt(1 / 12 / count));
    expect(Math.abs(moment(values, 2) - 1 / 3)).toBeLessThan(5 * Math.sqrt(4 / 45 / count));
  });

  test('normal numbers have the first four moments of N(0, 1)', () => {
    const values = draws(randomStream(2, 'test').normal);
    // Variances of x, x², x³, x⁴: 1, 2, 15, 96.
    const bound = (variance: number) => 5 * Math.sqrt(variance / count);
    expect(Math.abs(moment(values, 1))).toBeLessThan(bound(1));
    expect(Math.abs(moment(values, 2) - 1)).toBeLessThan(bound(2));
    expect(Math.abs(moment(values, 3))).toBeLessThan(bound(15));
    expect(Math.abs(moment(values, 4) - 3)).toBeLessThan(bound(96));
  });

  test('neighbouring numbers are uncorrelated', () => {
    const values = draws(randomStream(3, 'test').normal);
    const products = values.slice(1).map((x, i) => x * (values[i] ?? 0));
    expect(Math.abs(moment(products, 1))).toBeLessThan(5 / Math.sqrt(count));
  });

  test('integers are equally likely', () => {
    const stream = randomStream(4, 'test');
    const counts = new Array<number>(7).fill(0);
    for (let i = 0; i < 70_000; i++) {
      const value = stream.integer(7);
      counts[value] = (counts[value] ?? 0) + 1;
    }
    const chiSquare = counts.reduce((sum, n) => sum + (n - 10_000) ** 2 / 10_000, 0);
    expect(chiSquare).toBeLessThan(22.5); // 99.9 % point of χ² with 6 degrees of freedom
  });

  test('same seed and name, same stream; another seed or name, another', () => {
    const start = (seed: number, name: string) => draws(randomStream(seed, name).uniform, 20);
    expect(start(5, 'data')).toEqual(start(5, 'data'));
    const streams = [start(5, 'data'), start(6, 'data'), start(5, 'prior'), start(5, 'init')];
    expect(new Set(streams.flat()).size).toBe(80);
  });

  test.each([0, 1, 2, 3])('a restored stream goes on exactly, after %d normal draws', (before) => {
    const stream = randomStream(7, 'test');
    for (let i = 0; i < before; i++) stream.normal();
    const state = structuredClone(stream.state());
    const mixed = (s: typeof stream) => [...draws(s.normal, 9), ...draws(s.uniform, 9)];
    const expected = mixed(stream);
    const other = randomStream(99, 'other');
    other.normal();
    other.restore(state);
    expect(mixed(other)).toEqual(expected);
  });
});
