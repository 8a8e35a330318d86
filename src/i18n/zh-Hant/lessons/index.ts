/** Traditional Chinese for the lessons, loaded with them. */
import type { LessonMessagesOf } from '../../lessons';
import { divergence } from './divergence';
import { failure } from './failure';
import { flat } from './flat';
import { game } from './game';
import { losses } from './losses';
import { minmax } from './minmax';
import { noise } from './noise';
import { panel } from './panel';
import { steps } from './steps';

export const lessons: LessonMessagesOf = (measured) => ({
  panel,
  noise,
  game: game(measured.game),
  divergence,
  minmax,
  losses: losses(measured.losses),
  steps: steps(measured.steps),
  flat: flat(measured.flat),
  failure: failure(measured.failure),
});
