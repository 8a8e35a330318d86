/** D as a mesh in space: heights taken from a field at the corners of equal cells, and their places on the screen. */
import type { Field } from '../../math/grid';
import { type Plane, type Projection, screenX, screenY, top } from './projection';

/** Cells along each axis: as fine as eight hundred paths a frame stay cheap on a processor that paints alone. */
export const meshCells = 28;

/** Corner (column, row) is entry row·(cells + 1) + column. */
export interface Mesh {
  /** Part of the way from the lower end of the height axis to the upper: D itself. NaN: a hole. */
  readonly heights: Float32Array;
  readonly screenX: Float32Array;
  readonly screenY: Float32Array;
}

export function createMesh(): Mesh {
  const corners = (meshCells + 1) ** 2;
  return {
    heights: new Float32Array(corners),
    screenX: new Float32Array(corners),
    screenY: new Float32Array(corners),
  };
}

/** Where a corner lies among `count` cell centres: the centre before it, and the part of the way to the next. */
function between(corner: number, count: number): readonly [number, number] {
  const at = Math.min(count - 1, Math.max(0, (corner / meshCells) * count - 0.5));
  const before = Math.min(Math.max(0, count - 2), Math.floor(at));
  return [before, at - before];
}

/** Takes the heights from the field, bilinear between its cell centres; `heightOf` brings a value to 0 … 1. */
export function takeHeights(
  { heights }: Mesh,
  { columns, rows, values }: Field,
  heightOf: (value: number) => number,
) {
  const right = columns > 1 ? 1 : 0;
  const up = rows > 1 ? columns : 0;
  let next = 0;
  for (let row = 0; row <= meshCells; row++) {
    const [y, partY] = between(row, rows);
    for (let column = 0; column <= meshCells; column++) {
      const [x, partX] = between(column, columns);
      const i = y * columns + x;
      const low = mix(values[i] as number, values[i + right] as number, partX);
      const high = mix(values[i + up] as number, values[i + up + right] as number, partX);
      heights[next++] = Math.min(1, Math.max(0, heightOf(mix(low, high, partY))));
    }
  }
}

/** From a to b; exactly a where both are the same. */
function mix(a: number, b: number, part: number): number {
  return part === 0 ? a : a + (b - a) * part;
}

/** Puts the corners where the projection shows them. */
export function projectMesh(mesh: Mesh, { half: [halfX, halfY] }: Plane, p: Projection) {
  let next = 0;
  for (let row = 0; row <= meshCells; row++) {
    const y = ((2 * row) / meshCells - 1) * halfY;
    for (let column = 0; column <= meshCells; column++) {
      const x = ((2 * column) / meshCells - 1) * halfX;
      mesh.screenX[next] = screenX(p, x, y);
      mesh.screenY[next] = screenY(p, x, y, top * (mesh.heights[next] as number));
      next++;
    }
  }
}
