/** The chart of both losses over iterations. */
import { useMemo } from 'react';
import type { LossId } from '../config/experiment';
import type { FrameSource } from '../state/frames';
import type { LossHistory, LossSpan } from '../state/lossHistory';
import { drawLossChart } from './drawLossChart';
import { lossLayout, shownSpans } from './lossScales';
import { type Chart, formatNats, formatPosition, RunChart } from './RunChart';
import type { LossChartText } from './text';

export interface LossChartProps {
  readonly history: LossHistory;
  /** Tells when the history has grown. */
  readonly frames: FrameSource;
  /** The loss that the generator has now. */
  readonly loss: LossId;
  /** The future that was replaced. */
  readonly ghost?: readonly LossSpan[] | undefined;
  /** Position of the past moment that is looked at, or null. */
  readonly now?: number | null;
  readonly text: LossChartText;
  readonly className?: string;
}

export function LossChart(props: LossChartProps) {
  const { history, frames, loss, ghost, now = null, text, className = '' } = props;
  const chart = useMemo<Chart<LossSpan>>(
    () => ({
      points: (window) => shownSpans(history, window),
      layout: (size, spans, window) => lossLayout(size, spans, loss, window, ghost),
      draw: (context, theme, { layout, points: spans, cursor }) =>
        drawLossChart(context, theme, text, {
          layout,
          spans,
          marks: history.marks(),
          ghost: ghost ?? [],
          now,
          loss,
          cursor,
        }),
      readout: (span) =>
        text.readout(formatPosition(span), formatNats(span.D.mean), formatNats(span.G.mean)),
    }),
    [history, loss, ghost, now, text],
  );
  return <RunChart chart={chart} frames={frames} text={text} className={className} />;
}
