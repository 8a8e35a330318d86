/** How each canvas on the page was drawn last, so that it can be drawn once more elsewhere: larger, or as SVG. */
import type { Size } from './notation';
import type { Theme } from './theme';

/** Draws everything, in the picture's own pixels. */
export type Draw = (context: CanvasRenderingContext2D, size: Size, theme: Theme) => void;

export interface Drawing {
  readonly draw: Draw;
  readonly size: Size;
  /** CSS pixels per pixel of the picture. */
  readonly scale: number;
  readonly theme: Theme;
}

/** Forgotten together with their canvases. */
const drawings = new WeakMap<HTMLCanvasElement, Drawing>();

export function rememberDrawing(canvas: HTMLCanvasElement, drawing: Drawing): void {
  drawings.set(canvas, drawing);
}

export function drawingOf(canvas: HTMLCanvasElement): Drawing | null {
  return drawings.get(canvas) ?? null;
}
