/** The loss picture: log(1−D) and −log D over D, with the present D(G(z)) as dots on G's curve and the slope there. */
import { format } from 'd3';
import { type LossId, lossIds } from '../config/experiment';
import type { Frame } from '../engine/protocol';
import { scoresOf } from '../math/histogram';
import { drawBottomAxis, drawSideAxis } from './axes';
import { strokeCurve } from './curve';
import {
  generatorLosses,
  type LossPictureLayout,
  lossPictureLayout,
  tangentAt,
} from './generatorLoss';
import { drawNotation, type Size } from './notation';
import type { LossPictureText } from './text';
import type { Theme } from './theme';

export interface LossPictureOptions {
  readonly size: Size;
  readonly theme: Theme;
  /** What G minimises now. */
  readonly loss: LossId;
  readonly text: LossPictureText;
}

const points = 200;
const three = format('.3~r');

export function drawLossPicture(
  context: CanvasRenderingContext2D,
  frame: Frame | null,
  options: LossPictureOptions,
) {
  const { size, theme, loss, text } = options;
  const layout = lossPictureLayout(size);
  const { plot } = layout;
  context.clearRect(0, 0, size.width, size.height);
  drawAxes(context, theme, layout, text);
  context.save();
  context.beginPath();
  context.rect(plot.left, plot.top, plot.right - plot.left, plot.bottom - plot.top);
  context.clip();
  for (const id of lossIds) drawCurve(context, theme, layout, id, id === loss);
  const scores = frame && scoresOf(frame.generatedLogits);
  if (frame && scores) {
    drawDots(context, theme, layout, {
      loss,
      logits: frame.generatedLogits,
      scores: scores.values,
    });
    drawTangent(context, theme, layout, loss, scores.mean);
  }
  context.restore();
  drawFormulas(context, theme, layout, options);
  if (scores && !Number.isNaN(scores.mean)) {
    const slope = generatorLosses[loss].slope(scores.mean);
    context.fillStyle = theme.ink;
    context.textBaseline = 'top';
    drawNotation(context, theme, text.slope(Number.isFinite(slope) ? three(slope) : '−∞'), {
      x: plot.right - layout.text * 0.4,
      y: plot.top + layout.text * 0.3,
      size: layout.text,
      align: 'right',
    });
  }
}

function drawAxes(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { plot, x, y, text }: LossPictureLayout,
  words: LossPictureText,
) {
  const zero = Math.round(y(0)) + 0.5;
  context.beginPath();
  context.moveTo(plot.left, zero);
  context.lineTo(plot.right, zero);
  context.setLineDash([]);
  context.lineWidth = 1;
  context.strokeStyle = theme.faint;
  context.stroke();
  const style = { theme, size: text * 0.94 };
  drawSideAxis(context, y, plot.left, 'left', { ...style, count: 5 });
  drawBottomAxis(context, x, plot.bottom, { ...style, count: 5 });
  context.fillStyle = theme.muted;
  context.textBaseline = 'alphabetic';
  const size = text * 0.94;
  drawNotation(context, theme, words.unit, { x: 0, y: plot.top - text * 0.6, size });
  const y2 = plot.bottom + text * 2.6;
  drawNotation(context, theme, words.score, { x: plot.right, y: y2, size, align: 'right' });
}

function drawCurve(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { x, y }: LossPictureLayout,
  loss: LossId,
  active: boolean,
) {
  // Halves keep clear of D = 0 and D = 1, where one of the losses is infinite.
  const d = (i: number) => (i + 0.5) / points;
  strokeCurve(context, {
    count: points,
    x: (i) => x(d(i)),
    y: (i) => y(generatorLosses[loss].value(d(i))),
    style: {
      colour: active ? theme.generated : theme.muted,
      width: active ? 2.6 : 1.1,
      dash: [],
      fillTo: null,
    },
  });
}

interface Dots {
  readonly loss: LossId;
  readonly logits: Float32Array;
  readonly scores: Float64Array;
}

/** Each sample on its curve; those beyond the picture lie on its edge. */
function drawDots(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { plot, x, y }: LossPictureLayout,
  { loss, logits, scores }: Dots,
) {
  const { ofLogit } = generatorLosses[loss];
  context.fillStyle = theme.generated;
  context.globalAlpha = 0.14;
  for (let i = 0; i < scores.length; i++) {
    const px = x(scores[i] as number);
    const py = Math.min(plot.bottom, Math.max(plot.top, y(ofLogit(logits[i] as number))));
    if (!Number.isFinite(px + py)) continue;
    // One by one, so that dots on top of one another grow darker.
    context.beginPath();
    context.arc(px, py, 4, 0, 2 * Math.PI);
    context.fill();
  }
  context.globalAlpha = 1;
}

function drawTangent(
  context: CanvasRenderingContext2D,
  theme: Theme,
  layout: LossPictureLayout,
  loss: LossId,
  mean: number,
) {
  const { plot, x, y } = layout;
  const ends = tangentAt(layout, loss, mean, (plot.right - plot.left) * 0.2);
  if (!ends) return;
  const [x1, y1, x2, y2] = ends;
  context.beginPath();
  context.moveTo(x1, y1);
  context.lineTo(x2, y2);
  context.setLineDash([]);
  context.lineWidth = 1.6;
  context.strokeStyle = theme.ink;
  context.stroke();
  context.beginPath();
  context.arc(x(mean), y(generatorLosses[loss].value(mean)), 3.2, 0, 2 * Math.PI);
  context.fillStyle = theme.ink;
  context.fill();
}

/** Each curve's formula where the other curve is far away. */
function drawFormulas(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { x, y, text }: LossPictureLayout,
  { loss, text: words }: LossPictureOptions,
) {
  context.textBaseline = 'middle';
  const places = {
    ns: { x: x(0.2), y: y(generatorLosses.ns.value(0.1)), align: 'left' },
    mm: { x: x(0.84), y: y(generatorLosses.mm.value(0.94)), align: 'right' },
  } as const;
  for (const id of lossIds) {
    context.fillStyle = id === loss ? theme.generated : theme.muted;
    drawNotation(context, theme, words.formulas[id], { ...places[id], size: text * 1.08 });
  }
}
