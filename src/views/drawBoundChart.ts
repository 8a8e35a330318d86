/** V(D,G) over iterations under the most it could be, −2 log 2 + 2·JSD, with the gap between them as a gap. */
import { equilibriumValue } from '../math/discriminatorValue';
import type { MeasurePoint } from '../state/measureHistory';
import type { BoundChartText } from './boundScales';
import { drawGrid } from './drawLossChart';
import type { LossLayout } from './lossScales';
import { drawNotation, setFont } from './notation';
import type { Theme } from './theme';

export interface BoundPicture {
  readonly layout: LossLayout;
  readonly points: readonly MeasurePoint[];
  /** The point under the cursor, or null. */
  readonly cursor: MeasurePoint | null;
}

const middle = ({ from, to }: MeasurePoint) => (from + to) / 2;

export function drawBoundChart(
  context: CanvasRenderingContext2D,
  theme: Theme,
  text: BoundChartText,
  { layout, points, cursor }: BoundPicture,
) {
  const { plot } = layout;
  drawGrid(context, theme, layout, text);
  drawEquilibrium(context, theme, layout);
  context.save();
  context.beginPath();
  context.rect(plot.left, plot.top - 2, plot.right - plot.left + 1, plot.bottom - plot.top + 4);
  context.clip();
  drawGap(context, theme, layout, points);
  drawLine(context, layout, points, 'bound', theme.ink);
  drawLine(context, layout, points, 'value', theme.discriminator);
  context.restore();
  drawEquilibriumName(context, theme, layout, text);
  drawGapName(context, theme, layout, points, text);
  drawEndNames(context, theme, layout, points, text);
  if (cursor) drawCursor(context, theme, layout, cursor);
}

function drawEquilibrium(context: CanvasRenderingContext2D, theme: Theme, { plot, y }: LossLayout) {
  const at = Math.round(y(equilibriumValue)) + 0.5;
  context.beginPath();
  context.moveTo(plot.left, at);
  context.lineTo(plot.right, at);
  context.setLineDash([4, 3]);
  context.lineWidth = 1;
  context.strokeStyle = theme.muted;
  context.stroke();
  context.setLineDash([]);
}

/** Below its line, where V and its bound seldom are. */
function drawEquilibriumName(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { plot, y, text }: LossLayout,
  words: BoundChartText,
) {
  const place = { x: plot.left + 4, y: y(equilibriumValue) + text * 1.05 };
  drawHaloed(context, theme, words.equilibrium, { ...place, size: text * 0.94 }, theme.muted);
}

/** Between both lines, where V is below the bound; above it, it is there by chance. */
function drawGap(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { x, y }: LossLayout,
  points: readonly MeasurePoint[],
) {
  if (points.length === 0) return;
  context.beginPath();
  for (const point of points) context.lineTo(x(middle(point)), y(point.bound));
  for (const point of points.toReversed()) {
    context.lineTo(x(middle(point)), y(Math.min(point.value, point.bound)));
  }
  context.closePath();
  context.globalAlpha = 0.2;
  context.fillStyle = theme.discriminator;
  context.fill();
  context.globalAlpha = 1;
}

function drawLine(
  context: CanvasRenderingContext2D,
  { x, y }: LossLayout,
  points: readonly MeasurePoint[],
  part: 'value' | 'bound',
  colour: string,
) {
  context.beginPath();
  for (const point of points) context.lineTo(x(middle(point)), y(point[part]));
  context.lineWidth = 1.5;
  context.lineJoin = 'round';
  context.strokeStyle = colour;
  context.stroke();
}

/** Places that are tried for the gap's name. */
const places = 24;

/** Where the gap has most room over the whole width of its name; nowhere if that is less than the name's height. */
function drawGapName(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { plot, x, y, text }: LossLayout,
  points: readonly MeasurePoint[],
  words: BoundChartText,
) {
  const size = text * 0.94;
  setFont(context, theme, size);
  const width = context.measureText(words.gap).width;
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return;
  const start = Math.max(plot.left + 4, x(middle(first)));
  const room = Math.min(plot.right, x(middle(last))) - 4 - width - start;
  let best = { x: start, y: 0, height: size * 1.3 };
  for (let i = 0; i < places && room > 0; i++) {
    const left = start + (room * i) / (places - 1);
    const over = points.filter((point) => {
      const at = x(middle(point));
      return at >= left - size && at <= left + width + size;
    });
    const top = Math.max(...over.map(({ bound }) => y(bound)));
    const bottom = Math.min(plot.bottom, ...over.map(({ value }) => y(value)));
    if (bottom - top > best.height && Number.isFinite(top)) {
      best = { x: left, y: (top + bottom) / 2, height: bottom - top };
    }
  }
  if (best.y === 0) return;
  const place = { x: best.x, y: best.y + size * 0.35, size };
  drawHaloed(context, theme, words.gap, place, theme.discriminator);
}

/** A halo keeps words readable where a line runs through them. */
function drawHaloed(
  context: CanvasRenderingContext2D,
  theme: Theme,
  words: string,
  { x, y, size }: { readonly x: number; readonly y: number; readonly size: number },
  colour: string,
) {
  setFont(context, theme, size);
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context.lineWidth = 3;
  context.lineJoin = 'round';
  context.strokeStyle = theme.background;
  context.strokeText(words, x, y);
  context.fillStyle = colour;
  context.fillText(words, x, y);
}

/** "V" and its bound where their lines end, kept apart. */
function drawEndNames(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { plot, y, text }: LossLayout,
  points: readonly MeasurePoint[],
  words: BoundChartText,
) {
  const last = points.at(-1);
  if (!last) return;
  const within = (at: number) => Math.min(plot.bottom - 4, Math.max(plot.top + 4, y(at)));
  const bound = within(last.bound);
  const value = within(last.value);
  const push = Math.max(0, text * 1.15 - Math.abs(value - bound)) / 2;
  const up = bound <= value ? -push : push;
  context.textBaseline = 'middle';
  const place = { x: plot.right + 5, size: text };
  context.fillStyle = theme.ink;
  drawNotation(context, theme, words.bound, { ...place, y: bound + up });
  context.fillStyle = theme.discriminator;
  drawNotation(context, theme, words.value, { ...place, y: value - up });
}

function drawCursor(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { plot, x, y }: LossLayout,
  point: MeasurePoint,
) {
  const at = x(middle(point));
  context.beginPath();
  context.moveTo(at, plot.top);
  context.lineTo(at, plot.bottom);
  context.lineWidth = 1;
  context.strokeStyle = theme.muted;
  context.stroke();
  for (const [value, colour] of [
    [point.bound, theme.ink],
    [point.value, theme.discriminator],
  ] as const) {
    const height = y(value);
    if (height < plot.top || height > plot.bottom) continue;
    context.beginPath();
    context.arc(at, height, 3.5, 0, 2 * Math.PI);
    context.fillStyle = colour;
    context.fill();
    context.lineWidth = 1.5;
    context.strokeStyle = theme.background;
    context.stroke();
  }
}
