/** The prior's grid and its image under G, alike marked: the quarter where z₁ and z₂ are above their medians is filled in both. */
import type { Frame } from '../../engine/protocol';
import type { Scale } from '../axes';
import { drawWarpedGrid } from '../stage2d';
import type { Theme } from '../theme';

/** Dimensions of z by the grid that a frame brings; 0 where it brings none, as for more than two. */
export function gridDimensions({ priorGrid, priorImage, dimensions }: Frame): number {
  const points = priorImage.length / dimensions;
  return points > 0 ? Math.round(priorGrid.length / points) : 0;
}

/** Half the width of the z axis: the grid, and around a net room for codes that lie further out. */
export function gridExtent(frame: Frame): number {
  let most = 0;
  for (const z of frame.priorGrid) if (Math.abs(z) > most) most = Math.abs(z);
  const room = gridDimensions(frame) === 2 ? 1.22 : 1.06;
  return Number.isFinite(most) && most > 0 ? most * room : 1;
}

/** Draws points of the plane that belong to a lattice of z in two dimensions, or in one. */
export function drawLattice(
  context: CanvasRenderingContext2D,
  frame: Frame,
  points: Float32Array,
  theme: Theme,
  scales: readonly [Scale, Scale],
) {
  if (gridDimensions(frame) === 2) fillQuarter(context, points, theme, scales);
  drawWarpedGrid(context, { ...frame, priorImage: points }, theme, scales);
}

/** Lattice points around the quarter: from the median along its four sides. */
function quarter(side: number): number[] {
  const middle = Math.floor(side / 2);
  const last = side - 1;
  const steps = Array.from({ length: last - middle }, (_, i) => i);
  const at = (row: number, column: number) => row * side + column;
  return [
    ...steps.map((i) => at(middle, middle + i)),
    ...steps.map((i) => at(middle + i, last)),
    ...steps.map((i) => at(last, last - i)),
    ...steps.map((i) => at(last - i, middle)),
  ];
}

function fillQuarter(
  context: CanvasRenderingContext2D,
  points: Float32Array,
  theme: Theme,
  [x, y]: readonly [Scale, Scale],
) {
  context.beginPath();
  for (const index of quarter(Math.round(Math.sqrt(points.length / 2)))) {
    const px = x(points[2 * index] as number);
    const py = y(points[2 * index + 1] as number);
    if (Number.isFinite(px + py)) context.lineTo(px, py);
  }
  context.closePath();
  context.fillStyle = theme.generated;
  context.globalAlpha = 0.24;
  context.fill();
  context.globalAlpha = 1;
}
