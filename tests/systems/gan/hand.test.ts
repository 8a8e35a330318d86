/** P_G moved by hand: G is where the hand puts it and nowhere else, D goes on from where it is, V stays under its bound. */
import { beforeAll, describe, expect, test } from 'vitest';
import { type Experiment, type Hand, presetExperiment } from '../../../src/config/experiment';
import { effectiveExperiment } from '../../../src/config/hand';
import { greatestValue } from '../../../src/math/discriminatorValue';
import { normalDensity } from '../../../src/math/normal';
import { createArrayTrainer } from '../../../src/systems/gan/arrays/trainer';
import { createGan } from '../../../src/systems/gan/gan';
import { createPlainTrainer } from '../../../src/systems/gan/plain/trainer';
import type { System } from '../../../src/systems/system';
import { useCpu } from '../cpu';

beforeAll(useCpu);

const held = (id: 'gaussian' | 'ring8', hand: Hand): Experiment =>
  effectiveExperiment({ ...presetExperiment(id), hand });
const request = { surface: 64, samples: 4096, priorGrid: 0, density: 0, measures: 500 };

async function parametersOf(system: System, phase: 'D' | 'G'): Promise<Float32Array> {
  return (await system.checkpoint()).tensors[phase] as Float32Array;
}

function train(system: System, updates: number): void {
  for (let i = 0; i < updates; i++) system.update('D');
}

for (const [name, trainer] of [
  ['plain', createPlainTrainer],
  ['arrays', createArrayTrainer],
] as const) {
  describe(name, () => {
    test('G(z) = mean + spread·z at the start, after D has trained, and after the hand has moved', async () => {
      const system = createGan(held('ring8', { mean: [0.3, -0.4], spread: 0.25 }), trainer);
      const parameters = async () => (await parametersOf(system, 'G')).slice(0, 6);
      expect(system.phases).toEqual(['D']);
      expect(await parameters()).toEqual(Float32Array.of(0.25, 0, 0, 0.25, 0.3, -0.4));
      train(system, 20);
      expect(await parameters()).toEqual(Float32Array.of(0.25, 0, 0, 0.25, 0.3, -0.4));
      const moved = held('ring8', { mean: [-1, 0.5], spread: 0.5 });
      expect(system.reconfigure(moved)).toBe(true);
      expect(await parameters()).toEqual(Float32Array.of(0.5, 0, 0, 0.5, -1, 0.5));
      const { generated, hand } = await system.probe({ ...request, samples: 1000 });
      const mean = (axis: number) =>
        generated.reduce((sum, x, i) => sum + (i % 2 === axis ? x : 0), 0) / 1000;
      expect(Math.abs(mean(0) + 1)).toBeLessThan((4 * 0.5) / Math.sqrt(1000));
      expect(Math.abs(mean(1) - 0.5)).toBeLessThan((4 * 0.5) / Math.sqrt(1000));
      expect(hand).toEqual(moved.hand);
      system.dispose();
    });

    test('moving the hand leaves D, its optimiser and the streams bit for bit', async () => {
      const system = createGan(held('gaussian', { mean: [-1], spread: 0.5 }), trainer);
      train(system, 10);
      const before = structuredClone(await system.checkpoint());
      system.reconfigure(held('gaussian', { mean: [2], spread: 0.1 }));
      const after = await system.checkpoint();
      expect(after.tensors.D).toEqual(before.tensors.D);
      expect(after.counters).toEqual(before.counters);
      expect(after.streams).toEqual(before.streams);
      expect(after.tensors.G).not.toEqual(before.tensors.G);
      system.dispose();
    });

    test('a checkpoint brings D back, and G to where the hand is now', async () => {
      const system = createGan(held('gaussian', { mean: [-1], spread: 0.5 }), trainer);
      train(system, 10);
      const checkpoint = structuredClone(await system.checkpoint());
      system.reconfigure(held('gaussian', { mean: [2], spread: 0.25 }));
      train(system, 10);
      system.restore(checkpoint);
      expect(await parametersOf(system, 'D')).toEqual(checkpoint.tensors.D);
      expect((await parametersOf(system, 'G')).slice(0, 2)).toEqual(Float32Array.of(0.25, 2));
      system.dispose();
    });
  });
}

