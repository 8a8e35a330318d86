/** The sheet that one draws one's own data on: a frame with axes, the points or the curve, and where a tool would touch. */
import { scaleLinear } from 'd3';
import { sheets } from '../config/points';
import { drawBottomAxis, drawSideAxis, type Scale } from './axes';
import { heatTable } from './drawThumbnail';
import { type Size, textSize } from './notation';
import type { Rectangle, SurfaceImage } from './surface';
import type { Theme } from './theme';

/** What is on the sheet. */
export interface SheetContent {
  readonly dimensions: 1 | 2;
  readonly counts: Uint32Array;
  readonly units: readonly (readonly [number, number])[] | null;
  /** 1-D: the count at the upper edge. */
  readonly top: number;
}

/** More dots would be a blot, and slow to draw: then cells are coloured. */
const mostDots = 2500;

/** Where a tool stands, in shares of the sheet's sides, y upwards. */
export interface SheetCursor {
  readonly x: number;
  readonly y: number;
  /** In the same shares; 0 for a point. */
  readonly radius: number;
  /** Show a cross too: the keyboard has no pointer. */
  readonly cross: boolean;
}

export interface SheetScene {
  readonly content: SheetContent;
  readonly cursor: SheetCursor | null;
  readonly image: SurfaceImage;
}

/** The sheet's place on its canvas: a square in the plane, a strip on the line. */
export function sheetPlot({ width, height }: Size, dimensions: 1 | 2): Rectangle {
  const text = textSize({ width, height });
  const margin = { left: dimensions === 2 ? text * 3.4 : text, bottom: text * 2.2, other: text };
  const room = {
    x: Math.max(1, width - margin.left - margin.other),
    y: Math.max(1, height - margin.bottom - margin.other),
  };
  const side = Math.min(room.x, room.y);
  const across = dimensions === 2 ? side : room.x;
  const down = dimensions === 2 ? side : room.y;
  const left = Math.round(margin.left + (room.x - across) / 2);
  const top = Math.round(margin.other + (room.y - down) / 2);
  return { left, top, right: Math.round(left + across), bottom: Math.round(top + down) };
}

export function drawSheet(
  context: CanvasRenderingContext2D,
  theme: Theme,
  size: Size,
  { content, cursor, image }: SheetScene,
) {
  const plot = sheetPlot(size, content.dimensions);
  const scales = scalesOf(plot, content);
  context.clearRect(0, 0, size.width, size.height);
  context.setLineDash([]);
  context.fillStyle = theme.stage;
  context.fillRect(plot.left, plot.top, plot.right - plot.left, plot.bottom - plot.top);
  drawHairlines(context, theme, plot, scales);
  context.save();
  context.beginPath();
  context.rect(plot.left, plot.top, plot.right - plot.left, plot.bottom - plot.top);
  context.clip();
  if (content.dimensions === 1) drawHeights(context, theme, plot, content);
  else if (fullCells(content) <= mostDots) drawPoints(context, theme, plot, content);
  else drawCells(context, theme, plot, { content, cursor, image });
  if (cursor) drawCursor(context, theme, plot, content, cursor);
  context.restore();
  const style = { theme, size: textSize(size) * 0.92, count: 7, line: false };
  context.strokeStyle = theme.axis;
  context.lineWidth = 1;
  context.strokeRect(
    plot.left + 0.5,
    plot.top + 0.5,
    plot.right - plot.left - 1,
    plot.bottom - plot.top - 1,
  );
  drawBottomAxis(context, scales.x, plot.bottom, style);
  if (content.dimensions === 2) drawSideAxis(context, scales.y, plot.left, 'left', style);
}

function scalesOf(
  plot: Rectangle,
  { dimensions, units }: SheetContent,
): { readonly x: Scale; readonly y: Scale } {
  const { half } = sheets[dimensions];
  const own = [-half, half] as const;
  return {
    x: scaleLinear()
      .domain(units?.[0] ?? own)
      .range([plot.left, plot.right]),
    y: scaleLinear()
      .domain(units?.[1] ?? own)
      .range([plot.bottom, plot.top]),
  };
}

