/** Densities that come from an integral, against the integral done by brute force; and a few known values. */
import { describe, expect, test } from 'vitest';
import { distributions } from '../../src/distributions';
import { parameterOf } from '../../src/distributions/parameters';
import { randomStream } from '../../src/math/random';

const planar = (dx: number, dy: number, deviation: number) =>
  Math.exp((-0.5 * (dx * dx + dy * dy)) / deviation ** 2) / (2 * Math.PI * deviation ** 2);

/** ∫ N(x; c(s), σ²I) ds over [0, 1] by the midpoint rule with 20,000 points. */
function alongCurve(
  at: (s: number) => readonly [number, number],
  x: number,
  y: number,
  deviation: number,
): number {
  const count = 20_000;
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const [cx, cy] = at((i + 0.5) / count);
    sum += planar(x - cx, y - cy, deviation) / count;
  }
  return sum;
}

const random = randomStream(1, 'points');
const points = Array.from({ length: 40 }, () => [
  4 * random.uniform() - 2,
  4 * random.uniform() - 2,
]);

/** Worst error at the points and at 40 points of the curve, relative to the highest value. */
function worstError(
  density: (x: number, y: number) => number,
  brute: (x: number, y: number) => number,
  at: (s: number) => readonly [number, number],
): number {
  const all = [...points, ...points.map((_, i) => at(i / 39))];
  const exact = all.map(([x = 0, y = 0]) => brute(x, y));
  const errors = all.map(([x = 0, y = 0], i) => Math.abs(density(x, y) - (exact[i] ?? 0)));
  return Math.max(...errors) / Math.max(...exact);
}

describe('curves with Gaussian noise', () => {
  test.each([0.01, 0.05, 0.1, 0.5])('moons, spread %d', (spread) => {
    const upper = (s: number) =>
      [Math.cos(Math.PI * s) - 0.5, Math.sin(Math.PI * s) - 0.25] as const;
    const lower = (s: number) =>
      [0.5 - Math.cos(Math.PI * s), 0.25 - Math.sin(Math.PI * s)] as const;
    const brute = (x: number, y: number) =>
      (alongCurve(upper, x, y, spread) + alongCurve(lower, x, y, spread)) / 2;
    const { density } = distributions.moons({ spread });
    expect(worstError(density, brute, upper)).toBeLessThan(1e-6);
  });

  test.each([
    [0.02, 3],
    [0.05, 1.5],
    [0.3, 0.5],
  ])('swissroll, spread %d, %d turns', (spread, turns) => {
    const at = (s: number) => {
      const angle = Math.PI / 2 + 2 * Math.PI * turns * (s - 1);
      return [(0.6 + 1.2 * s) * Math.cos(angle), (0.6 + 1.2 * s) * Math.sin(angle)] as const;
    };
    const brute = (x: number, y: number) => alongCurve(at, x, y, spread);
    const { density } = distributions.swissroll({ spread, turns });
    expect(worstError(density, brute, at)).toBeLessThan(1e-6);
  });

  test.each([0.01, 0.05, 0.5])('segment, spread %d', (spread) => {
    const at = (s: number) => {
      const coordinate = (2.5 * (s - 0.5)) / Math.SQRT2;
      return [coordinate, coordinate] as const;
    };
    const brute = (x: number, y: number) => alongCurve(at, x, y, spread);
    const { density } = distributions.segment({ spread, length: 2.5 });
    expect(worstError(density, brute, at)).toBeLessThan(1e-6);
  });
});

describe('known values', () => {
  test('circle: the distance from the origin has a folded normal density', () => {
    const { density } = distributions.circle({ radius: 0.3, spread: 0.2 });
    // ∫ density 2πρ dρ up to the radius: P(|R| < 0.3) for R ~ N(0.3, 0.2²), Φ(0) − Φ(−3).
    const count = 20_000;
    let mass = 0;
    for (let i = 0; i < count; i++) {
      const distance = (0.3 * (i + 0.5)) / count;
      mass += density(0, distance) * 2 * Math.PI * distance * (0.3 / count);
    }
    expect(mass).toBeCloseTo(0.5 - 0.0013498980316300933, 8);
    expect(density(0.12, 0.16)).toBeCloseTo(density(-0.2, 0), 12);
  });

  test('pinwheel is unchanged by a turn of 72°', () => {
    const { density } = distributions.pinwheel({ spread: 0.1 });
    const [cos, sin] = [Math.cos((2 * Math.PI) / 5), Math.sin((2 * Math.PI) / 5)];
    for (const [x = 0, y = 0] of points) {
      expect(density(cos * x - sin * y, sin * x + cos * y)).toBeCloseTo(density(x, y), 10);
    }
  });

  test('heights of the simple ones', () => {
    expect(distributions.uniform({ length: 4 }).density(1.9, 0)).toBe(0.25);
    expect(distributions.uniform({ length: 4 }).density(2.1, 0)).toBe(0);
    expect(distributions.exponential({ spread: 2 }).density(0, 0)).toBe(0.5);
    expect(distributions.exponential({ spread: 2 }).density(-0.01, 0)).toBe(0);
    expect(distributions.laplace({ spread: 0.5 }).density(0, 0)).toBe(1);
    // Half of the 4 × 4 board is dark.
    expect(distributions.checkerboard({ cells: 4 }).density(-1.5, -1.5)).toBe(1 / 8);
    expect(distributions.checkerboard({ cells: 4 }).density(-0.5, -1.5)).toBe(0);
  });

  test('missing parameters have their defaults; unknown ones are an error of the program', () => {
    expect(parameterOf('ring8', {}, 'spread')).toBe(0.1);
    expect(parameterOf('ring8', { spread: Number.NaN }, 'spread')).toBe(0.1);
    expect(parameterOf('ring8', { spread: 0.2 }, 'spread')).toBe(0.2);
    expect(() => parameterOf('ring8', {}, 'turns')).toThrow(RangeError);
  });
});
