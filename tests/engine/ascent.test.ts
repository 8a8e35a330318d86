/** Training D to the top: against the divergence of two known Gaussians, and its rule of when to stop. */
import { describe, expect, test } from 'vitest';
import { type Experiment, presetExperiment } from '../../src/config/experiment';
import { Ascent } from '../../src/engine/ascent';
import type { FromWorker } from '../../src/engine/protocol';
import { Session } from '../../src/engine/session';
import { normalDensity } from '../../src/math/normal';
import { createArrayTrainer } from '../../src/systems/gan/arrays/trainer';
import { createGan } from '../../src/systems/gan/gan';

describe('the top', () => {
  const climb = (value: (estimate: number) => number, limit = 10_000) => {
    const ascent = new Ascent();
    for (let i = 0; i < limit; i++) {
      const progress = ascent.note(value(i), 50);
      if (progress.done) return progress;
    }
    return null;
  };
  test('is where a saturating curve has flattened', () => {
    const progress = climb((i) => -1 - Math.exp(-i / 60));
    expect(progress?.value).toBeGreaterThan(-1.01);
    expect(progress?.updates).toBeLessThan(40_000);
  });
  test('is not announced while V rises, and D is given up on at last', () => {
    expect(climb((i) => i / 100, 700)).toBeNull();
    expect(climb((i) => i / 100)?.updates).toBe(40_000);
  });
});

/** −2 log 2 + 2·JSD(N(1, 0.5²) ‖ N(mean, deviation²)) by numerical integration. */
function bound(mean: number, deviation: number): number {
  let sum = 0;
  for (let x = -12; x < 14; x += 0.002) {
    const p = normalDensity(x, 1, 0.5);
    const q = normalDensity(x, mean, deviation);
    if (p > 0) sum += p * Math.log(p / (p + q)) * 0.002;
    if (q > 0) sum += q * Math.log(q / (p + q)) * 0.002;
  }
  return sum;
}

test.each([
  { mean: 1, deviation: 0.5 },
  { mean: 0.5, deviation: 0.7 },
  { mean: -0.5, deviation: 0.5 },
])('D against a frozen N($mean, $deviation²) ends at the bound', async ({ mean, deviation }) => {
  const preset = presetExperiment('gaussian');
  const experiment: Experiment = {
    ...preset,
    generator: { ...preset.generator, hiddenLayers: 0 }, // G(z) = deviation·z + mean
  };
  const system = createGan(experiment, createArrayTrainer);
  const checkpoint = await system.checkpoint();
  const G = (checkpoint.tensors.G as Float32Array).slice();
  G.set([deviation, mean]);
  system.restore({ ...checkpoint, tensors: { ...checkpoint.tensors, G } });

  let finish: (value: number) => void = () => {};
  const top = new Promise<number>((resolve) => {
    finish = resolve;
  });
  const post = (message: FromWorker) => {
    if (message.type === 'ascending' && message.progress.done) finish(message.progress.value);
  };
  const rest = () => new Promise<void>((resolve) => setImmediate(resolve));
  const session = new Session(1, [{ experiment, system, checkpoint: null }], {
    now: () => performance.now(),
    rest,
    post,
  });
  const ended = session.live();
  session.ascend();
  const value = await top;
  session.end();
  await ended;
  const exact = bound(mean, deviation);
  expect(Math.abs(value - exact)).toBeLessThan(0.03);
  // Never above but by chance: the estimates' samples are 4,096 of each kind, the same every time.
  const error = 4 * Math.sqrt(2 / 4096) * 0.7; // log D and log(1−D) deviate by less than 0.7 nats here
  expect(value).toBeLessThan(exact + error);
  expect((await system.checkpoint()).tensors.G?.slice(0, 2)).toEqual(
    Float32Array.from([deviation, mean]),
  );
});
