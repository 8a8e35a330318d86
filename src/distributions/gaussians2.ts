/** Two Gaussians in the plane, `separation` apart on the x axis. */
import type { Distribution } from './distribution';
import { gaussianMixture } from './mixture';
import { type Parameters, parameterOf } from './parameters';

/** ½ N((−separation/2, 0), spread²·I) + ½ N((separation/2, 0), spread²·I). */
export function gaussians2(parameters: Parameters): Distribution {
  const half = parameterOf('gaussians2', parameters, 'separation') / 2;
  const spread = parameterOf('gaussians2', parameters, 'spread');
  return gaussianMixture(
    2,
    [
      [-half, 0],
      [half, 0],
    ],
    spread,
  );
}
