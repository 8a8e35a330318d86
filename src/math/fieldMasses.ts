/** P_data's masses in the cells of a field, where it is compared with P_G's. */
import type { DensityOverBox } from './cellMasses';

/** Parts of a cell along each axis: of every cell, and of those in which the density is not smooth on that scale. */
const parts = { coarse: 2, fine: 8 };
/** Mass by which the finer parts may differ before they are needed. */
const tolerance = 1e-6;
/** Two-point Gauss–Legendre nodes on [0, 1]. */
const nodes = [0.5 - 0.5 / Math.sqrt(3), 0.5 + 0.5 / Math.sqrt(3)] as const;

interface Cells {
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  /** 0 on the line. */
  readonly height: number;
  readonly columns: number;
}

/** ∫ density over a cell cut in `count` parts along each axis. */
function massOf(
  { density }: DensityOverBox,
  { left, bottom, width, height, columns }: Cells,
  cell: number,
  count: number,
): number {
  const x0 = left + (cell % columns) * width;
  const y0 = bottom + Math.floor(cell / columns) * height;
  const step = 1 / count;
  let sum = 0;
  for (let row = 0; row < (height > 0 ? count : 1); row++) {
    for (let v = 0; v < (height > 0 ? 2 : 1); v++) {
      const y = y0 + (row + (nodes[v] as number)) * step * height;
      for (let column = 0; column < count; column++) {
        const x = x0 + column * step * width;
        sum += density(x + nodes[0] * step * width, y) + density(x + nodes[1] * step * width, y);
      }
    }
  }
  return height > 0 ? (sum / (4 * count * count)) * width * height : (sum / (2 * count)) * width;
}

/** By distribution object, the grid asked for last. */
const known = new WeakMap<
  DensityOverBox,
  { readonly key: string; readonly masses: Float64Array }
>();

/** Row-major; what lies outside the box is left out. */
export function fieldMasses(target: DensityOverBox, columns: number, rows: number): Float64Array {
  const key = `${columns} ${rows}`;
  const before = known.get(target);
  if (before?.key === key) return before.masses;
  const [xAxis = [0, 1], yAxis] = target.box;
  const cells = {
    left: xAxis[0],
    bottom: yAxis?.[0] ?? 0,
    width: (xAxis[1] - xAxis[0]) / columns,
    height: yAxis ? (yAxis[1] - yAxis[0]) / rows : 0,
    columns,
  };
  const masses = Float64Array.from({ length: columns * rows }, (_, cell) => {
    const coarse = massOf(target, cells, cell, parts.coarse);
    const smooth = Math.abs(coarse - massOf(target, cells, cell, 1)) < tolerance;
    return smooth ? coarse : massOf(target, cells, cell, parts.fine);
  });
  known.set(target, { key, masses });
  return masses;
}
