/** D* on the 1-D stage: a thin line beside the learned D, and the band between the two. */
import type { SurfaceId } from '../config/view';
import type { Frame } from '../engine/protocol';
import { cellCentre } from '../math/grid';
import { strokeCurve } from './curve';
import type { Layout1d } from './layout1d';
import type { Theme } from './theme';

/** How D* is drawn, on the plot and in its legend. */
export const optimalStyle = { width: 1.1, dash: [] as readonly number[] };

export function drawOptimal(
  context: CanvasRenderingContext2D,
  frame: Frame,
  { theme, surface }: { readonly theme: Theme; readonly surface: SurfaceId },
  layout: Layout1d,
) {
  if (surface === 'learned') return;
  const { box, columns } = frame.surface;
  const axis = box[0] ?? [0, 1];
  const x = (i: number) => layout.x(cellCentre(axis, i, columns));
  const count = Math.min(columns, frame.optimal.length);
  const y = (i: number) => layout.discriminator(frame.optimal[i] as number);
  if (surface === 'difference') {
    const learned = (i: number) => layout.discriminator(frame.surface.values[i] as number);
    fillBand(context, theme, { count, x, above: learned, below: y });
  }
  const style = { colour: theme.discriminator, ...optimalStyle, fillTo: null };
  strokeCurve(context, { count, x, y, style });
}

interface Band {
  readonly count: number;
  readonly x: (index: number) => number;
  readonly above: (index: number) => number;
  readonly below: (index: number) => number;
}

/** Fills between two curves; where either has no value the band is interrupted. */
function fillBand(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { count, x, above, below }: Band,
) {
  const known = (i: number) => i < count && Number.isFinite(above(i) + below(i));
  context.beginPath();
  for (let start = 0; start < count; start++) {
    if (!known(start)) continue;
    let end = start;
    context.moveTo(x(start), above(start));
    while (known(end + 1)) {
      end++;
      context.lineTo(x(end), above(end));
    }
    for (let i = end; i >= start; i--) context.lineTo(x(i), below(i));
    context.closePath();
    start = end;
  }
  context.fillStyle = theme.discriminator;
  context.globalAlpha = 0.25;
  context.fill();
  context.globalAlpha = 1;
}
