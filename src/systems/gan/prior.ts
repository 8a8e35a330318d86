/** Sampling the prior of z. */
import type { PriorId } from '../../config/experiment';
import type { RandomStream } from '../../math/random';

const deviates: Record<PriorId, (random: RandomStream) => number> = {
  normal: (random) => random.normal(),
  uniform: (random) => 2 * random.uniform() - 1,
};

/** `count` samples of z, row-major [count, dimensions]. */
export function samplePrior(id: PriorId, random: RandomStream, out: Float32Array): Float32Array {
  const deviate = deviates[id];
  for (let i = 0; i < out.length; i++) out[i] = deviate(random);
  return out;
}
