/** Cells that follow the points: a cell is halved at the median of its points, along its longer side, until few are left. */

/** The points in an order in which each cell's stand together. */
export interface KdCells {
  readonly order: Uint32Array;
  /** Where each cell starts in the order; one more than cells. */
  readonly starts: readonly number[];
}

/** Cells of more than half of `most` points, and no more than `most`; `points` are row-major [n, dimensions] and finite. */
export function kdCells(points: Float64Array, dimensions: 1 | 2, most: number): KdCells {
  const order = Uint32Array.from({ length: points.length / dimensions }, (_, i) => i);
  const starts: number[] = [];
  const split = (start: number, end: number) => {
    if (end - start <= most) {
      starts.push(start);
      return;
    }
    const axis = longerSide(points, dimensions, order.subarray(start, end));
    const along = (i: number) => points[i * dimensions + axis] as number;
    order.subarray(start, end).sort((i, j) => along(i) - along(j));
    const middle = (start + end) >> 1;
    split(start, middle);
    split(middle, end);
  };
  split(0, order.length);
  return { order, starts: [...starts, order.length] };
}

/** Extents of some points along each axis. */
export function extents(points: Float64Array, dimensions: 1 | 2, which: Uint32Array): number[] {
  return Array.from({ length: dimensions }, (_, axis) => {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const i of which) {
      const value = points[i * dimensions + axis] as number;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return high - low;
  });
}

function longerSide(points: Float64Array, dimensions: 1 | 2, which: Uint32Array): number {
  const [width = 0, height = 0] = extents(points, dimensions, which);
  return height > width ? 1 : 0;
}
