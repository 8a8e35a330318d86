/** Three disjoint Gaussians in the plane, at the corners of an equilateral triangle. */
import type { Distribution } from './distribution';
import { gaussianMixture, onCircle } from './mixture';
import { type Parameters, parameterOf } from './parameters';

/** Equal thirds of N(c, spread²·I), c at distance `radius` from the origin; one corner is on top. */
export function gaussians3(parameters: Parameters): Distribution {
  const radius = parameterOf('gaussians3', parameters, 'radius');
  const spread = parameterOf('gaussians3', parameters, 'spread');
  return gaussianMixture(2, onCircle(3, radius, Math.PI / 2), spread);
}
