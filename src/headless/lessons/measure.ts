/** Measures claims of lessons on one seed. */
import { type LessonId, lessonIds } from '../../config/lessons';
import { claims } from '../../lessons/claims';
import { createLaboratory } from './laboratory';

/** A claim by its lesson and its name there. */
export interface ClaimName {
  readonly lesson: LessonId;
  readonly claim: string;
}

/** One number of one claim. */
export interface Measurement extends ClaimName {
  readonly seed: number;
  readonly value: number;
}

/** What a thread is to measure. */
export interface Order {
  readonly seed: number;
  readonly wanted: readonly ClaimName[];
}

/** Measures one claim after another; each lesson has a laboratory of its own, so that its runs are freed after it. */
export async function measureSeed(
  { seed, wanted }: Order,
  report: (measurement: Measurement) => void,
): Promise<void> {
  for (const lesson of lessonIds) {
    const names = wanted.filter((name) => name.lesson === lesson).map(({ claim }) => claim);
    const laboratory = createLaboratory(seed);
    for (const { id, measure } of claims[lesson]) {
      if (!names.includes(id)) continue;
      report({ lesson, claim: id, seed, value: await measure(laboratory) });
    }
  }
}
