/** A lattice of the prior that is pushed through G to know P_G's density: points, and the prior's exact mass between them. */
import type { PriorId } from '../config/experiment';
import { normalCumulative, normalQuantile } from './normal';

/** Lines of the lattice along an axis of z, and the prior's mass between neighbours. */
export interface PriorAxis {
  readonly lines: Float64Array;
  /** One fewer than lines; they add up to 1: the ends take what the lattice does not reach. */
  readonly masses: Float64Array;
  /** Mass beyond the lattice at both ends of this axis. */
  readonly beyond: number;
}

export interface PriorMesh {
  readonly prior: PriorId;
  readonly dimensions: 1 | 2;
  readonly axis: PriorAxis;
  /** The lattice's points, [lines^dimensions, dimensions]; in two dimensions row-major, z₁ along a row. */
  readonly points: Float32Array;
}

/** Half-width of the normal prior's lattice in deviations: 2·10⁻⁵ of an axis' mass is beyond. */
const normalReach = 4.25;
/** Lines stand as the quantiles of a normal this wide: where the density is p they stand as p^⅓, best for a density that is a straight line between them. */
const stretch = Math.sqrt(3);

function linesOf(prior: PriorId, count: number): Float64Array {
  if (prior === 'uniform') {
    return Float64Array.from({ length: count }, (_, i) => (2 * i) / (count - 1) - 1);
  }
  const low = normalCumulative(-normalReach / stretch);
  return Float64Array.from({ length: count }, (_, i) =>
    Math.fround(stretch * normalQuantile(low + ((1 - 2 * low) * i) / (count - 1))),
  );
}

function axisOf(prior: PriorId, count: number): PriorAxis {
  const lines = linesOf(prior, count);
  const below = (z: number) => (prior === 'normal' ? normalCumulative(z) : (z + 1) / 2);
  const ends = lines.map(below);
  const beyond = (ends[0] ?? 0) + 1 - (ends[count - 1] ?? 1);
  ends[0] = 0;
  ends[count - 1] = 1;
  const masses = Float64Array.from(
    { length: count - 1 },
    (_, i) => (ends[i + 1] as number) - (ends[i] as number),
  );
  return { lines, masses, beyond };
}

/** log of the prior's density at z, per unit of z; z₂ is 0 in one dimension. */
export function logPrior({ prior, dimensions }: PriorMesh, z1: number, z2: number): number {
  if (prior === 'uniform') return -dimensions * Math.LN2;
  return -0.5 * (z1 * z1 + z2 * z2) - (dimensions / 2) * Math.log(2 * Math.PI);
}

/** The lattices made last: every moment of a run asks for the same ones. */
const recent = new Map<string, PriorMesh>();
const mostRecent = 6;

/** A lattice of `count` lines along each axis; the same object while it is asked for. */
export function priorMesh(prior: PriorId, dimensions: 1 | 2, count: number): PriorMesh {
  const key = `${prior} ${dimensions} ${count}`;
  const known = recent.get(key);
  if (known) return known;
  if (recent.size >= mostRecent) recent.clear();
  const made = newMesh(prior, dimensions, count);
  recent.set(key, made);
  return made;
}

function newMesh(prior: PriorId, dimensions: 1 | 2, count: number): PriorMesh {
  const axis = axisOf(prior, count);
  const points = new Float32Array(count ** dimensions * dimensions);
  for (let i = 0; i < count ** dimensions; i++) {
    points[i * dimensions] = axis.lines[i % count] as number;
    if (dimensions === 2) points[2 * i + 1] = axis.lines[Math.floor(i / count)] as number;
  }
  return { prior, dimensions, axis, points };
}

/** The lattice of every second line of one with an odd number of lines, and which of its points those are. */
export function coarser(mesh: PriorMesh): { readonly mesh: PriorMesh; readonly kept: Uint32Array } {
  const { prior, dimensions, axis } = mesh;
  const count = axis.lines.length;
  if (count % 2 === 0)
    throw new RangeError('every second line of an even number leaves out an end');
  const half = (count + 1) / 2;
  const lines = Float64Array.from({ length: half }, (_, i) => axis.lines[2 * i] as number);
  const masses = Float64Array.from(
    { length: half - 1 },
    (_, i) => (axis.masses[2 * i] as number) + (axis.masses[2 * i + 1] as number),
  );
  const kept = Uint32Array.from({ length: half ** dimensions }, (_, i) =>
    dimensions === 1 ? 2 * i : 2 * Math.floor(i / half) * count + 2 * (i % half),
  );
  const points = new Float32Array(kept.length * dimensions);
  kept.forEach((from, i) => {
    for (let j = 0; j < dimensions; j++) {
      points[i * dimensions + j] = mesh.points[from * dimensions + j] as number;
    }
  });
  return {
    mesh: { prior, dimensions, axis: { lines, masses, beyond: axis.beyond }, points },
    kept,
  };
}
