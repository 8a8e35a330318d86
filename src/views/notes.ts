/** Notes in the corner of a stage: what is exact and what estimated, and what hollow arrows mean. */
import type { LossId } from '../config/experiment';
import type { SurfaceId } from '../config/view';
import { drawNotation, notationWidth } from './notation';
import type { StageText } from './text';
import type { Theme } from './theme';

export function notesOf(surface: SurfaceId, ghosts: LossId | null, text: StageText): string[] {
  const notes = surface === 'learned' ? [] : [text.exactness];
  return ghosts ? [...notes, text.ghosts(ghosts)] : notes;
}

interface NotePlaces {
  readonly size: number;
  readonly corner: { readonly left: number; readonly top: number };
  /** Free stretches outside the plot; each takes one note that is not wider than its room. */
  readonly lines: readonly { readonly left: number; readonly y: number; readonly room: number }[];
}

/** Draws each note on a free line, or else in the corner. */
export function drawNotes(
  context: CanvasRenderingContext2D,
  theme: Theme,
  notes: readonly string[],
  { size, corner, lines }: NotePlaces,
) {
  const free = [...lines];
  const left = notes.filter((note) => {
    const width = notationWidth(context, theme, note, size);
    const index = free.findIndex(({ room }) => width <= room);
    const [line] = index < 0 ? [] : free.splice(index, 1);
    if (!line) return true;
    context.fillStyle = theme.muted;
    context.textBaseline = 'middle';
    drawNotation(context, theme, note, { x: line.left, y: line.y, size });
    return false;
  });
  if (left.length > 0) drawCorner(context, theme, left, { size, ...corner });
}

/** One line each, down from the corner, on a ground that keeps them readable over anything. */
function drawCorner(
  context: CanvasRenderingContext2D,
  theme: Theme,
  notes: readonly string[],
  { left, top, size }: { readonly left: number; readonly top: number; readonly size: number },
) {
  const widths = notes.map((note) => notationWidth(context, theme, note, size));
  const padding = size * 0.45;
  const line = size * 1.5;
  context.fillStyle = theme.background;
  context.globalAlpha = 0.85;
  context.fillRect(
    left,
    top,
    Math.max(...widths) + 2 * padding,
    notes.length * line + padding * 0.6,
  );
  context.globalAlpha = 1;
  context.fillStyle = theme.ink;
  context.textBaseline = 'middle';
  notes.forEach((note, i) => {
    drawNotation(context, theme, note, {
      x: left + padding,
      y: top + padding * 0.3 + (i + 0.5) * line,
      size,
    });
  });
}
