/** Measures the claims of lessons on one seed. */
import type { LessonId } from '../../config/lessons';
import { claims } from '../../lessons/claims';
import { createLaboratory } from './laboratory';

/** One number of one claim. */
export interface Measurement {
  readonly lesson: LessonId;
  readonly claim: string;
  readonly seed: number;
  readonly value: number;
}

/** What a thread is to measure. */
export interface Order {
  readonly seed: number;
  readonly lessons: readonly LessonId[];
  readonly short: boolean;
}

/** Measures one claim after another; each lesson has a laboratory of its own, so that its runs are freed after it. */
export async function measureSeed(
  { seed, lessons, short }: Order,
  report: (measurement: Measurement) => void,
): Promise<void> {
  for (const lesson of lessons) {
    const laboratory = createLaboratory(seed);
    for (const claim of claims[lesson]) {
      if (short && !claim.quick) continue;
      const value = await claim.measure(laboratory);
      report({ lesson, claim: claim.id, seed, value });
    }
  }
}
