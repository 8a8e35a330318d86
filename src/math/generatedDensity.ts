/** The density of P_G on a line of cells: by change of variables from images of prior quantiles, or from samples. */
import type { Box } from './grid';

function axisOf(box: Box): readonly [number, number] {
  const [axis] = box;
  if (!axis || !(axis[1] > axis[0])) throw new RangeError('a density needs an axis of some length');
  return axis;
}

/** Adds `mass`, spread evenly from `a` to `b` in units of cells, to the cells it covers; what lies outside is left out. */
function deposit(cells: Float64Array, a: number, b: number, mass: number): void {
  const low = Math.min(a, b);
  const high = Math.max(a, b);
  if (!Number.isFinite(high - low)) return;
  const first = Math.floor(low);
  if (high <= first + 1) {
    // Within one cell, zero length included.
    if (first >= 0 && first < cells.length) cells[first] = (cells[first] ?? 0) + mass;
    return;
  }
  const perCell = mass / (high - low);
  const last = Math.min(cells.length - 1, Math.ceil(high) - 1);
  for (let cell = Math.max(0, first); cell <= last; cell++) {
    const covered = Math.min(high, cell + 1) - Math.max(low, cell);
    cells[cell] = (cells[cell] ?? 0) + perCell * covered;
  }
}

/**
 * Density of x = G(z) at `columns` equal cells of the box's first axis, per unit of x, from images
 * of the prior's quantiles (i+½)/n in ascending order: p_G(x) = Σ p(z)/|G′(z)| over all z with
 * G(z) = x. Between neighbouring images lies mass 1/n, spread evenly; each end has ½/n more, spread
 * over the continuation of its last interval by half. Folds add up, mass outside the box is left
 * out, and a collapsed G gives one cell of finite height.
 */
export function quantileDensity(box: Box, columns: number, images: Float32Array): Float32Array {
  const [low, high] = axisOf(box);
  const perUnit = columns / (high - low);
  const count = images.length;
  const cells = new Float64Array(columns);
  const position = (i: number) => ((images[i] ?? Number.NaN) - low) * perUnit;

  for (let i = 0; i + 1 < count; i++) deposit(cells, position(i), position(i + 1), 1 / count);
  if (count > 0) {
    const first = position(0);
    const last = position(count - 1);
    const start = count > 1 ? (position(1) - first) / 2 : 0;
    const end = count > 1 ? (last - position(count - 2)) / 2 : 0;
    deposit(cells, first - start, first, 0.5 / count);
    deposit(cells, last, last + end, 0.5 / count);
  }
  return Float32Array.from(cells, (mass) => mass * perUnit);
}

/** Silverman's bandwidth 0.9 min(s, interquartile range/1.34) n^(−1/5) of ascending values. */
function silvermanBandwidth(sorted: Float32Array): number {
  const n = sorted.length;
  const mean = sorted.reduce((sum, x) => sum + x, 0) / n;
  const deviation = Math.sqrt(sorted.reduce((sum, x) => sum + (x - mean) ** 2, 0) / n);
  const quartile = (p: number) => sorted[Math.min(n - 1, Math.floor(p * n))] ?? mean;
  const range = (quartile(0.75) - quartile(0.25)) / 1.34;
  return 0.9 * (range > 0 ? Math.min(deviation, range) : deviation) * n ** -0.2;
}

/**
 * Density of P_G at the same cells from samples in any order, for priors of more than one
 * dimension: a histogram smoothed by a Gaussian of half Silverman's bandwidth (the full one is made
 * for a single mode and would blur two), at least one cell. Samples within three bandwidths outside
 * the box count too, so that the density does not sag at its ends.
 */
export function sampleDensity(box: Box, columns: number, samples: Float32Array): Float32Array {
  const [low, high] = axisOf(box);
  const perUnit = columns / (high - low);
  const finite = samples.filter(Number.isFinite).sort();
  const count = finite.length;
  if (count === 0) return new Float32Array(columns);

  // In cells; no wider than the box, whatever a run-away sample does to the deviation.
  const bandwidth = Math.min(columns, Math.max(1, (silvermanBandwidth(finite) / 2) * perUnit));
  const reach = Math.ceil(3 * bandwidth);
  const histogram = new Float64Array(columns + 2 * reach);
  for (const x of finite) {
    const cell = Math.floor((x - low) * perUnit) + reach;
    if (cell >= 0 && cell < histogram.length) histogram[cell] = (histogram[cell] ?? 0) + 1;
  }
  const kernel = Float64Array.from({ length: 2 * reach + 1 }, (_, i) =>
    Math.exp(-0.5 * ((i - reach) / bandwidth) ** 2),
  );
  const total = kernel.reduce((sum, weight) => sum + weight, 0);
  return Float32Array.from({ length: columns }, (_, cell) => {
    let sum = 0;
    for (let i = 0; i < kernel.length; i++) sum += (kernel[i] ?? 0) * (histogram[cell + i] ?? 0);
    return (sum * perUnit) / (total * count);
  });
}
