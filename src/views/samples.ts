/** Samples as dots and as rugs. */
import type { Scale } from './axes';
import type { Rectangle } from './surface';

/** Width of the halo around a dot, CSS pixels. */
const haloWidth = 0.6;

/** Dots at rows of [count, 2], with a halo that keeps them apart; those outside the scales are clipped by the caller. */
export function drawDots(
  context: CanvasRenderingContext2D,
  samples: Float32Array,
  [x, y]: readonly [Scale, Scale],
  style: { readonly fill: string; readonly halo: string; readonly radius: number },
) {
  const discs = (radius: number, colour: string) => {
    context.fillStyle = colour;
    for (let i = 0; i + 1 < samples.length; i += 2) {
      fillDisc(context, x(samples[i] as number), y(samples[i + 1] as number), radius);
    }
  };
  discs(style.radius + haloWidth, style.halo);
  discs(style.radius, style.fill);
}

/** A disc of its own: a path of hundreds of them takes a renderer without a GPU three times as long. */
function fillDisc(context: CanvasRenderingContext2D, x: number, y: number, radius: number) {
  if (!Number.isFinite(x + y)) return;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
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
