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
  readonly text: LossChartText;
  readonly className?: string;
}

export function LossChart({ history, frames, loss, text, className = '' }: LossChartProps) {
  const chart = useMemo<Chart<LossSpan>>(
    () => ({
      points: (window) => shownSpans(history, window),
      layout: (size, spans, window) => lossLayout(size, spans, loss, window),
      draw: (context, theme, { layout, points: spans, cursor }) =>
        drawLossChart(context, theme, text, {
          layout,
          spans,
          marks: history.marks(),
          loss,
          cursor,
        }),
      readout: (span) =>
        text.readout(formatPosition(span), formatNats(span.D.mean), formatNats(span.G.mean)),
    }),
    [history, loss, text],
  );
  return <RunChart chart={chart} frames={frames} text={text} className={className} />;
}
