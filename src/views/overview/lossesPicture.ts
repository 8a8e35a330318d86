/** The two losses as numbers with their formulas; beside each other where the node is wide and low. */
import type { LossId, Phase } from '../../config/experiment';
import type { Frame } from '../../engine/protocol';
import { drawNotation, notationWidth, setFont } from '../notation';
import type { Rectangle } from '../surface';
import type { Theme } from '../theme';
import type { OverviewText } from './text';

export interface LossesOptions {
  readonly theme: Theme;
  readonly text: number;
  readonly words: OverviewText['losses'];
  readonly loss: LossId;
  /** The network whose loss counts at this moment; the other's is dimmed. */
  readonly phase: Phase | null;
}

const order = ['D', 'G'] as const;

export function drawLosses(
  context: CanvasRenderingContext2D,
  losses: Frame['losses'],
  { left, right, top, bottom }: Rectangle,
  options: LossesOptions,
) {
  const { theme, text, words, loss, phase } = options;
  const beside = right - left > 1.9 * (bottom - top);
  const width = beside ? (right - left) / 2 : right - left;
  const height = beside ? bottom - top : (bottom - top) / 2;
  order.forEach((of, i) => {
    const formula = of === 'D' ? words.discriminator : [words.generator[loss]];
    const lines = fittingLines(context, theme, formula, width - text, text * 0.92);
    const place = {
      x: left + text * 0.5 + (beside ? i * width : 0),
      y: top + (beside ? 0 : i * height),
    };
    const dim = phase !== null && phase !== of;
    drawLoss(context, options, { of, value: losses[of], lines, height, dim, ...place });
  });
}

/** The formula on one line where that fits, else as it is broken. */
function fittingLines(
  context: CanvasRenderingContext2D,
  theme: Theme,
  parts: readonly string[],
  room: number,
  size: number,
): readonly string[] {
  const whole = parts.join(' ');
  return notationWidth(context, theme, whole, size) <= room ? [whole] : parts;
}

interface LossPlace {
  readonly of: Phase;
  readonly value: number;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly dim: boolean;
}

/** Name and value, and below them the formula as far as there is room. */
function drawLoss(
  context: CanvasRenderingContext2D,
  { theme, text, words }: LossesOptions,
  { of, value, lines, x, y, height, dim }: LossPlace,
) {
  const step = text * 1.4;
  const shown = lines.slice(0, Math.max(0, Math.floor((height - text * 1.6) / step)));
  const complete = shown.length === lines.length ? shown : [];
  const block = text * 1.6 + complete.length * step;
  const first = y + Math.max(0, (height - block) / 2) + text * 0.8;
  context.textBaseline = 'middle';
  context.fillStyle = theme.muted;
  const width = drawNotation(context, theme, words.names[of], { x, y: first, size: text });
  if (!dim) context.fillStyle = of === 'D' ? theme.discriminator : theme.generated;
  setFont(context, theme, text * 1.15, dim ? '' : '600');
  context.textAlign = 'left';
  context.fillText(words.value(value), x + width + text * 0.6, first);
  context.fillStyle = dim ? theme.muted : theme.ink;
  complete.forEach((line, i) => {
    drawNotation(context, theme, line, { x, y: first + (i + 1.1) * step, size: text * 0.92 });
  });
}
