/** P_G in the plane from a lattice of the prior: linear G against integrals of exact densities, a G of narrower modes, folds, and masses in cells. */
import { describe, expect, test } from 'vitest';
import { distributions } from '../../src/distributions';
import { sampleBatch } from '../../src/distributions/distribution';
import { greatestValue } from '../../src/math/discriminatorValue';
import { disjoint, heldAbove } from '../../src/math/divergence';
import { meshDivergence } from '../../src/math/generatedDivergence';
import { densityOverPlane } from '../../src/math/meshDensity';
import { meshMasses } from '../../src/math/meshMasses';
import { normalCumulative, normalDensity } from '../../src/math/normal';
import { indexPoints } from '../../src/math/pointIndex';
import { type PriorMesh, priorMesh } from '../../src/math/priorMesh';
import { randomStream } from '../../src/math/random';
import { sampleDivergence } from '../../src/math/sampleDivergence';

type Map = (z1: number, z2: number) => readonly [number, number];

function imagesOf({ points }: PriorMesh, map: Map): Float32Array {
  const images = new Float32Array(points.length);
  for (let i = 0; i < points.length; i += 2) {
    images.set(map(points[i] as number, points[i + 1] as number), i);
  }
  return images;
}

type Density = (x: number, y: number) => number;

/** JSD of two densities of the plane by the midpoint rule over [−reach, reach]². */
function integral(p: Density, q: Density, reach: number, step: number): number {
  let sum = 0;
  for (let x = -reach + step / 2; x < reach; x += step) {
    for (let y = -reach + step / 2; y < reach; y += step) {
      const [a, b] = [p(x, y), q(x, y)];
      if (a > 0) sum += a * Math.log((2 * a) / (a + b));
      if (b > 0) sum += b * Math.log((2 * b) / (a + b));
    }
  }
  return (sum * step * step) / 2;
}

const normal =
  (mean: number, sx: number, sy: number): Density =>
  (x, y) =>
    normalDensity(x, mean, sx) * normalDensity(y, 0, sy);

describe('a linear G against the exact normal', () => {
  const spread = 0.3;
  const target = distributions.gaussians2({ separation: 0, spread });
  const mesh = priorMesh('normal', 2, 65);
  test.each(
    [0.1, 0.2, 0.5, 0.8, 1, 1.5, 2, 3].flatMap((ratio) => [
      { ratio, mean: 0 },
      { ratio, mean: 0.25 },
    ]),
  )('σ = $ratio of the data’s, $mean off', ({ ratio, mean }) => {
    const [sx, sy] = [ratio * spread, ratio * spread * 0.8];
    const images = imagesOf(mesh, (a, b) => [mean + sx * a, sy * b]);
    const exact = integral(
      normal(0, spread, spread),
      normal(mean, sx, sy),
      6 * Math.max(sx, spread) + mean,
      0.25 * Math.min(sy, spread),
    );
    const { jsd, errors } = meshDivergence(target, mesh, images);
    expect(Math.abs(jsd - exact)).toBeLessThan(0.002); // wanted: .005
    expect(Math.abs(jsd - exact)).toBeLessThan(2 * errors.jsd + 0.0005);
  });
});

describe('the grid of 25, all modes but narrower', () => {
  const target = distributions.grid25({});
  const centres = target.modes.map(({ centre }) => centre);
  /** Half and quarter widths, as histograms showed .101 and .194 of. */
  const wanted = { 0.5: 0.173, 0.25: 0.42 };
  test.each([0.5, 0.25] as const)('by %d', (ratio) => {
    // 25 lattices, one a mode, each of a 25th of the mass: their densities add up.
    const mesh = priorMesh('normal', 2, 65);
    const deviation = 0.1 * ratio;
    const single = distributions.gaussians2({ separation: 0, spread: 0.1 });
    const { jsd } = meshDivergence(
      single,
      mesh,
      imagesOf(mesh, (a, b) => [deviation * a, deviation * b]),
    );
    expect(Math.abs(jsd - wanted[ratio])).toBeLessThan(0.002);
    // From samples it is an estimate, whose error holds the truth.
    const random = randomStream(5, 'narrow modes');
    const samples = Float32Array.from({ length: 2 * 8192 }, () => 0);
    for (let i = 0; i < 8192; i++) {
      const [x = 0, y = 0] = centres[random.integer(25)] ?? [];
      samples.set([x + deviation * random.normal(), y + deviation * random.normal()], 2 * i);
    }
    const estimate = sampleDivergence(target, samples);
    expect(Math.abs(estimate.jsd - wanted[ratio])).toBeLessThan(estimate.errors.jsd);
  });
});

