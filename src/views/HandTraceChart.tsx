/** The picture of V against where a hand has put P_G. */
import { useCallback, useMemo } from 'react';
import type { Experiment } from '../config/experiment';
import { distributionOf } from '../distributions';
import type { FrameSource } from '../state/frames';
import type { HandTrace } from '../state/handTrace';
import { CanvasView, type Draw } from './CanvasView';
import { drawHandTrace } from './drawHandTrace';
import { boundCurve, type HandTraceText, handAxis, handTraceLayout } from './handTraceScales';

export interface HandTraceChartProps {
  readonly trace: HandTrace;
  /** Tells when the trace may have grown. */
  readonly frames: FrameSource;
  readonly data: Experiment['data'];
  /** The hand's spread now. */
  readonly spread: number;
  readonly text: HandTraceText;
}

export function HandTraceChart({ trace, frames, data, spread, text }: HandTraceChartProps) {
  const distribution = useMemo(() => distributionOf(data), [data]);
  const axis = useMemo(() => handAxis(distribution), [distribution]);
  const curve = useMemo(() => boundCurve(distribution, spread), [distribution, spread]);
  const draw = useCallback<Draw>(
    (context, size, theme) => {
      context.clearRect(0, 0, size.width, size.height);
      const layout = handTraceLayout(size, axis);
      drawHandTrace(context, theme, text, { layout, axis, points: trace.points(), curve });
    },
    [trace, axis, curve, text],
  );
  return <CanvasView label={text.label} draw={draw} subscribe={frames.subscribe} />;
}
