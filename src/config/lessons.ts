/** The lessons there are, and how a link names a place in one. */
import type { Codec } from './codecs';

export const lessonIds = [
  'noise',
  'game',
  'divergence',
  'minmax',
  'losses',
  'steps',
  'flat',
  'failure',
] as const;
export type LessonId = (typeof lessonIds)[number];

/** A step of a lesson; `step` counts from 0. */
export interface LessonPlace {
  readonly lesson: LessonId;
  readonly step: number;
  /** Of a link that says nothing but which step, so that the step's own setup is meant; else it is a moment that was shared. */
  readonly named?: true;
}

/** No lesson has as many steps; what is beyond a lesson's last step is its last. */
const mostSteps = 40;
const none = 'none';

/** `noise.1` is the first step of the lesson on noise; `noise` alone means the same. */
export const placeCodec: Codec<LessonPlace | null> = {
  print: (place) => (place ? `${place.lesson}.${place.step + 1}` : none),
  parse(text) {
    if (text.toLowerCase() === none) return { value: null, exact: true };
    const [, name, number = '1'] = /^([a-z]+)(?:\.(\d{1,4}))?$/i.exec(text) ?? [];
    const lesson = lessonIds.find((id) => id === name?.toLowerCase());
    if (!lesson) return null;
    const step = Math.min(Math.max(Number(number), 1), mostSteps);
    return { value: { lesson, step: step - 1 }, exact: step === Number(number) };
  },
};
