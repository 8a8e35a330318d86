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

/** Empty, and never upside down, where a small window leaves no room for it. */
export function rectangle({ left, top, right, bottom }: Rectangle): Rectangle {
  return { left, top, right: Math.max(left, right), bottom: Math.max(top, bottom) };
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
          const value = values[start + column] as number;
          // What is not a number is left out: 0 is a transparent pixel.
          words[next++] = Number.isNaN(value) ? 0 : (table[indexOf(value)] as number);
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
  let whole = true;
  return {
    draw(context, field, place, colour) {
      if (field.values !== known) {
        levels = levelsOf(field);
        known = field.values;
        whole = !field.values.some(Number.isNaN);
      }
      context.strokeStyle = colour;
      context.setLineDash([]);
      for (const bold of [false, true]) {
        context.beginPath();
        for (const level of levels) {
          if (level.bold === bold)
            for (const ring of level.rings) addRing(context, ring, field, place, whole);
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

/** True where a corner of a ring lies between cells one of which has no value: no level passes there. */
function besideNothing({ columns, rows, values }: Field, x: number, y: number): boolean {
  const clamp = (cell: number, count: number) => Math.min(count - 1, Math.max(0, cell));
  // The centre of cell i stands at i + ½. d3 puts corners towards a cell without a value at the
  // centre of the one beside it, so the cells on both sides of a centre are looked at.
  const around = (at: number) => [Math.floor(at - 0.501), Math.ceil(at - 0.499)];
  for (const row of around(y)) {
    for (const column of around(x)) {
      const cell = clamp(row, rows) * columns + clamp(column, columns);
      if (Number.isNaN(values[cell] as number)) return true;
    }
  }
  return false;
}

/** Adds a ring's lines, without those that d3 closes it with along the border and, unless the field is whole, around cells without a value. */
function addRing(
  context: CanvasRenderingContext2D,
  ring: Ring,
  field: Field,
  { left, top, right, bottom }: Rectangle,
  whole: boolean,
) {
  const { columns, rows } = field;
  const across = (right - left) / columns;
  const up = (bottom - top) / rows;
  let last: readonly number[] = [];
  let wasOutside = true;
  let wasNothing = true;
  let drawing = false;
  for (const point of ring) {
    const [x = 0, y = 0] = point;
    const outside = x <= 0 || y <= 0 || x >= columns || y >= rows;
    const nothing = !whole && besideNothing(field, x, y);
    const drawn = !(nothing || wasNothing || (outside && wasOutside));
    if (drawn && !drawing) {
      context.moveTo(left + (last[0] ?? 0) * across, bottom - (last[1] ?? 0) * up);
    }
    if (drawn) context.lineTo(left + x * across, bottom - y * up);
    drawing = drawn;
    last = point;
    wasOutside = outside;
    wasNothing = nothing;
  }
}
