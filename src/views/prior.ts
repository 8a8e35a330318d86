/** The lower half of figure 1: generated samples with their descent arrows, and the z axis with arrows x=G(z). */
import type { Frame } from '../engine/protocol';
import { addGradientArrow, addHead, strokeHollow } from './arrows';
import { drawBottomAxis } from './axes';
import type { StageLayers } from './layers';
import type { Layout1d } from './layout1d';
import { drawNotation } from './notation';
import { drawRug, strideFor } from './samples';
import type { StageText } from './text';
import type { Theme } from './theme';

/** Points along the first axis of z, and their images. */
export interface PriorRow {
  readonly count: number;
  /** The z axis shows −extent … extent; the prior's grid never changes, so neither does this. */
  readonly extent: number;
  z(index: number): number;
  x(index: number): number;
}

/** The prior's quantiles; of a 2-D prior, the lattice's middle row: z₁ varies, z₂ is near its median. */
export function priorRow({ priorGrid, priorImage }: Frame): PriorRow {
  const points = priorImage.length;
  const dimensions = points > 0 ? Math.round(priorGrid.length / points) : 1;
  const count = dimensions === 2 ? Math.round(Math.sqrt(points)) : points;
  const start = dimensions === 2 ? Math.floor(count / 2) * count : 0;
  const z = (index: number) => priorGrid[(start + index) * dimensions] as number;
  const ends = count > 1 ? Math.max(Math.abs(z(0)), Math.abs(z(count - 1))) : 1;
  return {
    count,
    extent: (Number.isFinite(ends) && ends > 0 ? ends : 1) * 1.04,
    z,
    x: (index) => priorImage[start + index] as number,
  };
}

interface Look {
  readonly theme: Theme;
  readonly text: StageText;
}

const priorArrows = 32;

/** Arrows from evenly spaced quantiles of z up to their images. */
export function drawPrior(
  context: CanvasRenderingContext2D,
  row: PriorRow,
  { theme, text }: Look,
  layout: Layout1d,
) {
  const { lane, priorY, x, z, text: size } = layout;
  context.save();
  context.beginPath();
  context.rect(lane.left, lane.top, lane.right - lane.left, priorY - lane.top);
  context.clip();
  context.beginPath();
  const arrows = Math.min(priorArrows, row.count);
  for (let i = 0; i < arrows; i++) {
    const index = Math.floor(((i + 0.5) * row.count) / arrows);
    addMapping(context, z(row.z(index)), priorY, x(row.x(index)), lane.bottom + 1);
  }
  context.setLineDash([]);
  context.lineWidth = 1;
  context.strokeStyle = theme.generated;
  context.globalAlpha = 0.6;
  context.stroke();
  context.restore();
  drawBottomAxis(context, z, priorY, { theme, size: size * 0.92, count: 7 });
  context.fillStyle = theme.muted;
  context.textBaseline = 'middle';
  drawNotation(context, theme, text.z, { x: lane.right + size * 0.9, y: priorY, size });
  drawNotation(context, theme, text.mapping, {
    x: lane.left - size * 0.4,
    y: (lane.bottom + priorY) / 2,
    size: size * 0.88,
    align: 'right',
  });
}

function addMapping(
  context: CanvasRenderingContext2D,
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
) {
  const length = Math.hypot(toX - fromX, toY - fromY);
  if (!Number.isFinite(length) || length === 0) return;
  context.moveTo(fromX, fromY);
  context.lineTo(toX, toY);
  addHead(context, toX, toY, (toX - fromX) / length, (toY - fromY) / length, 5);
}

const mostArrows = 28;

/** A line of generated samples where the mapping's arrows end; some carry their descent arrow. */
export function drawGeneratedLane(
  context: CanvasRenderingContext2D,
  frame: Frame,
  { theme, layers, ghosts }: Look & { readonly layers: StageLayers; readonly ghosts: boolean },
  { lane, x, arrows }: Layout1d,
) {
  const { generated } = frame;
  context.fillStyle = theme.axis;
  context.fillRect(lane.left, lane.bottom, lane.right - lane.left, 1);
  if (layers.generated) {
    drawRug(context, generated, x, { ...lane, top: lane.bottom - 6 }, theme.generated);
  }
  if (!layers.arrows) return;
  context.save();
  context.beginPath();
  context.rect(lane.left, lane.top - 8, lane.right - lane.left, lane.bottom - lane.top + 8);
  context.clip();
  const stride = strideFor(generated.length, mostArrows);
  const addArrows = (gradients: Float32Array) => {
    context.beginPath();
    for (let i = 0; i < generated.length; i += stride) {
      // Neighbouring arrows would hide each other on one line.
      const y = lane.bottom - 10 - 5 * ((i / stride) % 3);
      addGradientArrow(context, arrows, x(generated[i] as number), y, gradients[i] ?? 0, 0);
    }
  };
  if (ghosts) {
    addArrows(frame.ghostArrows);
    strokeHollow(context, theme.muted, theme.background);
  }
  addArrows(frame.arrows);
  context.setLineDash([]);
  context.lineWidth = 1.2;
  context.strokeStyle = theme.descent;
  context.stroke();
  context.restore();
}
