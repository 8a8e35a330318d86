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

/**
 * Some points in the order of one coordinate. Numbers alone sort several times as fast as with a
 * comparison: the bits of single precision, turned so that they ascend, above the point's place.
 */
function sortedBy(points: Float32Array, axis: 0 | 1, which: Uint32Array): Uint32Array {
  const bits = new Int32Array(points.buffer);
  const count = which.length;
  const keys = new Float64Array(count);
  for (let place = 0; place < count; place++) {
    const raw = bits[2 * (which[place] as number) + axis] as number;
    keys[place] = (raw < 0 ? -2147483648 - raw : raw) * count + place;
  }
  keys.sort();
  return Uint32Array.from(keys, (key) => which[key - Math.floor(key / count) * count] as number);
}

/** `points` row-major [n, 2]; kept in single precision, as G's images are. */
export function indexPoints(points: Float64Array): PointIndex {
  const count = points.length / 2;
  const strips = Math.max(1, Math.round(Math.sqrt(count / 2)));
  const single = Float32Array.from(points);
  const order = sortedBy(
    single,
    0,
    Uint32Array.from({ length: count }, (_, i) => i),
  );
  const starts = Uint32Array.from({ length: strips + 1 }, (_, s) =>
    Math.round((s * count) / strips),
  );
  const lows = new Float64Array(strips);
  const highs = new Float64Array(strips);
  for (let s = 0; s < strips; s++) {
    const strip = order.subarray(starts[s], starts[s + 1]);
    lows[s] = single[2 * (strip[0] ?? 0)] as number;
    highs[s] = single[2 * (strip.at(-1) ?? 0)] as number;
    strip.set(sortedBy(single, 1, strip));
  }
  const xs = new Float64Array(count);
  const ys = new Float64Array(count);
  for (let place = 0; place < count; place++) {
    const i = order[place] as number;
    xs[place] = single[2 * i] as number;
    ys[place] = single[2 * i + 1] as number;
  }
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
