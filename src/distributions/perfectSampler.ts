/** What a perfect generator would score: P_data's own sampler, measured as a generator is. */
import { type Coverage, measure, type Scores } from '../math/measures';
import { randomStream } from '../math/random';
import { type Distribution, sampleBatch } from './distribution';

/** Draws that are averaged. */
const draws = 8;

/** The scores for the count asked for last, by distribution object: they cost 8 measures, once a run. */
const known = new WeakMap<Distribution, { readonly samples: number; readonly scores: Scores }>();

/** Mean scores of `samples` samples of P_data itself, over 8 draws that are the same every time. */
export function perfectScores(distribution: Distribution, samples: number): Scores {
  const before = known.get(distribution);
  if (before?.samples === samples) return before.scores;
  const random = randomStream(1, 'perfect sampler');
  const scores = meanOf(
    Array.from({ length: draws }, () =>
      measure(distribution, sampleBatch(distribution, random, samples)),
    ),
  );
  known.set(distribution, { samples, scores });
  return scores;
}

function meanOf(all: readonly Scores[]): Scores {
  const mean = (part: (scores: Scores) => number) =>
    all.reduce((sum, scores) => sum + part(scores), 0) / all.length;
  const coverages = all.flatMap(({ coverage }) => coverage ?? []);
  const line = all.every(({ wasserstein1 }) => wasserstein1 !== null);
  return {
    jsd: mean(({ jsd }) => jsd),
    wasserstein1: line ? mean(({ wasserstein1 }) => wasserstein1 ?? 0) : null,
    coverage: coverages.length > 0 ? meanCoverage(coverages) : null,
  };
}

function meanCoverage(all: readonly Coverage[]): Coverage {
  const mean = (part: (coverage: Coverage) => number) =>
    all.reduce((sum, coverage) => sum + part(coverage), 0) / all.length;
  return {
    modesCovered: mean(({ modesCovered }) => modesCovered),
    highQuality: mean(({ highQuality }) => highQuality),
    reverseKL: all.every(({ reverseKL }) => reverseKL !== null)
      ? mean(({ reverseKL }) => reverseKL ?? 0)
      : null,
    counts: (all[0]?.counts ?? []).map((_, i) => mean(({ counts }) => counts[i] ?? 0)),
    nearest: (all[0]?.nearest ?? []).map((_, i) => mean(({ nearest }) => nearest[i] ?? 0)),
  };
}
