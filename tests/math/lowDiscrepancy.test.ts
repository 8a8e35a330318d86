/** Points of the prior: evenly spread, symmetric, of the right moments. */
import { describe, expect, test } from 'vitest';
import { priorLattice, priorPoints } from '../../src/math/lowDiscrepancy';
import { normalCumulative, normalQuantile } from '../../src/math/normal';

describe('priorPoints', () => {
  test('one dimension: ascending mid-point quantiles', () => {
    const normal = priorPoints('normal', 1, 101);
    const uniform = priorPoints('uniform', 1, 4);
    expect([...uniform]).toEqual([-0.75, -0.25, 0.25, 0.75]);
    normal.forEach((z, i) => {
      expect(z).toBeCloseTo(normalQuantile((i + 0.5) / 101), 6);
    });
  });

  test.each([2, 3, 5, 8])('%d dimensions: every coordinate has the moments of the prior', (d) => {
    const count = 4096;
    for (const [prior, variance] of [
      ['normal', 1],
      ['uniform', 1 / 3],
    ] as const) {
      const points = priorPoints(prior, d, count);
      expect(points.length).toBe(count * d);
      expect(points.every(Number.isFinite)).toBe(true);
      for (let j = 0; j < d; j++) {
        const along = points.filter((_, i) => i % d === j);
        const mean = along.reduce((sum, z) => sum + z, 0) / count;
        const square = along.reduce((sum, z) => sum + z * z, 0) / count;
        // Far below the 1/√4096 = 0.016 of random points; the tails beyond 1/8192 are missing.
        expect(Math.abs(mean)).toBeLessThan(1e-6);
        expect(Math.abs(square - variance)).toBeLessThan(0.002);
      }
    }
  });

  test('two dimensions: boxes hold their share better than random points would', () => {
    const count = 2000;
    const points = priorPoints('normal', 2, count);
    let worst = 0;
    for (let a = 0.1; a < 1; a += 0.1) {
      for (let b = 0.1; b < 1; b += 0.1) {
        let inside = 0;
        for (let i = 0; i < count; i++) {
          const u = normalCumulative(points[2 * i] ?? 0);
          const v = normalCumulative(points[2 * i + 1] ?? 0);
          if (u < a && v < b) inside++;
        }
        worst = Math.max(worst, Math.abs(inside / count - a * b));
      }
    }
    // A random sample's worst box is about 1/√2000 = 0.022 off.
    expect(worst).toBeLessThan(0.004);
  });

  test('are the same at every call', () => {
    expect(priorPoints('normal', 2, 64)).toEqual(priorPoints('normal', 2, 64));
  });
});

describe('priorLattice', () => {
  test.each(['normal', 'uniform'] as const)('%s: row-major, evenly spaced, symmetric', (prior) => {
    const n = 7;
    const lattice = priorLattice(prior, 2, n);
    const reach = prior === 'normal' ? 2 : 1;
    expect(lattice.length).toBe(2 * n * n);
    expect([lattice[0], lattice[1]]).toEqual([-reach, -reach]);
    expect([lattice[2 * (n - 1)], lattice[2 * (n - 1) + 1]]).toEqual([reach, -reach]);
    for (let i = 0; i < lattice.length; i++) {
      expect(lattice[i]).toBeCloseTo(-(lattice[lattice.length - 2 - i + 2 * (i % 2)] ?? 0), 6);
    }
    const step = (2 * reach) / (n - 1);
    for (let i = 1; i < n; i++) {
      expect((lattice[2 * i] ?? 0) - (lattice[2 * i - 2] ?? 0)).toBeCloseTo(step, 6);
    }
  });

  test('one dimension: the quantiles', () => {
    expect(priorLattice('normal', 1, 33)).toEqual(priorPoints('normal', 1, 33));
  });

  test('a single point is the centre', () => {
    expect([...priorLattice('normal', 2, 1)]).toEqual([0, 0]);
  });
});
