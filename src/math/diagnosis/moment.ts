/** The numbers of one moment of a game that the rules look at. */

import type { DivergenceKind } from '../divergence';
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
  /** Where G puts the first few of its codes, the same ones at every moment; row-major. */
  readonly places: readonly number[];
  /** Jensen–Shannon divergence in nats, about how far it may be from the truth, and where it comes from. */
  readonly jsd: number;
  readonly error: number;
  readonly source: DivergenceKind;
  /** What the samples say of the modes; null for distributions without modes. */
  readonly modes: ModeShares | null;
}

/** Samples and the modes they belong to. */
export interface ModeShares {
  /** Share of all samples whose nearest mode is this one; they add up to 1. */
  readonly nearest: readonly number[];
  /** Share of all samples within 3σ of a mode, from 0 to 1, and that of a perfect sampler. */
  readonly quality: number;
  readonly perfect: number;
}

/** What a moment is made from. */
export interface Seen {
  readonly dimensions: number;
  readonly generated: Float32Array;
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

/** Codes whose images are kept. */
const keptPlaces = 32;

function modesOf({ coverage, floor }: Measures): ModeShares | null {
  if (!coverage || !floor.coverage) return null;
  const all = Math.max(
    1,
    coverage.nearest.reduce((sum, count) => sum + count, 0),
  );
  return {
    nearest: coverage.nearest.map((count) => count / all),
    quality: coverage.highQuality / 100,
    perfect: floor.coverage.highQuality / 100,
  };
}

export function momentOf(iteration: number, seen: Seen, measures: Measures): Moment {
  const { losses, realLogits, generatedLogits, gradientSizes } = seen;
  const { jsd, errors, kind } = measures.divergence;
  const certainty = (a: number) => Math.abs(sigmoid(a) - 0.5);
  return {
    iteration,
    losses,
    scores: { real: mean(realLogits, sigmoid), generated: mean(generatedLogits, sigmoid) },
    certainty: (mean(realLogits, certainty) + mean(generatedLogits, certainty)) / 2,
    gradientSizes,
    places: Array.from(seen.generated.subarray(0, keptPlaces * seen.dimensions)),
    jsd,
    error: errors.jsd,
    source: kind,
    modes: modesOf(measures),
  };
}
