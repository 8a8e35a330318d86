/** P_G moved by hand, as parameters of the generator without hidden layers. */
import type { Hand } from '../../config/experiment';

/** [W, b] of G(z) = z·W + b with W = spread·I and b = mean. */
export function handParameters({ mean, spread }: Hand): Float32Array {
  const dimensions = mean.length;
  const parameters = new Float32Array(dimensions * (dimensions + 1));
  for (let i = 0; i < dimensions; i++) parameters[i * (dimensions + 1)] = spread;
  parameters.set(mean, dimensions * dimensions);
  return parameters;
}
