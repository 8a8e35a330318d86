/** The table of lessons, and places in them. A lesson is one file and one entry. */
import { type LessonId, type LessonPlace, lessonIds } from '../config/lessons';
import { divergence } from './divergence';
import { failure } from './failure';
import { flat } from './flat';
import { game } from './game';
import type { Lesson, Step } from './lesson';
import { losses } from './losses';
import { minmax } from './minmax';
import { noise } from './noise';
import { steps } from './steps';

/** Every lesson by its id. */
export const lessons: Readonly<Record<LessonId, Lesson>> = {
  noise,
  game,
  divergence,
  minmax,
  losses,
  steps,
  flat,
  failure,
};

/** The step at a place; a lesson's last one where the place is beyond it. */
export function stepAt({ lesson, step }: LessonPlace): Step {
  const { steps } = lessons[lesson];
  return steps[Math.min(Math.max(step, 0), steps.length - 1)] ?? steps[0];
}

/** The place itself, inside its lesson. */
export function placeInside({ lesson, step }: LessonPlace): LessonPlace {
  return { lesson, step: Math.min(Math.max(step, 0), lessons[lesson].steps.length - 1) };
}

/** The place so many steps further or, if negative, back, across lessons; null beyond the first and the last. */
export function placeBeside(place: LessonPlace, steps: 1 | -1): LessonPlace | null {
  const { lesson, step } = placeInside(place);
  const beside = step + steps;
  if (beside >= 0 && beside < lessons[lesson].steps.length) return { lesson, step: beside };
  const next = lessonIds[lessonIds.indexOf(lesson) + steps];
  return next ? { lesson: next, step: steps > 0 ? 0 : lessons[next].steps.length - 1 } : null;
}
