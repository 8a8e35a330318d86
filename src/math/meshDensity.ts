/**
 * P_G's density where G is taken to be linear between the points of a lattice of the prior: at
 * points of the plane or the line, p_G(x) = Σ p(z)/|det ∂x/∂z| over all z with G(z) = x.
 */
import { areaOf, eachTriangle, isFlat, leastArea } from './meshTriangles';
import { firstAtLeast, type PointIndex } from './pointIndex';
import { logPrior, type PriorMesh } from './priorMesh';

/** Intervals shorter than this, as a share of the coordinates, are rounding in single precision. */
const rounding = 1e-7;

/** The middle of every triangle (on the line of every interval) of the lattice, and what P_G has there by itself. */
export interface MeshNodes {
  /** Their images, row-major [n, dimensions]. */
  readonly points: Float64Array;
  /** The prior's mass of each; they add up to 1. */
  readonly weights: Float64Array;
  /** log density of P_G from this triangle alone; ∞ where G makes it a line or a point. */
  readonly logDensities: Float64Array;
  /** The same; where G makes it a line, what it is at least, as far as single precision can tell. */
  readonly atLeast: Float64Array;
}

export function triangleNodes(mesh: PriorMesh, images: Float32Array): MeshNodes {
  const count = 2 * (mesh.axis.lines.length - 1) ** 2;
  const points = new Float64Array(2 * count);
  const weights = new Float64Array(count);
  const logDensities = new Float64Array(count);
  const atLeast = new Float64Array(count);
  let next = 0;
  eachTriangle(mesh, (a, b, c, mass) => {
    const middle = (of: Float32Array, j: number) =>
      ((of[2 * a + j] as number) + (of[2 * b + j] as number) + (of[2 * c + j] as number)) / 3;
    points[2 * next] = middle(images, 0);
    points[2 * next + 1] = middle(images, 1);
    weights[next] = mass;
    const area = Math.abs(areaOf(images, a, b, c));
    const logMass =
      logPrior(mesh, middle(mesh.points, 0), middle(mesh.points, 1)) +
      Math.log(Math.abs(areaOf(mesh.points, a, b, c)));
    atLeast[next] = logMass - Math.log(Math.max(area, leastArea(images, a, b, c)));
    logDensities[next] = isFlat(images, a, b, c)
      ? Number.POSITIVE_INFINITY
      : logMass - Math.log(area);
    next++;
  });
  return { points, weights, logDensities, atLeast };
}

/** P_G's density at indexed points, in the order of the points. */
export function densityOverPlane(
  mesh: PriorMesh,
  images: Float32Array,
  index: PointIndex,
): Float64Array {
  const density = new Float64Array(index.xs.length);
  eachTriangle(mesh, (a, b, c) => {
    if (isFlat(images, a, b, c)) return;
    const scale = Math.abs(areaOf(mesh.points, a, b, c) / areaOf(images, a, b, c));
    const [z1, z2] = [mesh.points[2 * a] as number, mesh.points[2 * a + 1] as number];
    const along = (corner: number, j: number) =>
      (mesh.points[2 * corner + j] as number) - (mesh.points[2 * a + j] as number);
    const [b1, b2, c1, c2] = [along(b, 0), along(b, 1), along(c, 0), along(c, 1)];
    eachPointWithin(index, images, a, b, c, (place, s, t) => {
      const at = index.order[place] as number;
      const log = logPrior(mesh, z1 + s * b1 + t * c1, z2 + s * b2 + t * c2);
      density[at] = (density[at] as number) + scale * Math.exp(log);
    });
  });
  return density;
}

/** Extends a triangle's reach in y, [low, high], by the part of an edge that lies over from ≤ x ≤ to. */
function extend(
  reach: Float64Array,
  from: number,
  to: number,
  px: number,
  py: number,
  qx: number,
  qy: number,
): void {
  if (px > qx) {
    extend(reach, from, to, qx, qy, px, py);
    return;
  }
  if (qx < from || px > to) return;
  const slope = qx > px ? (qy - py) / (qx - px) : 0;
  const atStart = px < from ? py + slope * (from - px) : py;
  const atEnd = qx > to ? py + slope * (to - px) : qy;
  reach[0] = Math.min(reach[0] as number, atStart, atEnd);
  reach[1] = Math.max(reach[1] as number, atStart, atEnd);
}

