/** Two Gaussians on the line, `separation` apart. */
import type { Distribution } from './distribution';
import { gaussianMixture } from './mixture';
import { type Parameters, parameterOf } from './parameters';

/** ½ N(−separation/2, spread²) + ½ N(separation/2, spread²). */
export function bimodal(parameters: Parameters): Distribution {
  const half = parameterOf('bimodal', parameters, 'separation') / 2;
  return gaussianMixture(1, [[-half], [half]], parameterOf('bimodal', parameters, 'spread'));
}
