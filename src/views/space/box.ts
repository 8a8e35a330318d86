/** What stands around the surface: floor with axes, back walls, the frame at ½, the height axis with D's colours. */
import { format, ticks } from 'd3';
import type { Box } from '../../math/grid';
import { drawNotation, setFont } from '../notation';
import type { BarScale } from '../shownField';
import { colourOfEntry, surfaceIndex, type Theme } from '../theme';
import {
  type Corners,
  floor,
  type Plane,
  type Projection,
  screenX,
  screenY,
  top,
} from './projection';

/** What all parts of the box need. */
export interface BoxScene {
  readonly theme: Theme;
  readonly text: number;
  readonly plane: Plane;
  readonly projection: Projection;
  readonly corners: Corners;
}

type Point = readonly [number, number];

/** Begins a path along these corners at one height. */
function alongAt(
  context: CanvasRenderingContext2D,
  p: Projection,
  points: readonly Point[],
  z: number,
) {
  points.forEach(([x, y], i) => {
    if (i === 0) context.moveTo(screenX(p, x, y), screenY(p, x, y, z));
    else context.lineTo(screenX(p, x, y), screenY(p, x, y, z));
  });
}

/** The walls behind the surface, ruled at both ends of the height axis and, stronger, in its middle. */
export function drawWalls(context: CanvasRenderingContext2D, scene: BoxScene) {
  const { theme, projection: p, corners } = scene;
  const { left, far, right } = corners;
  const back = [left, far, right];
  context.setLineDash([]);
  context.lineWidth = 1;
  context.strokeStyle = theme.axis;
  context.globalAlpha = 0.55;
  context.beginPath();
  for (const z of [0, top]) alongAt(context, p, back, z);
  for (const [x, y] of back) {
    context.moveTo(screenX(p, x, y), screenY(p, x, y, floor));
    context.lineTo(screenX(p, x, y), screenY(p, x, y, top));
  }
  context.stroke();
  context.globalAlpha = 1;
  drawFrame(context, scene, back);
}

/** The frame at the middle of the height axis: where D cannot tell. */
export function drawFrame(
  context: CanvasRenderingContext2D,
  { theme, projection }: BoxScene,
  points: readonly Point[],
) {
  context.beginPath();
  alongAt(context, projection, points, top / 2);
  context.setLineDash([6, 4]);
  context.lineWidth = 1.4;
  context.strokeStyle = theme.muted;
  context.stroke();
  context.setLineDash([]);
}

/** The floor as an empty sheet. */
export function drawFloor(context: CanvasRenderingContext2D, scene: BoxScene) {
  const { theme, projection: p, corners } = scene;
  const { left, near, right, far } = corners;
  context.beginPath();
  alongAt(context, p, [left, near, right, far], floor);
  context.closePath();
  context.fillStyle = theme.stage;
  context.fill();
  context.setLineDash([]);
  context.lineWidth = 1;
  context.strokeStyle = theme.axis;
  context.stroke();
}

const formatTick = format('~r');

/** Ticks, numbers and names along the two floor edges that are nearest. */
export function drawFloorAxes(
  context: CanvasRenderingContext2D,
  scene: BoxScene,
  box: Box,
  names: readonly [string, string],
  units?: Box,
) {
  const { left, near, right } = scene.corners;
  for (const end of [left, right]) {
    const axis = end[0] === near[0] ? 1 : 0;
    const name = names[axis];
    const edge = { axis, at: near[1 - axis] as number, name } as const;
    drawFloorAxis(context, scene, edge, box[axis] ?? [0, 1], units?.[axis]);
  }
}

function drawFloorAxis(
  context: CanvasRenderingContext2D,
  { theme, text, plane, projection: p }: BoxScene,
  { axis, at, name }: { readonly axis: 0 | 1; readonly at: number; readonly name: string },
  [start, end]: readonly [number, number],
  units: readonly [number, number] = [start, end],
) {
  const place = (along: number, out: number) => {
    const x = axis === 0 ? along : at + Math.sign(at) * out;
    const y = axis === 0 ? at + Math.sign(at) * out : along;
    return [screenX(p, x, y), screenY(p, x, y, floor)] as const;
  };
  const scaled = (value: number) =>
    start + ((value - units[0]) / (units[1] - units[0])) * (end - start);
  const inSpace = (value: number) => (scaled(value) - plane.centre[axis]) * plane.perUnit;
  const values = ticks(...units, 4);
  context.beginPath();
  for (const value of values) {
    context.moveTo(...place(inSpace(value), 0));
    context.lineTo(...place(inSpace(value), 0.04));
  }
  context.lineWidth = 1;
  context.strokeStyle = theme.axis;
  context.stroke();
  context.fillStyle = theme.muted;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  // Numbers stand at the same distance on the screen, whichever way the floor is foreshortened.
  const label = (along: number, distance: number) => {
    const [fromX, fromY] = place(along, 0);
    const [toX, toY] = place(along, 1);
    const length = Math.hypot(toX - fromX, toY - fromY) || 1;
    return {
      x: fromX + ((toX - fromX) / length) * distance,
      y: fromY + ((toY - fromY) / length) * distance,
    };
  };
  setFont(context, theme, text * 0.92);
  for (const value of values) {
    const { x, y } = label(inSpace(value), text * 1.25);
    context.fillText(formatTick(value).replace('-', '−'), x, y);
  }
  const { x, y } = label(0, text * 2.7);
  drawNotation(context, theme, name, { x, y, size: text, align: 'center' });
}

/** The height axis on the outermost left edge: D's colours, three numbers and, where there is room, two words. */
export function drawHeightAxis(
  context: CanvasRenderingContext2D,
  { theme, text, projection: p, corners }: BoxScene,
  { table, notation, numbers, words }: BarScale,
) {
  const [cornerX, cornerY] = corners.left;
  const x = screenX(p, cornerX, cornerY);
  const at = (height: number) => screenY(p, cornerX, cornerY, top * height);
  const [low, high] = [at(0), at(1)];
  const width = text * 0.5;
  const gradient = context.createLinearGradient(0, low, 0, high);
  for (const stop of [0, 0.25, 0.5, 0.75, 1]) {
    gradient.addColorStop(stop, colourOfEntry(table, surfaceIndex(stop)));
  }
  context.fillStyle = gradient;
  context.fillRect(x - width, high, width, low - high);
  context.lineWidth = 1;
  context.strokeStyle = theme.axis;
  context.strokeRect(x - width, high, width, low - high);
  if (low - high < text * 3) return; // seen from above
  const size = text * 0.92;
  const right = x - width - text * 0.4;
  context.fillStyle = theme.muted;
  setFont(context, theme, size);
  const labels = [
    [0, numbers[0], words[0]],
    [0.5, numbers[1], ''],
    [1, numbers[2], words[1]],
  ] as const;
  context.textBaseline = 'middle';
  context.textAlign = 'right';
  for (const [height, number, word] of labels) {
    const long = `${word} ${number}`;
    const fits = word !== '' && context.measureText(long).width < right - 2;
    context.fillText(fits ? long : number, right, at(height));
  }
  context.fillStyle = theme.ink;
  drawNotation(context, theme, notation, { x, y: high - text * 1.1, size: text, align: 'center' });
}
