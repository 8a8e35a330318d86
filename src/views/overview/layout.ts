/** Where the nodes and the edges of the game's graph stand: two rows on wide pictures, three on narrow ones. */
import type { Size } from '../notation';
import { type Rectangle, rectangle } from '../surface';
import type { EdgeId, NodeId } from './lit';

type Point = readonly [x: number, y: number];

export interface OverviewLayout {
  /** True where the picture is too narrow for four nodes side by side. */
  readonly narrow: boolean;
  /** Size of the canvas's words, CSS pixels. */
  readonly text: number;
  readonly nodes: Readonly<Record<NodeId, Rectangle>>;
  /** Corners of each edge, from its node to the other; the last is the arrow's tip. */
  readonly edges: Readonly<Record<EdgeId, readonly Point[]>>;
  /** A free strip for what solid and dashed arrows mean. */
  readonly key: Rectangle;
}

/** Below this many pixels four nodes side by side are too small to read. */
const narrowWidth = 540;
const margin = 3;
/** Height of a node's heading. */
const headingHeight = 24;
/** A node's picture, as wide as the node, is at most this many times as tall. */
const tallest = 1.15;
/** Pixels from an edge's end to its node. */
const clearance = 4;
/** Pixels between an edge and the gradient's way back beside it. */
const apart = 14;

const clamp = (value: number, least: number, most: number) =>
  Math.min(most, Math.max(least, value));
const middleX = ({ left, right }: Rectangle) => (left + right) / 2;
const middleY = ({ top, bottom }: Rectangle) => (top + bottom) / 2;

export function overviewLayout(size: Size): OverviewLayout {
  const narrow = size.width < narrowWidth;
  const { nodes, key } = narrow ? threeRows(size) : twoRows(size);
  return {
    narrow,
    text: clamp(size.width / 58, 11.5, 13.5),
    nodes,
    key,
    edges: narrow ? edgesOfThreeRows(nodes) : edgesOfTwoRows(nodes),
  };
}

type Placed = Pick<OverviewLayout, 'nodes' | 'key'>;

const box = (left: number, top: number, width: number, height: number): Rectangle => ({
  left: Math.round(left),
  top: Math.round(top),
  right: Math.round(left + Math.max(0, width)),
  bottom: Math.round(top + Math.max(0, height)),
});

/** z → G → x̃ beside x above; below, D under both samples, its scores and the losses to its left. */
function twoRows({ width, height }: Size): Placed {
  const gap = clamp(width * 0.055, 30, 60);
  const rowGap = clamp(height * 0.12, 36, 84);
  const wide = Math.min(250, (width - 2 * margin - 3 * gap) / 4);
  const wideD = wide + 0.6 * gap;
  const room = (height - 2 * margin - rowGap) / 2;
  const tall = Math.min(room, wide * tallest + headingHeight);
  const tallD = Math.min(room, wideD * tallest + headingHeight);
  const left = (width - 4 * wide - 3 * gap) / 2;
  const top = (height - tall - tallD - rowGap) / 2;
  const below = top + tall + rowGap;
  const column = (index: number) => left + index * (wide + gap);
  const upper = (index: number) => box(column(index), top, wide, tall);
  const leftD = column(3) - gap / 2 - wideD / 2;
  // Scores and losses share what is left of D.
  const wideLeft = (leftD - left - 2 * gap) / 2;
  return {
    nodes: {
      prior: upper(0),
      generator: upper(1),
      generated: upper(2),
      data: upper(3),
      discriminator: box(leftD, below, wideD, tallD),
      scores: box(left + wideLeft + gap, below, wideLeft, tallD),
      losses: box(left, below, wideLeft, tallD),
    },
    key: box(left, top + tall, 2 * wide + gap, rowGap),
  };
}

/** z → G → x̃ above; scores ← D ← x in the middle; the losses along the foot. */
function threeRows({ width, height }: Size): Placed {
  const gap = clamp(width * 0.075, 22, 34);
  const rowGap = clamp(height * 0.075, 26, 40);
  const foot = clamp(height * 0.14, 40, 62);
  const wide = (width - 2 * margin - 2 * gap) / 3;
  const room = (height - 2 * margin - 1.8 * rowGap - foot) / 2;
  const tall = Math.min(room, wide * tallest + headingHeight);
  const top = (height - 2 * tall - 1.8 * rowGap - foot) / 2;
  const middle = top + tall + rowGap;
  const column = (index: number) => margin + index * (wide + gap);
  const at = (index: number, y: number) => box(column(index), y, wide, tall);
  const below = middle + tall + 0.8 * rowGap;
  return {
    nodes: {
      prior: at(0, top),
      generator: at(1, top),
      generated: at(2, top),
      scores: at(0, middle),
      discriminator: at(1, middle),
      data: at(2, middle),
      losses: box(column(0), below, width - 2 * margin, foot),
    },
    key: box(column(1), middle + tall, 2 * wide + gap, 0.8 * rowGap),
  };
}

