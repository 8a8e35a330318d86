/** Eight Gaussians on a ring, the usual test for mode collapse (Metz et al. 2017; VEEGAN; PacGAN). */
import type { Distribution } from './distribution';
import { gaussianMixture, onCircle } from './mixture';
import { type Parameters, parameterOf } from './parameters';

/** Equal eighths of N(c, spread²·I), c at `radius` and angles 2πi/8. */
export function ring8(parameters: Parameters): Distribution {
  const radius = parameterOf('ring8', parameters, 'radius');
  return gaussianMixture(2, onCircle(8, radius), parameterOf('ring8', parameters, 'spread'));
}
