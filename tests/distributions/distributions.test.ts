/** Every distribution: its density integrates to 1, agrees with its own samples, and fits its box. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type DistributionId,
  distributionEntries,
  distributionIds,
} from '../../src/config/distributions';
import { presetExperiment } from '../../src/config/experiment';
import { distributionOf, distributions } from '../../src/distributions';
import { type Distribution, sampleBatch } from '../../src/distributions/distribution';
import { cellCentre } from '../../src/math/grid';
import { measure } from '../../src/math/measures';
import { randomStream } from '../../src/math/random';

const atDefault = (id: DistributionId) => distributionOf(presetExperiment(id).data);
const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);

/** The mass of each cell of a grid over the box by the midpoint rule: density at the centre times size. */
function midpointMasses({ box, density }: Distribution, perAxis: number): Float64Array {
  const [xAxis = [0, 1] as const, yAxis] = box;
  const size = box.reduce((product, [low, high]) => (product * (high - low)) / perAxis, 1);
  return Float64Array.from({ length: perAxis ** box.length }, (_, i) => {
    const x = cellCentre(xAxis, i % perAxis, perAxis);
    const y = yAxis ? cellCentre(yAxis, Math.floor(i / perAxis), perAxis) : 0;
    return density(x, y) * size;
  });
}

/** Any parameters the ranges allow, their ends included. */
function parametersOf(id: DistributionId) {
  const entries = Object.entries(distributionEntries[id].parameters);
  return fc.record(
    Object.fromEntries(
      entries.map(([name, { min, max, integer }]) => [
        name,
        integer
          ? fc.integer({ min, max })
          : fc.oneof(fc.constantFrom(min, max), fc.double({ min, max, noNaN: true })),
      ]),
    ),
  );
}

