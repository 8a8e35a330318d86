/** D as a surface in space: the floor with the samples, the surface over it, and around both a box that says where ½ is. */
import { scaleLinear } from 'd3';
import type { SurfaceId } from '../../config/view';
import type { Frame } from '../../engine/protocol';
import { arrowScale } from '../arrows';
import { drawArrowLegend, drawDotLegend } from '../legends';
import { type Size, textSize } from '../notation';
import { drawNotes, notesOf } from '../notes';
import { drawDots } from '../samples';
import { barScale, shownField } from '../shownField';
import { drawSamples, type SamplePlaces, type Stage2dOptions } from '../stage2d';
import { rectangle } from '../surface';
import {
  type BoxScene,
  drawFloor,
  drawFloorAxes,
  drawFrame,
  drawHeightAxis,
  drawWalls,
} from './box';
import { type SurfaceColours, surfaceColours } from './colours';
import { drawSurface, lightFor } from './drawSurface';
import { createMesh, type Mesh, meshCells, projectMesh, takeHeights } from './mesh';
import {
  cornersOf,
  floor,
  paintOrder,
  planeOf,
  projectionFor,
  type Room,
  screenX,
  screenY,
  type View,
} from './projection';

export interface SpaceOptions extends Stage2dOptions {
  readonly view: View;
  /** Notations of the two axes of x. */
  readonly axes: readonly [string, string];
}

/** What the picture keeps between frames. */
export interface SpaceScratch {
  readonly mesh: Mesh;
  readonly order: Uint16Array;
  /** The colours of this table, made once. */
  coloured: { readonly table: Uint32Array; readonly colours: SurfaceColours } | null;
}

export function createSpaceScratch(): SpaceScratch {
  return { mesh: createMesh(), order: new Uint16Array(meshCells ** 2), coloured: null };
}

/** Where the box may stand: numbers around it, legends below it, on two lines where it is narrow. */
function roomFor({ width, height }: Size, text: number): Room & { readonly legendLines: 1 | 2 } {
  const legendLines = width < 540 ? 2 : 1;
  const room = {
    left: text * 2.2,
    right: width - text * 2.2,
    top: text * 2.2,
    bottom: height - text * (2.6 + 1.7 * legendLines),
  };
  return { ...rectangle(room), legendLines };
}

export function drawSpace(
  context: CanvasRenderingContext2D,
  frame: Frame,
  options: SpaceOptions,
  scratch: SpaceScratch,
) {
  const { size, theme, layers, surface, view, text: words } = options;
  const text = textSize(size);
  const { box } = frame.surface;
  const plane = planeOf(box);
  const room = roomFor(size, text);
  const projection = projectionFor(view, plane, room);
  const corners = cornersOf(projection, plane);
  const scene: BoxScene = { theme, text, plane, projection, corners };
  context.clearRect(0, 0, size.width, size.height);
  context.lineJoin = 'round';
  drawWalls(context, scene);
  drawFloor(context, scene);
  drawFloorAxes(context, scene, box, options.axes, options.units);
  const places = floorPlaces(scene, frame);
  drawOnFloor(context, frame, options, scene, places);
  drawField(context, frame, options, scene, scratch);
  drawFrame(context, scene, [corners.left, corners.near, corners.right]);
  drawHeightAxis(context, scene, barScale(surface, theme, words));
  drawNotes(context, theme, notesOf(surface, layers.arrows ? options.ghosts : null, words), {
    size: text * 0.92,
    corner: { left: 3, top: 3 },
    lines: [],
  });
  drawLegends(context, options, places, room.legendLines);
}

/** The floor as a sheet seen from above, at the scale it has in space. */
function floorPlaces({ plane, projection, text }: BoxScene, frame: Frame): SamplePlaces {
  const [xAxis = [0, 1], yAxis = [0, 1]] = frame.surface.box;
  const [width, height] = [
    2 * plane.half[0] * projection.scale,
    2 * plane.half[1] * projection.scale,
  ];
  return {
    text,
    plot: { left: 0, top: 0, right: width, bottom: height },
    x: scaleLinear().domain(xAxis).range([0, width]),
    y: scaleLinear().domain(yAxis).range([height, 0]),
    arrows: arrowScale(width, xAxis[1] - xAxis[0]),
  };
}

const dotRadius = 2;

