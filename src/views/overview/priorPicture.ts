/** Miniatures of the prior and of what G makes of it: histogram or grid of z; the grid bent by G, or lines from z to x. */
import { scaleLinear } from 'd3';
import type { Frame } from '../../engine/protocol';
import { histogram } from '../../math/histogram';
import type { Scale } from '../axes';
import { drawNotation } from '../notation';
import { type PriorRow, priorRow } from '../prior';
import { drawDots, drawRug } from '../samples';
import { type Rectangle, rectangle } from '../surface';
import type { Theme } from '../theme';
import { drawLattice, gridDimensions, gridExtent } from './lattice';
import { fitted } from './layout';

export interface PictureOptions {
  readonly theme: Theme;
  readonly text: number;
  /** Notations. */
  readonly x: string;
  readonly z: string;
}

/** x to the right and y upwards over `place`, in the units of a box. */
export function planeScales(
  [x = [0, 1], y = [0, 1]]: Frame['surface']['box'],
  within: Rectangle,
): { readonly place: Rectangle; readonly scales: readonly [Scale, Scale] } {
  const place = fitted(within, (x[1] - x[0]) / (y[1] - y[0]));
  return {
    place,
    scales: [
      scaleLinear().domain(x).range([place.left, place.right]),
      scaleLinear().domain(y).range([place.bottom, place.top]),
    ],
  };
}

/** Codes of a batch are shown as so many dots at most. */
const mostCodes = 160;

/** z of one dimension as a histogram of its quantiles, of two as their grid; of more there is no picture. */
export function drawPriorPicture(
  context: CanvasRenderingContext2D,
  frame: Frame,
  within: Rectangle,
  options: PictureOptions & {
    /** z of a batch; null if none is shown. */
    readonly codes: Float32Array | null;
  },
) {
  const { theme, codes } = options;
  const extent = gridExtent(frame);
  const axis = [-extent, extent] as const;
  const dimensions = gridDimensions(frame);
  if (dimensions === 1) drawQuantiles(context, frame.priorGrid, extent, within, options);
  if (dimensions !== 2) return;
  const { place, scales } = planeScales([axis, axis], within);
  fillStage(context, place, theme);
  drawLattice(context, frame, frame.priorGrid, theme, scales);
  if (!codes) return;
  const dots = { fill: theme.generated, halo: theme.stage, radius: 1.8 };
  clipped(context, place, () => drawDots(context, codes.subarray(0, 2 * mostCodes), scales, dots));
}

/** A grid bent in the plane; where the data are on a line, the way of each z to its x. */
export function drawGeneratorPicture(
  context: CanvasRenderingContext2D,
  frame: Frame,
  within: Rectangle,
  options: PictureOptions,
) {
  if (gridDimensions(frame) === 0) return;
  if (frame.dimensions === 1) {
    drawMapping(context, priorRow(frame), frame.surface.box[0] ?? [0, 1], within, options);
    return;
  }
  const { place, scales } = planeScales(frame.surface.box, within);
  fillStage(context, place, options.theme);
  clipped(context, place, () =>
    drawLattice(context, frame, frame.priorImage, options.theme, scales),
  );
}

export function fillStage(
  context: CanvasRenderingContext2D,
  { left, top, right, bottom }: Rectangle,
  theme: Theme,
) {
  context.fillStyle = theme.stage;
  context.fillRect(left, top, right - left, bottom - top);
}

export function clipped(
  context: CanvasRenderingContext2D,
  { left, top, right, bottom }: Rectangle,
  draw: () => void,
) {
  context.save();
  context.beginPath();
  context.rect(left, top, right - left, bottom - top);
  context.clip();
  draw();
  context.restore();
}

const bins = 16;

function drawQuantiles(
  context: CanvasRenderingContext2D,
  quantiles: Float32Array,
  extent: number,
  place: Rectangle,
  { theme, text, z, codes }: PictureOptions & { readonly codes: Float32Array | null },
) {
  const x = scaleLinear().domain([-extent, extent]).range([place.left, place.right]);
  const base = Math.round(place.bottom - text * 1.4);
  const fractions = histogram(quantiles, bins, [-extent, extent]);
  const height = scaleLinear()
    .domain([0, Math.max(...fractions, 1 / bins)])
    .range([0, Math.max(0, (base - place.top) * 0.85)]);
  const width = (place.right - place.left) / bins;
  context.fillStyle = theme.generated;
  context.globalAlpha = 0.45;
  fractions.forEach((fraction, i) => {
    const tall = height(fraction);
    context.fillRect(place.left + i * width + 0.5, base - tall, Math.max(0.5, width - 1), tall);
  });
  context.globalAlpha = 1;
  if (codes) {
    const rug = { ...place, top: base - 9, bottom: base };
    drawRug(context, codes.subarray(0, mostCodes), x, rug, theme.descent);
  }
  drawLine(context, theme, place, base);
  context.fillStyle = theme.muted;
  context.textBaseline = 'middle';
  drawNotation(context, theme, z, { x: x(0), y: base + text * 0.85, size: text, align: 'center' });
}

export function drawLine(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { left, right }: Rectangle,
  y: number,
) {
  context.fillStyle = theme.axis;
  context.fillRect(left, Math.round(y), right - left, 1);
}

const mappings = 24;

/** z along the foot, x along the top, lines between: figure 1 of Goodfellow et al. 2014 in small. */
function drawMapping(
  context: CanvasRenderingContext2D,
  row: PriorRow,
  axis: readonly [number, number],
  place: Rectangle,
  { theme, text, ...words }: PictureOptions,
) {
  const inner = rectangle({ ...place, left: place.left + text });
  const range = [inner.left, inner.right];
  const x = scaleLinear().domain(axis).range(range);
  const z = scaleLinear().domain([-row.extent, row.extent]).range(range);
  const [top, bottom] = [place.top + 6, place.bottom - 6];
  clipped(context, inner, () => {
    context.beginPath();
    const count = Math.min(mappings, row.count);
    for (let i = 0; i < count; i++) {
      const index = Math.floor(((i + 0.5) * row.count) / count);
      const [from, to] = [z(row.z(index)), x(row.x(index))];
      if (!Number.isFinite(from + to)) continue;
      context.moveTo(from, bottom);
      context.lineTo(to, top);
    }
    context.setLineDash([]);
    context.lineWidth = 1;
    context.strokeStyle = theme.generated;
    context.globalAlpha = 0.75;
    context.stroke();
    context.globalAlpha = 1;
  });
  drawLine(context, theme, inner, top);
  drawLine(context, theme, inner, bottom);
  context.fillStyle = theme.muted;
  context.textBaseline = 'middle';
  drawNotation(context, theme, words.x, { x: place.left, y: top, size: text });
  drawNotation(context, theme, words.z, { x: place.left, y: bottom, size: text });
}
