/** How far P_G is from P_data where only samples of P_G are to be had: an estimate on cells that follow the points. */
import { dataPoints, logDensityOf, type Sampled } from './dataPoints';
import { type Divergence, type DivergenceId, divergenceIds } from './divergence';
import { extents, kdCells } from './kdCells';

/** Points of both together in the smaller of two sizes of cells. */
const cellPoints = 64;

type Numbers = Readonly<Record<DivergenceId, number>>;

/** What cells add up to. */
interface Sums extends Numbers {
  /** Standard errors by the samples' chance. */
  readonly chance: Numbers;
  /** P_data's mass in cells without a sample of P_G. */
  readonly unmet: number;
}

/** All points of both, P_data's first. */
interface Pooled {
  readonly dimensions: 1 | 2;
  readonly points: Float64Array;
  readonly dataCount: number;
  readonly sampleCount: number;
  /** log P_data at each sample. */
  readonly logData: Float64Array;
}

/**
 * ½ p log(2p/(p+q)) + ½ q log(2q/(p+q)) less what chance adds to it on average: half its second
 * derivative in q, p/(2q(p+q)), times the variance q/n.
 */
function jsdOf(p: number, q: number, n: number): number {
  const term = (a: number, b: number) => (a > 0 ? a * Math.log((2 * a) / (a + b)) : 0);
  return (term(p, q) + term(q, p)) / 2 - p / (4 * n * (p + q));
}

/** Adds up over cells of at most `most` points. */
function sumsOver(pooled: Pooled, most: number): Sums {
  const { dimensions, points, dataCount, sampleCount } = pooled;
  const { order, starts } = kdCells(points, dimensions, most);
  const sums = { jsd: 0, klDataGenerated: 0, klGeneratedData: 0, totalVariation: 0 };
  const squares = { ...sums };
  let unmet = 0;
  let scale = 0;
  for (let cell = 0; cell + 1 < starts.length; cell++) {
    const members = order.subarray(starts[cell], starts[cell + 1]);
    const samples = members.filter((i) => i >= dataCount);
    const p = (members.length - samples.length) / dataCount;
    const q = samples.length / sampleCount;
    if (q === 0) unmet += p;
    const held = Math.max(q, 0.5 / sampleCount);
    scale += held;
    sums.jsd += jsdOf(p, q, sampleCount);
    sums.totalVariation += Math.abs(p - q) / 2;
    if (p > 0) sums.klDataGenerated += p * Math.log(p / held);
    const reverse = p > 0 ? q * Math.log(q / p || 1) : beside(pooled, samples);
    sums.klGeneratedData += reverse;
    // Each sample's share in the sums, as one of `sampleCount` independent ones.
    squares.jsd += q * (Math.log((2 * q) / (p + q) || 1) / 2) ** 2;
    squares.totalVariation += q / 4;
    if (q > 0) squares.klDataGenerated += (p * p) / q;
    if (q > 0) squares.klGeneratedData += (reverse / q) ** 2 * q;
  }
  sums.klDataGenerated += Math.log(scale);
  const error = (id: DivergenceId) => Math.sqrt(squares[id] / sampleCount);
  return { ...sums, chance: eachOf(error), unmet };
}

function eachOf(value: (id: DivergenceId) => number): Numbers {
  return Object.fromEntries(divergenceIds.map((id) => [id, value(id)])) as Record<
    DivergenceId,
    number
  >;
}

/** ∫ q log(q/p) over a cell without data: q even over what the samples span, p exact at each. */
function beside(
  { dimensions, points, dataCount, sampleCount, logData }: Pooled,
  samples: Uint32Array,
): number {
  const n = samples.length;
  if (n === 0) return 0;
  // n points span (n − 1)/(n + 1) of an interval on average.
  const stretch = n > 1 ? (n + 1) / (n - 1) : 1;
  const size = extents(points, dimensions, samples).reduce((all, side) => all * side * stretch, 1);
  const logDensity = Math.log(n / sampleCount / size);
  let sum = 0;
  for (const i of samples) sum += logDensity - (logData[i - dataCount] as number);
  return sum / sampleCount;
}

/** From samples of P_G, row-major [n, dimensions]. */
export function sampleDivergence(target: Sampled, samples: Float32Array): Divergence {
  const { dimensions } = target;
  const data = dataPoints(target);
  const points = new Float64Array(data.points.length + samples.length);
  points.set(data.points);
  points.set(samples, data.points.length);
  const sampleCount = samples.length / dimensions;
  const logDensity = logDensityOf(target);
  const logData = Float64Array.from({ length: sampleCount }, (_, i) =>
    dimensions === 1
      ? logDensity(samples[i] as number, 0)
      : logDensity(samples[2 * i] as number, samples[2 * i + 1] as number),
  );
  const pooled = { dimensions, points, dataCount: data.weights.length, sampleCount, logData };
  const fine = sumsOver(pooled, cellPoints);
  const rough = sumsOver(pooled, 2 * cellPoints);
  // What cells hide grows with their size: as much again as the larger ones hide more.
  const value = (id: DivergenceId) => Math.max(0, 2 * fine[id] - rough[id]);
  // Threads finer than the cells hide as much again at every halving: hence twice the difference.
  const error = (id: DivergenceId) =>
    Math.hypot(2 * fine.chance[id], 2 * Math.max(0, fine[id] - rough[id]));
  return {
    jsd: Math.min(Math.LN2, value('jsd')),
    klDataGenerated: Math.max(0, fine.klDataGenerated),
    klGeneratedData: logData.includes(Number.NEGATIVE_INFINITY)
      ? Number.POSITIVE_INFINITY
      : value('klGeneratedData'),
    totalVariation: Math.min(1, fine.totalVariation),
    kind: 'estimate',
    errors: eachOf(error),
    atLeast: fine.unmet > 0 ? ['klDataGenerated'] : [],
  };
}
