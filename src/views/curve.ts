/** Curves of the 1-D stage: stroked, dashed or dotted, with a light fill down to the axis. */

export interface CurveStyle {
  readonly colour: string;
  readonly width: number;
  readonly dash: readonly number[];
  /** Screen y to fill down to, or null for none. */
  readonly fillTo: number | null;
}

/** Points are given by index; those that are not finite interrupt the curve. */
export interface Curve {
  readonly count: number;
  readonly x: (index: number) => number;
  readonly y: (index: number) => number;
  readonly style: CurveStyle;
}

export function strokeCurve(context: CanvasRenderingContext2D, { count, x, y, style }: Curve) {
  const trace = (base: number | null) => {
    context.beginPath();
    let last: number | null = null;
    for (let i = 0; i < count; i++) {
      const px = x(i);
      const py = y(i);
      if (!Number.isFinite(px + py)) {
        if (last !== null && base !== null) context.lineTo(last, base);
        last = null;
      } else {
        if (last === null) context.moveTo(px, base ?? py);
        context.lineTo(px, py);
        last = px;
      }
    }
    if (last !== null && base !== null) context.lineTo(last, base);
  };
  if (style.fillTo !== null) {
    trace(style.fillTo);
    context.fillStyle = style.colour;
    context.globalAlpha = 0.09;
    context.fill();
    context.globalAlpha = 1;
  }
  trace(null);
  context.setLineDash([...style.dash]);
  context.lineWidth = style.width;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.strokeStyle = style.colour;
  context.stroke();
  context.setLineDash([]);
  context.lineCap = 'butt';
}

/** The highest point of a density above `limit`, or null if all of it is below. */
export function clippedPeak(
  density: Float32Array,
  limit: number,
): { readonly index: number; readonly value: number } | null {
  let index = -1;
  let value = limit;
  for (let i = 0; i < density.length; i++) {
    const here = density[i] as number;
    if (here > value) {
      value = here;
      index = i;
    }
  }
  return index < 0 ? null : { index, value };
}
