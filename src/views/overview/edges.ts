/** The arrows of the game's graph: values go forward along solid ones, the gradient comes back along dashed ones. */
import type { Phase } from '../../config/experiment';
import { addHead } from '../arrows';
import { drawNotation, notationWidth } from '../notation';
import type { Theme } from '../theme';
import type { OverviewLayout } from './layout';
import { backwardIds, type EdgeId, forwardIds, type PartId } from './lit';

export interface EdgeLook {
  readonly theme: Theme;
  readonly lit: ReadonlySet<PartId>;
  /** The network that the gradient is for; null for both. */
  readonly phase: Phase | null;
}

const dash = [5, 4];

/** Each value in the colour of what it comes from. */
function forwardColour(id: (typeof forwardIds)[number], theme: Theme): string {
  if (id === 'data>discriminator') return theme.data;
  if (id === 'discriminator>scores') return theme.discriminator;
  return id === 'scores>losses' ? theme.ink : theme.generated;
}

export function drawEdges(
  context: CanvasRenderingContext2D,
  { edges }: Pick<OverviewLayout, 'edges'>,
  { theme, lit, phase }: EdgeLook,
) {
  for (const id of forwardIds) {
    const colour = lit.has(id) ? forwardColour(id, theme) : theme.muted;
    drawEdge(context, edges[id], { colour, lit: lit.has(id), dash: [] });
  }
  const ofNetwork = { D: theme.discriminator, G: theme.generated };
  for (const id of backwardIds) {
    const colour = lit.has(id) ? (phase ? ofNetwork[phase] : theme.ink) : theme.muted;
    drawEdge(context, edges[id], { colour, lit: lit.has(id), dash });
  }
}

interface EdgeStyle {
  readonly colour: string;
  readonly lit: boolean;
  readonly dash: readonly number[];
}

function drawEdge(
  context: CanvasRenderingContext2D,
  corners: OverviewLayout['edges'][EdgeId],
  style: EdgeStyle,
) {
  const [tip, before] = [corners.at(-1), corners.at(-2)];
  if (!tip || !before) return;
  context.lineWidth = style.lit ? 2.4 : 1.3;
  context.lineJoin = 'round';
  context.strokeStyle = style.colour;
  context.setLineDash([...style.dash]);
  context.beginPath();
  for (const [x, y] of corners) context.lineTo(x, y);
  context.stroke();
  context.setLineDash([]);
  const length = Math.hypot(tip[0] - before[0], tip[1] - before[1]);
  if (length === 0) return;
  context.beginPath();
  const [ux, uy] = [(tip[0] - before[0]) / length, (tip[1] - before[1]) / length];
  addHead(context, tip[0], tip[1], ux, uy, style.lit ? 8 : 6);
  context.stroke();
}

/** What solid and dashed arrows mean, in the layout's free strip. */
export function drawKey(
  context: CanvasRenderingContext2D,
  { key, text }: Pick<OverviewLayout, 'key' | 'text'>,
  theme: Theme,
  words: { readonly values: string; readonly gradient: string },
) {
  const y = (key.top + key.bottom) / 2;
  const long = text * 2;
  const entries = [
    { word: words.values, dash: [], colour: theme.muted },
    { word: words.gradient, dash, colour: theme.muted },
  ];
  let x = key.left + text * 0.3;
  context.textBaseline = 'middle';
  for (const entry of entries) {
    const width = notationWidth(context, theme, entry.word, text);
    if (x + long + text * 0.5 + width > key.right) return;
    const corners = [
      [x, y],
      [x + long, y],
    ] as const;
    drawEdge(context, corners, { colour: entry.colour, lit: false, dash: entry.dash });
    context.fillStyle = theme.muted;
    drawNotation(context, theme, entry.word, { x: x + long + text * 0.5, y, size: text });
    x += long + text * 1.9 + width;
  }
}
