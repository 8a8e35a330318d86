/** The GAN as a system: who moves, what leaks, what is reproducible, and whether D learns D*. */
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type Experiment,
  lossIds,
  optimiserIds,
  type Phase,
  presetExperiment,
} from '../../../src/config/experiment';
import { distributionOf } from '../../../src/distributions';
import { cellCentre } from '../../../src/math/grid';
import { createGan as createWith } from '../../../src/systems/gan/gan';
import { createPlainTrainer } from '../../../src/systems/gan/plain/trainer';
import type { ProbeRequest, System } from '../../../src/systems/system';
import { useCpu } from '../cpu';

beforeAll(useCpu);

const createGan = (experiment: Experiment) => createWith(experiment, createPlainTrainer);
const request: ProbeRequest = { surface: 16, samples: 32, priorGrid: 5, density: 0, measures: 0 };

function small(changes: Partial<Experiment> = {}): Experiment {
  const preset = presetExperiment('ring8');
  const network = { ...preset.generator, hiddenLayers: 2, units: 8, rate: 0.01 };
  return { ...preset, generator: network, discriminator: network, batch: 16, ...changes };
}

const weights = async (system: System) => (await system.checkpoint()).tensors;

describe('an update', () => {
  const cases = lossIds.flatMap((loss) =>
    optimiserIds.flatMap((optimiser) =>
      (['D', 'G'] as const).map((phase) => ({ loss, optimiser, phase })),
    ),
  );
  test.each(cases)('of $phase under $loss with $optimiser moves $phase alone', async (given) => {
    const base = small();
    const system = createGan({
      ...base,
      loss: given.loss,
      generator: { ...base.generator, optimiser: given.optimiser },
      discriminator: { ...base.discriminator, optimiser: given.optimiser },
    });
    const other: Phase = given.phase === 'D' ? 'G' : 'D';
    const before = await weights(system);
    system.update(given.phase);
    const after = await weights(system);
    expect(after[other]).toEqual(before[other]);
    expect(after[given.phase]).not.toEqual(before[given.phase]);
    system.dispose();
  });

  test('leaves no tensor behind, nor does a probe; dispose frees all', async () => {
    const empty = tf.memory().numTensors;
    const system = createGan(small());
    await system.probe(request);
    system.update('D');
    system.update('G');
    const settled = tf.memory().numTensors;
    for (let i = 0; i < 50; i++) {
      system.update('D');
      system.update('G');
      if (i % 10 === 0) await system.probe({ ...request, surface: 8 + (i % 20) });
    }
    expect(tf.memory().numTensors).toBe(settled);
    system.restore(await system.checkpoint());
    expect(tf.memory().numTensors).toBe(settled);
    system.dispose();
    expect(tf.memory().numTensors).toBe(empty);
  });
});

describe('the same seed', () => {
  const train = (system: System, iterations: number) => {
    for (let i = 0; i < iterations; i++) {
      system.update('D');
      system.update('G');
    }
  };

  test('gives the same weights after 200 iterations, looking or not; another seed does not', async () => {
    const [one, two, other] = [small(), small(), small({ seed: 2 })].map(createGan);
    for (const system of [one, two, other]) if (system) train(system, 100);
    await one?.probe(request);
    for (const system of [one, two, other]) if (system) train(system, 100);
    const expected = await weights(one as System);
    expect(await weights(two as System)).toEqual(expected);
    expect(await weights(other as System)).not.toEqual(expected);
  });

  test('goes on from a checkpoint exactly', async () => {
    const whole = createGan(small());
    train(whole, 30);
    const kept = structuredClone(await whole.checkpoint());
    train(whole, 30);
    const resumed = createGan(small());
    resumed.restore(kept);
    train(resumed, 30);
    expect(await resumed.checkpoint()).toEqual(await whole.checkpoint());
  });

  test('refuses a checkpoint of other networks and stays as it was', async () => {
    const system = createGan(small());
    const before = await weights(system);
    const foreign = createGan(presetExperiment('bimodal'));
    expect(() => foreign && system.restore({ tensors: {}, counters: {}, streams: {} })).toThrow();
    const checkpoint = await foreign.checkpoint();
    expect(() => system.restore(checkpoint)).toThrow(RangeError);
    expect(await weights(system)).toEqual(before);
  });
});

describe('reconfiguring', () => {
  test('takes over loss, rates and steps, and nothing else', () => {
    const base = small();
    const system = createGan(base);
    const faster = { ...base.generator, rate: 0.5, momentum: 0.3, beta1: 0.1, steps: 4 };
    expect(system.reconfigure({ ...base, loss: 'mm', generator: faster })).toBe(true);
    expect(system.reconfigure({ ...base, batch: 32 })).toBe(false);
    expect(system.reconfigure({ ...base, seed: 9 })).toBe(false);
    expect(system.reconfigure({ ...base, generator: { ...faster, units: 9 } })).toBe(false);
  });
});

