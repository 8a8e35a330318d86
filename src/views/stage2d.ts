/** The 2-D stage: D as a heat map with contours, real and generated samples, descent arrows, the prior's grid warped by G. */
import type { LossId } from '../config/experiment';
import type { SurfaceId } from '../config/view';
import type { Frame } from '../engine/protocol';
import type { Box } from '../math/grid';
import { addGradientArrow, strokeHollow } from './arrows';
import { drawBottomAxis, drawSideAxis, inUnits } from './axes';
import type { StageLayers } from './layers';
import { type Layout2d, layout2d } from './layout2d';
import { drawArrowLegend, drawColourBar, drawDotLegend } from './legends';
import type { Size } from './notation';
import { drawNotes, notesOf } from './notes';
import { drawDots, strideFor } from './samples';
import { barScale, shownField } from './shownField';
import {
  type ContourLines,
  createContourLines,
  createSurfaceImage,
  type SurfaceImage,
} from './surface';
import type { StageText } from './text';
import type { Theme } from './theme';

export interface Stage2dOptions {
  readonly size: Size;
  readonly theme: Theme;
  readonly layers: StageLayers;
  readonly surface: SurfaceId;
  /** The inactive loss, if its arrows are shown hollow. */
  readonly ghosts: LossId | null;
  readonly text: StageText;
  /** The view box in the data's own units, where these were scaled. */
  readonly units?: Box | undefined;
}

/** What a stage keeps between frames. */
export interface Stage2dScratch {
  readonly image: SurfaceImage;
  readonly contours: ContourLines;
}

export function createStage2dScratch(makeCanvas?: () => HTMLCanvasElement): Stage2dScratch {
  return { image: createSurfaceImage(makeCanvas), contours: createContourLines() };
}

/** More arrows than this hide each other. */
const mostArrows = 128;

export function drawStage2d(
  context: CanvasRenderingContext2D,
  frame: Frame,
  options: Stage2dOptions,
  scratch: Stage2dScratch,
) {
  const { size, theme, layers, surface, text } = options;
  const shown = shownField(frame, surface, theme);
  const ghosts = layers.arrows ? options.ghosts : null;
  const layout = layout2d(size, frame.surface.box);
  const { plot } = layout;
  context.clearRect(0, 0, size.width, size.height);
  context.fillStyle = theme.stage;
  context.fillRect(plot.left, plot.top, plot.right - plot.left, plot.bottom - plot.top);
  context.save();
  context.beginPath();
  context.rect(plot.left, plot.top, plot.right - plot.left, plot.bottom - plot.top);
  context.clip();
  if (layers.surface) scratch.image.draw(context, shown.field, shown.table, plot, shown.indexOf);
  if (layers.contours && shown.contours) {
    scratch.contours.draw(context, shown.field, plot, theme.ink);
  }
  drawSamples(context, frame, options, layout);
  drawNotes(context, theme, notesOf(surface, ghosts, text), {
    size: layout.text * 0.92,
    corner: { left: plot.left + 1, top: plot.top + 1 },
    lines: [],
  });
  context.restore();
  drawFrame(context, options, layout);
  drawColourBar(context, theme, layout, barScale(surface, theme, text));
  drawDotLegend(context, theme, layout, text, layers);
  if (layers.arrows) {
    drawArrowLegend(context, theme, layout.arrows, text, {
      ...layout.arrowLegend,
      size: layout.text * 0.94,
    });
  }
}

/** Where the samples stand: scales of the plot's pixels, and how long arrows are in them. */
export type SamplePlaces = Pick<Layout2d, 'x' | 'y' | 'plot' | 'text' | 'arrows'>;

