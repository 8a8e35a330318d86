/** The losses of D and G over iterations, with their values at D=½ as reference lines. */
import type { LossId, Phase } from '../config/experiment';
import type { LossMark, LossSpan } from '../state/lossHistory';
import { drawBottomAxis, drawSideAxis } from './axes';
import { balance, type LossLayout, type Reference } from './lossScales';
import { drawNotation, setFont } from './notation';
import type { LossChartText } from './text';
import type { Theme } from './theme';

export interface LossPicture {
  readonly layout: LossLayout;
  readonly spans: readonly LossSpan[];
  readonly marks: readonly LossMark[];
  readonly loss: LossId;
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
  const { layout, spans, loss } = picture;
  const { plot } = layout;
  drawGrid(context, theme, layout, text);
  drawMarks(context, theme, layout, picture.marks, text);
  const references = { D: balance.D, G: balance.G[loss] };
  drawReferenceLine(context, theme, layout, 'D', references.D);
  drawReferenceLine(context, theme, layout, 'G', references.G);
  context.save();
  context.beginPath();
  context.rect(plot.left, plot.top - 2, plot.right - plot.left + 1, plot.bottom - plot.top + 4);
  context.clip();
  drawLosses(context, theme, layout, spans, 'D');
  drawLosses(context, theme, layout, spans, 'G');
  drawPhaseTicks(context, theme, layout, spans);
  context.restore();
  drawReferenceLabel(context, theme, layout, 'D', references.D);
  drawReferenceLabel(context, theme, layout, 'G', references.G);
  drawEndLabels(context, theme, layout, spans, text);
  if (picture.cursor) drawCursor(context, theme, layout, picture.cursor);
}

/** Axes, hairlines at the values' ticks, and the name of the iterations' axis. */
export function drawGrid(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { plot, x, y, text }: LossLayout,
  words: { readonly iteration: string },
) {
  const count = plot.bottom - plot.top > 130 ? 5 : 4;
  context.beginPath();
  for (const tick of y.ticks(count)) {
    context.moveTo(plot.left, Math.round(y(tick)) + 0.5);
    context.lineTo(plot.right, Math.round(y(tick)) + 0.5);
  }
  context.setLineDash([]);
  context.lineWidth = 1;
  context.strokeStyle = theme.faint;
  context.stroke();
  const style = { theme, size: text * 0.94 };
  drawSideAxis(context, y, plot.left, 'left', { ...style, count, line: false });
  const ticks = Math.max(2, Math.floor((plot.right - plot.left) / 75));
  drawBottomAxis(context, x, plot.bottom, { ...style, count: ticks });
  setFont(context, theme, style.size);
  context.textAlign = 'right';
  context.textBaseline = 'alphabetic';
  context.fillText(words.iteration, plot.right, plot.bottom + text * 2.6);
}

function drawReferenceLine(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { plot, y }: LossLayout,
  phase: Phase,
  reference: Reference,
) {
  const at = Math.round(y(reference.value)) + 0.5;
  context.beginPath();
  context.moveTo(plot.left, at);
  context.lineTo(plot.right, at);
  context.setLineDash([4, 3]);
  context.lineWidth = 1;
  context.strokeStyle = colourOf(theme, phase);
  context.globalAlpha = 0.7;
  context.stroke();
  context.globalAlpha = 1;
  context.setLineDash([]);
}

/** Above the line, with a halo that keeps it readable where a loss runs through it. */
function drawReferenceLabel(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { plot, y, text }: LossLayout,
  phase: Phase,
  reference: Reference,
) {
  setFont(context, theme, text * 0.94);
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context.lineWidth = 3;
  context.lineJoin = 'round';
  context.strokeStyle = theme.background;
  context.fillStyle = colourOf(theme, phase);
  context.strokeText(reference.text, plot.left + 4, y(reference.value) - 3);
  context.fillText(reference.text, plot.left + 4, y(reference.value) - 3);
}

/** A band from smallest to greatest where points were merged, and a line through the means. */
function drawLosses(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { x, y }: LossLayout,
  spans: readonly LossSpan[],
  phase: Phase,
) {
  const at = (span: LossSpan) => x((span.from + span.to) / 2);
  context.fillStyle = colourOf(theme, phase);
  context.strokeStyle = colourOf(theme, phase);
  if (spans.some(({ count }) => count > 1)) {
    context.beginPath();
    for (const span of spans) context.lineTo(at(span), y(span[phase].maximum));
    for (const span of spans.toReversed()) context.lineTo(at(span), y(span[phase].minimum));
    context.globalAlpha = 0.22;
    context.fill();
    context.globalAlpha = 1;
  }
  context.beginPath();
  for (const span of spans) context.lineTo(at(span), y(span[phase].mean));
  context.lineWidth = 1.5;
  context.lineJoin = 'round';
  context.stroke();
}

/** Pixels that the ticks of the phases need each. */
const phaseRoom = 5;

/** Which network moved, at the foot of the chart, once single updates are far enough apart. */
function drawPhaseTicks(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { plot, x }: LossLayout,
  spans: readonly LossSpan[],
) {
  if (spans.length < 2 || spans.length * phaseRoom > plot.right - plot.left) return;
  context.lineWidth = 2;
  for (const phase of ['D', 'G'] as const) {
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
  { plot, x, text }: LossLayout,
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

/** "D" and "G" where their lines end, kept apart. */
function drawEndLabels(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { plot, y, text }: LossLayout,
  spans: readonly LossSpan[],
  words: LossChartText,
) {
  const last = spans.at(-1);
  if (!last) return;
  const within = (value: number) => Math.min(plot.bottom - 4, Math.max(plot.top + 4, y(value)));
  const d = within(last.D.mean);
  const g = within(last.G.mean);
  const push = Math.max(0, text * 1.15 - Math.abs(d - g)) / 2;
  const up = d <= g ? -push : push;
  context.textBaseline = 'middle';
  const place = { x: plot.right + 5, size: text * 1.08 };
  context.fillStyle = theme.discriminator;
  drawNotation(context, theme, words.discriminator, { ...place, y: d + up });
  context.fillStyle = theme.generated;
  drawNotation(context, theme, words.generator, { ...place, y: g - up });
}

function drawCursor(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { plot, x, y }: LossLayout,
  span: LossSpan,
) {
  const at = x((span.from + span.to) / 2);
  context.beginPath();
  context.moveTo(at, plot.top);
  context.lineTo(at, plot.bottom);
  context.lineWidth = 1;
  context.strokeStyle = theme.muted;
  context.stroke();
  for (const phase of ['D', 'G'] as const) {
    const height = y(span[phase].mean);
    if (height < plot.top || height > plot.bottom) continue;
    context.beginPath();
    context.arc(at, height, 3.5, 0, 2 * Math.PI);
    context.fillStyle = colourOf(theme, phase);
    context.fill();
    context.lineWidth = 1.5;
    context.strokeStyle = theme.background;
    context.stroke();
  }
}
