/** Points of the plane in strips of equal count, so that those inside a triangle are found quickly however they cluster. */

export interface PointIndex {
  /** Coordinates in the order of the strips, ascending in y within each. */
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  /** Which point stands there. */
  readonly order: Uint32Array;
  /** Where each strip starts; one more than strips. */
  readonly starts: Uint32Array;
  /** The least and greatest x of each strip. */
  readonly lows: Float64Array;
  readonly highs: Float64Array;
}

/** `points` row-major [n, 2]. */
export function indexPoints(points: Float64Array): PointIndex {
  const count = points.length / 2;
  const strips = Math.max(1, Math.round(Math.sqrt(count / 2)));
  const order = Uint32Array.from({ length: count }, (_, i) => i);
  order.sort((i, j) => (points[2 * i] as number) - (points[2 * j] as number));
  const starts = Uint32Array.from({ length: strips + 1 }, (_, s) =>
    Math.round((s * count) / strips),
  );
  const lows = new Float64Array(strips);
  const highs = new Float64Array(strips);
  for (let s = 0; s < strips; s++) {
    const strip = order.subarray(starts[s], starts[s + 1]);
    lows[s] = points[2 * (strip[0] ?? 0)] as number;
    highs[s] = points[2 * (strip.at(-1) ?? 0)] as number;
    strip.sort((i, j) => (points[2 * i + 1] as number) - (points[2 * j + 1] as number));
  }
  const xs = Float64Array.from(order, (i) => points[2 * i] as number);
  const ys = Float64Array.from(order, (i) => points[2 * i + 1] as number);
  return { xs, ys, order, starts, lows, highs };
}

/** The first place from `start` to `end` at which ascending values are `least` or more. */
export function firstAtLeast(
  values: Float64Array,
  least: number,
  start = 0,
  end = values.length,
): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
