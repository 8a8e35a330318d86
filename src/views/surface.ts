/** D's surface as a picture: one pixel per cell, scaled up smoothly, and lines of equal D. */
import { contours } from 'd3';
import type { Field } from '../math/grid';
import { surfaceIndex } from './theme';

/** A rectangle of the canvas in CSS pixels; `bottom` is the greater y. */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A small canvas that is kept between frames, with its pixels. */
export interface SurfaceImage {
  /** Draws the field over `place`, coloured by `table`. */
  draw(
    context: CanvasRenderingContext2D,
    field: Field,
    table: Uint32Array,
    place: Rectangle,
    indexOf?: (value: number) => number,
  ): void;
}

const newCanvas = () => document.createElement('canvas');

/** Makes its canvas when first drawn; `makeCanvas` is replaced in tests. */
export function createSurfaceImage(makeCanvas: () => HTMLCanvasElement = newCanvas): SurfaceImage {
  let canvas: HTMLCanvasElement | null = null;
  let image: ImageData | null = null;
  let words = new Uint32Array(0);

  const prepare = (columns: number, rows: number): CanvasRenderingContext2D | null => {
    canvas ??= makeCanvas();
    const inner = canvas.getContext('2d', { willReadFrequently: true }); // pixels are written, never drawn
    if (inner && (!image || image.width !== columns || image.height !== rows)) {
      canvas.width = columns;
      canvas.height = rows;
      image = inner.createImageData(columns, rows);
      words = new Uint32Array(image.data.buffer);
    }
    return inner;
  };

  return {
    draw(context, { columns, rows, values }, table, place, indexOf = surfaceIndex) {
      if (columns < 1 || rows < 1 || values.length < columns * rows) return;
      const inner = prepare(columns, rows);
      if (!inner || !canvas || !image) return;
      let next = 0;
      for (let row = rows - 1; row >= 0; row--) {
        // The field's first row is the bottom one, the image's the top one.
        const start = row * columns;
        for (let column = 0; column < columns; column++) {
          words[next++] = table[indexOf(values[start + column] as number)] as number;
        }
      }
      inner.putImageData(image, 0, 0);
      context.imageSmoothingEnabled = true;
      context.imageSmoothingQuality = 'high';
      const { left, top, right, bottom } = place;
      context.drawImage(canvas, left, top, right - left, bottom - top);
    },
  };
}

/** Lines of equal D: these levels thin, ½ bold. */
const thinLevels = [0.1, 0.3, 0.7, 0.9] as const;

type Ring = readonly (readonly number[])[];

/** The outlines of one level as d3-contour gives them, in cells. */
interface Level {
  readonly bold: boolean;
  readonly rings: readonly Ring[];
}

/** Contour lines, recomputed only when the field is another one. */
export interface ContourLines {
  draw(context: CanvasRenderingContext2D, field: Field, place: Rectangle, colour: string): void;
}

export function createContourLines(): ContourLines {
  let known: Float32Array | null = null;
  let levels: readonly Level[] = [];
  return {
    draw(context, field, place, colour) {
      if (field.values !== known) {
        levels = levelsOf(field);
        known = field.values;
      }
      context.strokeStyle = colour;
      context.setLineDash([]);
      for (const bold of [false, true]) {
        context.beginPath();
        for (const level of levels) {
          if (level.bold === bold)
            for (const ring of level.rings) addRing(context, ring, field, place);
        }
        context.globalAlpha = bold ? 0.65 : 0.28;
        context.lineWidth = bold ? 1.6 : 0.8;
        context.stroke();
      }
      context.globalAlpha = 1;
    },
  };
}

function levelsOf({ columns, rows, values }: Field): Level[] {
  if (columns < 2 || rows < 2 || values.length < columns * rows) return [];
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  const contour = contours().size([columns, rows]);
  // A level that D does not cross has no line; d3 would search the whole grid for it.
  return [...thinLevels, 0.5]
    .filter((level) => least < level && level < greatest)
    .map((level) => ({
      bold: level === 0.5,
      rings: contour.contour(values as unknown as number[], level).coordinates.flat(),
    }));
}

/** Adds a ring's lines, without those that d3 closes it with along the border. */
function addRing(
  context: CanvasRenderingContext2D,
  ring: Ring,
  { columns, rows }: Field,
  { left, top, right, bottom }: Rectangle,
) {
  const across = (right - left) / columns;
  const up = (bottom - top) / rows;
  let wasOutside = true;
  let last: readonly number[] | null = null;
  for (const point of ring) {
    const [x = 0, y = 0] = point;
    const outside = x <= 0 || y <= 0 || x >= columns || y >= rows;
    if (last && !(outside && wasOutside)) {
      if (wasOutside) context.moveTo(left + (last[0] ?? 0) * across, bottom - (last[1] ?? 0) * up);
      context.lineTo(left + x * across, bottom - y * up);
    } else if (!outside) context.moveTo(left + x * across, bottom - y * up);
    wasOutside = outside;
    last = point;
  }
}
