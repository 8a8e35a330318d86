/** The triangles of a lattice of the prior in two dimensions, and the size of their images. */
import type { PriorMesh } from './priorMesh';

/** Calls `visit` with the corners of both triangles of each square, and the prior's mass in each. */
export function eachTriangle(
  { axis: { lines, masses } }: PriorMesh,
  visit: (a: number, b: number, c: number, mass: number) => void,
): void {
  const count = lines.length;
  for (let row = 0; row + 1 < count; row++) {
    for (let column = 0; column + 1 < count; column++) {
      const a = row * count + column;
      const mass = ((masses[row] as number) * (masses[column] as number)) / 2;
      visit(a, a + 1, a + count + 1, mass);
      visit(a, a + count, a + count + 1, mass);
    }
  }
}

/** Twice the signed area of a triangle of points of the plane. */
export function areaOf(of: Float32Array, a: number, b: number, c: number): number {
  const x = of[2 * a] as number;
  const y = of[2 * a + 1] as number;
  return (
    ((of[2 * b] as number) - x) * ((of[2 * c + 1] as number) - y) -
    ((of[2 * b + 1] as number) - y) * ((of[2 * c] as number) - x)
  );
}

/** Widths below this, as a share of the coordinates' size, are rounding in single precision. */
const rounding = 3e-7;

/** Twice the area that rounding alone can give a triangle of this size; 0 for a point. */
export function leastArea(images: Float32Array, a: number, b: number, c: number): number {
  let size = 0;
  let edge = 0;
  for (let j = 0; j < 2; j++) {
    const p = images[2 * a + j] as number;
    const q = images[2 * b + j] as number;
    const r = images[2 * c + j] as number;
    size = Math.max(size, Math.abs(p), Math.abs(q), Math.abs(r));
    edge = Math.max(edge, Math.abs(p - q), Math.abs(q - r), Math.abs(r - p));
  }
  return rounding * size * edge;
}

/** True where G makes a line or a point of a triangle, as far as single precision can tell. */
export function isFlat(images: Float32Array, a: number, b: number, c: number): boolean {
  return !(Math.abs(areaOf(images, a, b, c)) > leastArea(images, a, b, c));
}
