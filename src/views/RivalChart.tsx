/** The chart of one or two measures of two runs over iterations. */
import { useMemo } from 'react';
import type { FrameSource } from '../state/frames';
import type { MeasureHistory } from '../state/measureHistory';
import {
  drawRivalChart,
  pairPoints,
  type RivalLine,
  type RivalPoint,
  rivalLayout,
} from './drawRivalChart';
import { type Chart, formatNats, formatPosition, RunChart } from './RunChart';
import { lastOf } from './runScales';

export interface RivalChartText {
  /** Accessible name of the chart. */
  readonly label: string;
  readonly iteration: string;
  readonly keys: string;
  readout(position: string, parts: readonly (readonly string[])[]): string;
}

export interface RivalChartProps {
  readonly histories: { readonly A: MeasureHistory; readonly B: MeasureHistory };
  /** Tells when the histories may have grown. */
  readonly frames: FrameSource;
  readonly lines: readonly RivalLine[];
  readonly reference: number | null;
  readonly text: RivalChartText;
  readonly className?: string;
}

export function RivalChart(props: RivalChartProps) {
  const { histories, frames, lines, reference, text, className = '' } = props;
  const { A, B } = histories;
  const chart = useMemo<Chart<RivalPoint>>(
    () => ({
      points: (window) => lastOf(pairPoints(A.points(), B.points()), window),
      layout: (size, points, window) => rivalLayout(size, points, lines, window),
      draw: (context, theme, picture) =>
        drawRivalChart(context, theme, text, { ...picture, lines, reference }),
      readout: (point) => text.readout(formatPosition(point), partsOf(point, lines)),
    }),
    [A, B, lines, reference, text],
  );
  return <RunChart chart={chart} frames={frames} text={text} className={className} />;
}

/** "A 0.123" and "B 0.456" for each quantity. */
function partsOf({ A, B }: RivalPoint, lines: readonly RivalLine[]): string[][] {
  const part = (run: string, value: number) => `${run} ${formatNats(value)}`.replaceAll('_', '');
  return lines.map(({ name, value }) => {
    const ofA = part(`${name}A`, value(A));
    return B ? [ofA, part(`${name}B`, value(B))] : [ofA];
  });
}
