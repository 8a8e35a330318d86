/** One Gaussian on the line, beside the origin, so that a generator that starts there has to travel. */
import type { Distribution } from './distribution';
import { gaussianMixture } from './mixture';
import { type Parameters, parameterOf } from './parameters';

const mean = 1;

/** N(1, spread²). It counts no modes: covering one mode says nothing. */
export function gaussian(parameters: Parameters): Distribution {
  const mixture = gaussianMixture(1, [[mean]], parameterOf('gaussian', parameters, 'spread'));
  return { ...mixture, modes: [] };
}
