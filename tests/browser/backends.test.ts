/** The same mathematics on every backend: WebGL and WASM against the CPU, in Chromium. */
import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { describe, expect, test } from 'vitest';
import type { BackendId } from '../../src/config/backends';
import { type Experiment, lossIds, presetExperiment } from '../../src/config/experiment';
import { chooseBackend, knownChoice } from '../../src/engine/choice';
import { openBackend } from '../../src/systems/backend';
import { createGan } from '../../src/systems/gan/gan';
import { createPlainTrainer } from '../../src/systems/gan/plain/trainer';
import { isSoftwareRenderer } from '../../src/systems/gpu';

async function weightsAfter(backend: BackendId, experiment: Experiment, iterations: number) {
  expect((await openBackend(backend, 'plain')).id).toBe(backend);
  const system = createGan(experiment, createPlainTrainer);
  for (let i = 0; i < iterations; i++) {
    system.update('D');
    system.update('G');
  }
  const { tensors } = await system.checkpoint();
  system.dispose();
  return tensors;
}

const cases = lossIds.flatMap((loss) =>
  (['webgl', 'wasm'] as const).map((backend) => ({ backend, loss })),
);
test.each(cases)('50 iterations of $loss on $backend as on the CPU', async ({ backend, loss }) => {
  const experiment = { ...presetExperiment('ring8'), loss };
  const expected = await weightsAfter('cpu', experiment, 50);
  const actual = await weightsAfter(backend, experiment, 50);
  for (const phase of ['D', 'G']) {
    const [a, b] = [actual[phase] as Float32Array, expected[phase] as Float32Array];
    const worst = a.reduce((most, x, i) => Math.max(most, Math.abs(x - (b[i] as number))), 0);
    expect(worst).toBeLessThan(1e-3);
    expect(b.some((x) => Math.abs(x) > 0.1)).toBe(true); // there is something to compare
  }
});

test('a probe reads back from the device once', async () => {
  await openBackend('webgl', 'plain');
  const system = createGan(presetExperiment('ring8'), createPlainTrainer);
  const request = { surface: 32, samples: 64, priorGrid: 11, density: 0, measures: 500 };
  await system.probe(request);
  const reads: string[] = [];
  const backend = tf.backend();
  const read = backend.read.bind(backend);
  backend.read = (id) => {
    reads.push('read');
    return read(id);
  };
  await system.probe(request);
  expect(reads).toEqual(['read']);
  backend.read = read;
  system.dispose();
});

describe('choosing', () => {
  test('a software renderer is not a GPU', () => {
    const swiftShader = 'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device), SwiftShader driver)';
    expect(isSoftwareRenderer(swiftShader)).toBe(true);
    expect(isSoftwareRenderer('llvmpipe (LLVM 15.0.6, 256 bits)')).toBe(true);
    expect(isSoftwareRenderer('ANGLE (NVIDIA, NVIDIA GeForce RTX 3060 Direct3D11)')).toBe(false);
    expect(isSoftwareRenderer('Apple M2')).toBe(false);
  });

  test('takes the fastest of those it tried and remembers it for experiments of the same cost', async () => {
    const experiment = presetExperiment('ring8');
    expect(knownChoice(experiment)).toBeUndefined();
    const id = await chooseBackend(experiment, () => performance.now());
    expect(['cpu', 'wasm', 'webgl']).toContain(id);
    expect(knownChoice({ ...experiment, seed: 99, loss: 'mm' })).toBe(id);
    expect(knownChoice({ ...experiment, batch: 512 })).toBeUndefined();
  });
});
