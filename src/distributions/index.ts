/** The table of distributions: every id and what makes it. */
import type { DistributionId } from '../config/distributions';
import type { Experiment } from '../config/experiment';
import { bimodal } from './bimodal';
import { checkerboard } from './checkerboard';
import { circle } from './circle';
import type { Distribution } from './distribution';
import { exponential } from './exponential';
import { gaussian } from './gaussian';
import { gaussians2 } from './gaussians2';
import { gaussians3 } from './gaussians3';
import { grid25 } from './grid25';
import { laplace } from './laplace';
import { moons } from './moons';
import { own, own1d } from './own';
import type { Parameters } from './parameters';
import { pinwheel } from './pinwheel';
import { ring8 } from './ring8';
import { segment } from './segment';
import { swissroll } from './swissroll';
import { trimodal } from './trimodal';
import { uniform } from './uniform';

export const distributions: Readonly<
  Record<DistributionId, (parameters: Parameters, points?: string) => Distribution>
> = {
  gaussian,
  bimodal,
  trimodal,
  uniform,
  exponential,
  laplace,
  gaussians2,
  gaussians3,
  ring8,
  grid25,
  circle,
  moons,
  swissroll,
  pinwheel,
  checkerboard,
  segment,
  own1d,
  own,
};

/** P_data of an experiment; missing parameters have their defaults. */
export function distributionOf(data: Experiment['data']): Distribution {
  return distributions[data.id](data.parameters, data.points);
}