/** Samples, descent arrows and the prior's grid as G warps it. */
export function drawSamples(
  context: CanvasRenderingContext2D,
  frame: Frame,
  { theme, layers, ghosts }: Pick<Stage2dOptions, 'theme' | 'layers' | 'ghosts'>,
  layout: SamplePlaces,
) {
  const { x, y, plot } = layout;
  const radius = Math.max(1.7, Math.min(2.8, (plot.right - plot.left) / 210));
  const halo = theme.surfaceEven;
  if (layers.real) drawDots(context, frame.real, [x, y], { fill: theme.data, halo, radius });
  if (layers.grid) drawWarpedGrid(context, frame, theme, [x, y]);
  if (layers.arrows) {
    if (ghosts) {
      addArrows(context, frame.generated, frame.ghostArrows, layout);
      strokeHollow(context, theme.muted, halo);
    }
    addArrows(context, frame.generated, frame.arrows, layout);
    context.setLineDash([]);
    context.lineWidth = 1.2;
    context.strokeStyle = theme.descent;
    context.stroke();
  }
  if (layers.generated) {
    drawDots(context, frame.generated, [x, y], { fill: theme.generated, halo, radius });
  }
}

/** Begins a path with the arrows of some of the samples. */
function addArrows(
  context: CanvasRenderingContext2D,
  generated: Float32Array,
  gradients: Float32Array,
  { x, y, text, arrows }: SamplePlaces,
) {
  const stride = 2 * strideFor(generated.length / 2, text > 12 ? mostArrows : mostArrows * 0.7);
  context.beginPath();
  for (let i = 0; i + 1 < generated.length; i += stride) {
    addGradientArrow(
      context,
      arrows,
      x(generated[i] as number),
      y(generated[i + 1] as number),
      gradients[i] ?? 0,
      -(gradients[i + 1] ?? 0), // the screen's y points down
    );
  }
}

/** The image under G of the prior's grid: a net for two dimensions of z, a curve for one. */
export function drawWarpedGrid(
  context: CanvasRenderingContext2D,
  { priorImage, priorGrid }: Frame,
  theme: Theme,
  [x, y]: readonly [Layout2d['x'], Layout2d['y']],
) {
  const count = priorImage.length / 2;
  if (count < 2) return;
  const side = priorGrid.length === 2 * count ? Math.round(Math.sqrt(count)) : count;
  const isNet = side * side === count && side < count;
  context.beginPath();
  const addLine = (start: number, step: number, points: number) => {
    let drawing = false;
    for (let i = 0; i < points; i++) {
      const at = 2 * (start + i * step);
      const px = x(priorImage[at] as number);
      const py = y(priorImage[at + 1] as number);
      const finite = Number.isFinite(px + py);
      if (finite && drawing) context.lineTo(px, py);
      else if (finite) context.moveTo(px, py);
      drawing = finite;
    }
  };
  if (isNet) {
    for (let line = 0; line < side; line++) {
      addLine(line * side, 1, side);
      addLine(line, side, side);
    }
  } else addLine(0, 1, count);
  context.setLineDash([]);
  context.lineWidth = isNet ? 0.8 : 1.6;
  context.strokeStyle = theme.generated;
  context.globalAlpha = isNet ? 0.5 : 0.8;
  context.stroke();
  context.globalAlpha = 1;
}

function drawFrame(
  context: CanvasRenderingContext2D,
  { theme, units }: Stage2dOptions,
  { plot, x, y, text }: Layout2d,
) {
  context.strokeStyle = theme.faint;
  context.lineWidth = 1;
  context.strokeRect(
    plot.left + 0.5,
    plot.top + 0.5,
    Math.max(0, plot.right - plot.left - 1),
    Math.max(0, plot.bottom - plot.top - 1),
  );
  context.setLineDash([]);
  const count = plot.right - plot.left > 380 ? 7 : 5;
  const style = { theme, size: text * 0.92, count, line: false };
  drawBottomAxis(context, inUnits(x, units?.[0]), plot.bottom, style);
  drawSideAxis(context, inUnits(y, units?.[1]), plot.left, 'left', style);
}
