/** Scales and selection of what the loss chart shows. */
import type { LossId } from '../config/experiment';
import type { LossHistory, LossSpan } from '../state/lossHistory';
import type { Size } from './notation';
import { lastOf, type RunLayout, runLayout } from './runScales';

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
  return lastOf(source, window);
}

export function lossLayout(
  size: Size,
  spans: readonly LossSpan[],
  loss: LossId,
  window: number | null,
  ghost: readonly LossSpan[] = [],
): RunLayout {
  return runLayout(size, spans, lossDomain([...spans, ...ghost], loss), window, ghost);
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
