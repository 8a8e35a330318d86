/** The fused GPU update against the plain one, from the same seed, over random experiments. */
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type Experiment,
  type NetworkSettings,
  type Phase,
  presetExperiment,
} from '../../src/config/experiment';
import { effectiveExperiment } from '../../src/config/hand';
import { type Backend, openBackend, openGan } from '../../src/systems/backend';
import type { System } from '../../src/systems/system';
import { distance as relativeDistance, smallExperiments } from '../systems/gan/experiments';

let webgl: Backend;
let plainCpu: Backend;
beforeAll(async () => {
  webgl = await openBackend('webgl');
  // The plain version is the same on every backend (backends.test.ts); here it is quickest.
  plainCpu = await openBackend('cpu', 'plain');
  expect(webgl.id).toBe('webgl');
});

/** Terms of a gradient's sum over a batch are of this size: where they cancel, rounding is all that is left. */
const termSize = 1e-2;

const distance = (actual: Float32Array, expected: Float32Array) =>
  relativeDistance(actual, expected, termSize);

const experiments = smallExperiments({
  units: 12,
  priorDimensions: 8,
  batch: 70,
  rates: [1e-3, 3e-3],
});

/** The same experiment fused on WebGL, and plain. */
function pair(given: Experiment): [fused: System, plain: System] {
  const fused = openGan(webgl, given);
  const plain = openGan(plainCpu, given, 'plain');
  expect([fused.info.implementation, plain.info.implementation]).toEqual(['fused', 'plain']);
  return [fused.system, plain.system];
}

const tensorOf = async (system: System, phase: Phase) =>
  (await system.checkpoint()).tensors[phase] as Float32Array;

test('gradients of one update agree within 1e-5', async () => {
  await fc.assert(
    fc.asyncProperty(experiments, async (random) => {
      // With momentum the velocity after one step is the gradient itself.
      const sgd = (settings: NetworkSettings) =>
        ({ ...settings, optimiser: 'sgd', momentum: 0.5 }) as const;
      const given = {
        ...random,
        generator: sgd(random.generator),
        discriminator: sgd(random.discriminator),
      };
      const [fused, plain] = pair(given);
      for (const phase of ['G', 'D'] as const) {
        for (const system of [fused, plain]) system.update(phase);
        const [a, b] = [await tensorOf(fused, phase), await tensorOf(plain, phase)];
        const half = a.length / 2;
        expect(distance(a.subarray(half), b.subarray(half))).toBeLessThan(1e-5);
      }
      fused.dispose();
      plain.dispose();
    }),
    { numRuns: 20 },
  );
});

test('weights after 100 iterations agree within 1e-3, and so does all a probe shows', async () => {
  await fc.assert(
    fc.asyncProperty(experiments, async (given) => {
      const [fused, plain] = pair(given);
      for (let i = 0; i < 100; i++) {
        for (const system of [fused, plain])
          for (const phase of ['D', 'G'] as const) system.update(phase);
      }
      for (const phase of ['D', 'G'] as const) {
        const [a, b] = [await tensorOf(fused, phase), await tensorOf(plain, phase)];
        const parameters =
          a.length /
          (given[phase === 'D' ? 'discriminator' : 'generator'].optimiser === 'sgd' ? 2 : 3);
        expect(distance(a.subarray(0, parameters), b.subarray(0, parameters))).toBeLessThan(1e-3);
      }
      // The plain system goes on from the fused one's state, so that only the looks are compared.
      const checkpoint = await fused.checkpoint();
      plain.restore(checkpoint);
      expect(checkpoint.streams).toEqual((await plain.checkpoint()).streams);
      const request = { surface: 20, samples: 90, priorGrid: 6, density: 0, measures: 0 };
      const [a, b] = [await fused.probe(request), await plain.probe(request)];
      for (const name of ['generated', 'realLogits', 'generatedLogits', 'arrows'] as const) {
        expect(distance(a[name], b[name])).toBeLessThan(1e-4);
      }
      expect(distance(a.surface.values, b.surface.values)).toBeLessThan(1e-4);
      expect(a.losses.D).toBeCloseTo(b.losses.D, 4);
      expect(a.losses.G).toBeCloseTo(b.losses.G, 4);
      fused.dispose();
      plain.dispose();
    }),
    { numRuns: 8 },
  );
});

