/** Three Gaussians on the line, neighbours `separation` apart. */
import type { Distribution } from './distribution';
import { gaussianMixture } from './mixture';
import { type Parameters, parameterOf } from './parameters';

/** Equal thirds of N(−separation, spread²), N(0, spread²) and N(separation, spread²). */
export function trimodal(parameters: Parameters): Distribution {
  const separation = parameterOf('trimodal', parameters, 'separation');
  const spread = parameterOf('trimodal', parameters, 'spread');
  return gaussianMixture(1, [[-separation], [0], [separation]], spread);
}
