/** Interpolation of G between the prior's grid points, against maps that it must reproduce exactly. */
import { describe, expect, it } from 'vitest';
import { codeMap } from '../../src/math/codeMap';

/** Uneven, as quantiles are. */
const axis = [-2, -0.7, 0, 0.7, 2];

function line(g: (z: number) => number) {
  return {
    dimensions: 1,
    priorGrid: Float32Array.from(axis),
    priorImage: Float32Array.from(axis.map(g)),
  };
}

function plane(g: (z1: number, z2: number) => readonly number[]) {
  const points = axis.flatMap((z2) => axis.map((z1) => [z1, z2] as const));
  const image = points.map(([z1, z2]) => g(z1, z2));
  return {
    dimensions: image[0]?.length ?? 1,
    priorGrid: Float32Array.from(points.flat()),
    priorImage: Float32Array.from(image.flat()),
  };
}

describe('a map of codes', () => {
  it('is exact for a straight G on the line, to the grid’s ends and not beyond', () => {
    const map = codeMap(line((z) => 3 * z - 1));
    expect(map).toMatchObject({ dimensions: 1, reach: 2 });
    for (const share of [-1, -0.6, 0, 0.2, 0.95, 1]) {
      expect(map?.image([share, 0.9])[0]).toBeCloseTo(3 * 2 * share - 1, 5);
    }
    expect(map?.image([5, 0])[0]).toBeCloseTo(5, 5);
  });

  it('meets G at every grid point, and lies between neighbours elsewhere', () => {
    const map = codeMap(line(Math.tanh));
    for (const z of axis) expect(map?.image([z / 2, 0])[0]).toBeCloseTo(Math.tanh(z), 5);
    const between = map?.image([0.35 / 2, 0])[0] ?? Number.NaN;
    expect(between).toBeCloseTo(Math.tanh(0.7) / 2, 5);
  });

  it('is exact for a bilinear G in the plane', () => {
    const g = (z1: number, z2: number) => [z1 + 2 * z2 - z1 * z2, 4 - z1];
    const map = codeMap(plane(g));
    expect(map).toMatchObject({ dimensions: 2, reach: 2 });
    for (const [a, b] of [
      [0.1, -0.8],
      [-0.33, 0.5],
      [1, 1],
    ] as const) {
      const [x = 0, y = 0] = map?.image([a, b]) ?? [];
      expect([x, y]).toEqual(g(2 * a, 2 * b).map((value) => expect.closeTo(value, 4)));
    }
  });

  it('keeps the second of two codes at its median where x has one dimension', () => {
    const map = codeMap(plane((z1, z2) => [z1 + 10 * z2]));
    expect(map?.dimensions).toBe(1);
    expect(map?.image([0.5, 1])[0]).toBeCloseTo(1, 5);
  });

  it('is a curve in the plane for one code', () => {
    const map = codeMap({
      dimensions: 2,
      priorGrid: Float32Array.from(axis),
      priorImage: Float32Array.from(axis.flatMap((z) => [z, -z])),
    });
    expect(map?.dimensions).toBe(1);
    expect(map?.image([0.5, 0])).toEqual([expect.closeTo(1, 5), expect.closeTo(-1, 5)]);
  });

  it('is none where there is no grid', () => {
    const none = new Float32Array(0);
    expect(codeMap({ dimensions: 2, priorGrid: none, priorImage: none })).toBeNull();
  });
});
