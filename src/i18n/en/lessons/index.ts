/** English for the lessons, loaded with them. Other languages have exactly these messages. */
import type { Measured } from '../../measured';
import { divergence } from './divergence';
import { failure } from './failure';
import { flat } from './flat';
import { game } from './game';
import { losses } from './losses';
import { minmax } from './minmax';
import { noise } from './noise';
import { panel } from './panel';
import { steps } from './steps';

export const lessons = (measured: Measured) => ({
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