describe('a probe', () => {
  test.each(lossIds)('arrows are −∂ℓ_G/∂x by central differences under %s', async (loss) => {
    const sigmoid = (a: number) => 1 / (1 + Math.exp(-a));
    // ℓ_G's slope in the logit, in closed form (losses.test.ts holds the losses to it).
    const slope = (a: number) => (loss === 'mm' ? -sigmoid(a) : sigmoid(a) - 1);
    const base = small({ loss });
    // A tanh D is smooth; a ReLU one has kinks that a finite step would straddle.
    const system = createGan({
      ...base,
      discriminator: { ...base.discriminator, activation: 'tanh' },
    });
    for (let i = 0; i < 50; i++) system.update('D');
    const checkpoint = await system.checkpoint();
    const { arrows, generatedLogits } = await system.probe(request);
    const step = 5e-3;
    for (const axis of [0, 1]) {
      // G's last two parameters before its optimiser state are its output bias: moving it moves every sample.
      const shifted = async (by: number) => {
        const G = (checkpoint.tensors.G as Float32Array).slice();
        const bias = G.length / 3 - 2 + axis; // parameters, then Adam's two moments
        G[bias] = (G[bias] as number) + by;
        system.restore({ ...checkpoint, tensors: { ...checkpoint.tensors, G } });
        return (await system.probe(request)).generatedLogits;
      };
      const [up, down] = [await shifted(step), await shifted(-step)];
      generatedLogits.forEach((a, i) => {
        const difference = ((up[i] as number) - (down[i] as number)) / (2 * step);
        expect(arrows[2 * i + axis]).toBeCloseTo(-slope(a) * difference, 3);
      });
    }
  });

  test('the arrows of NSGAN and MMGAN on the same samples stand in the ratio e^(−a)', async () => {
    const system = createGan(small({ loss: 'mm' }));
    for (let i = 0; i < 20; i++) system.update('D');
    const mm = await system.probe(request);
    system.reconfigure(small({ loss: 'ns' }));
    const ns = await system.probe(request);
    mm.generatedLogits.forEach((a, i) => {
      const ratio = (ns.arrows[2 * i] as number) / (mm.arrows[2 * i] as number);
      expect(ratio / Math.exp(-a)).toBeCloseTo(1, 3);
    });
  });

  test('tells when weights are not finite', async () => {
    const base = small();
    const wild = { ...base.generator, optimiser: 'sgd' as const, rate: 1 };
    const system = createGan({
      ...base,
      generator: wild,
      discriminator: { ...wild, momentum: 0.99 },
    });
    expect((await system.probe(request)).finite).toBe(true);
    const { tensors, ...rest } = await system.checkpoint();
    const spoilt = (tensors.G as Float32Array).slice();
    spoilt[0] = Number.NaN;
    system.restore({ ...rest, tensors: { ...tensors, G: spoilt } });
    expect((await system.probe(request)).finite).toBe(false);
  });
});

test('D trained against a frozen G comes near P_data/(P_data+P_G)', async () => {
  const base = presetExperiment('gaussian');
  // A generator without hidden layers is affine, x = wz + b: P_G = N(b, w²) is known exactly.
  const experiment: Experiment = {
    ...base,
    prior: { id: 'normal', dimensions: 1 },
    batch: 256,
    generator: { ...base.generator, hiddenLayers: 0 },
    discriminator: { ...base.discriminator, units: 16, activation: 'tanh', rate: 5e-3, beta1: 0.9 },
  };
  const system = createGan(experiment);
  const checkpoint = await system.checkpoint();
  const G = (checkpoint.tensors.G as Float32Array).slice();
  G.set([0.7, 0.5]);
  system.restore({ ...checkpoint, tensors: { ...checkpoint.tensors, G } });
  for (let i = 0; i < 1500; i++) system.update('D');
  const { surface } = await system.probe({ ...request, surface: 128 });
  const data = distributionOf(experiment.data);
  const generated = (x: number) =>
    Math.exp(-0.5 * ((x - 0.5) / 0.7) ** 2) / (0.7 * Math.sqrt(2 * Math.PI));
  let [error, mass] = [0, 0];
  surface.values.forEach((D, i) => {
    const x = cellCentre(surface.box[0] as [number, number], i, surface.columns);
    const [p, q] = [data.density(x, 0), generated(x)];
    error += Math.abs(D - p / (p + q)) * (p + q);
    mass += p + q;
  });
  expect(error / mass).toBeLessThan(0.02); // mean over both distributions, D in [0, 1]
});
