/** A small picture of a distribution's exact density: a curve in 1-D, green heat in 2-D. */
import { interpolateLab } from 'd3';
import type { Distribution } from '../distributions/distribution';
import { type Field, gridPoints } from '../math/grid';
import type { Size } from './notation';
import { createSurfaceImage } from './surface';
import { pixel, type Theme } from './theme';

/** Cells along each axis of a 2-D thumbnail, and points of a 1-D one. */
const cells = 48;

/** A density on a grid, scaled so that its greatest value is 1, which stands for `peak`. */
export interface DensityField extends Field {
  readonly peak: number;
}

/** Computed once per distribution. */
export function densityField(distribution: Distribution): DensityField {
  const { box, dimensions } = distribution;
  const rows = dimensions === 2 ? cells : 1;
  const columns = dimensions === 2 ? cells : 2 * cells;
  const points = gridPoints(box, columns, rows);
  const values = new Float32Array(columns * rows);
  let greatest = 0;
  for (let i = 0; i < values.length; i++) {
    const x = points[i * dimensions] as number;
    const value = distribution.density(x, dimensions === 2 ? (points[i * 2 + 1] as number) : 0);
    values[i] = value;
    greatest = Math.max(greatest, values[i] as number);
  }
  if (greatest > 0)
    for (let i = 0; i < values.length; i++) values[i] = (values[i] as number) / greatest;
  return { box, columns, rows, values, peak: greatest };
}

/** White (dark) to green; the square root lifts faint tails and broad plateaus beside sharp peaks. */
export function heatTable(theme: Theme): Uint32Array {
  const colour = interpolateLab(theme.stage, theme.data);
  return Uint32Array.from({ length: 256 }, (_, i) => pixel(colour(Math.sqrt(i / 255))));
}

const image = { current: null as ReturnType<typeof createSurfaceImage> | null };

export function drawThumbnail(
  context: CanvasRenderingContext2D,
  field: Field,
  theme: Theme,
  size: Size,
) {
  context.clearRect(0, 0, size.width, size.height);
  if (field.rows > 1) drawHeat(context, field, theme, size);
  else drawCurve(context, field, theme, size);
}

function drawHeat(
  context: CanvasRenderingContext2D,
  field: Field,
  theme: Theme,
  { width, height }: Size,
) {
  image.current ??= createSurfaceImage();
  const [x = [0, 1], y = [0, 1]] = field.box;
  const scale = Math.min(width / (x[1] - x[0]), height / (y[1] - y[0]));
  const halfX = ((x[1] - x[0]) * scale) / 2;
  const halfY = ((y[1] - y[0]) * scale) / 2;
  context.fillStyle = theme.stage;
  context.fillRect(0, 0, width, height);
  const place = {
    left: width / 2 - halfX,
    right: width / 2 + halfX,
    top: height / 2 - halfY,
    bottom: height / 2 + halfY,
  };
  image.current.draw(context, field, heatTable(theme), place);
}

function drawCurve(
  context: CanvasRenderingContext2D,
  { values, columns }: Field,
  theme: Theme,
  { width, height }: Size,
) {
  context.fillStyle = theme.stage;
  context.fillRect(0, 0, width, height);
  const base = height * 0.86;
  const x = (i: number) => ((i + 0.5) / columns) * width;
  const y = (value: number) => base - value * height * 0.7;
  context.beginPath();
  for (let i = 0; i < columns; i++) context.lineTo(x(i), y(values[i] as number));
  context.lineWidth = 1.8;
  context.lineJoin = 'round';
  context.strokeStyle = theme.data;
  context.stroke();
  context.lineTo(width, base);
  context.lineTo(0, base);
  context.fillStyle = theme.data;
  context.globalAlpha = 0.16;
  context.fill();
  context.globalAlpha = 1;
  context.fillStyle = theme.axis;
  context.fillRect(0, Math.round(base), width, 1);
}
