/** Arrows of the generator's descent direction: one fixed scale of length, so that a vanishing gradient looks like one. */

/** How long an arrow is drawn. Nothing in it depends on the frame. */
export interface ArrowScale {
  /** CSS pixels per nat per unit of x. */
  readonly pixels: number;
  /** The longest arrow, CSS pixels. */
  readonly longest: number;
  /** Gradient of the longest arrow and beyond, nats per unit of x. */
  readonly most: number;
  /** A round gradient for the legend. */
  readonly example: number;
}

/** A gradient of one nat across the whole picture's width is drawn this part of that width. */
const perNatAcross = 0.0025;
const longestPart = 0.075;

/** The greatest of 1, 2, 5 times a power of ten that is not above `value`. */
export function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const digit = value / power;
  return (digit >= 5 ? 5 : digit >= 2 ? 2 : 1) * power;
}

/** The scale for a picture `width` pixels wide that shows `units` of x; the same for any unit of x. */
export function arrowScale(width: number, units: number): ArrowScale {
  const pixels = perNatAcross * units * width;
  const longest = longestPart * width;
  const most = longest / pixels;
  return { pixels, longest, most, example: roundDown(most / 2) };
}

/** Length in pixels of an arrow for a gradient of this size: proportional, then capped. 0 where it is not a number. */
export function arrowLength(scale: ArrowScale, gradient: number): number {
  const length = scale.pixels * Math.abs(gradient);
  return Number.isNaN(length) ? 0 : Math.min(scale.longest, length);
}

/** Shorter arrows are not drawn: they would be dots. */
const shortest = 0.7;

/**
 * Adds an arrow from (x, y) along the screen direction (dx, dy), given as gradients in nats per unit,
 * to the context's path. A capped arrow gets a second head.
 */
export function addGradientArrow(
  context: CanvasRenderingContext2D,
  scale: ArrowScale,
  x: number,
  y: number,
  dx: number,
  dy: number,
) {
  const gradient = Math.hypot(dx, dy);
  const length = arrowLength(scale, gradient);
  if (!(length >= shortest) || !Number.isFinite(x + y)) return;
  // An infinite gradient has no direction left to draw.
  const ux = dx / gradient;
  const uy = dy / gradient;
  if (!Number.isFinite(ux + uy)) return;
  const endX = x + ux * length;
  const endY = y + uy * length;
  context.moveTo(x, y);
  context.lineTo(endX, endY);
  const head = Math.min(4, length * 0.6);
  addHead(context, endX, endY, ux, uy, head);
  if (length >= scale.longest) addHead(context, endX - ux * 3, endY - uy * 3, ux, uy, head);
}

/** Strokes the context's path of arrows as hollow ones: grey outlines around `inside`. */
export function strokeHollow(context: CanvasRenderingContext2D, outline: string, inside: string) {
  context.setLineDash([]);
  context.lineWidth = 4;
  context.strokeStyle = outline;
  context.stroke();
  context.lineWidth = 2.2;
  context.strokeStyle = inside;
  context.stroke();
}

/** Adds an open arrow head with its tip at (x, y), pointing along the unit vector (ux, uy). */
export function addHead(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  ux: number,
  uy: number,
  size: number,
) {
  const side = size * 0.6;
  context.moveTo(x - ux * size - uy * side, y - uy * size + ux * side);
  context.lineTo(x, y);
  context.lineTo(x - ux * size + uy * side, y - uy * size - ux * side);
}
