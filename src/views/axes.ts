/** Axes on a canvas: a hairline, short ticks, muted numbers. */
import type { ScaleLinear } from 'd3';
import { setFont } from './notation';
import type { Theme } from './theme';

export type Scale = ScaleLinear<number, number>;

/** `scale` labelled in the data's own units, whose ends are `axis`; as it is where there are none. */
export function inUnits(scale: Scale, axis: readonly [number, number] | undefined): Scale {
  return axis ? scale.copy().domain(axis) : scale;
}

/** Numbers as a scale writes them; very large and very small ones with a prefix, 12k or 3µ, and beyond all prefixes with a power, 6e+37. */
function tickNumbers(scale: Scale, count: number) {
  const greatest = Math.max(...scale.domain().map(Math.abs));
  const short = greatest > 0 && (greatest >= 1e5 || greatest < 1e-3);
  if (greatest >= 1e24 || (greatest > 0 && greatest < 1e-24)) return scale.tickFormat(count, '~e');
  return short ? scale.tickFormat(count, '~s') : scale.tickFormat(count);
}

/** Length of a tick, and distance of its number from the axis. */
const tickLength = 4;
const numberGap = 7;

export interface AxisStyle {
  readonly theme: Theme;
  /** Size of the numbers, CSS pixels. */
  readonly size: number;
  readonly colour?: string;
  /** Ticks wanted, about. */
  readonly count: number;
  /** Draw the line along the axis too. */
  readonly line?: boolean;
}

/** About as many ticks as are wanted, or fewer where their numbers would touch. The font is set. */
function fittingTicks(context: CanvasRenderingContext2D, scale: Scale, style: AxisStyle) {
  for (let count = style.count; ; count--) {
    const format = tickNumbers(scale, count);
    const ticks = scale.ticks(count).map((value) => ({ value, text: format(value) }));
    const [first, second] = ticks;
    if (count <= 1 || !first || !second) return ticks;
    const widest = Math.max(...ticks.map(({ text }) => context.measureText(text).width));
    if (Math.abs(scale(second.value) - scale(first.value)) > widest + style.size / 3) return ticks;
  }
}

/** A horizontal axis at `y`, numbers underneath. */
export function drawBottomAxis(
  context: CanvasRenderingContext2D,
  scale: Scale,
  y: number,
  style: AxisStyle,
) {
  const { theme, size, colour = theme.muted, line = true } = style;
  const [start = 0, end = 0] = scale.range();
  setFont(context, theme, size);
  const ticks = fittingTicks(context, scale, style);
  context.beginPath();
  if (line) {
    context.moveTo(start, y);
    context.lineTo(end, y);
  }
  for (const { value } of ticks) {
    context.moveTo(scale(value), y);
    context.lineTo(scale(value), y + tickLength);
  }
  strokeAxis(context, theme);
  context.fillStyle = colour;
  context.textAlign = 'center';
  context.textBaseline = 'top';
  for (const { value, text } of ticks) context.fillText(text, scale(value), y + numberGap);
}

/** A vertical axis at `x`, numbers on its left or right side. */
export function drawSideAxis(
  context: CanvasRenderingContext2D,
  scale: Scale,
  x: number,
  side: 'left' | 'right',
  style: AxisStyle & { readonly ticks?: readonly { value: number; text: string }[] },
) {
  const { theme, size, count, colour = theme.muted, line = true } = style;
  const format = tickNumbers(scale, count);
  const ticks = style.ticks ?? scale.ticks(count).map((value) => ({ value, text: format(value) }));
  const direction = side === 'left' ? -1 : 1;
  const [start = 0, end = 0] = scale.range();
  context.beginPath();
  if (line) {
    context.moveTo(x, start);
    context.lineTo(x, end);
  }
  for (const { value } of ticks) {
    context.moveTo(x, scale(value));
    context.lineTo(x + direction * tickLength, scale(value));
  }
  strokeAxis(context, theme);
  setFont(context, theme, size);
  context.fillStyle = colour;
  context.textAlign = side === 'left' ? 'right' : 'left';
  context.textBaseline = 'middle';
  for (const { value, text } of ticks) {
    context.fillText(text, x + direction * numberGap, scale(value));
  }
}

function strokeAxis(context: CanvasRenderingContext2D, theme: Theme) {
  context.setLineDash([]);
  context.lineWidth = 1;
  context.strokeStyle = theme.axis;
  context.stroke();
}
