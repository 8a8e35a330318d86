/** Paints the mesh from the farthest cell to the nearest: its colour, a thin outline, and the lines of equal D that cross it. */
import type { Theme } from '../theme';
import { type SurfaceColours, shades } from './colours';
import { type Mesh, meshCells } from './mesh';
import { type Plane, type Projection, top } from './projection';

export interface SurfaceStyle {
  readonly theme: Theme;
  readonly colours: SurfaceColours;
  /** Paint the cells themselves. */
  readonly filled: boolean;
  /** Draw lines of equal D: ½ bold, others thin. */
  readonly contours: boolean;
}

/** Levels of the lines of equal D; the first is bold. */
const levels = [0.5, 0.1, 0.3, 0.7, 0.9] as const;
/** Samples on the floor can be made out behind a hill. */
const opacity = 0.86;
const corners = meshCells + 1;
/** The four corners of a cell in turn, as steps from the first. */
const around = [0, 1, corners + 1, corners] as const;

/** Which of its corners is the farthest, in every cell: the one at the mesh's corner where painting begins. */
function cornerOf(firstCell: number): 0 | 1 | 2 | 3 {
  const isLast = firstCell % meshCells > 0;
  if (firstCell < meshCells) return isLast ? 1 : 0;
  return isLast ? 2 : 3;
}

export function drawSurface(
  context: CanvasRenderingContext2D,
  mesh: Mesh,
  order: Uint16Array,
  style: SurfaceStyle,
  light: Light,
) {
  const { heights } = mesh;
  const farCorner = cornerOf(order[0] as number);
  context.setLineDash([]);
  for (const cell of order) {
    const first = cell + Math.floor(cell / meshCells); // a row has one corner more than cells
    const a = heights[first] as number;
    const b = heights[first + 1] as number;
    const c = heights[first + corners + 1] as number;
    const d = heights[first + corners] as number;
    const mean = (a + b + c + d) / 4;
    if (Number.isNaN(mean)) continue;
    if (style.filled) {
      const shade = light(b + c - a - d, c + d - a - b);
      const entry = Math.round(mean * 255);
      paintCell(context, mesh, first, farCorner, {
        fill: style.colours.fills[entry * shades + shade] as string,
        line: style.colours.lines[entry] as string,
      });
    }
    if (style.contours) addLines(context, mesh, first, [a, b, c, d], style.theme.ink);
  }
  context.globalAlpha = 1;
}

/** Outlines the two far edges, then fills: a stroke of the near ones would be painted over by the next cells. */
function paintCell(
  context: CanvasRenderingContext2D,
  { screenX, screenY }: Mesh,
  first: number,
  turnedBy: number,
  { fill, line }: { readonly fill: string; readonly line: string },
) {
  const corner = (i: number) => first + (around[(i + turnedBy) % 4] as number);
  const [left, far, right, near] = [corner(3), corner(0), corner(1), corner(2)];
  context.globalAlpha = opacity;
  context.beginPath();
  context.moveTo(screenX[left] as number, screenY[left] as number);
  context.lineTo(screenX[far] as number, screenY[far] as number);
  context.lineTo(screenX[right] as number, screenY[right] as number);
  // It also covers the seam that smoothed edges leave between neighbours.
  context.lineWidth = 1;
  context.strokeStyle = line;
  context.stroke();
  context.lineTo(screenX[near] as number, screenY[near] as number);
  context.fillStyle = fill;
  context.fill();
}

/** Strokes the levels that cross one cell, straight from side to side. */
function addLines(
  context: CanvasRenderingContext2D,
  { screenX, screenY }: Mesh,
  first: number,
  values: readonly [number, number, number, number],
  ink: string,
) {
  const least = Math.min(...values);
  const greatest = Math.max(...values);
  for (const level of levels) {
    if (!(least < level && level <= greatest)) continue;
    context.beginPath();
    let crossings = 0;
    for (let side = 0; side < 4; side++) {
      const next = (side + 1) % 4;
      const [from = 0, to = 0] = [values[side], values[next]];
      if (from < level === to < level) continue;
      const part = (level - from) / (to - from);
      const [i, j] = [first + (around[side] ?? 0), first + (around[next] ?? 0)];
      const x = (screenX[i] as number) + ((screenX[j] as number) - (screenX[i] as number)) * part;
      const y = (screenY[i] as number) + ((screenY[j] as number) - (screenY[i] as number)) * part;
      if (crossings++ % 2 === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    }
    const bold = level === 0.5;
    context.globalAlpha = bold ? 0.65 : 0.28;
    context.lineWidth = bold ? 1.8 : 0.9;
    context.strokeStyle = ink;
    context.stroke();
  }
}

/** The shade of a cell, 0 … shades − 1, from twice its rise along x and along y in parts of the height axis. */
export type Light = (riseX: number, riseY: number) => number;

/** Light from the viewer's upper left. What is level, or turned towards it, has no shade. */
export function lightFor({ half: [halfX, halfY] }: Plane, { cosTurn, sinTurn }: Projection): Light {
  // Right on the screen is (cos, sin), away from the viewer (−sin, cos).
  const [right, away, up] = [-0.5, -0.35, 0.8];
  const x = right * cosTurn - away * sinTurn;
  const y = right * sinTurn + away * cosTurn;
  const perX = (top * meshCells) / (4 * halfX);
  const perY = (top * meshCells) / (4 * halfY);
  return (riseX, riseY) => {
    const slopeX = riseX * perX;
    const slopeY = riseY * perY;
    const facing = (up - x * slopeX - y * slopeY) / Math.sqrt(1 + slopeX ** 2 + slopeY ** 2);
    return Math.round((shades - 1) * Math.min(1, Math.max(0, 1 - facing / up)));
  };
}
