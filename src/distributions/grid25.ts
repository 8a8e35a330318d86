/** Twenty-five Gaussians on a square grid (VEEGAN, PacGAN), scaled to the size of the other distributions. */
import type { Distribution } from './distribution';
import { gaussianMixture } from './mixture';
import { type Parameters, parameterOf } from './parameters';

const steps = [-2, -1, 0, 1, 2];

/** Equal parts of N(separation·(i, j), spread²·I), i and j from −2 to 2. */
export function grid25(parameters: Parameters): Distribution {
  const separation = parameterOf('grid25', parameters, 'separation');
  const centres = steps.flatMap((j) => steps.map((i) => [separation * i, separation * j]));
  return gaussianMixture(2, centres, parameterOf('grid25', parameters, 'spread'));
}