/** Real samples, arrows and the prior's grid, generated samples: in the order of the stage. */
function drawOnFloor(
  context: CanvasRenderingContext2D,
  frame: Frame,
  options: SpaceOptions,
  scene: BoxScene,
  places: SamplePlaces,
) {
  const { theme, layers } = options;
  const lines = { ...options, layers: { ...layers, real: false, generated: false } };
  if (layers.real) drawFloorDots(context, frame.real, theme.data, scene);
  drawOnSheet(context, scene, places, () => drawSamples(context, frame, lines, places));
  if (layers.generated) drawFloorDots(context, frame.generated, theme.generated, scene);
}

/** Dots stay discs on the screen: lying ones would be paths of their own shape, three times as dear. */
function drawFloorDots(
  context: CanvasRenderingContext2D,
  samples: Float32Array,
  fill: string,
  { theme, plane, projection: p }: BoxScene,
) {
  const {
    centre: [centreX, centreY],
    half: [halfX, halfY],
    perUnit,
  } = plane;
  const places = new Float32Array(samples.length).fill(Number.NaN);
  for (let i = 0; i + 1 < samples.length; i += 2) {
    const x = ((samples[i] as number) - centreX) * perUnit;
    const y = ((samples[i + 1] as number) - centreY) * perUnit;
    if (!(Math.abs(x) <= halfX && Math.abs(y) <= halfY)) continue; // beside the floor
    places[i] = screenX(p, x, y);
    places[i + 1] = screenY(p, x, y, floor);
  }
  const onScreen = scaleLinear(); // as it is
  const style = { fill, halo: theme.surfaceEven, radius: dotRadius };
  drawDots(context, places, [onScreen, onScreen], style);
}

/** Draws on the floor as on a sheet of paper: an orthographic camera sees it by an affine map. */
function drawOnSheet(
  context: CanvasRenderingContext2D,
  { plane, projection: p }: BoxScene,
  places: SamplePlaces,
  draw: () => void,
) {
  const [halfX, halfY] = plane.half;
  const { right, bottom } = places.plot;
  context.save();
  // The sheet's y points down, to smaller x₂.
  context.transform(
    p.cosTurn,
    p.sinTurn * p.sinTilt,
    -p.sinTurn,
    p.cosTurn * p.sinTilt,
    screenX(p, -halfX, halfY),
    screenY(p, -halfX, halfY, floor),
  );
  context.beginPath();
  context.rect(0, 0, right, bottom);
  context.clip();
  draw();
  context.restore();
}

function drawField(
  context: CanvasRenderingContext2D,
  frame: Frame,
  { theme, layers, surface, view }: SpaceOptions,
  { plane, projection }: BoxScene,
  scratch: SpaceScratch,
) {
  const shown = shownField(frame, surface, theme);
  const { columns, rows, values } = shown.field;
  const contours = layers.contours && shown.contours;
  if (values.length < Math.max(1, columns * rows) || !(layers.surface || contours)) return;
  if (scratch.coloured?.table !== shown.table) {
    scratch.coloured = { table: shown.table, colours: surfaceColours(shown.table, theme) };
  }
  const { mesh, order, coloured } = scratch;
  takeHeights(mesh, shown.field, heightOf[surface]);
  projectMesh(mesh, plane, projection);
  paintOrder(view, meshCells, meshCells, order);
  const style = { theme, colours: coloured.colours, filled: layers.surface, contours };
  drawSurface(context, mesh, order, style, lightFor(plane, projection));
}

/** The height of a value as a part of the axis: D and D* reach from 0 to 1, their difference from −1 to 1. */
const heightOf: Readonly<Record<SurfaceId, (value: number) => number>> = {
  learned: (value) => value,
  optimal: (value) => value,
  difference: (value) => (value + 1) / 2,
};

function drawLegends(
  context: CanvasRenderingContext2D,
  { size, theme, layers, text: words }: SpaceOptions,
  { text, plot, arrows }: SamplePlaces,
  lines: 1 | 2,
) {
  const last = size.height - text * 0.8;
  const dots = { text, legendY: last - (lines - 1) * text * 1.7, plot: { ...plot, left: text } };
  drawDotLegend(context, theme, dots, words, layers);
  if (!layers.arrows) return;
  drawArrowLegend(context, theme, arrows, words, {
    x: size.width - text * 0.6,
    y: last,
    size: text * 0.94,
  });
}
