/** The chart of V and its bound over iterations. */
import { useMemo } from 'react';
import type { FrameSource } from '../state/frames';
import type { MeasureHistory, MeasurePoint } from '../state/measureHistory';
import styles from './boundChart.module.css';
import { type BoundChartText, boundLayout } from './boundScales';
import { drawBoundChart } from './drawBoundChart';
import { type Chart, formatNats, formatPosition, RunChart } from './RunChart';
import { lastOf } from './runScales';

export interface BoundChartProps {
  readonly history: MeasureHistory;
  /** Tells when the history may have grown. */
  readonly frames: FrameSource;
  /** The future that was replaced. */
  readonly ghost?: readonly MeasurePoint[] | undefined;
  /** Position of the past moment that is looked at, or null. */
  readonly now?: number | null;
  readonly text: BoundChartText;
  readonly className?: string;
}

export function BoundChart(props: BoundChartProps) {
  const { history, frames, ghost, now = null, text, className = '' } = props;
  const chart = useMemo<Chart<MeasurePoint>>(
    () => ({
      points: (window) => lastOf(history.points(), window),
      layout: (size, points, window) => boundLayout(size, points, window, ghost),
      draw: (context, theme, picture) =>
        drawBoundChart(context, theme, text, { ...picture, ghost: ghost ?? [], now }),
      readout: (point) => readoutOf(point, text),
    }),
    [history, ghost, now, text],
  );
  return (
    <RunChart
      chart={chart}
      frames={frames}
      text={text}
      className={className}
      readoutClass={styles.readout ?? ''}
    />
  );
}

function readoutOf(point: MeasurePoint, text: BoundChartText): string {
  const { value, standardError, bound } = point;
  return text.readout(
    formatPosition(point),
    formatNats(value),
    formatNats(standardError),
    formatNats(bound),
    formatNats(bound - value),
  );
}
