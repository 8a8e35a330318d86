/** The losses of D and G over iterations, with their values at D=½ as reference lines. */
import { type LossId, type Phase, phases } from '../config/experiment';
import type { LossMark, LossSpan } from '../state/lossHistory';
import {
  drawCursor,
  drawEndNames,
  drawGhostLine,
  drawGhostName,
  drawGrid,
  drawHaloed,
  drawLine,
  drawNow,
  drawReferenceLine,
  withinPlot,
} from './chartParts';
import { balance } from './lossScales';
import { setFont } from './notation';
import { middle, type RunLayout } from './runScales';
import type { LossChartText } from './text';
import type { Theme } from './theme';

export interface LossPicture {
  readonly layout: RunLayout;
  readonly spans: readonly LossSpan[];
  readonly marks: readonly LossMark[];
  readonly loss: LossId;
  /** The future that was replaced. */
  readonly ghost?: readonly LossSpan[];
  /** Position of the past moment that is looked at, or null. */
  readonly now?: number | null;
  /** The span under the cursor, or null. */
  readonly cursor: LossSpan | null;
}

const colourOf = (theme: Theme, phase: Phase) =>
  phase === 'D' ? theme.discriminator : theme.generated;

export function drawLossChart(
  context: CanvasRenderingContext2D,
  theme: Theme,
  text: LossChartText,
  picture: LossPicture,
) {
  const { layout, spans, ghost = [], now = null, loss, cursor } = picture;
  drawGrid(context, theme, layout, text);
  drawMarks(context, theme, layout, picture.marks, text);
  const references = { D: balance.D, G: balance.G[loss] };
  for (const phase of phases) {
    drawReferenceLine(context, layout, references[phase].value, colourOf(theme, phase));
  }
  withinPlot(context, layout, () => {
    for (const phase of phases) {
      drawGhostLine(context, layout, ghost, (span) => span[phase].mean, colourOf(theme, phase));
    }
    for (const phase of phases) drawLosses(context, theme, layout, spans, phase);
    drawPhaseTicks(context, theme, layout, spans);
  });
  for (const phase of phases) {
    const { value, text: words } = references[phase];
    const place = { x: layout.plot.left + 4, y: layout.y(value) - 3, size: layout.text * 0.94 };
    drawHaloed(context, theme, words, place, colourOf(theme, phase));
  }
  const name = { value: ({ D }: LossSpan) => D.mean, name: text.ghost };
  drawGhostName(context, theme, layout, spans, ghost, name);
  if (now !== null) drawNow(context, theme, layout, now);
  const marked = ({ D, G }: LossSpan) =>
    [
      { name: text.discriminator, value: D.mean, colour: colourOf(theme, 'D') },
      { name: text.generator, value: G.mean, colour: colourOf(theme, 'G') },
    ] as const;
  const last = spans.at(-1);
  if (last) drawEndNames(context, theme, layout, marked(last));
  if (cursor) drawCursor(context, theme, layout, cursor, marked(cursor));
}

/** A band from smallest to greatest where points were merged, and a line through the means. */
function drawLosses(
  context: CanvasRenderingContext2D,
  theme: Theme,
  layout: RunLayout,
  spans: readonly LossSpan[],
  phase: Phase,
) {
  const { x, y } = layout;
  const at = (span: LossSpan) => x(middle(span));
  context.fillStyle = colourOf(theme, phase);
  if (spans.some(({ count }) => count > 1)) {
    context.beginPath();
    for (const span of spans) context.lineTo(at(span), y(span[phase].maximum));
    for (const span of spans.toReversed()) context.lineTo(at(span), y(span[phase].minimum));
    context.globalAlpha = 0.22;
    context.fill();
    context.globalAlpha = 1;
  }
  drawLine(context, layout, spans, (span) => span[phase].mean, colourOf(theme, phase));
}

/** Pixels that the ticks of the phases need each. */
const phaseRoom = 5;

/** Which network moved, at the foot of the chart, once single updates are far enough apart. */
function drawPhaseTicks(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { plot, x }: RunLayout,
  spans: readonly LossSpan[],
) {
  if (spans.length < 2 || spans.length * phaseRoom > plot.right - plot.left) return;
  context.lineWidth = 2;
  for (const phase of phases) {
    context.beginPath();
    for (const span of spans) {
      if (span.count > 1 || span.phase !== phase) continue;
      context.moveTo(x(span.to), plot.bottom - 1);
      context.lineTo(x(span.to), plot.bottom - 7);
    }
    context.strokeStyle = colourOf(theme, phase);
    context.stroke();
  }
}

/** Where the generator's loss was switched. */
function drawMarks(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { plot, x, text }: RunLayout,
  marks: readonly LossMark[],
  words: LossChartText,
) {
  setFont(context, theme, text * 0.88);
  context.textBaseline = 'alphabetic';
  context.strokeStyle = theme.axis;
  context.fillStyle = theme.muted;
  context.lineWidth = 1;
  let free = Number.NEGATIVE_INFINITY;
  for (const { position, loss } of marks) {
    const at = Math.round(x(position)) + 0.5;
    if (!(at >= plot.left && at <= plot.right)) continue;
    context.beginPath();
    context.moveTo(at, plot.top - 2);
    context.lineTo(at, plot.bottom);
    context.stroke();
    const width = context.measureText(words.losses[loss]).width;
    if (at < free) continue; // a label here would cover the one before
    const toLeft = at + width > plot.right + text * 1.5;
    context.textAlign = toLeft ? 'right' : 'left';
    context.fillText(words.losses[loss], at + (toLeft ? -3 : 3), plot.top);
    free = at + width + 8;
  }
}
