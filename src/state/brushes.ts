/** What pen, spray and eraser do to a sheet. Places are shares of its sides, from 0 to 1, y upwards. */
import { sheets } from '../config/points';
import type { RandomStream } from '../math/random';
import type { Draft } from './draft';

export const toolIds = ['pen', 'spray', 'eraser'] as const;
export type ToolId = (typeof toolIds)[number];

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Tool {
  readonly id: ToolId;
  /** Radius of spray and eraser, as a share of the sheet's side. */
  readonly radius: number;
}

/** Points that the spray throws at each move. */
const sprayed = 5;
/** How much higher the spray makes a curve in the middle, as a share of the sheet. */
const sprayedHeight = 0.03;

/** Applies a tool along the way from one place to the next; both are the same for a single touch. */
export function applyTool(
  draft: Draft,
  tool: Tool,
  [from, to]: readonly [Place, Place],
  random: RandomStream,
): void {
  const { cells } = sheets[draft.dimensions];
  const radius = tool.radius * cells;
  const start = { x: from.x * cells, y: from.y * cells };
  const end = { x: to.x * cells, y: to.y * cells };
  draft.edit((counts) => {
    if (draft.dimensions === 1) {
      if (tool.id === 'pen') drawCurve(counts, [start, end], draft.top / cells);
      else if (tool.id === 'eraser') eraseCurve(counts, [start, end], radius);
      else raiseCurve(counts, end.x, radius, draft.top);
    } else if (tool.id === 'pen') drawLine(counts, cells, [start, end]);
    else if (tool.id === 'eraser') eraseLine(counts, cells, [start, end], radius);
    else spray(counts, cells, { place: end, radius, random });
  });
}

/** Puts a point into a cell of the plane; outside the sheet there is none. */
function put(counts: Uint32Array, cells: number, x: number, y: number): void {
  const [column, row] = [Math.floor(x), Math.floor(y)];
  if (column < 0 || row < 0 || column >= cells || row >= cells) return;
  const cell = row * cells + column;
  counts[cell] = (counts[cell] as number) + 1;
}

type Way = readonly [Place, Place];

/** One point in every cell that the way enters; the cell it starts from has had its own. */
function drawLine(counts: Uint32Array, cells: number, [from, to]: Way): void {
  if (from === to || (from.x === to.x && from.y === to.y)) {
    put(counts, cells, to.x, to.y);
    return;
  }
  const steps = Math.ceil(2 * Math.hypot(to.x - from.x, to.y - from.y));
  let [column, row] = [Math.floor(from.x), Math.floor(from.y)];
  for (let i = 1; i <= steps; i++) {
    const x = from.x + ((to.x - from.x) * i) / steps;
    const y = from.y + ((to.y - from.y) * i) / steps;
    if (Math.floor(x) === column && Math.floor(y) === row) continue;
    [column, row] = [Math.floor(x), Math.floor(y)];
    put(counts, cells, x, y);
  }
}

/** Empties the cells whose middle is within `radius` of the way. */
function eraseLine(counts: Uint32Array, cells: number, [from, to]: Way, radius: number): void {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const squared = dx * dx + dy * dy;
  const range = (a: number, b: number) => [
    Math.max(0, Math.floor(Math.min(a, b) - radius)),
    Math.min(cells - 1, Math.ceil(Math.max(a, b) + radius)),
  ];
  const [left = 0, right = 0] = range(from.x, to.x);
  const [bottom = 0, top = 0] = range(from.y, to.y);
  for (let row = bottom; row <= top; row++) {
    for (let column = left; column <= right; column++) {
      const [x, y] = [column + 0.5 - from.x, row + 0.5 - from.y];
      const along = squared > 0 ? Math.min(1, Math.max(0, (x * dx + y * dy) / squared)) : 0;
      if (Math.hypot(x - along * dx, y - along * dy) <= radius) counts[row * cells + column] = 0;
    }
  }
}

/** Points uniform in a disc. */
function spray(
  counts: Uint32Array,
  cells: number,
  { place, radius, random }: { place: Place; radius: number; random: RandomStream },
): void {
  for (let i = 0; i < sprayed; i++) {
    const distance = radius * Math.sqrt(random.uniform());
    const angle = 2 * Math.PI * random.uniform();
    const [x, y] = [Math.cos(angle), Math.sin(angle)];
    put(counts, cells, place.x + distance * x, place.y + distance * y);
  }
}

/** Columns from `low` to `high` that the sheet has. */
function columnsBetween(counts: Uint32Array, low: number, high: number): number[] {
  const first = Math.max(0, Math.floor(low));
  const last = Math.min(counts.length - 1, Math.floor(high));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

/** The curve takes the height of the way at each column it crosses; `perCell` makes heights to counts. */
function drawCurve(counts: Uint32Array, [from, to]: Way, perCell: number): void {
  for (const column of columnsBetween(counts, Math.min(from.x, to.x), Math.max(from.x, to.x))) {
    const across = to.x - from.x;
    const share = across === 0 ? 1 : (column + 0.5 - from.x) / across;
    const height = from.y + (to.y - from.y) * Math.min(1, Math.max(0, share));
    counts[column] = Math.max(0, Math.round(height * perCell));
  }
}

function eraseCurve(counts: Uint32Array, [from, to]: Way, radius: number): void {
  const [low, high] = [Math.min(from.x, to.x) - radius, Math.max(from.x, to.x) + radius];
  for (const column of columnsBetween(counts, low, high)) counts[column] = 0;
}

/** Adds a small round hill. */
function raiseCurve(counts: Uint32Array, x: number, radius: number, top: number): void {
  for (const column of columnsBetween(counts, x - radius, x + radius)) {
    const share = Math.max(0, 1 - ((column + 0.5 - x) / radius) ** 2);
    const raised = (counts[column] as number) + Math.round(sprayedHeight * top * share);
    counts[column] = Math.min(top, raised);
  }
}
