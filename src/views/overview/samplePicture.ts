/** Miniatures of samples and of D: dots or a density with its rug; D's surface or its curve. */
import { scaleLinear } from 'd3';
import type { Frame } from '../../engine/protocol';
import { cellCentre, type Field } from '../../math/grid';
import { addGradientArrow, arrowScale } from '../arrows';
import type { Scale } from '../axes';
import { strokeCurve } from '../curve';
import type { DataCurve } from '../dataCurve';
import { setFont } from '../notation';
import { drawDots, drawRug, strideFor } from '../samples';
import type { ContourLines, Rectangle, SurfaceImage } from '../surface';
import type { Theme } from '../theme';
import { clipped, drawLine, fillStage, planeScales } from './priorPicture';

/** More dots hide one another in a miniature, more arrows even sooner. */
const mostDots = 160;
const mostArrows = 40;
const rugHeight = 7;

export interface SamplePicture {
  readonly theme: Theme;
  /** P_data on the line; null in the plane. */
  readonly data: DataCurve | null;
}

/** Every so many-th sample, so that at most `most` are left. */
function thinned(samples: Float32Array, dimensions: number, most: number): Float32Array {
  const stride = strideFor(samples.length / dimensions, most);
  if (stride === 1) return samples;
  const count = Math.floor(samples.length / dimensions / stride);
  return Float32Array.from({ length: count * dimensions }, (_, i) => {
    const sample = Math.floor(i / dimensions) * stride;
    return samples[sample * dimensions + (i % dimensions)] as number;
  });
}

/** Real samples; on the line under P_data, dotted. */
export function drawDataPicture(
  context: CanvasRenderingContext2D,
  frame: Frame,
  within: Rectangle,
  { theme, data }: SamplePicture,
) {
  if (frame.dimensions === 2) {
    drawPlane(context, frame, frame.real, within, { theme, colour: theme.data, arrows: false });
    return;
  }
  const { x, base, height } = lineScales(frame, within, data);
  clipped(context, within, () => {
    drawRug(context, frame.real, x, { ...within, top: base - rugHeight, bottom: base }, theme.data);
    if (!data) return;
    strokeCurve(context, {
      count: data.x.length,
      x: (i) => x(data.x[i] as number),
      y: (i) => height(data.density[i] as number),
      style: { colour: theme.data, width: 2.2, dash: [0.1, 4.4], fillTo: base },
    });
  });
  drawLine(context, theme, within, base);
}

/** Generated samples, with G's descent directions where the gradient has come this far. */
export function drawGeneratedPicture(
  context: CanvasRenderingContext2D,
  frame: Frame,
  within: Rectangle,
  { theme, data, arrows }: SamplePicture & { readonly arrows: boolean },
) {
  if (frame.dimensions === 2) {
    const colour = theme.generated;
    drawPlane(context, frame, frame.generated, within, { theme, colour, arrows });
    return;
  }
  const { x, base, height } = lineScales(frame, within, data);
  const axis = frame.surface.box[0] ?? [0, 1];
  const rug = { ...within, top: base - rugHeight, bottom: base };
  clipped(context, within, () => {
    drawRug(context, frame.generated, x, rug, theme.generated);
    strokeCurve(context, {
      count: frame.generatedDensity.length,
      x: (i) => x(cellCentre(axis, i, frame.surface.columns)),
      y: (i) => height(frame.generatedDensity[i] as number),
      style: { colour: theme.generated, width: 1.8, dash: [], fillTo: base },
    });
    if (arrows) drawArrows(context, frame, within, [x, scaleLinear().range([base, base])], theme);
  });
  drawLine(context, theme, within, base);
}

/** x along the line; densities upwards, with room above P_data's peak. */
function lineScales(frame: Frame, { left, right, top, bottom }: Rectangle, data: DataCurve | null) {
  const base = Math.round(bottom - 3);
  const peak = data && data.greatest > 0 && Number.isFinite(data.greatest) ? data.greatest : 1;
  const density = scaleLinear()
    .domain([0, peak * 1.6])
    .range([base, top]);
  return {
    x: scaleLinear()
      .domain(frame.surface.box[0] ?? [0, 1])
      .range([left, right]),
    base,
    // Far above the picture is as good as anywhere above it, and keeps the path small.
    height: (value: number) => Math.max(top - 20, density(value)),
  };
}

