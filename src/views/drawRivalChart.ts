/** Measures of two runs over iterations: a line for each quantity and run, A's solid, B's dotted. */
import type { MeasurePoint } from '../state/measureHistory';
import { drawCursor, drawGrid, drawLine, drawReferenceLine, withinPlot } from './chartParts';
import type { Size } from './notation';
import { drawNotation } from './notation';
import { type RunLayout, runLayout } from './runScales';
import type { Theme } from './theme';

/** One quantity of a run. */
export interface RivalLine {
  /** At the end of both lines. */
  readonly name: string;
  readonly colour: 'ink' | 'discriminator' | 'generated';
  readonly value: (point: MeasurePoint) => number;
}

/** Both runs at one moment; the other may have been measured a little earlier. */
export interface RivalPoint {
  readonly from: number;
  readonly to: number;
  readonly A: MeasurePoint;
  readonly B: MeasurePoint | null;
}

export interface RivalPicture {
  readonly layout: RunLayout;
  readonly points: readonly RivalPoint[];
  readonly cursor: RivalPoint | null;
  readonly lines: readonly RivalLine[];
  /** A value that means something, if any. */
  readonly reference: number | null;
}

const dotted = [1.5, 3] as const;

/** B's newest moment up to each of A's: both are measured together, but merged each on its own. */
export function pairPoints(
  a: readonly MeasurePoint[],
  b: readonly MeasurePoint[],
): readonly RivalPoint[] {
  let next = 0;
  return a.map((A) => {
    while ((b[next + 1]?.to ?? Number.POSITIVE_INFINITY) <= A.to) next += 1;
    return { from: A.from, to: A.to, A, B: b[next] ?? null };
  });
}

/** Holds 0 and all values; spikes beyond 8 nats are clipped. */
export function rivalLayout(
  size: Size,
  points: readonly RivalPoint[],
  lines: readonly RivalLine[],
  window: number | null,
): RunLayout {
  let [least, greatest] = [0, 0.1];
  for (const { A, B } of points) {
    for (const { value } of lines) {
      const [a, b] = [value(A), B ? value(B) : 0];
      least = Math.min(least, a, b);
      greatest = Math.max(greatest, a, b);
    }
  }
  return runLayout(size, points, [Math.max(-6, least), Math.min(8, greatest * 1.05)], window);
}

export function drawRivalChart(
  context: CanvasRenderingContext2D,
  theme: Theme,
  words: { readonly iteration: string },
  { layout, points, cursor, lines, reference }: RivalPicture,
) {
  drawGrid(context, theme, layout, words);
  if (reference !== null) drawReferenceLine(context, layout, reference, theme.muted);
  const ofB = points.filter((point) => point.B !== null);
  withinPlot(context, layout, () => {
    for (const { value, colour } of lines) {
      drawLine(context, layout, points, ({ A }) => value(A), theme[colour]);
      context.setLineDash(dotted);
      drawLine(context, layout, ofB, ({ A, B }) => value(B ?? A), theme[colour]);
      context.setLineDash([]);
    }
  });
  drawNames(context, theme, layout, points.at(-1), lines);
  if (cursor) drawCursor(context, theme, layout, cursor, valuesAt(cursor, lines, theme));
}

function valuesAt({ A, B }: RivalPoint, lines: readonly RivalLine[], theme: Theme) {
  return lines.flatMap(({ value, colour }) =>
    [A, ...(B ? [B] : [])].map((point) => ({ value: value(point), colour: theme[colour] })),
  );
}

/** The names of the lines where they end, from top to bottom, each below the one before. */
function drawNames(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { plot, y, text }: RunLayout,
  last: RivalPoint | undefined,
  lines: readonly RivalLine[],
) {
  if (!last) return;
  const { A, B } = last;
  const names = lines.flatMap(({ name, value, colour }) => [
    { name: `${name}A`, at: y(value(A)), colour },
    ...(B ? [{ name: `${name}B`, at: y(value(B)), colour }] : []),
  ]);
  const height = text * 1.1;
  let free = plot.top + 4;
  context.textBaseline = 'middle';
  for (const [i, { name, at, colour }] of names.toSorted((a, b) => a.at - b.at).entries()) {
    const lowest = plot.bottom - 4 - height * (names.length - 1 - i);
    const place = Math.min(Math.max(at, free), lowest);
    free = place + height;
    context.fillStyle = theme[colour];
    drawNotation(context, theme, name, { x: plot.right + 4, y: place, size: text });
  }
}
