/** The table of lessons, and places in them. A lesson is one file and one entry. */
import { type LessonId, type LessonPlace, lessonIds } from '../config/lessons';
import type { Lesson, Step } from './lesson';
import { noise } from './noise';

/** Every lesson by its id. */
export const lessons: Readonly<Partial<Record<LessonId, Lesson>>> = { noise };

/** The step at a place; a lesson's last one where the place is beyond it. */
export function stepAt({ lesson, step }: LessonPlace): Step | undefined {
  const steps = lessons[lesson]?.steps;
  return steps?.[Math.min(step, steps.length - 1)];
}

/** The place itself, inside its lesson; null where there is no such lesson. */
export function placeInside({ lesson, step }: LessonPlace): LessonPlace | null {
  const steps = lessons[lesson]?.steps;
  return steps ? { lesson, step: Math.min(Math.max(step, 0), steps.length - 1) } : null;
}

/** The place so many steps further or, if negative, back, across lessons; null beyond the first and the last. */
export function placeBeside(place: LessonPlace, steps: 1 | -1): LessonPlace | null {
  const from = placeInside(place);
  const step = (from?.step ?? 0) + steps;
  if (from && step >= 0 && step < (lessons[place.lesson]?.steps.length ?? 0)) {
    return { lesson: place.lesson, step };
  }
  const taught = lessonIds.filter((id) => lessons[id]);
  const next = taught[taught.indexOf(place.lesson) + steps];
  const count = next ? (lessons[next]?.steps.length ?? 1) : 1;
  return next ? { lesson: next, step: steps > 0 ? 0 : count - 1 } : null;
}
