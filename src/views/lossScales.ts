/** Scales and selection of what the loss chart shows. */
import { bisector, scaleLinear } from 'd3';
import type { LossId } from '../config/experiment';
import type { LossHistory, LossSpan } from '../state/lossHistory';
import type { Scale } from './axes';
import { type Size, textSize } from './notation';
import type { Rectangle } from './surface';

/** Values of the losses where D=½ everywhere, in nats: D's is 2 log 2, G's depends on its loss. */
export const balance: { readonly D: Reference; readonly G: Readonly<Record<LossId, Reference>> } = {
  D: { value: 2 * Math.LN2, text: '2 log 2' },
  G: { ns: { value: Math.LN2, text: 'log 2' }, mm: { value: -Math.LN2, text: '−log 2' } },
};

export interface Reference {
  readonly value: number;
  readonly text: string;
}

/** Losses beyond these are clipped, or one spike would flatten the rest of the run. */
const limits = [-6, 8] as const;

/** The shown spans: the last `window` iterations, or the whole run. */
export function shownSpans(history: LossHistory, window: number | null): readonly LossSpan[] {
  const whole = history.spans();
  const recent = history.recent();
  const end = whole.at(-1)?.to;
  if (window === null || end === undefined) return whole;
  const from = end - window;
  // The unmerged points where they reach back far enough.
  const source = (recent[0]?.from ?? end) <= from || whole === recent ? recent : whole;
  return source.slice(Math.max(0, bisector((span: LossSpan) => span.to).left(source, from) - 1));
}

/** A stretch of a run, in iterations. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The span nearest to a position, by index; -1 if there is none. */
export function nearestSpan(spans: readonly Stretch[], position: number): number {
  if (spans.length === 0) return -1;
  const middle = (span: Stretch) => (span.from + span.to) / 2;
  return bisector(middle).center(spans, position);
}

export interface LossLayout {
  readonly text: number;
  readonly plot: Rectangle;
  readonly x: Scale;
  readonly y: Scale;
}

export function lossLayout(
  size: Size,
  spans: readonly LossSpan[],
  loss: LossId,
  window: number | null,
): LossLayout {
  return runLayout(size, spans, lossDomain(spans, loss), window);
}

/** Room and scales of a chart over the shown iterations; `domain` is that of its values. */
export function runLayout(
  size: Size,
  spans: readonly Stretch[],
  domain: readonly [number, number],
  window: number | null,
): LossLayout {
  const text = Math.min(12, textSize(size));
  const plot = {
    left: Math.round(text * 2.5),
    right: Math.round(size.width - text * 1.8),
    top: Math.round(text * 1.1),
    bottom: Math.round(size.height - text * 2.9),
  };
  const end = spans.at(-1)?.to ?? 0;
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

/** Holds 0, both reference lines and the losses; rounding by `nice` keeps it steady between frames. */
export function lossDomain(spans: readonly LossSpan[], loss: LossId): [number, number] {
  let least = Math.min(0, balance.G[loss].value);
  let greatest = balance.D.value;
  for (const { D, G } of spans) {
    least = Math.min(least, D.minimum, G.minimum);
    greatest = Math.max(greatest, D.maximum, G.maximum);
  }
  return [Math.max(limits[0], least), Math.min(limits[1], greatest * 1.04)];
}
