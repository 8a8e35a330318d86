/** The Laplace distribution: a sharp peak and heavy tails. */
import { lineBox } from './box';
import type { Distribution } from './distribution';
import { type Parameters, parameterOf } from './parameters';

/** Reach before the margin: all but e⁻⁵ = 0.7 % of the mass; with it all but 0.2 %. */
const reachInSpreads = 5;

/** Density exp(−|x|/spread)/(2·spread); the standard deviation is √2·spread. */
export function laplace(parameters: Parameters): Distribution {
  const spread = parameterOf('laplace', parameters, 'spread');
  return {
    dimensions: 1,
    box: lineBox(reachInSpreads * spread),
    modes: [],
    sample(random, out, offset) {
      const side = random.uniform() < 0.5 ? -1 : 1;
      out[offset] = -side * spread * Math.log(1 - random.uniform());
    },
    density: (x) => Math.exp(-Math.abs(x) / spread) / (2 * spread),
  };
}
