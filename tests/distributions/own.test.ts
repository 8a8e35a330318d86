/** A person's own data: the estimate against brute force, its sampler, and its speed. */
import { describe, expect, test } from 'vitest';
import { cellCount, encodePoints, sheets } from '../../src/config/points';
import { sampleBatch } from '../../src/distributions/distribution';
import { own, own1d } from '../../src/distributions/own';
import { measure } from '../../src/math/measures';
import { randomStream } from '../../src/math/random';

/** Cell and count of a few points. */
function coded(dimensions: 1 | 2, cells: readonly (readonly [number, number])[]): string {
  const counts = new Uint32Array(cellCount(dimensions));
  for (const [cell, count] of cells) counts[cell] = count;
  return encodePoints({ dimensions, counts, units: null });
}

const gaussian = (t: number, deviation: number) =>
  Math.exp(-0.5 * (t / deviation) ** 2) / (deviation * Math.sqrt(2 * Math.PI));

describe('the estimate', () => {
  test('is the sum of Gaussians at the points, up to its linear pieces', () => {
    const cells = [
      [40, 3],
      [100, 1],
      [101, 4],
    ] as const;
    const spread = 0.2;
    const { density } = own1d({ spread }, coded(1, cells));
    const { half, cells: count } = sheets[1];
    const centre = (cell: number) => (2 * half * (cell + 0.5)) / count - half;
    for (let x = -3.2; x <= 3.2; x += 0.0137) {
      const exact = cells.reduce(
        (sum, [c, n]) => sum + (n / 8) * gaussian(x - centre(c), spread),
        0,
      );
      // Linear pieces of width h are off by h²/8·|f″| ≤ h²/8·f(0)/σ² = 0.2 % of the peak.
      expect(Math.abs(density(x, 0) - exact)).toBeLessThan(0.004 * gaussian(0, spread));
    }
  });

  test.each([0.02, 0.06, 0.3])('one point in the plane has the spread asked for: %d', (spread) => {
    const { sample, box } = own({ spread }, coded(2, [[64 * 128 + 64, 1]]));
    const random = randomStream(3, 'spread');
    const out = new Float32Array(2);
    const count = 40_000;
    const sums = { x: 0, y: 0, xx: 0, yy: 0, xy: 0 };
    for (let i = 0; i < count; i++) {
      sample(random, out, 0);
      const [x = 0, y = 0] = out;
      sums.x += x / count;
      sums.y += y / count;
      sums.xx += (x * x) / count;
      sums.yy += (y * y) / count;
      sums.xy += (x * y) / count;
    }
    // Four standard errors of a variance, σ²·√(2/n), and of a covariance; the cut at 4σ takes 0.1 %.
    const error = 4 * spread ** 2 * Math.sqrt(2 / count);
    const centre = sheets[2].half / sheets[2].cells;
    expect(Math.abs(sums.xx - sums.x ** 2 - spread ** 2)).toBeLessThan(error + 0.002 * spread ** 2);
    expect(Math.abs(sums.yy - sums.y ** 2 - spread ** 2)).toBeLessThan(error + 0.002 * spread ** 2);
    expect(Math.abs(sums.xy - sums.x * sums.y)).toBeLessThan(error);
    expect(Math.abs(sums.x - centre)).toBeLessThan((4 * spread) / Math.sqrt(count));
    expect(box[0]?.[1]).toBeCloseTo(1.5 + 3 * spread, 12);
  });

  test('axes show the units of the data', () => {
    const counts = new Uint32Array(cellCount(2));
    counts[0] = 1;
    const units = [
      [150, 200],
      [-1, 0],
    ] as const;
    const code = encodePoints({ dimensions: 2, counts, units });
    const { axes } = own({ spread: 0.1 }, code);
    expect(axes?.[0]?.map((end) => end.toFixed(6))).toEqual(['145.000000', '205.000000']);
    expect(axes?.[1]?.map((end) => end.toFixed(6))).toEqual(['-1.100000', '0.100000']);
    expect(own({ spread: 0.1 }).axes).toBeUndefined();
  });

  test('a code that is none has the example in its place', () => {
    expect(own({}, 'nonsense').density(0, 0)).toBe(own({}).density(0, 0));
  });
});

test('100,000 points all over the plane: made, measured against and looked at in a moment', () => {
  const random = randomStream(4, 'rows');
  const counts = new Uint32Array(cellCount(2));
  for (let i = 0; i < 100_000; i++) {
    const cell = random.integer(counts.length);
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  const code = encodePoints({ dimensions: 2, counts, units: null });
  expect(code.length).toBeLessThan(20_000);
  let start = performance.now();
  const took = () => {
    const milliseconds = performance.now() - start;
    start = performance.now();
    return milliseconds;
  };
  const distribution = own({ spread: 0.3 }, code);
  expect(took()).toBeLessThan(300);
  expect(own({ spread: 0.3 }, code)).toBe(distribution);
  const samples = sampleBatch(distribution, randomStream(1, 'samples'), 2500);
  const { jsd } = measure(distribution, samples);
  expect(took()).toBeLessThan(500);
  expect(jsd).toBeLessThan(0.03);
});
