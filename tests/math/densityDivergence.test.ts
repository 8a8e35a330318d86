/** JSD from densities: against numerical integrals, equal, disjoint, and on a grid twice as fine. */
import { describe, expect, test } from 'vitest';
import { distributions } from '../../src/distributions';
import { lineMasses } from '../../src/math/cellMasses';
import { densityJsd } from '../../src/math/densityDivergence';
import { quantileDensity } from '../../src/math/generatedDensity';
import { priorPoints } from '../../src/math/lowDiscrepancy';
import { normalCumulative, normalDensity } from '../../src/math/normal';

const target = distributions.gaussian({ spread: 0.5 });
const columns = 256;
const z = priorPoints('normal', 1, 2048);
const estimate = (mean: number, deviation: number, cells = columns) =>
  densityJsd(
    target,
    quantileDensity(
      target.box,
      cells,
      z.map((value) => mean + deviation * value),
    ),
  );

/** JSD of N(1, 0.5²) and N(mean, deviation²) by summation in small steps. */
function integratedJsd(mean: number, deviation: number): number {
  const step = 0.0005;
  let sum = 0;
  for (let x = -9; x < 11; x += step) {
    const p = normalDensity(x, 1, 0.5);
    const q = normalDensity(x, mean, deviation);
    if (p > 0) sum += (p * Math.log((2 * p) / (p + q)) * step) / 2;
    if (q > 0) sum += (q * Math.log((2 * q) / (p + q)) * step) / 2;
  }
  return sum;
}

describe('JSD from densities', () => {
  test.each([
    [1.1, 0.5],
    [1.3, 0.5],
    [2, 0.5],
    [0, 0.8],
    [1, 0.1],
  ])('of N(%d, %d²)', (mean, deviation) => {
    expect(Math.abs(estimate(mean, deviation) - integratedJsd(mean, deviation))).toBeLessThan(
      0.001,
    );
  });

  test('of equal ones: 0 within the steps of 2,048 quantiles; of disjoint ones log 2', () => {
    expect(estimate(1, 0.5)).toBeLessThan(2e-4);
    expect(estimate(400, 0.5)).toBeGreaterThan(Math.LN2 - 0.001);
  });

  test.each([
    [1.3, 0.5],
    [0.5, 0.05],
    [1.2, 0.02],
  ])('of N(%d, %d²) changes by less than 5 %% on twice the cells', (mean, deviation) => {
    const coarse = estimate(mean, deviation);
    expect(Math.abs(estimate(mean, deviation, 2 * columns) / coarse - 1)).toBeLessThan(0.05);
  });
});

test('masses of cells of a line are differences of Φ and add up to 1', () => {
  const masses = lineMasses(target, columns);
  const [low, high] = target.box[0] ?? [0, 0];
  const edge = (j: number) => normalCumulative(low + (j / columns) * (high - low), 1, 0.5);
  for (let i = 0; i < columns; i++) {
    expect(Math.abs((masses[i] ?? 0) - (edge(i + 1) - edge(i)))).toBeLessThan(1e-9);
  }
  expect(masses.reduce((sum, mass) => sum + mass, 0)).toBeCloseTo(1, 12);
});