describe.each(distributionIds)('%s', (id) => {
  const distribution = atDefault(id);
  const { dimensions } = distribution;
  const perAxis = dimensions === 1 ? 20_000 : 400;

  test('has the dimensions of its entry, and a square box in the plane', () => {
    expect(dimensions).toBe(distributionEntries[id].dimensions);
    expect(distribution.box.length).toBe(dimensions);
    const [x = [0, 0], y = x] = distribution.box;
    expect(x[1]).toBeGreaterThan(x[0]);
    expect(y[1] - y[0]).toBe(x[1] - x[0]);
  });

  test('integrates to 1 over its box within 1 %, at any parameters', () => {
    const total = sum(midpointMasses(distribution, perAxis));
    expect(Math.abs(total - 1)).toBeLessThan(0.005);
    fc.assert(
      fc.property(parametersOf(id), (parameters) => {
        const changed = sum(midpointMasses(distributions[id](parameters), perAxis));
        expect(Math.abs(changed - 1)).toBeLessThan(0.01);
      }),
      { numRuns: 8, seed: 1 },
    );
  });

  test('agrees with a histogram of its own samples (χ²)', () => {
    const cells = dimensions === 1 ? 50 : 20;
    const fine = 20 * cells;
    const masses = midpointMasses(distribution, fine);
    const [xAxis = [0, 1] as const, yAxis = [0, 1] as const] = distribution.box;
    const count = 50_000;
    const samples = sampleBatch(distribution, randomStream(1, 'histogram'), count);
    const expected = new Float64Array(cells ** dimensions);
    const seen = new Float64Array(cells ** dimensions);
    masses.forEach((mass, i) => {
      const cell = Math.floor(Math.floor(i / fine) / 20) * cells + Math.floor((i % fine) / 20);
      expected[cell] = (expected[cell] ?? 0) + mass * count;
    });
    const along = ([low, high]: readonly [number, number], value = Number.NaN) =>
      Math.floor(((value - low) / (high - low)) * cells);
    let inside = 0;
    for (let i = 0; i < samples.length; i += dimensions) {
      const column = along(xAxis, samples[i]);
      const row = dimensions === 2 ? along(yAxis, samples[i + 1]) : 0;
      if (column < 0 || column >= cells || row < 0 || row >= cells) continue;
      inside++;
      seen[row * cells + column] = (seen[row * cells + column] ?? 0) + 1;
    }
    expect(inside / count).toBeGreaterThan(0.99);

    // Cells with less than five expected samples are pooled, for the χ² approximation to hold.
    let [chiSquare, freedom, restExpected, restSeen] = [0, 0, 0, 0];
    const compare = (want: number, got: number) => {
      chiSquare += (got - want) ** 2 / want;
      freedom++;
    };
    expected.forEach((want, cell) => {
      const got = seen[cell] ?? 0;
      if (want >= 5) compare(want, got);
      else [restExpected, restSeen] = [restExpected + want, restSeen + got];
    });
    if (restExpected >= 5) compare(restExpected, restSeen);
    else expect(restSeen).toBeLessThan(20);
    // Mean and variance of χ² are freedom and 2·freedom; five standard deviations above.
    expect(chiSquare).toBeLessThan(freedom + 5 * Math.sqrt(2 * freedom));
  });

  test('the same stream gives the same samples, all finite', () => {
    const draw = () => sampleBatch(distribution, randomStream(2, 'data'), 100);
    expect(draw()).toEqual(draw());
    expect(draw().every(Number.isFinite)).toBe(true);
  });

  test('density is finite and not negative, at and far from the origin', () => {
    for (const [x, y] of [
      [0, 0],
      [1e-12, 0],
      [1e3, -1e3],
      [-1e6, 0],
    ] as const) {
      const value = distribution.density(x, dimensions === 2 ? y : 0);
      expect(Number.isFinite(value)).toBe(true);
      expect(value).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('modes', () => {
  const modesOf = { bimodal: 2, trimodal: 3, gaussians2: 2, gaussians3: 3, ring8: 8, grid25: 25 };

  test('only mixtures of equal Gaussians have them, and the right number of distinct ones', () => {
    for (const id of distributionIds) {
      const { modes } = atDefault(id);
      const distinct = new Set(modes.map(({ centre }) => centre.map((c) => c.toFixed(6)).join()));
      const wanted = id in modesOf ? modesOf[id as keyof typeof modesOf] : 0;
      expect([id, modes.length, distinct.size]).toEqual([id, wanted, wanted]);
    }
  });

  test('that lie in one place are one mode, which one sample covers', () => {
    const together = [
      ['bimodal', { separation: 0 }],
      ['trimodal', { separation: 0 }],
      ['gaussians2', { separation: 0 }],
      ['gaussians3', { radius: 0 }],
    ] as const;
    for (const [id, change] of together) {
      const preset = presetExperiment(id).data;
      const parameters = { ...preset.parameters, ...change };
      const distribution = distributionOf({ ...preset, parameters });
      expect([id, distribution.modes.length]).toEqual([id, 1]);
      const random = randomStream(4, 'one mode');
      const samples = sampleBatch(distribution, random, 1000);
      const { coverage } = measure(distribution, samples);
      expect(coverage).toMatchObject({ modesCovered: 1, reverseKL: 0, nearest: [1000] });
    }
  });

  test('the density at well separated modes is that of one Gaussian, divided by their number', () => {
    for (const id of ['gaussians3', 'ring8', 'grid25'] as const) {
      const { modes, density } = atDefault(id);
      for (const { centre, deviation } of modes) {
        const peak = 1 / (modes.length * 2 * Math.PI * deviation ** 2);
        expect(density(centre[0] ?? 0, centre[1] ?? 0) / peak).toBeCloseTo(1, 8);
      }
    }
  });

  test('the ring is unchanged by a turn of 45° and has no point twice', () => {
    const { modes, density } = atDefault('ring8');
    const turn = Math.SQRT1_2;
    for (const [x, y] of [
      [0.9, 0.1],
      [0.3, -1],
      [1, 0.02],
    ] as const) {
      const turned = density(turn * (x - y), turn * (x + y));
      expect(turned / density(x, y)).toBeCloseTo(1, 8);
    }
    const gaps = modes.map(({ centre: [x = 0, y = 0] }, i) => {
      const [nextX = 0, nextY = 0] = modes[(i + 1) % 8]?.centre ?? [];
      return Math.hypot(x - nextX, y - nextY);
    });
    for (const gap of gaps) expect(gap).toBeCloseTo(2 * Math.sin(Math.PI / 8), 12);
  });
});
