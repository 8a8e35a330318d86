/** What charts over iterations have in common: grid, reference lines, words by the lines, the cursor. */
import { drawBottomAxis, drawSideAxis } from './axes';
import { drawNotation, setFont } from './notation';
import { middle, type RunLayout, type Stretch } from './runScales';
import type { Theme } from './theme';

/** Axes, hairlines at the values' ticks, and the name of the iterations' axis. */
export function drawGrid(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { plot, x, y, text }: RunLayout,
  words: { readonly iteration: string },
  ticks = Math.max(2, Math.floor((plot.right - plot.left) / 75)),
) {
  const count = plot.bottom - plot.top > 130 ? 5 : 4;
  context.beginPath();
  for (const tick of y.ticks(count)) {
    context.moveTo(plot.left, Math.round(y(tick)) + 0.5);
    context.lineTo(plot.right, Math.round(y(tick)) + 0.5);
  }
  context.setLineDash([]);
  context.lineWidth = 1;
  context.strokeStyle = theme.faint;
  context.stroke();
  const style = { theme, size: text * 0.94 };
  drawSideAxis(context, y, plot.left, 'left', { ...style, count, line: false });
  drawBottomAxis(context, x, plot.bottom, { ...style, count: ticks });
  setFont(context, theme, style.size);
  context.textAlign = 'right';
  context.textBaseline = 'alphabetic';
  context.fillText(words.iteration, plot.right, plot.bottom + text * 2.6);
}

/** Confines `draw` to the plot, with room for half a line's width. */
export function withinPlot(
  context: CanvasRenderingContext2D,
  { plot }: RunLayout,
  draw: () => void,
) {
  context.save();
  context.beginPath();
  context.rect(plot.left, plot.top - 2, plot.right - plot.left + 1, plot.bottom - plot.top + 4);
  context.clip();
  draw();
  context.restore();
}

/** A dashed line across the plot at a value that means something. */
export function drawReferenceLine(
  context: CanvasRenderingContext2D,
  { plot, y }: RunLayout,
  value: number,
  colour: string,
) {
  const at = Math.round(y(value)) + 0.5;
  context.beginPath();
  context.moveTo(plot.left, at);
  context.lineTo(plot.right, at);
  context.setLineDash([4, 3]);
  context.lineWidth = 1;
  context.strokeStyle = colour;
  context.globalAlpha = 0.7;
  context.stroke();
  context.globalAlpha = 1;
  context.setLineDash([]);
}

/** A line through one value of each point. */
export function drawLine<T extends Stretch>(
  context: CanvasRenderingContext2D,
  { x, y }: RunLayout,
  points: readonly T[],
  value: (point: T) => number,
  colour: string,
) {
  context.beginPath();
  for (const point of points) context.lineTo(x(middle(point)), y(value(point)));
  context.lineWidth = 1.5;
  context.lineJoin = 'round';
  context.strokeStyle = colour;
  context.stroke();
}

/** The same for a future that was replaced: faded and dashed. */
export function drawGhostLine<T extends Stretch>(...line: Parameters<typeof drawLine<T>>) {
  const [context] = line;
  context.setLineDash([5, 3]);
  context.globalAlpha = 0.5;
  drawLine(...line);
  context.globalAlpha = 1;
  context.setLineDash([]);
}

/** Room that the ghost's name needs beside the present lines, pixels. */
const ghostNameRoom = 30;

/** The ghost's name over its end, where it goes on alone. */
export function drawGhostName<T extends Stretch>(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { plot, x, y, text }: RunLayout,
  points: readonly T[],
  ghost: readonly T[],
  { value, name }: { readonly value: (point: T) => number; readonly name: string },
) {
  const last = ghost.at(-1);
  const present = points.at(-1)?.to ?? 0;
  if (!last || x(last.to) - x(present) < ghostNameRoom) return;
  const size = text * 0.94;
  setFont(context, theme, size);
  const left = x(middle(last)) - context.measureText(name).width - 2;
  const above = Math.max(plot.top + size, y(value(last)) - 6);
  drawHaloed(context, theme, name, { x: left, y: above, size }, theme.muted);
}

/** Where a past moment that is looked at lies. */
export function drawNow(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { plot, x }: RunLayout,
  position: number,
) {
  const at = Math.round(x(position)) + 0.5;
  if (!(at >= plot.left && at <= plot.right + 1)) return;
  context.beginPath();
  context.moveTo(at, plot.top);
  context.lineTo(at, plot.bottom);
  context.lineWidth = 1;
  context.strokeStyle = theme.ink;
  context.stroke();
  context.beginPath();
  context.moveTo(at - 4, plot.top - 6);
  context.lineTo(at + 4, plot.top - 6);
  context.lineTo(at, plot.top);
  context.fillStyle = theme.ink;
  context.fill();
}

/** Words with a halo, which keeps them readable where a line runs through them. */
export function drawHaloed(
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

/** One line's value at a place, with the line's name or colour. */
export interface Marked {
  readonly value: number;
  readonly colour: string;
}

/** The names of two lines where they end, kept apart. */
export function drawEndNames(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { plot, y, text }: RunLayout,
  ends: readonly [Marked & { readonly name: string }, Marked & { readonly name: string }],
) {
  const [first, second] = ends.map(({ value }) =>
    Math.min(plot.bottom - 4, Math.max(plot.top + 4, y(value))),
  ) as [number, number];
  const push = Math.max(0, text * 1.15 - Math.abs(first - second)) / 2;
  const up = first <= second ? -push : push;
  context.textBaseline = 'middle';
  for (const [{ name, colour }, at] of [
    [ends[0], first + up],
    [ends[1], second - up],
  ] as const) {
    context.fillStyle = colour;
    drawNotation(context, theme, name, { x: plot.right + 5, y: at, size: text });
  }
}

/** A line at the point read, and a dot on each of its values. */
export function drawCursor(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { plot, x, y }: RunLayout,
  point: Stretch,
  values: readonly Marked[],
) {
  const at = x(middle(point));
  context.beginPath();
  context.moveTo(at, plot.top);
  context.lineTo(at, plot.bottom);
  context.lineWidth = 1;
  context.strokeStyle = theme.muted;
  context.stroke();
  for (const { value, colour } of values) {
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
