/** Two lanes on WebGL, through the worker as the page uses it: each is what it would be alone, number for number. */
import { afterEach, expect, test } from 'vitest';
import { defaultExperiment, type Experiment } from '../../src/config/experiment';
import { createEngineClient, type EngineClient } from '../../src/engine/client';
import type { FromWorker, RunCheckpoint } from '../../src/engine/protocol';

const A: Experiment = { ...defaultExperiment, batch: 64 };
const B: Experiment = { ...A, loss: 'mm' };
const iterations = 300;
const request = { surface: 0, samples: 16, priorGrid: 0, density: 0, measures: 0 };

let client: EngineClient | null = null;
afterEach(() => client?.dispose());

/** Every lane after so many iterations on `backend`. */
function after(experiments: readonly Experiment[]): Promise<readonly RunCheckpoint[]> {
  return new Promise((resolve, reject) => {
    let trained = false;
    let frames = 0;
    const listen = (message: FromWorker) => {
      if (message.type === 'failed') reject(new Error(message.detail));
      else if (message.type === 'started') {
        expect(message.backend).toMatchObject({ id: 'webgl', implementation: 'fused' });
        client?.measure(iterations, 100);
      } else if (message.type === 'measured') {
        trained = true;
        client?.want(request, request);
      } else if (message.type === 'frame') {
        expect(message.companions).toHaveLength(experiments.length - 1);
        frames += 1;
        // A checkpoint follows a frame once a second has passed since the last one.
        setTimeout(() => client?.want({ ...request, samples: 16 + frames }, request), 300);
      } else if (message.type === 'checkpoint' && trained) {
        client?.dispose();
        resolve(message.checkpoints);
      }
    };
    client = createEngineClient(listen);
    client.start(
      experiments.map((experiment) => ({ experiment, checkpoint: null })),
      { backend: 'webgl' },
    );
  });
}

test(`A and B after ${iterations} iterations are what each is alone`, async () => {
  const [a, b] = await after([A, B]);
  const [aloneA] = await after([A]);
  const [aloneB] = await after([B]);
  expect(a?.schedule.iteration).toBe(iterations);
  expect(a?.system).toEqual(aloneA?.system);
  expect(b?.system).toEqual(aloneB?.system);
  expect(b?.system.streams).toEqual(a?.system.streams);
  expect(b?.system.tensors.G).not.toEqual(a?.system.tensors.G);
});