describe('folds', () => {
  test('densities of overlapping triangles add up: |z₁| has twice the density', () => {
    const mesh = priorMesh('normal', 2, 65);
    const images = imagesOf(mesh, (a, b) => [Math.abs(a), b]);
    const points = Float64Array.of(0.53, 0.21, 1.37, -0.66, -0.4, 0.1);
    const density = densityOverPlane(mesh, images, indexPoints(points));
    expect(density[0]).toBeCloseTo(2 * normalDensity(0.53) * normalDensity(0.21), 5);
    expect(density[1]).toBeCloseTo(2 * normalDensity(1.37) * normalDensity(-0.66), 5);
    expect(density[2]).toBe(0);
  });
});

describe('masses in cells', () => {
  const box = [
    [-1, 1],
    [-1.5, 1.5],
  ] as const;
  test('of a turned and sheared normal: as counted from a million samples', () => {
    const map: Map = (a, b) => [0.4 * a - 0.2 * b, 0.1 + 0.3 * a + 0.5 * b];
    const mesh = priorMesh('normal', 2, 65);
    const masses = meshMasses(mesh, imagesOf(mesh, map), box, 8, 6);
    const counts = new Float64Array(48);
    const random = randomStream(1, 'cells');
    const n = 1_000_000;
    for (let i = 0; i < n; i++) {
      const [x, y] = map(random.normal(), random.normal());
      const [column, row] = [Math.floor(((x + 1) / 2) * 8), Math.floor(((y + 1.5) / 3) * 6)];
      if (column < 0 || row < 0 || column > 7 || row > 5) continue;
      counts[row * 8 + column] = (counts[row * 8 + column] as number) + 1 / n;
    }
    masses.forEach((mass, i) => {
      const error = Math.sqrt(Math.max(mass, 1e-6) / n);
      expect(Math.abs(mass - (counts[i] as number))).toBeLessThan(5 * error + 2e-4);
    });
  });

  test('an identity’s are products of normal masses', () => {
    const mesh = priorMesh('normal', 2, 129);
    const masses = meshMasses(mesh, mesh.points, box, 4, 4);
    const along = (low: number, high: number) => normalCumulative(high) - normalCumulative(low);
    masses.forEach((mass, i) => {
      const [column, row] = [i % 4, Math.floor(i / 4)];
      const exact =
        along(-1 + column / 2, -0.5 + column / 2) * along(-1.5 + 0.75 * row, -0.75 + 0.75 * row);
      expect(Math.abs(mass - exact)).toBeLessThan(3e-4);
    });
  });

  test('a line and a point keep their mass', () => {
    const mesh = priorMesh('uniform', 2, 33);
    const sum = (map: Map) =>
      meshMasses(mesh, imagesOf(mesh, map), box, 16, 16).reduce((total, mass) => total + mass, 0);
    expect(sum((a) => [0.9 * a, 0.3 * a])).toBeCloseTo(1, 9);
    expect(sum(() => [0.2, 0.2])).toBeCloseTo(1, 9);
    expect(sum((a, b) => [0.9 * a, 0.3 + b * 1e-3])).toBeCloseTo(1, 9);
    expect(sum((a) => [3, a])).toBe(0);
  });
});

test('an estimate is no lower than the V of a D shows, what is known is left alone', () => {
  const estimate = { ...disjoint, kind: 'estimate', jsd: 0.1 } as const;
  expect(greatestValue(heldAbove(estimate, -1).jsd)).toBeCloseTo(-1, 12);
  expect(heldAbove(estimate, -1.3).jsd).toBe(0.1);
  expect(heldAbove(estimate, 0.01).jsd).toBe(Math.LN2);
  const known = { ...estimate, kind: 'lattice' } as const;
  expect(heldAbove(known, -1)).toEqual(known);
});

test.each(['ring8', 'grid25', 'moons', 'swissroll', 'checkerboard'] as const)(
  '%s: an estimate of nothing is nothing within its error',
  (id) => {
    const target = distributions[id]({});
    const samples = sampleBatch(target, randomStream(9, 'perfect'), 8192);
    const { jsd, errors } = sampleDivergence(target, samples);
    expect(jsd).toBeLessThan(2 * errors.jsd);
    expect(errors.jsd).toBeLessThan(0.02);
  },
);