/** A straight edge along a row; `offset` is from the rows' middle. */
function across(from: Rectangle, to: Rectangle, offset: number): Point[] {
  const y = (Math.max(from.top, to.top) + Math.min(from.bottom, to.bottom)) / 2 + offset;
  const rightwards = from.right <= to.left;
  return rightwards
    ? [
        [from.right + clearance, y],
        [to.left - clearance, y],
      ]
    : [
        [from.left - clearance, y],
        [to.right + clearance, y],
      ];
}

/** A straight edge down, or up, at `x`. */
function along(x: number, from: Rectangle, to: Rectangle): Point[] {
  const down = from.bottom <= to.top;
  return down
    ? [
        [x, from.bottom + clearance],
        [x, to.top - clearance],
      ]
    : [
        [x, from.top - clearance],
        [x, to.bottom + clearance],
      ];
}

type Nodes = OverviewLayout['nodes'];

/** Edges that stand alike in both layouts: z → G → x̃, D → scores, and back. */
function edgesOfRows(nodes: Nodes) {
  const { prior, generator, generated, discriminator, scores } = nodes;
  return {
    'prior>generator': across(prior, generator, 0),
    'generator>generated': across(generator, generated, -apart / 2),
    'discriminator>scores': across(discriminator, scores, -apart / 2),
    'scores>discriminator': across(scores, discriminator, apart / 2),
    'generated>generator': across(generated, generator, apart / 2),
  };
}

function edgesOfTwoRows(nodes: Nodes): OverviewLayout['edges'] {
  const { generated, data, discriminator, scores, losses } = nodes;
  // Where x̃ and D face each other, values go down and the gradient comes up.
  const facing = (discriminator.left + generated.right) / 2;
  return {
    ...edgesOfRows(nodes),
    'generated>discriminator': along(facing + apart / 2, generated, discriminator),
    'data>discriminator': along((data.left + discriminator.right) / 2, data, discriminator),
    'scores>losses': across(scores, losses, -apart / 2),
    'losses>scores': across(losses, scores, apart / 2),
    'discriminator>generated': along(facing - apart / 2, discriminator, generated),
  };
}

function edgesOfThreeRows(nodes: Nodes): OverviewLayout['edges'] {
  const { generated, data, discriminator, scores, losses } = nodes;
  const half = apart / 2;
  const [fromX, toX] = [middleX(generated), middleX(discriminator)];
  const turn = (generated.bottom + discriminator.top) / 2;
  const [low, high] = [generated.bottom + clearance, discriminator.top - clearance];
  const nest = Math.min(half, (high - low) / 4);
  return {
    ...edgesOfRows(nodes),
    // One inside the other's bend, so that they do not cross.
    'generated>discriminator': [
      [fromX + half, low],
      [fromX + half, turn + nest],
      [toX + half, turn + nest],
      [toX + half, high],
    ],
    'discriminator>generated': [
      [toX - half, high],
      [toX - half, turn - nest],
      [fromX - half, turn - nest],
      [fromX - half, low],
    ],
    'data>discriminator': across(data, discriminator, 0),
    'scores>losses': along(middleX(scores) - half, scores, losses),
    'losses>scores': along(middleX(scores) + half, losses, scores),
  };
}

/** The part of a node below its heading. */
export function pictureOf({ left, right, top, bottom }: Rectangle): Rectangle {
  const inset = 5;
  return rectangle({
    left: left + inset,
    right: right - inset,
    top: top + headingHeight,
    bottom: bottom - inset,
  });
}

/** The largest rectangle of this aspect (width over height) in the middle of `place`. */
export function fitted(place: Rectangle, aspect: number): Rectangle {
  const width = Math.max(
    0,
    Math.min(place.right - place.left, (place.bottom - place.top) * aspect),
  );
  const height = width / aspect;
  const [x, y] = [middleX(place), middleY(place)];
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}