interface PlaneLook {
  readonly theme: Theme;
  readonly colour: string;
  readonly arrows: boolean;
}

function drawPlane(
  context: CanvasRenderingContext2D,
  frame: Frame,
  samples: Float32Array,
  within: Rectangle,
  { theme, colour, arrows }: PlaneLook,
) {
  const { place, scales } = planeScales(frame.surface.box, within);
  fillStage(context, place, theme);
  clipped(context, place, () => {
    if (arrows) drawArrows(context, frame, place, scales, theme);
    drawDots(context, thinned(samples, 2, mostDots), scales, {
      fill: colour,
      halo: theme.stage,
      radius: Math.max(1.3, Math.min(2.2, (place.right - place.left) / 90)),
    });
  });
}

/** Descent directions of some samples, on the stage's scale of length relative to the picture. */
function drawArrows(
  context: CanvasRenderingContext2D,
  { generated, arrows, dimensions, surface }: Frame,
  { left, right }: Rectangle,
  [x, y]: readonly [Scale, Scale],
  theme: Theme,
) {
  const [low, high] = surface.box[0] ?? [0, 1];
  const scale = arrowScale((right - left) * 2, high - low);
  const step = strideFor(generated.length / dimensions, mostArrows);
  context.beginPath();
  for (let i = 0; i < generated.length; i += step * dimensions) {
    const plane = dimensions === 2;
    const up = plane ? (arrows[i + 1] ?? 0) : 0;
    // On one line neighbouring arrows would hide each other.
    const lane = plane ? 0 : rugHeight + 5 + 5 * ((i / step) % 3);
    const py = y(plane ? (generated[i + 1] as number) : 0) - lane;
    addGradientArrow(context, scale, x(generated[i] as number), py, arrows[i] ?? 0, -up);
  }
  context.setLineDash([]);
  context.lineWidth = 1.1;
  context.strokeStyle = theme.descent;
  context.stroke();
}

export interface SurfaceScratch {
  readonly image: SurfaceImage;
  readonly contours: ContourLines;
}

/** D: its surface with contours, or its curve between 0 and 1 over its colours. */
export function drawDiscriminatorPicture(
  context: CanvasRenderingContext2D,
  { surface, dimensions }: Frame,
  within: Rectangle,
  theme: Theme,
  { image, contours }: SurfaceScratch,
) {
  if (dimensions === 1) {
    drawDiscriminatorCurve(context, surface, within, theme, image);
    return;
  }
  const { place } = planeScales(surface.box, within);
  image.draw(context, surface, theme.surface, place);
  clipped(context, place, () => contours.draw(context, surface, place, theme.ink));
}

const levels = [
  { value: 0, text: '0' },
  { value: 0.5, text: '½' },
  { value: 1, text: '1' },
] as const;

function drawDiscriminatorCurve(
  context: CanvasRenderingContext2D,
  surface: Field,
  within: Rectangle,
  theme: Theme,
  image: SurfaceImage,
) {
  const base = within.bottom - 9;
  const strip = { ...within, top: base + 2 };
  image.draw(context, { ...surface, rows: 1 }, theme.surface, strip);
  const axis = surface.box[0] ?? [0, 1];
  const x = scaleLinear().domain(axis).range([within.left, within.right]);
  const y = scaleLinear().range([base, within.top + 12]);
  setFont(context, theme, 10.5);
  context.textAlign = 'left';
  context.textBaseline = 'bottom';
  for (const { value, text } of levels) {
    drawLine(context, theme, within, y(value));
    context.fillStyle = theme.muted;
    context.fillText(text, within.left, y(value));
  }
  strokeCurve(context, {
    count: Math.min(surface.columns, surface.values.length),
    x: (i) => x(cellCentre(axis, i, surface.columns)),
    y: (i) => y(surface.values[i] as number),
    style: { colour: theme.discriminator, width: 1.8, dash: [6, 4], fillTo: null },
  });
}
