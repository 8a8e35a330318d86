/** The exponential distribution: a hard edge at 0 and a long tail. */
import type { Distribution } from './distribution';
import { type Parameters, parameterOf } from './parameters';

/** The box ends at 6 means: all but e⁻⁶ = 0.25 % of the mass. */
const reachInMeans = 6;

/** Density exp(−x/spread)/spread for x ≥ 0; spread is mean and standard deviation. */
export function exponential(parameters: Parameters): Distribution {
  const mean = parameterOf('exponential', parameters, 'spread');
  return {
    dimensions: 1,
    box: [[-Math.max(1, mean), Math.max(1, reachInMeans * mean)]],
    modes: [],
    sample(random, out, offset) {
      out[offset] = -mean * Math.log(1 - random.uniform());
    },
    density: (x) => (x < 0 ? 0 : Math.exp(-x / mean) / mean),
  };
}
