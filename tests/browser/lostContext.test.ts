/** A GPU that is taken away: the backend says so, and what it held cannot be mistaken for the run. */
import { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import type { Implementation } from '../../src/config/backends';
import { defaultExperiment } from '../../src/config/experiment';
import { openBackend, openGan } from '../../src/systems/backend';
import { DeviceLost } from '../../src/systems/backends/guard';

const request = { surface: 8, samples: 16, priorGrid: 0, density: 0, measures: 0 };

test('a lost WebGL context is heard of, and nothing is read from it', async () => {
  const webgl = await openBackend('webgl');
  expect(webgl.id).toBe('webgl');
  let losses = 0;
  const lost = new Promise<void>((resolve) => {
    webgl.onLost(() => {
      losses += 1;
      resolve();
    });
  });
  const backend = tf.backend();
  if (!(backend instanceof MathBackendWebGL)) throw new Error('tf.js is not on WebGL');
  const open = (wanted: Implementation) => {
    const { system, info } = openGan(webgl, defaultExperiment, wanted);
    expect(info.implementation).toBe(wanted);
    return system;
  };
  const [fused, plain] = [open('fused'), open('plain')];
  for (const system of [fused, plain]) {
    system.update('D');
    expect((await system.probe(request)).finite).toBe(true);
  }
  expect(losses).toBe(0);

  backend.gpgpu.gl.getExtension('WEBGL_lose_context')?.loseContext();
  fused.update('D');
  await expect(fused.checkpoint()).rejects.toThrow(DeviceLost);
  await expect(fused.probe(request)).rejects.toThrow(DeviceLost);
  await expect(fused.probe({ ...request, samples: 32 })).rejects.toThrow(DeviceLost);
  // tf.js waits for a lost device for ever: that is an answer, too.
  let read = false;
  const note = () => {
    read = true;
  };
  plain.probe(request).then(note, () => {});
  await lost;
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(read).toBe(false);
  expect(backend.gpgpu.gl.isContextLost()).toBe(true);
  expect(losses).toBe(1);
});
