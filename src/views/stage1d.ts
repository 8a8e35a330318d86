/** The 1-D stage: figure 1 of Goodfellow et al. 2014, live. P_data dotted, P_G solid, D dashed on its own axis, z below. */
import type { LossId } from '../config/experiment';
import type { SurfaceId } from '../config/view';
import type { Frame } from '../engine/protocol';
import { type Box, cellCentre } from '../math/grid';
import { drawBottomAxis, drawSideAxis, inUnits, type Scale } from './axes';
import { clippedPeak, strokeCurve } from './curve';
import type { DataCurve } from './dataCurve';
import type { StageLayers } from './layers';
import { type Layout1d, layout1d } from './layout1d';
import { drawArrowLegend, drawCurveLegend, drawDiscriminatorAxis, shortNumber } from './legends';
import { drawNotation, type Size, setFont } from './notation';
import { drawNotes, notesOf } from './notes';
import { drawOptimal } from './optimal1d';
import { drawGeneratedLane, drawPrior, priorRow } from './prior';
import { drawRug } from './samples';
import type { SurfaceImage } from './surface';
import type { StageText } from './text';
import type { Theme } from './theme';

export interface Stage1dOptions {
  readonly size: Size;
  readonly theme: Theme;
  readonly layers: StageLayers;
  readonly surface: SurfaceId;
  /** The inactive loss, if its arrows are shown hollow. */
  readonly ghosts: LossId | null;
  readonly text: StageText;
  readonly data: DataCurve;
  /** The view box in the data's own units, where these were scaled. */
  readonly units?: Box | undefined;
}

export interface Stage1dScratch {
  readonly image: SurfaceImage;
}

export function drawStage1d(
  context: CanvasRenderingContext2D,
  frame: Frame,
  options: Stage1dOptions,
  scratch: Stage1dScratch,
) {
  const { size, theme, layers, surface, text, data } = options;
  const ghosts = layers.arrows ? options.ghosts : null;
  const row = priorRow(frame);
  const layout = layout1d(size, {
    x: frame.surface.box[0] ?? [0, 1],
    z: row.extent,
    peak: data.greatest,
  });
  context.clearRect(0, 0, size.width, size.height);
  if (layers.surface) {
    scratch.image.draw(context, { ...frame.surface, rows: 1 }, theme.surface, layout.strip);
    drawHalfLine(context, theme, layout);
  }
  drawAxes(context, options, layout);
  inside(context, layout, () => {
    if (layers.real) {
      const { plot } = layout;
      drawRug(context, frame.real, layout.x, { ...plot, top: plot.bottom - 9 }, theme.data);
    }
    drawCurves(context, frame, options, layout);
    if (layers.surface) drawOptimal(context, frame, options, layout);
  });
  drawGeneratedLane(context, frame, { theme, layers, text, ghosts: ghosts !== null }, layout);
  if (layers.grid) drawPrior(context, row, { theme, text }, layout);
  const optimal = layers.surface && surface !== 'learned';
  const legendEnd = drawCurveLegend(context, theme, layout, text, {
    discriminator: layers.surface,
    optimal,
  });
  const notes = notesOf(optimal ? surface : 'learned', ghosts, text);
  drawNotes(context, theme, notes, notePlaces(layout, size, legendEnd));
  drawClippingHint(context, frame, options, layout);
  if (layers.arrows) {
    drawArrowLegend(context, theme, layout.arrows, text, {
      x: layout.plot.right,
      y: size.height - layout.text * 0.7,
      size: layout.text * 0.92,
    });
  }
}

/** Notes stand on the legends' lines where those have room, above the plot and below z; else in the corner. */
function notePlaces({ plot, text }: Layout1d, { width, height }: Size, legendEnd: number) {
  const size = text * 0.92;
  const below = Math.max(0, width - text * 32);
  return {
    size,
    corner: { left: plot.left + 4, top: plot.top + 4 },
    lines: [
      { left: legendEnd, y: plot.top - text * 1.95, room: plot.right - text * 1.5 - legendEnd },
      { left: text * 0.3, y: height - text * 0.7, room: below },
    ],
  };
}

/** Draws with everything outside the plot's sides clipped off. */
function inside(context: CanvasRenderingContext2D, { plot }: Layout1d, draw: () => void) {
  context.save();
  context.beginPath();
  context.rect(plot.left, plot.top - 1, plot.right - plot.left, plot.bottom - plot.top + 1);
  context.clip();
  draw();
  context.restore();
}