function drawHairlines(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { left, top, right, bottom }: Rectangle,
  { x, y }: { readonly x: Scale; readonly y: Scale },
) {
  context.beginPath();
  for (const tick of x.ticks(7)) {
    context.moveTo(Math.round(x(tick)) + 0.5, top);
    context.lineTo(Math.round(x(tick)) + 0.5, bottom);
  }
  for (const tick of y.ticks(7)) {
    context.moveTo(left, Math.round(y(tick)) + 0.5);
    context.lineTo(right, Math.round(y(tick)) + 0.5);
  }
  context.strokeStyle = theme.faint;
  context.lineWidth = 1;
  context.stroke();
}

function fullCells({ counts }: SheetContent): number {
  return counts.reduce((sum, count) => (count > 0 ? sum + 1 : sum), 0);
}

/** Each cell in a colour that grows with the logarithm of its count. */
function drawCells(
  context: CanvasRenderingContext2D,
  theme: Theme,
  plot: Rectangle,
  { content: { counts }, image }: SheetScene,
) {
  const { cells, half } = sheets[2];
  const most = counts.reduce((greatest, count) => Math.max(greatest, count), 1);
  const values = Float32Array.from(counts, (count) => Math.log1p(count) / Math.log1p(most));
  const axis = [-half, half] as const;
  const field = { box: [axis, axis], columns: cells, rows: cells, values };
  image.draw(context, field, heatTable(theme), plot);
}

/** A dot for each cell that holds points, larger for more; their area grows with the logarithm. */
function drawPoints(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { left, right, bottom }: Rectangle,
  { counts }: SheetContent,
) {
  const { cells } = sheets[2];
  const cell = (right - left) / cells;
  const radius = Math.max(1.3, Math.min(2.6, cell * 0.6));
  context.beginPath();
  counts.forEach((count, i) => {
    if (count === 0) return;
    const x = left + ((i % cells) + 0.5) * cell;
    const y = bottom - (Math.floor(i / cells) + 0.5) * cell;
    const size = radius * Math.sqrt(1 + Math.log2(count) / 4);
    context.moveTo(x + size, y);
    context.arc(x, y, size, 0, 2 * Math.PI);
  });
  context.fillStyle = theme.data;
  context.globalAlpha = 0.8;
  context.fill();
  context.globalAlpha = 1;
}

function drawHeights(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { left, top, right, bottom }: Rectangle,
  { counts, top: greatest }: SheetContent,
) {
  const cell = (right - left) / counts.length;
  const height = (bottom - top) / greatest;
  context.beginPath();
  context.moveTo(left, bottom);
  counts.forEach((count, i) => {
    context.lineTo(left + (i + 0.5) * cell, bottom - count * height);
  });
  context.lineTo(right, bottom);
  context.fillStyle = theme.data;
  context.globalAlpha = 0.18;
  context.fill();
  context.globalAlpha = 1;
  context.strokeStyle = theme.data;
  context.lineWidth = 2;
  context.lineJoin = 'round';
  context.stroke();
}

function drawCursor(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { left, top, right, bottom }: Rectangle,
  { dimensions }: SheetContent,
  cursor: SheetCursor,
) {
  const x = left + cursor.x * (right - left);
  const y = bottom - cursor.y * (bottom - top);
  const radius = cursor.radius * (right - left);
  context.beginPath();
  if (radius > 0 && dimensions === 2) context.arc(x, y, radius, 0, 2 * Math.PI);
  if (radius > 0 && dimensions === 1)
    context.rect(x - radius, top - 2, 2 * radius, bottom - top + 4);
  if (cursor.cross) {
    context.moveTo(x - 9, y);
    context.lineTo(x + 9, y);
    context.moveTo(x, y - 9);
    context.lineTo(x, y + 9);
  }
  context.strokeStyle = theme.ink;
  context.lineWidth = cursor.cross ? 1.5 : 1;
  context.stroke();
}
