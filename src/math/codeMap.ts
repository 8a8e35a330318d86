/** x = G(z) at codes z of one's choice, interpolated linearly between the prior's grid points that G was asked for. */

/** What a frame knows of G: grid points of the prior, and their images. */
export interface PriorImages {
  /** Dimensions of x. */
  readonly dimensions: number;
  readonly priorGrid: Float32Array;
  readonly priorImage: Float32Array;
}

/** A code as shares of the reach, from −1 to 1. */
type Shares = readonly [number, number];

export interface CodeMap {
  /** Dimensions of z that a code moves in: the second one rests at its median where x has but one. */
  readonly dimensions: 1 | 2;
  /** The grid's end: a share of 1 is this z. */
  readonly reach: number;
  /** G(z), one number for each dimension of x. */
  image(code: Shares): readonly number[];
}

interface Cell {
  readonly index: number;
  /** Share of the way to the next index. */
  readonly rest: number;
}

/** The cell of an ascending axis that holds `value`, by bisection. */
function cellOf(axis: ArrayLike<number>, value: number): Cell {
  let low = 0;
  let high = axis.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((axis[middle] as number) <= value) low = middle;
    else high = middle;
  }
  const from = axis[low] as number;
  const width = (axis[high] as number) - from;
  const rest = width > 0 ? (value - from) / width : 0;
  return { index: low, rest: Math.min(1, Math.max(0, rest)) };
}

/** Null where the frame has no grid: a prior of more dimensions, or a layer that nobody looks at. */
export function codeMap({ dimensions, priorGrid, priorImage }: PriorImages): CodeMap | null {
  const points = priorImage.length / dimensions;
  if (points < 2) return null;
  const lattice = priorGrid.length === 2 * points;
  const side = lattice ? Math.round(Math.sqrt(points)) : points;
  // The lattice is row-major: along a row z₁ ascends, and z₂ from row to row.
  const first = Float32Array.from({ length: side }, (_, i) => priorGrid[lattice ? 2 * i : i] ?? 0);
  const second = Float32Array.from({ length: lattice ? side : 1 }, (_, i) =>
    lattice ? (priorGrid[2 * i * side + 1] ?? 0) : 0,
  );
  const planar = lattice && dimensions === 2;
  const reach = Math.min(-(first[0] ?? 0), first[side - 1] ?? 0);
  const at = (row: number, column: number, axis: number) =>
    priorImage[(Math.min(row, second.length - 1) * side + column) * dimensions + axis] ?? 0;
  const mix = (from: number, to: number, rest: number) => from + rest * (to - from);
  return {
    dimensions: planar ? 2 : 1,
    reach,
    image(code) {
      const column = cellOf(first, code[0] * reach);
      const middle = { index: second.length >> 1, rest: 0 };
      const row = planar ? cellOf(second, code[1] * reach) : middle;
      return Array.from({ length: dimensions }, (_, axis) => {
        const along = (r: number) =>
          mix(at(r, column.index, axis), at(r, column.index + 1, axis), column.rest);
        return mix(along(row.index), along(row.index + 1), row.rest);
      });
    },
  };
}
