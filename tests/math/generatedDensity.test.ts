/** The density of P_G from images of the prior, against closed forms. */
import { describe, expect, test } from 'vitest';
import { quantileDensity, sampleDensity } from '../../src/math/generatedDensity';
import { type Box, cellCentre } from '../../src/math/grid';
import { priorPoints } from '../../src/math/lowDiscrepancy';
import { normalCumulative, normalDensity } from '../../src/math/normal';
import { randomStream } from '../../src/math/random';

const box: Box = [[-4, 4]];
const axis = [-4, 4] as const;
const columns = 160;
const integral = (density: Float32Array) =>
  density.reduce((sum, value) => sum + value, 0) * (8 / columns);

function worstError(density: Float32Array, exact: (x: number) => number): number {
  return Math.max(
    ...Array.from(density, (value, i) => Math.abs(value - exact(cellCentre(axis, i, columns)))),
  );
}

describe('quantileDensity', () => {
  const z = priorPoints('normal', 1, 2000);

  test('the identity gives the normal density', () => {
    const density = quantileDensity(box, columns, z);
    expect(integral(density)).toBeCloseTo(1, 4);
    // An interval of mass 1/2000 in the tail is wider than a cell; that is all the error there is.
    expect(worstError(density, (x) => normalDensity(x))).toBeLessThan(0.002);
  });

  test('is exact on cells for a linear G of a uniform prior', () => {
    const u = priorPoints('uniform', 1, 64);
    const density = quantileDensity(
      box,
      columns,
      u.map((value) => 2 * value),
    );
    expect(worstError(density, (x) => (Math.abs(x) < 2 ? 1 / 4 : 0))).toBeLessThan(1e-6);
  });

  test('a decreasing G and a shift', () => {
    const density = quantileDensity(
      box,
      columns,
      z.map((value) => 1 - 0.5 * value),
    );
    expect(worstError(density, (x) => normalDensity(x, 1, 0.5))).toBeLessThan(0.006);
    expect(integral(density)).toBeCloseTo(1, 5);
  });

  test('a fold adds up: |z| has the half-normal density', () => {
    const density = quantileDensity(box, columns, z.map(Math.abs));
    expect(integral(density)).toBeCloseTo(1, 4);
    expect(worstError(density, (x) => (x > 0 ? 2 * normalDensity(x) : 0))).toBeLessThan(0.004);
  });

  test('mass outside the box is left out', () => {
    const density = quantileDensity(
      box,
      columns,
      z.map((value) => value + 4),
    );
    expect(integral(density)).toBeCloseTo(0.5, 3);
    const far = z.map((value) => 3 * value);
    const inside = normalCumulative(4 / 3) - normalCumulative(-4 / 3);
    expect(integral(quantileDensity(box, columns, far))).toBeCloseTo(inside, 3);
  });

  test('a collapsed generator has one finite cell of all the mass', () => {
    const density = quantileDensity(box, columns, new Float32Array(500).fill(0.52));
    expect(density.every(Number.isFinite)).toBe(true);
    expect(integral(density)).toBeCloseTo(1, 4);
    expect(density.filter((value) => value > 0).length).toBe(1);
    expect(integral(quantileDensity(box, columns, new Float32Array(500).fill(9)))).toBe(0);
  });

  test('one image, none, or some that are not numbers', () => {
    expect(integral(quantileDensity(box, columns, Float32Array.of(1)))).toBeCloseTo(1, 5);
    expect(integral(quantileDensity(box, columns, new Float32Array(0)))).toBe(0);
    const broken = quantileDensity(box, columns, Float32Array.of(0, Number.NaN, 1, 2, Infinity));
    expect(broken.every(Number.isFinite)).toBe(true);
  });
});

describe('sampleDensity', () => {
  const stream = randomStream(1, 'density');
  const samples = Float32Array.from({ length: 20_000 }, () => stream.normal());

  test('is near the density its samples come from', () => {
    const density = sampleDensity(box, columns, samples);
    expect(integral(density)).toBeCloseTo(1, 3);
    // Standard deviation of the estimate √(p/(2√π·n·h)) ≈ 0.008 at the peak; four of them.
    expect(worstError(density, (x) => normalDensity(x))).toBeLessThan(0.032);
  });

  test('does not sag at the edge of the box', () => {
    const density = sampleDensity([[0, 8]], columns, samples);
    expect(Math.abs((density[0] ?? 0) - normalDensity(0))).toBeLessThan(0.032);
  });

  test('is finite for collapsed, run-away and broken samples', () => {
    const collapsed = sampleDensity(box, columns, new Float32Array(500).fill(1));
    expect(collapsed.every(Number.isFinite)).toBe(true);
    expect(integral(collapsed)).toBeCloseTo(1, 4);
    const runaway = sampleDensity(box, columns, Float32Array.of(0, 1e30, -1e30, Number.NaN));
    expect(runaway.every(Number.isFinite)).toBe(true);
    expect(integral(sampleDensity(box, columns, new Float32Array(0)))).toBe(0);
  });
});
