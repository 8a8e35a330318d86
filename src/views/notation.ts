/** Text on a canvas: plain labels, and notations of mathematics with italics and a subscript. */
import type { Theme } from './theme';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Text size in CSS pixels for a picture of this size. */
export function textSize({ width }: Size): number {
  return Math.min(14, Math.max(11.5, width / 50));
}

export function setFont(context: CanvasRenderingContext2D, theme: Theme, size: number, style = '') {
  context.font = `${style} ${size}px ${theme.font}`.trimStart();
}

/** Smaller than this a subscript cannot be read. */
const leastSubscript = 10;

interface Piece {
  readonly text: string;
  readonly size: number;
  readonly style: string;
  readonly drop: number;
}

/** Single letters are variables, hence italic; words, digits, signs and subscripts stand upright. */
function pieces(notation: string, size: number): Piece[] {
  const result: Piece[] = [];
  for (const [part] of notation.matchAll(/_[\p{L}\p{N}]+|(?:\p{L}\p{M}*)+|[^_\p{L}]+|_/gu)) {
    if (part.length > 1 && part.startsWith('_')) {
      const small = Math.min(size, Math.max(leastSubscript, size * 0.75));
      result.push({ text: part.slice(1), size: small, style: '', drop: size * 0.22 });
    } else {
      const variable = /^[\p{Script=Latin}\p{Script=Greek}]\p{M}*$/u.test(part);
      result.push({ text: part, size, style: variable ? 'italic' : '', drop: 0 });
    }
  }
  return result;
}

/** Width of a notation in CSS pixels. */
export function notationWidth(
  context: CanvasRenderingContext2D,
  theme: Theme,
  notation: string,
  size: number,
): number {
  return pieces(notation, size).reduce((sum, piece) => {
    setFont(context, theme, piece.size, piece.style);
    return sum + context.measureText(piece.text).width;
  }, 0);
}

/** Draws a notation such as "P_data" in the present fill style; returns its width. */
export function drawNotation(
  context: CanvasRenderingContext2D,
  theme: Theme,
  notation: string,
  place: { x: number; y: number; size: number; align?: 'left' | 'center' | 'right' },
): number {
  const parts = pieces(notation, place.size).map((piece) => {
    setFont(context, theme, piece.size, piece.style);
    return { ...piece, width: context.measureText(piece.text).width };
  });
  const width = parts.reduce((sum, part) => sum + part.width, 0);
  const shift = place.align === 'right' ? width : place.align === 'center' ? width / 2 : 0;
  let x = place.x - shift;
  context.textAlign = 'left';
  for (const part of parts) {
    setFont(context, theme, part.size, part.style);
    context.fillText(part.text, x, place.y + part.drop);
    x += part.width;
  }
  setFont(context, theme, place.size);
  return width;
}
