/** The loss chart: hover or use the arrow keys to read values, + and − to zoom, 0 for the whole run. */
import { format } from 'd3';
import { type KeyboardEvent, type PointerEvent, useCallback, useRef, useState } from 'react';
import type { LossId } from '../config/experiment';
import type { FrameSource } from '../state/frames';
import type { LossHistory, LossSpan } from '../state/lossHistory';
import { CanvasView, type Draw } from './CanvasView';
import { chartWindows, keyAction } from './chartKeys';
import { drawLossChart } from './drawLossChart';
import { type LossLayout, lossLayout, nearestSpan, shownSpans } from './lossScales';
import type { LossChartText } from './text';
import styles from './views.module.css';

export interface LossChartProps {
  readonly history: LossHistory;
  /** Tells when the history has grown. */
  readonly frames: FrameSource;
  /** The loss that the generator has now. */
  readonly loss: LossId;
  readonly text: LossChartText;
  readonly className?: string;
}

const formatLoss = format('.3f');
const formatPosition = format(',.0f');

export function LossChart({ history, frames, loss, text, className = '' }: LossChartProps) {
  const [cursor, setCursor] = useState<LossSpan | null>(null);
  const [zoom, setZoom] = useState(0);
  const layout = useRef<LossLayout | null>(null);
  const shown = chartWindows[zoom] ?? null;

  const draw = useCallback<Draw>(
    (context, size, theme) => {
      const spans = shownSpans(history, shown);
      layout.current = lossLayout(size, spans, loss, shown);
      context.clearRect(0, 0, size.width, size.height);
      const marks = history.marks();
      drawLossChart(context, theme, text, { layout: layout.current, spans, marks, loss, cursor });
    },
    [history, loss, text, cursor, shown],
  );
  const moveTo = (event: PointerEvent<HTMLDivElement>) => {
    const spans = shownSpans(history, shown);
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const index = layout.current ? nearestSpan(spans, layout.current.x.invert(x)) : -1;
    setCursor(spans[index] ?? null);
  };
  const press = (event: KeyboardEvent) => {
    const spans = shownSpans(history, shown);
    const action = keyAction(event.key, spans, cursor, zoom);
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    if (action.cursor !== undefined) setCursor(action.cursor);
    if (action.zoom !== undefined) setZoom(action.zoom);
  };
  const readout = cursor ? readoutOf(cursor, text) : '';
  return (
    <div className={`${styles.chart} ${className}`}>
      <div
        className={styles.plot}
        role="slider"
        tabIndex={0}
        aria-label={text.label}
        aria-valuenow={cursor?.to ?? 0}
        aria-valuetext={readout || text.keys}
        onPointerMove={moveTo}
        onPointerDown={moveTo}
        onPointerLeave={() => setCursor(null)}
        onBlur={() => setCursor(null)}
        onKeyDown={press}
      >
        <CanvasView label={text.label} draw={draw} subscribe={frames.subscribe} />
      </div>
      <p className={styles.readout} aria-hidden="true">
        {readout}
      </p>
    </div>
  );
}

function readoutOf(span: LossSpan, text: LossChartText): string {
  const position = formatPosition(Math.floor((span.from + span.to) / 2));
  return text.readout(position, formatLoss(span.D.mean), formatLoss(span.G.mean));
}