function drawAxes(
  context: CanvasRenderingContext2D,
  { theme, layers, text, units }: Stage1dOptions,
  { plot, strip, x, density, discriminator, text: size }: Layout1d,
) {
  const numbers = size * 0.92;
  const across = plot.right - plot.left;
  const style = { theme, size: numbers, count: across > 420 ? 9 : 6 };
  drawBottomAxis(context, inUnits(x, units?.[0]), layers.surface ? strip.bottom : plot.bottom, {
    ...style,
    line: false,
  });
  context.fillStyle = theme.axis;
  context.fillRect(plot.left, plot.bottom, across, 1);
  const densities = inUnits(density, perUnit(density, x, units));
  drawSideAxis(context, densities, plot.left, 'left', { ...style, count: 4 });
  setFont(context, theme, numbers);
  context.fillStyle = theme.muted;
  context.textBaseline = 'alphabetic';
  context.textAlign = 'left';
  context.fillText(text.density, size * 0.3, plot.top - size * 1.6);
  drawNotation(context, theme, text.x, {
    x: plot.right + size * 0.9,
    y: strip.bottom + size * 1.3,
    size,
  });
  if (!layers.surface) return;
  drawDiscriminatorAxis(context, theme, discriminator, plot.right, numbers);
  drawNotation(context, theme, text.discriminator, {
    x: plot.right + size * 2.3,
    y: plot.top - size * 1.6,
    size: numbers,
    align: 'right',
  });
}

/** Units of x in one of the data's own: what a density is multiplied with to be one per own unit. */
function unitsPerOwn(x: Scale, units: Box | undefined): number {
  const [low = 0, high = 1] = x.domain();
  const [from, to] = units?.[0] ?? [low, high];
  return (high - low) / (to - from);
}

function perUnit(density: Scale, x: Scale, units: Box | undefined) {
  const [low = 0, high = 1] = density.domain();
  const factor = unitsPerOwn(x, units);
  return [low * factor, high * factor] as const;
}

/** D=½: where D cannot tell real from generated. */
function drawHalfLine(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { plot, discriminator }: Layout1d,
) {
  context.beginPath();
  context.moveTo(plot.left, discriminator(0.5));
  context.lineTo(plot.right, discriminator(0.5));
  context.setLineDash([1, 4]);
  context.lineWidth = 1;
  context.strokeStyle = theme.discriminator;
  context.globalAlpha = 0.55;
  context.stroke();
  context.globalAlpha = 1;
  context.setLineDash([]);
}

function drawCurves(
  context: CanvasRenderingContext2D,
  frame: Frame,
  { theme, layers, data }: Stage1dOptions,
  { plot, x, density, discriminator }: Layout1d,
) {
  const { box, columns, values } = frame.surface;
  const axis = box[0] ?? [0, 1];
  const cell = (i: number) => x(cellCentre(axis, i, columns));
  const base = plot.bottom;
  // Far above the plot is as good as anywhere above it, and keeps the path small.
  const height = (value: number) => Math.max(plot.top - 40, density(value));
  strokeCurve(context, {
    count: data.x.length,
    x: (i) => x(data.x[i] as number),
    y: (i) => height(data.density[i] as number),
    style: { colour: theme.data, width: 2.6, dash: [0.1, 5], fillTo: base },
  });
  strokeCurve(context, {
    count: frame.generatedDensity.length,
    x: cell,
    y: (i) => height(frame.generatedDensity[i] as number),
    style: { colour: theme.generated, width: 2.2, dash: [], fillTo: base },
  });
  if (!layers.surface) return;
  strokeCurve(context, {
    count: Math.min(columns, values.length),
    x: cell,
    y: (i) => discriminator(values[i] as number),
    style: { colour: theme.discriminator, width: 1.8, dash: [7, 5], fillTo: null },
  });
}

/** Says how high P_G really is where it leaves the plot. */
function drawClippingHint(
  context: CanvasRenderingContext2D,
  frame: Frame,
  { theme, text, units }: Stage1dOptions,
  { plot, x, density, text: size }: Layout1d,
) {
  const peak = clippedPeak(frame.generatedDensity, density.domain()[1] ?? 1);
  if (!peak) return;
  const axis = frame.surface.box[0] ?? [0, 1];
  const at = x(cellCentre(axis, peak.index, frame.surface.columns));
  setFont(context, theme, size * 0.92);
  context.fillStyle = theme.generated;
  context.textBaseline = 'alphabetic';
  const label = text.peak(shortNumber(peak.value * unitsPerOwn(x, units)));
  const toLeft = at + context.measureText(label).width + 16 > plot.right;
  context.beginPath();
  context.moveTo(at, plot.top - 9);
  context.lineTo(at - 4.5, plot.top - 2);
  context.lineTo(at + 4.5, plot.top - 2);
  context.fill();
  drawNotation(context, theme, label, {
    x: at + (toLeft ? -9 : 9),
    y: plot.top - 3,
    size: size * 0.92,
    align: toLeft ? 'right' : 'left',
  });
}