test('taking P_G into the hand, or giving it back, needs a new run', () => {
  const preset = presetExperiment('gaussian');
  const system = createGan(preset, createArrayTrainer);
  expect(system.reconfigure(held('gaussian', { mean: [0], spread: 1 }))).toBe(false);
  const byHand = createGan(held('gaussian', { mean: [0], spread: 1 }), createArrayTrainer);
  expect(byHand.reconfigure(preset)).toBe(false);
});

test('an experiment that is not effective is refused', () => {
  const raw = { ...presetExperiment('gaussian'), hand: { mean: [0], spread: 1 } };
  expect(() => createGan(raw, createArrayTrainer)).toThrow(RangeError);
});

/** −2 log 2 + 2·JSD(N(1, 0.5²)‖N(mean, spread²)) by numerical integration. */
function boundOf({ mean: [mean = 0], spread }: Hand): number {
  let sum = 0;
  for (let x = -12; x < 14; x += 0.002) {
    const [p, q] = [normalDensity(x, 1, 0.5), normalDensity(x, mean, spread)];
    if (p > 0) sum += p * Math.log(p / (p + q)) * 0.002;
    if (q > 0) sum += q * Math.log(q / (p + q)) * 0.002;
  }
  return sum;
}

test('as the hand goes, the bound is the integral, and the V of a D that goes along comes up to it', async () => {
  const places = [-1, -0.4, 0.2, 0.6, 1].map((x): Hand => ({ mean: [x], spread: 0.5 }));
  const system = createGan(held('gaussian', places[0] as Hand), createArrayTrainer);
  for (const hand of places) {
    system.reconfigure(held('gaussian', hand));
    train(system, 1500);
    const { measures, losses } = await system.probe(request);
    const exact = boundOf(hand);
    expect(greatestValue(measures?.divergence.jsd ?? Number.NaN)).toBeCloseTo(exact, 3);
    // 4,096 samples of each kind: log D and log(1−D) deviate by less than 0.7 nats here.
    const error = 4 * Math.sqrt(2 / 4096) * 0.7;
    expect(-losses.D).toBeLessThan(exact + error);
    expect(-losses.D).toBeGreaterThan(exact - error - 0.03);
  }
});

test('P_G put onto P_data: the bound is −2 log 2, and D trained stays near ½', async () => {
  const system = createGan(held('gaussian', { mean: [1], spread: 0.5 }), createArrayTrainer);
  train(system, 2000);
  const { measures, surface, realLogits, losses } = await system.probe(request);
  expect(greatestValue(measures?.divergence.jsd ?? Number.NaN)).toBeCloseTo(-2 * Math.LN2, 5);
  expect(Math.abs(-losses.D + 2 * Math.LN2)).toBeLessThan(0.03);
  const scores = [...realLogits].map((a) => 1 / (1 + Math.exp(-a)));
  const distance = scores.reduce((sum, d) => sum + Math.abs(d - 0.5), 0) / scores.length;
  expect(distance).toBeLessThan(0.08);
  expect(surface.values).toHaveLength(64);
});

test('in the plane too both densities are exact: D* = P_data/(P_data + P_G), JSD up to log 2', async () => {
  const far = held('ring8', { mean: [0, 0], spread: 0.05 });
  const system = createGan(far, createArrayTrainer);
  const { measures, optimal, generatedDensity, surface } = await system.probe({
    ...request,
    density: 100,
  });
  expect(measures?.divergence.jsd).toBeCloseTo(Math.LN2, 5);
  const middle = 32 * surface.columns + 32;
  const [x, y] = [(0.5 / 64) * 3.25, (0.5 / 64) * 3.25]; // box ±1.625
  expect(surface.box[0]?.[1]).toBeCloseTo(1.625, 6);
  const q = normalDensity(x, 0, 0.05) * normalDensity(y, 0, 0.05);
  expect((generatedDensity[middle] ?? 0) / q).toBeCloseTo(1, 4);
  expect(optimal[middle]).toBeLessThan(1e-6);
});
