/** Histograms of D's scores: real samples upwards, generated ones downwards, the mean of each marked. */
import { format, scaleLinear } from 'd3';
import type { Frame } from '../engine/protocol';
import { histogram, type Scores, scoresOf } from '../math/histogram';
import { drawBottomAxis, type Scale } from './axes';
import { drawNotation, type Size, setFont, textSize } from './notation';
import { type Rectangle, rectangle } from './surface';
import type { ScoresText } from './text';
import type { Theme } from './theme';

const bins = 20;
const two = format('.2f');

export interface ScoresLayout {
  readonly text: number;
  readonly plot: Rectangle;
  readonly x: Scale;
  /** Height in pixels of a bin that holds this fraction. */
  readonly height: Scale;
  /** The line that the bins stand on and hang from. */
  readonly middle: number;
}

/** Room for the fullest bin, in steps, so that the scale stays while the bins move. */
export function fullest(fractions: Iterable<number>): number {
  let most = 0;
  for (const fraction of fractions) most = Math.max(most, fraction);
  return [0.125, 0.25, 0.5].find((step) => most <= step) ?? 1;
}

export function scoresLayout(size: Size, most: number): ScoresLayout {
  const text = Math.min(12, textSize(size));
  const plot = rectangle({
    left: Math.round(text * 0.9),
    right: Math.round(size.width - text * 0.9),
    top: Math.round(text * 0.4),
    bottom: Math.round(size.height - text * 2.9),
  });
  const middle = Math.round((plot.top + plot.bottom) / 2);
  return {
    text,
    plot,
    middle,
    x: scaleLinear().domain([0, 1]).range([plot.left, plot.right]),
    height: scaleLinear()
      .domain([0, most])
      .range([0, Math.max(0, middle - plot.top - text * 1.4)]),
  };
}

interface Half {
  readonly scores: Scores;
  readonly fractions: Float64Array;
  /** −1 upwards, 1 downwards. */
  readonly direction: -1 | 1;
  readonly colour: string;
  readonly word: string;
}

export interface ScoresOptions {
  readonly size: Size;
  readonly theme: Theme;
  readonly text: ScoresText;
  /** Ticks wanted along the axis, about. */
  readonly ticks?: number;
}

export function drawScores(
  context: CanvasRenderingContext2D,
  frame: Frame | null,
  { size, theme, text, ticks = 5 }: ScoresOptions,
) {
  context.clearRect(0, 0, size.width, size.height);
  const of = (logits: Float32Array | undefined) => {
    const scores = scoresOf(logits ?? []);
    return { scores, fractions: histogram(scores.values, bins, [0, 1]) };
  };
  const real = of(frame?.realLogits);
  const generated = of(frame?.generatedLogits);
  const layout = scoresLayout(size, fullest([...real.fractions, ...generated.fractions]));
  const halves: readonly Half[] = [
    { ...real, direction: -1, colour: theme.data, word: text.real },
    { ...generated, direction: 1, colour: theme.generated, word: text.generated },
  ];
  for (const half of halves) drawBins(context, layout, half);
  drawAxis(context, theme, layout, { ...text, ticks });
  for (const half of halves) drawMean(context, theme, layout, half, text);
}

function drawAxis(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { plot, x, middle, text }: ScoresLayout,
  { score, ticks }: { readonly score: string; readonly ticks: number },
) {
  context.fillStyle = theme.axis;
  context.fillRect(plot.left, middle, plot.right - plot.left, 1);
  const size = text * 0.94;
  drawBottomAxis(context, x, plot.bottom, { theme, size, count: ticks });
  context.fillStyle = theme.muted;
  context.textBaseline = 'alphabetic';
  drawNotation(context, theme, score, {
    x: plot.right,
    y: plot.bottom + text * 2.6,
    size,
    align: 'right',
  });
}

function drawBins(
  context: CanvasRenderingContext2D,
  { x, height, middle }: ScoresLayout,
  { fractions, direction, colour }: Half,
) {
  context.fillStyle = colour;
  context.globalAlpha = 0.55;
  const width = (x(1) - x(0)) / bins;
  fractions.forEach((fraction, i) => {
    if (fraction === 0) return;
    const tall = height(fraction);
    const top = direction < 0 ? middle - tall : middle + 1;
    context.fillRect(x(i / bins) + 0.5, top, Math.max(0.5, width - 1), tall);
  });
  context.globalAlpha = 1;
}

function drawMean(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { plot, x, middle, text }: ScoresLayout,
  { scores, direction, colour, word }: Half,
  words: ScoresText,
) {
  const edge = direction < 0 ? plot.top : plot.bottom;
  setFont(context, theme, text);
  context.textBaseline = direction < 0 ? 'top' : 'bottom';
  context.fillStyle = colour;
  const at = x(scores.mean);
  const unknown = Number.isNaN(scores.mean);
  const label = unknown ? word : words.mean(word, two(scores.mean));
  const overflows = at + context.measureText(label).width + 5 > plot.right;
  const toLeft = overflows && at - plot.left > plot.right - at;
  context.textAlign = toLeft ? 'right' : 'left';
  const anchor = unknown ? plot.left : at;
  context.fillText(label, anchor + (toLeft ? -5 : 5), edge - direction * 2);
  if (unknown) return;
  context.beginPath();
  context.moveTo(at, middle);
  context.lineTo(at, edge);
  context.setLineDash([]);
  context.lineWidth = 1.6;
  context.strokeStyle = colour;
  context.stroke();
}
