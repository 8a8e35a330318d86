/** The table of claims: what each lesson's experiments must show. */
import type { LessonId } from '../../config/lessons';
import type { Claim } from './claim';
import { divergenceClaims } from './divergence';
import { failureClaims } from './failure';
import { flatClaims } from './flat';
import { gameClaims } from './game';
import { lossesClaims } from './losses';
import { minmaxClaims } from './minmax';
import { noiseClaims } from './noise';
import { stepsClaims } from './steps';

export const claims: Readonly<Record<LessonId, readonly Claim[]>> = {
  noise: noiseClaims,
  game: gameClaims,
  divergence: divergenceClaims,
  minmax: minmaxClaims,
  losses: lossesClaims,
  steps: stepsClaims,
  flat: flatClaims,
  failure: failureClaims,
};
