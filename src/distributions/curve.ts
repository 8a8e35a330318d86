/** Curves in the plane with isotropic Gaussian noise: a point of the curve, uniform in its parameter, plus noise. */
import type { Box } from '../math/grid';
import { gaussLegendre } from '../math/quadrature';
import type { Distribution } from './distribution';

/** One piece of a curve; all pieces of a curve have equal mass. */
export interface CurvePiece {
  /** The point at s ∈ [0, 1]. */
  readonly at: (s: number) => readonly [number, number];
  /** An upper bound of the speed |dx/ds|. */
  readonly speed: number;
}

const rule = gaussLegendre(6);
/** Panel length in standard deviations: six nodes on two deviations integrate a Gaussian to 2e-8 of its peak. */
const panelLength = 2;
/** Distance in standard deviations beyond which the curve is not felt: exp(−6.5²/2) = 7e-10 of the peak. */
const cutoff = 6.5;

/** Nodes x, y and weights of composite Gauss–Legendre quadrature along all pieces; the weights add up to 1. */
function quadratureNodes(pieces: readonly CurvePiece[], deviation: number): Float64Array {
  const triples = pieces.flatMap(({ at, speed }) => {
    const panels = Math.ceil(speed / (panelLength * deviation)) + 3;
    return Array.from({ length: panels }, (_, panel) =>
      rule.nodes.flatMap((node, i) => {
        const weight = (rule.weights[i] ?? 0) / (panels * pieces.length);
        return [...at((panel + node) / panels), weight];
      }),
    ).flat();
  });
  return Float64Array.from(triples);
}

/** Finds the nodes that lie within `width` of a point (and some more): square buckets, each with its neighbours' nodes. */
function nodesNear(nodes: Float64Array, width: number): (x: number, y: number) => Float64Array {
  let reach = 0;
  for (let i = 0; i < nodes.length; i += 3) {
    reach = Math.max(reach, Math.abs(nodes[i] ?? 0), Math.abs(nodes[i + 1] ?? 0));
  }
  const low = -reach - width;
  const perAxis = Math.ceil((reach + width - low) / width);
  const lists: number[][] = Array.from({ length: perAxis * perAxis }, () => []);
  const along = (value: number) => Math.floor((value - low) / width);
  for (let i = 0; i < nodes.length; i += 3) {
    const [x = 0, y = 0, weight = 0] = nodes.subarray(i, i + 3);
    for (let row = along(y) - 1; row <= along(y) + 1; row++) {
      for (let column = along(x) - 1; column <= along(x) + 1; column++) {
        if (column >= 0 && column < perAxis) lists[row * perAxis + column]?.push(x, y, weight);
      }
    }
  }
  const buckets = lists.map((list) => Float64Array.from(list));
  const none = new Float64Array(0);
  return (x, y) => {
    const column = along(x);
    const row = along(y);
    if (column < 0 || column >= perAxis) return none;
    return buckets[row * perAxis + column] ?? none;
  };
}

/**
 * P = ∫ N(x; c(s), deviation²·I) ds over the pieces. There is no closed form; the quadrature is
 * converged to 1e-7 of the peak, and 0 where the curve is farther than 6.5 deviations.
 */
export function noisyCurve(
  pieces: readonly CurvePiece[],
  deviation: number,
  box: Box,
): Distribution {
  const nodes = quadratureNodes(pieces, deviation);
  const near = nodesNear(nodes, cutoff * deviation);
  const exponent = -0.5 / (deviation * deviation);
  const farthest = (cutoff * deviation) ** 2;
  const scale = 1 / (2 * Math.PI * deviation * deviation);

  return {
    dimensions: 2,
    box,
    modes: [],
    sample(random, out, offset) {
      const piece = pieces[random.integer(pieces.length)];
      if (!piece) throw new RangeError('a curve needs a piece');
      const [x, y] = piece.at(random.uniform());
      out[offset] = x + deviation * random.normal();
      out[offset + 1] = y + deviation * random.normal();
    },
    density(x, y) {
      const close = near(x, y);
      let sum = 0;
      for (let i = 0; i < close.length; i += 3) {
        const dx = x - (close[i] ?? 0);
        const dy = y - (close[i + 1] ?? 0);
        const squared = dx * dx + dy * dy;
        if (squared < farthest) sum += (close[i + 2] ?? 0) * Math.exp(exponent * squared);
      }
      return scale * sum;
    },
    logTail(x, y) {
      // One node of each panel: its part of the mass as if it were all there.
      const panel = 3 * rule.nodes.length;
      let nearest = Number.POSITIVE_INFINITY;
      for (let i = 0; i < nodes.length; i += panel) {
        nearest = Math.min(nearest, (x - (nodes[i] ?? 0)) ** 2 + (y - (nodes[i + 1] ?? 0)) ** 2);
      }
      return exponent * nearest + Math.log((scale * panel) / nodes.length);
    },
  };
}
