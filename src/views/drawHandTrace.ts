/** V and −2 log 2 + 2·JSD against where a hand has put P_G: max V traces the divergence as the hand goes. */
import { equilibriumValue } from '../math/discriminatorValue';
import type { HandPoint } from '../state/handTrace';
import { drawEndNames, drawGrid, drawHaloed, drawReferenceLine, withinPlot } from './chartParts';
import type { BoundPoint, HandAxis, HandTraceText } from './handTraceScales';
import type { RunLayout } from './runScales';
import type { Theme } from './theme';

export interface HandTracePicture {
  readonly layout: RunLayout;
  readonly axis: HandAxis;
  readonly points: readonly HandPoint[];
  /** The bound everywhere at the present spread; empty where it is not known. */
  readonly curve: readonly BoundPoint[];
}

export function drawHandTrace(
  context: CanvasRenderingContext2D,
  theme: Theme,
  text: HandTraceText,
  { layout, axis, points, curve }: HandTracePicture,
) {
  drawGrid(context, theme, layout, { iteration: axis.onLine ? text.mean : text.distance }, 5);
  drawReferenceLine(context, layout, equilibriumValue, theme.muted);
  withinPlot(context, layout, () => {
    drawCurve(context, theme, layout, curve);
    drawVisited(context, theme, layout, axis, points);
  });
  const { plot, y, text: size } = layout;
  const place = { x: plot.left + 4, y: y(equilibriumValue) + size * 1.05, size: size * 0.94 };
  drawHaloed(context, theme, text.equilibrium, place, theme.muted);
  const last = points.at(-1);
  if (!last) return;
  drawNow(context, theme, layout, axis, last);
  drawEndNames(context, theme, layout, [
    { name: text.bound, value: last.bound, colour: theme.ink },
    { name: text.value, value: last.value, colour: theme.discriminator },
  ]);
}

function drawCurve(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { x, y }: RunLayout,
  curve: readonly BoundPoint[],
) {
  context.beginPath();
  for (const { place, bound } of curve) context.lineTo(x(place), y(bound));
  context.setLineDash([]);
  context.lineWidth = 1.2;
  context.strokeStyle = theme.ink;
  context.stroke();
}

/** A dot for each place and each of its two values; the bound's above, since V comes up to it. */
function drawVisited(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { x, y }: RunLayout,
  axis: HandAxis,
  points: readonly HandPoint[],
) {
  for (const [part, colour] of [
    ['value', theme.discriminator],
    ['bound', theme.ink],
  ] as const) {
    context.beginPath();
    for (const point of points) {
      const [at, height] = [x(axis.placeOf(point.hand)), y(point[part])];
      context.moveTo(at + 1.6, height);
      context.arc(at, height, 1.6, 0, 2 * Math.PI);
    }
    context.globalAlpha = 0.65;
    context.fillStyle = colour;
    context.fill();
  }
  context.globalAlpha = 1;
}

/** Where the hand is: the gap between V and its bound, and a dot on either. */
function drawNow(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { plot, x, y }: RunLayout,
  axis: HandAxis,
  { hand, value, bound }: HandPoint,
) {
  const at = x(axis.placeOf(hand));
  const height = (of: number) => Math.min(plot.bottom, y(of));
  context.beginPath();
  context.moveTo(at, height(value));
  context.lineTo(at, height(bound));
  context.lineWidth = 1.5;
  context.strokeStyle = theme.discriminator;
  context.stroke();
  for (const [of, colour] of [
    [value, theme.discriminator],
    [bound, theme.ink],
  ] as const) {
    context.beginPath();
    context.arc(at, height(of), 4, 0, 2 * Math.PI);
    context.fillStyle = colour;
    context.fill();
    context.lineWidth = 1.5;
    context.strokeStyle = theme.background;
    context.stroke();
  }
}
