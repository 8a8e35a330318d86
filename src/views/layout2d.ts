/** Where things stand on the 2-D stage: a plot of equal aspect, and D's colour bar beside or below it. */
import { scaleLinear } from 'd3';
import type { Box } from '../math/grid';
import { type ArrowScale, arrowScale } from './arrows';
import type { Scale } from './axes';
import { type Size, textSize } from './notation';
import type { Rectangle } from './surface';

export interface Layout2d {
  readonly text: number;
  readonly plot: Rectangle;
  readonly x: Scale;
  readonly y: Scale;
  /** D's colour bar. */
  readonly bar: Rectangle & { readonly upright: boolean };
  /** Middle of the line that explains the dots. */
  readonly legendY: number;
  /** Where the explanation of the arrows ends: on the same line, or below the bar. */
  readonly arrowLegend: { readonly x: number; readonly y: number };
  readonly arrows: ArrowScale;
}

const barWidth = 12;

export function layout2d(size: Size, box: Box): Layout2d {
  const { width, height } = size;
  const text = textSize(size);
  const [xAxis = [0, 1], yAxis = [0, 1]] = box;
  const upright = width > height * 1.05;
  // Beside a small plot the two explanations need more than its width.
  const stacked = upright && width < text * 45;
  const margin = {
    left: text * 2.9,
    top: text * 0.9,
    right: upright ? text * 6.8 + barWidth : text * 0.9,
    bottom: text * (upright ? (stacked ? 5.5 : 3.9) : 7.5),
  };
  const spanX = xAxis[1] - xAxis[0];
  const spanY = yAxis[1] - yAxis[0];
  const room = { x: width - margin.left - margin.right, y: height - margin.top - margin.bottom };
  const perUnit = Math.max(1e-6, Math.min(room.x / spanX, room.y / spanY));
  // Whole pixels, so that the picture's edges are sharp.
  const left = Math.round(margin.left + (room.x - perUnit * spanX) / 2);
  const top = Math.round(margin.top + (room.y - perUnit * spanY) / 2);
  const right = left + Math.round(perUnit * spanX);
  const bottom = top + Math.round(perUnit * spanY);
  const bar = upright
    ? { left: right + text * 1.3, right: right + text * 1.3 + barWidth, top, bottom, upright }
    : { left, right, top: bottom + text * 4, bottom: bottom + text * 4 + barWidth * 0.75, upright };
  return {
    text,
    plot: { left, top, right, bottom },
    x: scaleLinear().domain(xAxis).range([left, right]),
    y: scaleLinear().domain(yAxis).range([bottom, top]),
    bar,
    legendY: bottom + text * 3.1,
    arrowLegend: upright
      ? {
          x: Math.max(bar.right + text * 2.5, Math.min(width - text * 0.5, left + text * 35)),
          y: bottom + text * (stacked ? 4.7 : 3.1),
        }
      : { x: right, y: bottom + text * 6.9 },
    arrows: arrowScale(right - left, spanX),
  };
}
