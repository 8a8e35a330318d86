/** Equally weighted isotropic Gaussians of one deviation, in one or two dimensions. */
import { normalDensity } from '../math/normal';
import { gaussianReach, lineBox, squareBox } from './box';
import type { Distribution } from './distribution';

/** P = 1/m Σ N(centre, deviation²·I). The farthest centre coordinate sets the box. */
export function gaussianMixture(
  dimensions: 1 | 2,
  centres: readonly (readonly number[])[],
  deviation: number,
): Distribution {
  const count = centres.length;
  const xs = Float64Array.from(centres, (centre) => centre[0] ?? 0);
  const ys = Float64Array.from(centres, (centre) => centre[1] ?? 0);
  const reach = Math.max(...xs.map(Math.abs), ...ys.map(Math.abs)) + gaussianReach * deviation;
  const scale = 1 / (count * 2 * Math.PI * deviation * deviation);
  const exponent = -0.5 / (deviation * deviation);
  const logNormal = Math.log(deviation * Math.sqrt(2 * Math.PI));

  return {
    dimensions,
    box: dimensions === 1 ? lineBox(reach) : squareBox(reach),
    modes: distinct(centres).map((centre) => ({ centre, deviation })),
    sample(random, out, offset) {
      const mode = random.integer(count);
      out[offset] = (xs[mode] ?? 0) + deviation * random.normal();
      if (dimensions === 2) out[offset + 1] = (ys[mode] ?? 0) + deviation * random.normal();
    },
    density(x, y) {
      let sum = 0;
      for (let i = 0; i < count; i++) {
        const dx = x - (xs[i] ?? 0);
        const dy = y - (ys[i] ?? 0);
        sum +=
          dimensions === 1
            ? normalDensity(dx, 0, deviation) / count
            : scale * Math.exp(exponent * (dx * dx + dy * dy));
      }
      return sum;
    },
    logTail(x, y) {
      let nearest = Number.POSITIVE_INFINITY;
      for (let i = 0; i < count; i++) {
        nearest = Math.min(nearest, (x - (xs[i] ?? 0)) ** 2 + (y - (ys[i] ?? 0)) ** 2);
      }
      return exponent * nearest - Math.log(count) - dimensions * logNormal;
    },
  };
}

/** Where components lie in one place they make one mode. */
function distinct(centres: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const places = new Map(centres.map((centre) => [centre.join(), centre]));
  return [...places.values()];
}

/** `count` centres on a circle about the origin at angles first + 2πi/count: no end point twice. */
export function onCircle(count: number, radius: number, first = 0): [number, number][] {
  return Array.from({ length: count }, (_, i) => {
    const angle = first + (2 * Math.PI * i) / count;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
}