describe('the largest network the interface allows', () => {
  const large = { ...presetExperiment('ring8').generator, hiddenLayers: 4, units: 64 };
  test('is fused, and looks in pieces where the samples do not fit a texture', async () => {
    const given = {
      ...presetExperiment('ring8'),
      generator: large,
      discriminator: large,
      batch: 1024,
      prior: { id: 'normal', dimensions: 8 },
    } as const;
    const [fused, plain] = pair(given);
    for (const system of [fused, plain])
      for (const phase of ['D', 'G'] as const) system.update(phase);
    expect(distance(await tensorOf(fused, 'G'), await tensorOf(plain, 'G'))).toBeLessThan(1e-3);
    const request = { surface: 70, samples: 5000, priorGrid: 0, density: 0, measures: 0 };
    const [a, b] = [await fused.probe(request), await plain.probe(request)];
    expect(distance(a.generated, b.generated)).toBeLessThan(1e-3);
    expect(distance(a.surface.values, b.surface.values)).toBeLessThan(1e-3);
    expect(a.arrows.length).toBe(10_000);
    fused.dispose();
    plain.dispose();
  });
});

test('goes on from its checkpoint exactly, in the middle of an atlas', async () => {
  const given = presetExperiment('ring8');
  const [whole, plain] = pair(given);
  plain.dispose();
  const train = (system: System, iterations: number) => {
    for (let i = 0; i < iterations; i++)
      for (const phase of ['D', 'G'] as const) system.update(phase);
  };
  train(whole, 30);
  const checkpoint = structuredClone(await whole.checkpoint());
  train(whole, 60);
  const { system: resumed } = openGan(webgl, given);
  resumed.restore(checkpoint);
  train(resumed, 60);
  expect(await resumed.checkpoint()).toEqual(await whole.checkpoint());
  whole.dispose();
  resumed.dispose();
});

test('P_G moved by hand: G is where the hand puts it, bit for bit, and D goes on from where it is', async () => {
  const held = (mean: readonly number[], spread: number) =>
    effectiveExperiment({ ...presetExperiment('ring8'), hand: { mean, spread } });
  const [fused, plain] = pair(held([0.3, -0.4], 0.25));
  for (const system of [fused, plain]) for (let i = 0; i < 30; i++) system.update('D');
  const before = structuredClone(await fused.checkpoint());
  for (const system of [fused, plain]) expect(system.reconfigure(held([-1, 0.5], 0.5))).toBe(true);
  const after = await fused.checkpoint();
  expect(after.tensors.D).toEqual(before.tensors.D);
  expect(after.counters).toEqual(before.counters);
  expect(before.tensors.G?.slice(0, 6)).toEqual(Float32Array.of(0.25, 0, 0, 0.25, 0.3, -0.4));
  expect(after.tensors.G?.slice(0, 6)).toEqual(Float32Array.of(0.5, 0, 0, 0.5, -1, 0.5));
  for (const system of [fused, plain]) for (let i = 0; i < 30; i++) system.update('D');
  expect(distance(await tensorOf(fused, 'D'), await tensorOf(plain, 'D'))).toBeLessThan(1e-3);
  expect((await tensorOf(fused, 'G')).slice(0, 6)).toEqual(after.tensors.G?.slice(0, 6));
  fused.dispose();
  plain.dispose();
});

test('an iteration of the default experiment runs at most 24 GPU programs', async () => {
  const calls = { draws: 0 };
  const prototype = WebGL2RenderingContext.prototype;
  const { drawArrays, drawElements } = prototype;
  prototype.drawArrays = function (...given) {
    calls.draws += 1;
    drawArrays.apply(this, given);
  };
  prototype.drawElements = function (...given) {
    calls.draws += 1;
    drawElements.apply(this, given);
  };
  const { system } = openGan(webgl, presetExperiment('ring8'));
  for (let i = 0; i < 128; i++) for (const phase of ['D', 'G'] as const) system.update(phase);
  Object.assign(prototype, { drawArrays, drawElements });
  expect(calls.draws / 128).toBe(21);
  system.dispose();
});
