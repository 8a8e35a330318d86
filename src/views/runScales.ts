/** Scales and selection of charts over a run's iterations. */
import { bisector, scaleLinear } from 'd3';
import type { Scale } from './axes';
import { type Size, textSize } from './notation';
import { type Rectangle, rectangle } from './surface';

/** A stretch of a run, in iterations. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The stretch nearest to a position, by index; -1 if there is none. */
export function nearestSpan(spans: readonly Stretch[], position: number): number {
  if (spans.length === 0) return -1;
  return bisector(middle).center(spans, position);
}

/** Its place on the axis of iterations. */
export function middle({ from, to }: Stretch): number {
  return (from + to) / 2;
}

/** The stretches of the last `window` iterations and one before; null for the whole run. */
export function lastOf<T extends Stretch>(
  points: readonly T[],
  window: number | null,
): readonly T[] {
  const end = points.at(-1)?.to;
  if (window === null || end === undefined) return points;
  const first = bisector((point: T) => point.to).left(points, end - window);
  return points.slice(Math.max(0, first - 1));
}

export interface RunLayout {
  readonly text: number;
  readonly plot: Rectangle;
  readonly x: Scale;
  readonly y: Scale;
}

/** Room and scales of a chart over the shown iterations; `domain` is that of its values. The whole run shows a ghost whole, too. */
export function runLayout(
  size: Size,
  spans: readonly Stretch[],
  domain: readonly [number, number],
  window: number | null,
  ghost: readonly Stretch[] = [],
): RunLayout {
  const text = Math.min(12, textSize(size));
  const plot = rectangle({
    left: Math.round(text * 2.5),
    right: Math.round(size.width - text * 1.8),
    top: Math.round(text * 1.1),
    bottom: Math.round(size.height - text * 2.9),
  });
  const present = spans.at(-1)?.to ?? 0;
  const end = window === null ? Math.max(present, ghost.at(-1)?.to ?? 0) : present;
  const start = window === null ? 0 : Math.max(0, end - window);
  return {
    text,
    plot,
    x: scaleLinear()
      .domain([start, Math.max(end, start + 1)])
      .range([plot.left, plot.right]),
    y: scaleLinear().domain(domain).nice(5).range([plot.bottom, plot.top]),
  };
}
