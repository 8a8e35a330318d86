/** The numbers of one moment of a game that the rules look at. */
import { sigmoid } from '../logistic';
import type { Measures } from '../measures';

/** One moment of a run, reduced to numbers. */
export interface Moment {
  /** Completed iterations. */
  readonly iteration: number;
  /** Losses of D and G in nats. */
  readonly losses: { readonly D: number; readonly G: number };
  /** Mean of D on real and on generated samples, in [0, 1]. */
  readonly scores: { readonly real: number; readonly generated: number };
  /** Mean of |D − ½| over real and generated samples together: 0 where D cannot tell, ½ where it is certain. */
  readonly certainty: number;
  /** Size of G's gradient under each loss from the same state, nats per unit of x. */
  readonly gradientSizes: { readonly mm: number; readonly ns: number };
  /** Jensen–Shannon divergence in nats, and what a perfect sampler would score with as many samples. */
  readonly jsd: number;
  readonly floor: number;
  /** Share of all samples that is near each mode; null for distributions without modes. */
  readonly shares: readonly number[] | null;
}

/** What a moment is made from. */
export interface Seen {
  readonly losses: Moment['losses'];
  readonly realLogits: Float32Array;
  readonly generatedLogits: Float32Array;
  readonly gradientSizes: Moment['gradientSizes'];
}

function mean(logits: Float32Array, value: (a: number) => number): number {
  let sum = 0;
  for (const a of logits) sum += value(a);
  return sum / logits.length;
}

export function momentOf(iteration: number, seen: Seen, measures: Measures): Moment {
  const { losses, realLogits, generatedLogits, gradientSizes } = seen;
  const { jsd, floor, samples, coverage } = measures;
  const certainty = (a: number) => Math.abs(sigmoid(a) - 0.5);
  return {
    iteration,
    losses,
    scores: { real: mean(realLogits, sigmoid), generated: mean(generatedLogits, sigmoid) },
    certainty: (mean(realLogits, certainty) + mean(generatedLogits, certainty)) / 2,
    gradientSizes,
    jsd,
    floor: floor.jsd,
    shares: coverage?.counts.map((count) => count / samples) ?? null,
  };
}
