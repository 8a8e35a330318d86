/** Divergences of discrete distributions, in nats, and the Wasserstein distance on the line. */

/** p·log(p/q), with 0·log 0 = 0. */
function surprise(p: number, q: number): number {
  return p > 0 ? p * Math.log(p / q) : 0;
}

function sumOver(
  p: ArrayLike<number>,
  q: ArrayLike<number>,
  term: (p: number, q: number) => number,
) {
  if (p.length !== q.length) throw new RangeError('distributions on different cells');
  let sum = 0;
  for (let i = 0; i < p.length; i++) sum += term(p[i] ?? 0, q[i] ?? 0);
  return sum;
}

/** KL(p‖q) = Σ p log(p/q) of two vectors of cell masses; ∞ where p has mass and q none. Swap the arguments for the reverse. */
export function klDivergence(p: ArrayLike<number>, q: ArrayLike<number>): number {
  return sumOver(p, q, surprise);
}

/** JSD(p‖q) = ½ KL(p‖m) + ½ KL(q‖m) with m = (p + q)/2; from 0 to log 2. */
export function jsDivergence(p: ArrayLike<number>, q: ArrayLike<number>): number {
  // a·log(a/m) as a·log(2a/(a + b)): half of the smallest number there is would round to none.
  const term = (a: number, b: number) => (a > 0 ? a * Math.log((2 * a) / (a + b)) : 0);
  const sum = sumOver(p, q, (a, b) => term(a, b) + term(b, a));
  // Rounding can leave the true range by an ulp or two.
  return Math.min(Math.LN2, Math.max(0, sum / 2));
}

/** Total variation ½ Σ |p − q|; from 0 to 1. */
export function totalVariation(p: ArrayLike<number>, q: ArrayLike<number>): number {
  return sumOver(p, q, (a, b) => Math.abs(a - b)) / 2;
}

/** W₁ = ∫ |F_a − F_b| dx of two sets of samples, each ascending; in units of x. */
export function wasserstein1(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let i = 0;
  let j = 0;
  let distance = 0;
  let before = Math.min(a[0] ?? Number.NaN, b[0] ?? Number.NaN);
  while (i < a.length || j < b.length) {
    const nextA = a[i] ?? Number.POSITIVE_INFINITY;
    const nextB = b[j] ?? Number.POSITIVE_INFINITY;
    const next = Math.min(nextA, nextB);
    distance += (next - before) * Math.abs(i / a.length - j / b.length);
    before = next;
    if (nextA <= nextB) i++;
    else j++;
  }
  return distance;
}

/** A cumulative distribution function, linear between ascending `edges`; 0 before the first and 1 after the last. */
export interface CumulativeTable {
  readonly edges: Float64Array;
  readonly values: Float64Array;
}

/** ∫ |a + (b − a)t| dt over t ∈ [0, 1]. */
function meanAbsolute(a: number, b: number): number {
  if (a * b >= 0) return Math.abs(a + b) / 2;
  return (a * a + b * b) / (2 * Math.abs(b - a));
}

/** W₁ = ∫ |F_samples − F| dx of ascending samples and an exact distribution; exact for the table's linear pieces. */
export function wasserstein1ToExact(sorted: ArrayLike<number>, exact: CumulativeTable): number {
  const { edges, values } = exact;
  const count = sorted.length;
  let sample = 0;
  let edge = 0;
  let distance = 0;
  let before = Math.min(sorted[0] ?? Number.NaN, edges[0] ?? Number.NaN);
  let cumulative = 0;
  while (sample < count || edge < edges.length) {
    const nextSample = sorted[sample] ?? Number.POSITIVE_INFINITY;
    const nextEdge = edges[edge] ?? Number.POSITIVE_INFINITY;
    const next = Math.min(nextSample, nextEdge);
    const left = edges[edge - 1];
    let reached = edge === 0 ? 0 : 1;
    if (left !== undefined && edge < edges.length) {
      const low = values[edge - 1] ?? 0;
      const high = values[edge] ?? 1;
      const along = nextEdge > left ? (next - left) / (nextEdge - left) : 1;
      reached = low + (high - low) * along;
    }
    const empirical = sample / count;
    distance += (next - before) * meanAbsolute(cumulative - empirical, reached - empirical);
    before = next;
    cumulative = reached;
    if (nextSample <= nextEdge) sample++;
    else edge++;
  }
  return distance;
}
