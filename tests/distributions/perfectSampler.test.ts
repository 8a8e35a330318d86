/** What a perfect sampler scores: against an independent, larger average, and how long it takes. */
import { describe, expect, test } from 'vitest';
import { presetExperiment } from '../../src/config/experiment';
import { distributionOf } from '../../src/distributions';
import { sampleBatch } from '../../src/distributions/distribution';
import { perfectScores } from '../../src/distributions/perfectSampler';
import { measure, type Scores } from '../../src/math/measures';
import { randomStream } from '../../src/math/random';

const samples = 2500;
const independentDraws = 40;

const parts: readonly [string, (scores: Scores) => number][] = [
  ['JSD', ({ jsd }) => jsd],
  ['W₁', ({ wasserstein1 }) => wasserstein1 ?? 0],
  ['high quality', ({ coverage }) => coverage?.highQuality ?? 0],
  ['reverse KL', ({ coverage }) => coverage?.reverseKL ?? 0],
];

describe.each(['gaussian', 'bimodal', 'uniform', 'ring8', 'grid25', 'segment'] as const)(
  '%s',
  (id) => {
    const distribution = distributionOf(presetExperiment(id).data);
    const scores = perfectScores(distribution, samples);
    const others = Array.from({ length: independentDraws }, (_, seed) =>
      measure(distribution, sampleBatch(distribution, randomStream(seed, 'independent'), samples)),
    );

    test.each(parts)('%s is that of an independent average', (_, part) => {
      const values = others.map(part);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const variance = values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (values.length - 1);
      // Four standard errors of the difference between a mean of 8 and one of 40.
      const bound = 4 * Math.sqrt(variance * (1 / 8 + 1 / independentDraws));
      expect(Math.abs(part(scores) - mean)).toBeLessThanOrEqual(bound);
    });

    test('is kept for the distribution and the count', () => {
      expect(perfectScores(distribution, samples)).toBe(scores);
      expect(perfectScores(distribution, 500).jsd).toBeGreaterThan(scores.jsd);
      expect(perfectScores(distribution, samples)).toEqual(scores);
    });
  },
);
