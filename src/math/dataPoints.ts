/** Points that stand for P_data in integrals: as many as wanted of equal mass, evenly spread, with log P_data at each. */
import type { DensityOverBox } from './cellMasses';
import { cumulativeOf, quantilesOf } from './cumulative';
import { hilbertIndex } from './hilbert';
import { type RandomStream, randomStream } from './random';

/** A distribution as integrals over it need it. */
export interface Sampled extends DensityOverBox {
  sample(random: RandomStream, out: Float32Array, offset: number): void;
  /** log density where the density is 0 only because it is too small to be told. */
  logTail?(x: number, y: number): number;
}

export interface DataPoints {
  /** Row-major [count, dimensions]; neighbours in this order are neighbours in space. */
  readonly points: Float64Array;
  readonly logDensities: Float64Array;
  /** All equal, sum 1. */
  readonly weights: Float64Array;
}

const count = 8192;
/** Samples of which each point of the plane is one. */
const stratum = 16;

/** log P_data; −∞ where there can be no data. */
export function logDensityOf(target: Sampled): (x: number, y: number) => number {
  return (x, y) => {
    const density = target.density(x, y);
    return density > 0 || !target.logTail ? Math.log(density) : target.logTail(x, y);
  };
}

/** Made once for each distribution object. */
const known = new WeakMap<Sampled, DataPoints>();

/** The same points every time: quantiles on the line, a stratified sample of the plane. */
export function dataPoints(target: Sampled): DataPoints {
  const before = known.get(target);
  if (before) return before;
  const onLine = target.dimensions === 1;
  const points = onLine ? quantilesOf(cumulativeOf(target), count) : stratified(target);
  const logDensity = logDensityOf(target);
  const logDensities = Float64Array.from({ length: count }, (_, i) =>
    onLine
      ? logDensity(points[i] as number, 0)
      : logDensity(points[2 * i] as number, points[2 * i + 1] as number),
  );
  const made = { points, logDensities, weights: new Float64Array(count).fill(1 / count) };
  known.set(target, made);
  return made;
}

/** Many samples in the order of a Hilbert curve, and one of every 16 neighbours, by chance. */
function stratified(target: Sampled): Float64Array {
  const random = randomStream(1, 'points of the data');
  const samples = new Float32Array(2 * count * stratum);
  const keys = new Float64Array(count * stratum);
  for (let i = 0; i < keys.length; i++) {
    target.sample(random, samples, 2 * i);
    // The sample's number rides along below the point, so that plain numbers are sorted, which is fast.
    const index = hilbertIndex(target.box, samples[2 * i] as number, samples[2 * i + 1] as number);
    keys[i] = index * keys.length + i;
  }
  keys.sort();
  const points = new Float64Array(2 * count);
  for (let i = 0; i < count; i++) {
    const chosen = (keys[i * stratum + random.integer(stratum)] as number) % keys.length;
    points.set(samples.subarray(2 * chosen, 2 * chosen + 2), 2 * i);
  }
  return points;
}
