/** Histograms on an interval, and of D's scores. */
import { sigmoid } from './logistic';

/**
 * Fractions of the values in `bins` equal bins of [least, greatest]; a bin holds its lower end, the
 * last both. Values outside count for the whole and for no bin; what is not a number does not count.
 */
export function histogram(
  values: ArrayLike<number>,
  bins: number,
  [least, greatest]: readonly [number, number],
): Float64Array {
  const fractions = new Float64Array(bins);
  let counted = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (Number.isNaN(value)) continue;
    counted++;
    if (value < least || value > greatest) continue;
    const bin = Math.floor(((value - least) / (greatest - least)) * bins);
    const index = Math.min(bins - 1, bin);
    fractions[index] = (fractions[index] as number) + 1;
  }
  return counted === 0 ? fractions : fractions.map((count) => count / counted);
}

export interface Scores {
  /** D's score of each sample, in [0, 1]. */
  readonly values: Float64Array;
  /** Mean of those that are numbers; NaN if there are none. */
  readonly mean: number;
}

/** D's scores σ(a) from its logits. */
export function scoresOf(logits: ArrayLike<number>): Scores {
  const values = Float64Array.from(logits, sigmoid);
  let sum = 0;
  let counted = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    sum += value;
    counted++;
  }
  return { values, mean: sum / counted };
}
