/** V(D,G) against its exact greatest value: fresh samples at every moment, so that chance averages out; what is shown stays. */
import { expect, test } from 'vitest';
import { type Experiment, presetExperiment } from '../../../src/config/experiment';
import { effectiveExperiment } from '../../../src/config/hand';
import { normalDensity } from '../../../src/math/normal';
import { createArrayTrainer } from '../../../src/systems/gan/arrays/trainer';
import { createGan } from '../../../src/systems/gan/gan';
import type { System } from '../../../src/systems/system';

const request = { surface: 0, samples: 512, priorGrid: 0, density: 0, measures: 2500 };
const data = { mean: 1, spread: 0.5 };

/** P_G by hand at `mean`, as wide as the data N(1, 0.5²): then D*'s logit is a straight line, and a D without hidden layers holds it. */
function straight(mean: number, seed: number): Experiment {
  const preset = presetExperiment('gaussian');
  const hand = { mean: [mean], spread: data.spread };
  const discriminator = { ...preset.discriminator, hiddenLayers: 0 };
  return effectiveExperiment({ ...preset, hand, discriminator, seed });
}

/** log P_data − log P_G = slope·x + offset. */
function bestLogit(mean: number) {
  const variance = data.spread ** 2;
  return [(data.mean - mean) / variance, (mean ** 2 - data.mean ** 2) / (2 * variance)] as const;
}

/** E log D*(x) + E log(1 − D*(G(z))) by numerical integration. */
function greatest(mean: number): number {
  const step = 0.001;
  let sum = 0;
  for (let x = -9; x < 11; x += step) {
    const [p, q] = [normalDensity(x, data.mean, data.spread), normalDensity(x, mean, data.spread)];
    if (p > 0) sum += p * Math.log(p / (p + q)) * step;
    if (q > 0) sum += q * Math.log(q / (p + q)) * step;
  }
  return sum;
}

/** Puts D to D*, as it would be after so many updates. */
async function placeBest(system: System, mean: number, updates: number): Promise<void> {
  const checkpoint = await system.checkpoint();
  const D = checkpoint.tensors.D?.slice();
  if (!D) throw new RangeError('no D');
  D.set(bestLogit(mean));
  const { tensors, counters } = checkpoint;
  system.restore({
    ...checkpoint,
    tensors: { ...tensors, D },
    counters: { ...counters, D: updates },
  });
}

const moments = 30;

test.each([0.2, 0.6, 1.8])('V at D* is the exact greatest V, P_G at %d', async (mean) => {
  const exact = greatest(mean);
  const seeds = [1, 2, 3];
  let above = 0;
  for (const seed of seeds) {
    const system = createGan(straight(mean, seed), createArrayTrainer);
    let sum = 0;
    let variance = 0;
    for (let i = 0; i < moments; i++) {
      await placeBest(system, mean, i);
      const { estimate } = await system.probe(request);
      if (!estimate) throw new RangeError('no estimate');
      expect(estimate.samples).toBe(2500);
      sum += estimate.value - exact;
      variance += estimate.standardError ** 2;
      if (estimate.value > exact) above++;
    }
    expect(Math.abs(sum / moments)).toBeLessThan((3 * Math.sqrt(variance)) / moments);
    system.dispose();
  }
  // Of 90 fair coins, within four standard deviations of half.
  expect(Math.abs(above - 45)).toBeLessThan(4 * Math.sqrt(90 / 4));
});

test('a moment has the same samples whenever a run comes to it; no two moments share them', async () => {
  const experiment = presetExperiment('ring8');
  const system = createGan(experiment, createArrayTrainer);
  const step = () => {
    system.update('D');
    system.update('G');
  };
  step();
  const checkpoint = await system.checkpoint();
  const first = await system.probe(request);
  expect((await system.probe(request)).estimate).toEqual(first.estimate);
  step();
  const second = await system.probe(request);
  expect(second.estimate?.value).not.toBe(first.estimate?.value);
  system.restore(checkpoint);
  const again = await system.probe(request);
  expect(again.estimate).toEqual(first.estimate);
  expect(again.measures).toEqual(first.measures);
  const other = createGan(experiment, createArrayTrainer);
  other.restore(checkpoint);
  expect((await other.probe(request)).estimate).toEqual(first.estimate);
});

test('the samples shown are the same with and without measures, and at every moment', async () => {
  const frozen = presetExperiment('ring8');
  const system = createGan(frozen, createArrayTrainer);
  const before = await system.probe({ ...request, measures: 0 });
  system.update('D');
  const after = await system.probe(request);
  expect(before.estimate).toBeNull();
  expect(after.real).toEqual(before.real);
  expect(after.generated).toEqual(before.generated); // G has not moved
  expect(after.realLogits).toHaveLength(512);
  expect(after.generatedLogits).toHaveLength(512);
  expect(after.arrows).toHaveLength(1024);
  const plain = await system.probe({ ...request, measures: 0 });
  expect(plain.losses).toEqual(after.losses);
  expect(plain.arrows).toEqual(after.arrows);
});
