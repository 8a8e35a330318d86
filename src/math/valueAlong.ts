/** V(G,D) on a line of generators and a line of discriminators: what the lecture's pictures of min max show, in numbers. */
import { sigmoid, softplus } from './logistic';
import { normalDensity } from './normal';

/** The data are N(centre, deviation²), a generator N(place, deviation²). */
export interface Bells {
  readonly centre: number;
  readonly deviation: number;
}

/** The logit at x of the D that is best against a generator at `suspected`: the log ratio of both densities, a straight line. */
function logit(x: number, suspected: number, { centre, deviation }: Bells): number {
  const slope = (centre - suspected) / deviation ** 2;
  return slope * (x - (centre + suspected) / 2);
}

/** Standard deviations to either side, and steps, of the midpoint rule. */
const reach = 8;
const steps = 400;

function expectation(mean: number, deviation: number, f: (x: number) => number): number {
  const width = (2 * reach * deviation) / steps;
  let sum = 0;
  for (let i = 0; i < steps; i++) {
    const x = mean - reach * deviation + (i + 0.5) * width;
    sum += normalDensity(x, mean, deviation) * f(x) * width;
  }
  return sum;
}

/** V in nats of the generator at `place` with the D that is best against one at `suspected`. */
export function valueAlong(place: number, suspected: number, bells: Bells): number {
  const { centre, deviation } = bells;
  const real = expectation(centre, deviation, (x) => softplus(-logit(x, suspected, bells)));
  const generated = expectation(place, deviation, (x) => softplus(logit(x, suspected, bells)));
  return -real - generated;
}

/** Its slope in the place of the generator: −E[D(x)]·(slope of the logit), D frozen. */
export function slopeAlong(place: number, suspected: number, bells: Bells): number {
  const { centre, deviation } = bells;
  const slope = (centre - suspected) / deviation ** 2;
  return -slope * expectation(place, deviation, (x) => sigmoid(logit(x, suspected, bells)));
}
