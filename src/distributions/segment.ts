/** A line segment with Gaussian noise: nearly a one-dimensional manifold in the plane. */
import { normalCumulative, normalDensity } from '../math/normal';
import { gaussianReach, squareBox } from './box';
import type { Distribution } from './distribution';
import { type Parameters, parameterOf } from './parameters';

/** Both coordinates of the unit vector along the segment, at 45°. */
const slant = Math.SQRT1_2;

/**
 * Uniform on a segment of `length` through the origin, plus N(0, spread²·I). In coordinates u along
 * and v across it the density is [Φ((u + length/2)/spread) − Φ((u − length/2)/spread)]/length · N(v; 0, spread²).
 */
export function segment(parameters: Parameters): Distribution {
  const length = parameterOf('segment', parameters, 'length');
  const spread = parameterOf('segment', parameters, 'spread');
  return {
    dimensions: 2,
    box: squareBox((length / 2) * slant + gaussianReach * spread),
    modes: [],
    sample(random, out, offset) {
      const u = length * (random.uniform() - 0.5);
      out[offset] = u * slant + spread * random.normal();
      out[offset + 1] = u * slant + spread * random.normal();
    },
    density(x, y) {
      // On the side where Φ is small the difference keeps its relative accuracy.
      const u = -Math.abs(x + y) * slant;
      const v = (y - x) * slant;
      const along =
        normalCumulative(u + length / 2, 0, spread) - normalCumulative(u - length / 2, 0, spread);
      return (along / length) * normalDensity(v, 0, spread);
    },
    logTail(x, y) {
      // The nearest point of the segment; beyond an end, Φ(−t) ≈ φ(t)/t.
      const beyond = Math.max(0, Math.abs(x + y) * slant - length / 2) / spread;
      const v = ((y - x) * slant) / spread;
      return (
        -0.5 * (beyond * beyond + v * v) -
        Math.log(length * spread * Math.sqrt(2 * Math.PI)) -
        Math.log(Math.max(1, beyond * Math.sqrt(2 * Math.PI)))
      );
    },
  };
}
