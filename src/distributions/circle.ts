/** A circle with Gaussian noise of its radius. */
import { normalDensity } from '../math/normal';
import { gaussianReach, squareBox } from './box';
import type { Distribution } from './distribution';
import { type Parameters, parameterOf } from './parameters';

/** Below this distance from the origin the density, which grows as 1/ρ, is held constant, to stay finite. */
const leastDistance = 1e-6;

/**
 * x = R·(cos θ, sin θ) with R ~ N(radius, spread²) and θ uniform. A negative R lands opposite, so
 * the distance ρ = |x| has density N(ρ) + N(−ρ), and the plane's is that divided by 2πρ.
 */
export function circle(parameters: Parameters): Distribution {
  const radius = parameterOf('circle', parameters, 'radius');
  const spread = parameterOf('circle', parameters, 'spread');
  return {
    dimensions: 2,
    box: squareBox(radius + gaussianReach * spread),
    modes: [],
    sample(random, out, offset) {
      const distance = radius + spread * random.normal();
      const angle = 2 * Math.PI * random.uniform();
      out[offset] = distance * Math.cos(angle);
      out[offset + 1] = distance * Math.sin(angle);
    },
    density(x, y) {
      const distance = Math.max(leastDistance, Math.hypot(x, y));
      const folded =
        normalDensity(distance, radius, spread) + normalDensity(-distance, radius, spread);
      return folded / (2 * Math.PI * distance);
    },
    logTail(x, y) {
      const distance = Math.max(leastDistance, Math.hypot(x, y));
      const t = (distance - radius) / spread;
      return -0.5 * t * t - Math.log((2 * Math.PI) ** 1.5 * spread * distance);
    },
  };
}
