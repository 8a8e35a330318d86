/** Samples as dots and as rugs: all of one colour in one path. */
import type { Scale } from './axes';
import type { Rectangle } from './surface';

/** Dots at rows of [count, 2], with a halo that keeps them apart; those outside the scales are clipped by the caller. */
export function drawDots(
  context: CanvasRenderingContext2D,
  samples: Float32Array,
  [x, y]: readonly [Scale, Scale],
  style: { readonly fill: string; readonly halo: string; readonly radius: number },
) {
  context.beginPath();
  for (let i = 0; i + 1 < samples.length; i += 2) {
    const px = x(samples[i] as number);
    const py = y(samples[i + 1] as number);
    if (!Number.isFinite(px + py)) continue;
    context.moveTo(px + style.radius, py);
    context.arc(px, py, style.radius, 0, 2 * Math.PI);
  }
  context.setLineDash([]);
  context.lineWidth = 1.2;
  context.strokeStyle = style.halo;
  context.stroke();
  context.fillStyle = style.fill;
  context.fill();
}

/** A rug: one hairline per sample from `place.top` to `place.bottom`. */
export function drawRug(
  context: CanvasRenderingContext2D,
  samples: Float32Array,
  x: Scale,
  place: Rectangle,
  colour: string,
) {
  context.beginPath();
  for (const sample of samples) {
    const px = x(sample);
    if (!(px >= place.left && px <= place.right)) continue;
    context.moveTo(px, place.top);
    context.lineTo(px, place.bottom);
  }
  context.setLineDash([]);
  context.lineWidth = 1;
  context.strokeStyle = colour;
  context.globalAlpha = 0.4;
  context.stroke();
  context.globalAlpha = 1;
}

/** Every how many-th sample gets an arrow so that there are at most `most`. */
export function strideFor(count: number, most: number): number {
  return Math.max(1, Math.ceil(count / most));
}
