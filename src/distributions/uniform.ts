/** The uniform distribution on an interval about the origin. */
import { lineBox } from './box';
import type { Distribution } from './distribution';
import { type Parameters, parameterOf } from './parameters';

/** Density 1/length on [−length/2, length/2]. */
export function uniform(parameters: Parameters): Distribution {
  const length = parameterOf('uniform', parameters, 'length');
  return {
    dimensions: 1,
    box: lineBox(length / 2),
    modes: [],
    sample(random, out, offset) {
      out[offset] = length * (random.uniform() - 0.5);
    },
    density: (x) => (Math.abs(x) <= length / 2 ? 1 / length : 0),
  };
}
