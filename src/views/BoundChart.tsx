/** The chart of V and its bound: hover or use the arrow keys to read values, + and − to zoom, 0 for the whole run. */
import { format } from 'd3';
import { type KeyboardEvent, type PointerEvent, useCallback, useRef, useState } from 'react';
import type { FrameSource } from '../state/frames';
import type { MeasureHistory, MeasurePoint } from '../state/measureHistory';
import styles from './boundChart.module.css';
import { type BoundChartText, boundLayout, shownPoints } from './boundScales';
import { CanvasView, type Draw } from './CanvasView';
import { chartWindows, keyAction } from './chartKeys';
import { drawBoundChart } from './drawBoundChart';
import { type LossLayout, nearestSpan } from './lossScales';
import shared from './views.module.css';

export interface BoundChartProps {
  readonly history: MeasureHistory;
  /** Tells when the history may have grown. */
  readonly frames: FrameSource;
  readonly text: BoundChartText;
  readonly className?: string;
}

const formatNats = format('.3f');
const formatPosition = format(',.0f');

export function BoundChart({ history, frames, text, className = '' }: BoundChartProps) {
  const [cursor, setCursor] = useState<MeasurePoint | null>(null);
  const [zoom, setZoom] = useState(0);
  const layout = useRef<LossLayout | null>(null);
  const window = chartWindows[zoom] ?? null;

  const draw = useCallback<Draw>(
    (context, size, theme) => {
      const points = shownPoints(history.points(), window);
      layout.current = boundLayout(size, points, window);
      context.clearRect(0, 0, size.width, size.height);
      drawBoundChart(context, theme, text, { layout: layout.current, points, cursor });
    },
    [history, text, cursor, window],
  );
  const moveTo = (event: PointerEvent<HTMLDivElement>) => {
    const points = shownPoints(history.points(), window);
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const index = layout.current ? nearestSpan(points, layout.current.x.invert(x)) : -1;
    setCursor(points[index] ?? null);
  };
  const press = (event: KeyboardEvent) => {
    const points = shownPoints(history.points(), window);
    const action = keyAction(event.key, points, cursor, zoom);
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    if (action.cursor !== undefined) setCursor(action.cursor);
    if (action.zoom !== undefined) setZoom(action.zoom);
  };
  const readout = cursor ? readoutOf(cursor, text) : '';
  return (
    <div className={`${shared.chart} ${className}`}>
      <div
        className={shared.plot}
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
      <p className={`${shared.readout} ${styles.readout}`} aria-hidden="true">
        {readout}
      </p>
    </div>
  );
}

function readoutOf(point: MeasurePoint, text: BoundChartText): string {
  const { from, to, value, standardError, bound } = point;
  return text.readout(
    formatPosition(Math.floor((from + to) / 2)),
    formatNats(value),
    formatNats(standardError),
    formatNats(bound),
    formatNats(bound - value),
  );
}
