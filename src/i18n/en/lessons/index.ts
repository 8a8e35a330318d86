/** English for the lessons, loaded with them. Other languages have exactly these messages. */
import { divergence } from './divergence';
import { failure } from './failure';
import { flat } from './flat';
import { game } from './game';
import { losses } from './losses';
import { minmax } from './minmax';
import { noise } from './noise';
import { panel } from './panel';
import { steps } from './steps';

export const lessons = {
  panel,
  noise,
  game,
  divergence,
  minmax,
  losses,
  steps,
  flat,
  failure,
};
