/** A chart over iterations: hover or use the arrow keys to read values, + and − to zoom, 0 for the whole run. */
import { format } from 'd3';
import { type KeyboardEvent, type PointerEvent, useCallback, useRef, useState } from 'react';
import type { FrameSource } from '../state/frames';
import { CanvasView, type Draw } from './CanvasView';
import { chartWindows, keyAction } from './chartKeys';
import type { Size } from './notation';
import { scaledSize } from './pictureScale';
import { nearestSpan, type RunLayout, type Stretch } from './runScales';
import type { Theme } from './theme';
import styles from './views.module.css';

/** What is drawn and read; a new object means that there is something new to draw. */
export interface Chart<T extends Stretch> {
  /** The points of the last `window` iterations, or of the whole run. */
  points(window: number | null): readonly T[];
  layout(size: Size, points: readonly T[], window: number | null): RunLayout;
  draw(
    context: CanvasRenderingContext2D,
    theme: Theme,
    picture: { layout: RunLayout; points: readonly T[]; cursor: T | null },
  ): void;
  /** The values at a point, in words. */
  readout(point: T): string;
}

export interface RunChartProps<T extends Stretch> {
  readonly chart: Chart<T>;
  /** Tells when there may be more points. */
  readonly frames: FrameSource;
  /** Accessible name, and how to use the chart with keys. */
  readonly text: { readonly label: string; readonly keys: string };
  readonly className?: string;
  readonly readoutClass?: string;
}

/** A point's value in nats, and its iteration, as readouts show them. */
export const formatNats = format('.3f');
const formatCount = format(',.0f');
export const formatPosition = ({ from, to }: Stretch) => formatCount(Math.floor((from + to) / 2));

export function RunChart<T extends Stretch>(props: RunChartProps<T>) {
  const { chart, frames, text, className = '', readoutClass = '' } = props;
  const [cursor, setCursor] = useState<T | null>(null);
  const [zoom, setZoom] = useState(0);
  const layout = useRef<RunLayout | null>(null);
  const window = chartWindows[zoom] ?? null;

  const draw = useCallback<Draw>(
    (context, size, theme) => {
      const points = chart.points(window);
      layout.current = chart.layout(size, points, window);
      context.clearRect(0, 0, size.width, size.height);
      chart.draw(context, theme, { layout: layout.current, points, cursor });
    },
    [chart, cursor, window],
  );
  const moveTo = (event: PointerEvent<HTMLDivElement>) => {
    const points = chart.points(window);
    const { scale } = scaledSize(event.currentTarget);
    const x = (event.clientX - event.currentTarget.getBoundingClientRect().left) / scale;
    const index = layout.current ? nearestSpan(points, layout.current.x.invert(x)) : -1;
    setCursor(points[index] ?? null);
  };
  const press = (event: KeyboardEvent) => {
    const action = keyAction(event.key, chart.points(window), cursor, zoom);
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    if (action.cursor !== undefined) setCursor(action.cursor);
    if (action.zoom !== undefined) setZoom(action.zoom);
  };
  const readout = cursor ? chart.readout(cursor) : '';
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
      <p className={`${styles.readout} ${readoutClass}`} aria-hidden="true">
        {readout}
      </p>
    </div>
  );
}
