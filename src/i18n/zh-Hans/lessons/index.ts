/** Simplified Chinese for the lessons, loaded with them. */
import type { LessonMessages } from '../../lessons';
import { divergence } from './divergence';
import { failure } from './failure';
import { flat } from './flat';
import { game } from './game';
import { losses } from './losses';
import { minmax } from './minmax';
import { noise } from './noise';
import { panel } from './panel';
import { steps } from './steps';

export const lessons: LessonMessages = {
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
