/** Evenly spread, deterministic points of the prior: what pictures and densities push through G instead of random z. */
import type { PriorId } from '../config/experiment';
import { normalQuantile } from './normal';

/** Quantile function of one coordinate of z: standard normal, or uniform on (−1, 1). */
function priorQuantile(prior: PriorId, probability: number): number {
  return prior === 'normal' ? normalQuantile(probability) : 2 * probability - 1;
}

/** One base for each dimension of z. */
const halton = [2, 3, 5, 7, 11, 13, 17, 19];

/** The digits of `index` in `base`, mirrored behind the point: a number in (0, 1) for index ≥ 1. */
function radicalInverse(index: number, base: number): number {
  let value = 0;
  let place = 1 / base;
  for (let rest = index; rest > 0; rest = Math.floor(rest / base)) {
    value += (rest % base) * place;
    place /= base;
  }
  return value;
}

/** The rank of each value among all, 0 for the least. */
function ranks(values: Float64Array): Uint32Array {
  const order = Uint32Array.from(values, (_, i) => i).sort(
    (i, j) => (values[i] ?? 0) - (values[j] ?? 0),
  );
  const result = new Uint32Array(values.length);
  order.forEach((i, rank) => {
    result[i] = rank;
  });
  return result;
}

/**
 * `count` quasi-random points of the prior, row-major [count, dimensions]. In one dimension the
 * quantiles of (i+½)/count, ascending. In two to eight, the Halton sequence with each coordinate
 * replaced by its rank: every coordinate takes each of these quantiles once, so the margins are
 * exact, which the larger bases' own are not for some thousand points.
 */
export function priorPoints(prior: PriorId, dimensions: number, count: number): Float32Array {
  if (dimensions > halton.length) throw new RangeError('priors have up to 8 dimensions');
  const quantiles = Float64Array.from({ length: count }, (_, i) =>
    priorQuantile(prior, (i + 0.5) / count),
  );
  if (dimensions === 1) return Float32Array.from(quantiles);
  const points = new Float32Array(count * dimensions);
  halton.slice(0, dimensions).forEach((base, j) => {
    const column = Float64Array.from({ length: count }, (_, i) => radicalInverse(i + 1, base));
    ranks(column).forEach((rank, i) => {
      points[i * dimensions + j] = quantiles[rank] ?? 0;
    });
  });
  return points;
}

/** Half-width of the drawn lattice of the normal prior, in standard deviations: 95 % of each axis. */
const normalLatticeReach = 2;

/**
 * The points whose images draw the prior. 1-D: ascending quantiles of (i+½)/perAxis, each of equal
 * mass. 2-D: a symmetric row-major lattice, evenly spaced in z rather than in probability, over
 * [−2, 2]² (normal) or the closed square [−1, 1]² (uniform): equal squares of z are what bends
 * visibly, and quantiles of equal mass would leave wide empty strips outside.
 */
export function priorLattice(prior: PriorId, dimensions: 1 | 2, perAxis: number): Float32Array {
  if (dimensions === 1) return priorPoints(prior, 1, perAxis);
  const reach = prior === 'normal' ? normalLatticeReach : 1;
  const along = (i: number) => (perAxis > 1 ? reach * ((2 * i) / (perAxis - 1) - 1) : 0);
  const points = new Float32Array(perAxis * perAxis * 2);
  let next = 0;
  for (let row = 0; row < perAxis; row++) {
    for (let column = 0; column < perAxis; column++) {
      points[next++] = along(column);
      points[next++] = along(row);
    }
  }
  return points;
}
