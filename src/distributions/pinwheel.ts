/** A pinwheel of five bent blades (after Johnson et al. 2016). */
import { normalDensity } from '../math/normal';
import { gaussianReach, squareBox } from './box';
import type { Distribution } from './distribution';
import { type Parameters, parameterOf } from './parameters';

const blades = 5;
/** Along a blade, distance from the hub: N(1, 0.3²). */
const middle = 1;
const length = 0.3;
/** Radians by which a blade is turned per unit of distance from the hub. */
const twist = 1;

/**
 * Each blade is the Gaussian u ~ N((1, 0), diag(0.3², spread²)), turned by the blade's angle
 * 2πk/5 plus |u|. A turn by an angle that depends on the distance alone preserves areas, so the
 * density is that of u at the point turned back.
 */
export function pinwheel(parameters: Parameters): Distribution {
  const spread = parameterOf('pinwheel', parameters, 'spread');
  const farthest = Math.hypot(middle + gaussianReach * length, gaussianReach * spread);
  return {
    dimensions: 2,
    box: squareBox(farthest),
    modes: [],
    sample(random, out, offset) {
      const u = middle + length * random.normal();
      const v = spread * random.normal();
      const blade = (2 * Math.PI * random.integer(blades)) / blades;
      const distance = Math.hypot(u, v);
      const angle = Math.atan2(v, u) + blade + twist * distance;
      out[offset] = distance * Math.cos(angle);
      out[offset + 1] = distance * Math.sin(angle);
    },
    density(x, y) {
      const distance = Math.hypot(x, y);
      const angle = Math.atan2(y, x) - twist * distance;
      let sum = 0;
      for (let blade = 0; blade < blades; blade++) {
        const back = angle - (2 * Math.PI * blade) / blades;
        sum +=
          normalDensity(distance * Math.cos(back), middle, length) *
          normalDensity(distance * Math.sin(back), 0, spread);
      }
      return sum / blades;
    },
    logTail(x, y) {
      const distance = Math.hypot(x, y);
      const angle = Math.atan2(y, x) - twist * distance;
      let highest = Number.NEGATIVE_INFINITY;
      for (let blade = 0; blade < blades; blade++) {
        const back = angle - (2 * Math.PI * blade) / blades;
        const u = (distance * Math.cos(back) - middle) / length;
        const v = (distance * Math.sin(back)) / spread;
        highest = Math.max(highest, -0.5 * (u * u + v * v));
      }
      return highest - Math.log(blades * 2 * Math.PI * length * spread);
    },
  };
}