const reach = new Float64Array(2);

/** A point on an edge may be out by rounding. */
const slack = 1e-9;

/** Calls `visit` with the place of each indexed point of a triangle, and its coordinates along the edges a→b and a→c. */
function eachPointWithin(
  { xs, ys, starts, lows, highs }: PointIndex,
  images: Float32Array,
  a: number,
  b: number,
  c: number,
  visit: (place: number, s: number, t: number) => void,
): void {
  const ax = images[2 * a] as number;
  const ay = images[2 * a + 1] as number;
  const bx = (images[2 * b] as number) - ax;
  const by = (images[2 * b + 1] as number) - ay;
  const cx = (images[2 * c] as number) - ax;
  const cy = (images[2 * c + 1] as number) - ay;
  const area = bx * cy - by * cx;
  const right = ax + Math.max(0, bx, cx);
  let strip = firstAtLeast(highs, ax + Math.min(0, bx, cx));
  for (; strip < lows.length && (lows[strip] as number) <= right; strip++) {
    const from = (lows[strip] as number) - ax;
    const to = (highs[strip] as number) - ax;
    // The triangle's reach in y over the strip: of each edge's part above it.
    reach[0] = Number.POSITIVE_INFINITY;
    reach[1] = Number.NEGATIVE_INFINITY;
    extend(reach, from, to, 0, 0, bx, by);
    extend(reach, from, to, 0, 0, cx, cy);
    extend(reach, from, to, bx, by, cx, cy);
    const low = reach[0] as number;
    const high = reach[1] as number;
    const end = starts[strip + 1] as number;
    let place = firstAtLeast(ys, ay + low, starts[strip], end);
    for (; place < end && (ys[place] as number) <= ay + high; place++) {
      const x = (xs[place] as number) - ax;
      const y = (ys[place] as number) - ay;
      const s = (x * cy - y * cx) / area;
      const t = (bx * y - by * x) / area;
      if (s >= -slack && t >= -slack && s + t <= 1 + slack) visit(place, s, t);
    }
  }
}

/** The middles of the lattice's intervals on the line. */
export function intervalNodes(mesh: PriorMesh, images: Float32Array): MeshNodes {
  const { lines, masses } = mesh.axis;
  const count = masses.length;
  const points = new Float64Array(count);
  const logDensities = new Float64Array(count);
  const atLeast = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const [p, q] = [images[i] as number, images[i + 1] as number];
    const [from, to] = [lines[i] as number, lines[i + 1] as number];
    points[i] = (p + q) / 2;
    const length = Math.abs(q - p);
    const least = rounding * Math.max(Math.abs(p), Math.abs(q));
    const logMass = logPrior(mesh, (from + to) / 2, 0) + Math.log(to - from);
    atLeast[i] = logMass - Math.log(Math.max(length, least));
    logDensities[i] = length > least ? logMass - Math.log(length) : Number.POSITIVE_INFINITY;
  }
  return { points, weights: masses, logDensities, atLeast };
}

/** P_G's density at ascending points of the line. */
export function densityOverLine(
  mesh: PriorMesh,
  images: Float32Array,
  ascending: Float64Array,
): Float64Array {
  const { lines, masses } = mesh.axis;
  const density = new Float64Array(ascending.length);
  for (let i = 0; i < masses.length; i++) {
    const [p, q] = [images[i] as number, images[i + 1] as number];
    const size = rounding * Math.max(Math.abs(p), Math.abs(q));
    if (!(Math.abs(q - p) > size)) continue;
    const [from, to] = [lines[i] as number, lines[i + 1] as number];
    const scale = (to - from) / Math.abs(q - p);
    const end = Math.max(p, q);
    let place = firstAtLeast(ascending, Math.min(p, q));
    for (; place < ascending.length && (ascending[place] as number) < end; place++) {
      const z = from + (((ascending[place] as number) - p) / (q - p)) * (to - from);
      density[place] = (density[place] as number) + scale * Math.exp(logPrior(mesh, z, 0));
    }
  }
  return density;
}
