/** V(D,G) over iterations under the most it could be, −2 log 2 + 2·JSD, with the gap between them as a gap. */
import { equilibriumValue } from '../math/discriminatorValue';
import type { MeasurePoint } from '../state/measureHistory';
import type { BoundChartText } from './boundScales';
import {
  drawCursor,
  drawEndNames,
  drawGhostLine,
  drawGhostName,
  drawGrid,
  drawHaloed,
  drawLine,
  drawNow,
  drawReferenceLine,
  withinPlot,
} from './chartParts';
import { setFont } from './notation';
import { middle, type RunLayout } from './runScales';
import type { Theme } from './theme';

export interface BoundPicture {
  readonly layout: RunLayout;
  readonly points: readonly MeasurePoint[];
  /** The future that was replaced. */
  readonly ghost?: readonly MeasurePoint[];
  /** Position of the past moment that is looked at, or null. */
  readonly now?: number | null;
  /** The point under the cursor, or null. */
  readonly cursor: MeasurePoint | null;
}

export function drawBoundChart(
  context: CanvasRenderingContext2D,
  theme: Theme,
  text: BoundChartText,
  { layout, points, ghost = [], now = null, cursor }: BoundPicture,
) {
  drawGrid(context, theme, layout, text);
  drawReferenceLine(context, layout, equilibriumValue, theme.muted);
  withinPlot(context, layout, () => {
    drawGhostLine(context, layout, ghost, ({ bound }) => bound, theme.ink);
    drawGhostLine(context, layout, ghost, ({ value }) => value, theme.discriminator);
    drawGap(context, theme, layout, points);
    drawError(context, theme, layout, points);
    drawLine(context, layout, points, ({ bound }) => bound, theme.ink);
    drawLine(context, layout, points, ({ value }) => value, theme.discriminator);
  });
  drawEquilibriumName(context, theme, layout, text);
  drawGapName(context, theme, layout, points, text);
  const name = { value: ({ bound }: MeasurePoint) => bound, name: text.ghost };
  drawGhostName(context, theme, layout, points, ghost, name);
  if (now !== null) drawNow(context, theme, layout, now);
  const marked = ({ bound, value }: MeasurePoint) =>
    [
      { name: text.bound, value: bound, colour: theme.ink },
      { name: text.value, value, colour: theme.discriminator },
    ] as const;
  const last = points.at(-1);
  if (last) drawEndNames(context, theme, layout, marked(last));
  if (cursor) drawCursor(context, theme, layout, cursor, marked(cursor));
}

/** Below its line, where V and its bound seldom are. */
function drawEquilibriumName(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { plot, y, text }: RunLayout,
  words: BoundChartText,
) {
  const place = { x: plot.left + 4, y: y(equilibriumValue) + text * 1.05 };
  drawHaloed(context, theme, words.equilibrium, { ...place, size: text * 0.94 }, theme.muted);
}

/** Between both lines, where V is below the bound; above it, it is there by chance. */
function drawGap(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { x, y }: RunLayout,
  points: readonly MeasurePoint[],
) {
  if (points.length === 0) return;
  context.beginPath();
  for (const point of points) context.lineTo(x(middle(point)), y(point.bound));
  for (const point of points.toReversed()) {
    context.lineTo(x(middle(point)), y(Math.min(point.value, point.bound)));
  }
  context.closePath();
  context.globalAlpha = 0.15;
  context.fillStyle = theme.discriminator;
  context.fill();
  context.globalAlpha = 1;
}

/** Around V: one standard error either way. */
function drawError(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { x, y }: RunLayout,
  points: readonly MeasurePoint[],
) {
  if (points.length === 0) return;
  context.beginPath();
  for (const point of points)
    context.lineTo(x(middle(point)), y(point.value + point.standardError));
  for (const point of points.toReversed()) {
    context.lineTo(x(middle(point)), y(point.value - point.standardError));
  }
  context.closePath();
  context.globalAlpha = 0.35;
  context.fillStyle = theme.discriminator;
  context.fill();
  context.globalAlpha = 1;
}

/** Places that are tried for the gap's name. */
const places = 24;

/** Where the gap has most room over the whole width of its name; nowhere if that is less than the name's height. */
function drawGapName(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { plot, x, y, text }: RunLayout,
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
