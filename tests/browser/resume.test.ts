/** Going back on every device: training from a kept moment comes to the same weights again, bit for bit. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BackendId } from '../../src/config/backends';
import { defaultExperiment, type Experiment } from '../../src/config/experiment';
import { createEngineClient, type EngineClient } from '../../src/engine/client';
import type { FromWorker, RunCheckpoint } from '../../src/engine/protocol';

const request = { surface: 4, samples: 8, priorGrid: 0, density: 0, measures: 0 };
const experiment: Experiment = {
  ...defaultExperiment,
  batch: 33,
  prior: { id: 'normal', dimensions: 1 },
  generator: { ...defaultExperiment.generator, units: 8 },
  discriminator: { ...defaultExperiment.discriminator, units: 8 },
};

let client: EngineClient;
let hear: (message: FromWorker) => void;

beforeEach(() => {
  hear = () => {};
  client = createEngineClient((message) => hear(message));
});
afterEach(() => client.dispose());

/** Waits for the checkpoint of a moment; frames are asked for meanwhile, for a run rests only when it was looked at. */
function checkpointAt(iteration: number): Promise<readonly RunCheckpoint[]> {
  return new Promise((resolve, reject) => {
    hear = (message) => {
      if (message.type === 'failed') reject(new Error(JSON.stringify(message)));
      if (message.type === 'frame') client.want(request, null);
      if (message.type !== 'checkpoint') return;
      const { schedule } = message.checkpoints[0] as RunCheckpoint;
      if (schedule.iteration === iteration && schedule.done.D === 0) resolve(message.checkpoints);
    };
    client.want(request, null);
  });
}

function train(iterations: number): void {
  for (let i = 0; i < iterations; i++) client.step('iteration');
}

test.each<[BackendId, number, number]>([
  ['webgl', 500, 800],
  ['wasm', 50, 80],
  ['cpu', 500, 800],
])(
  'on %s: checkpoint at %i, run to %i, go back, run again',
  async (backend, middle, end) => {
    const started = new Promise<string>((resolve) => {
      hear = (message) => message.type === 'started' && resolve(message.backend.id);
    });
    client.start([{ experiment, checkpoint: null }], { backend });
    expect(await started).toBe(backend);
    train(middle);
    const kept = await checkpointAt(middle);
    train(end - middle);
    const first = await checkpointAt(end);
    client.restore(kept);
    train(end - middle);
    const second = await checkpointAt(end);
    expect(second).toEqual(first);
    expect(first[0]?.system.tensors.G).not.toEqual(kept[0]?.system.tensors.G);
  },
  60_000,
);

test('on webgl: a branch with the other loss is the run in which the loss was switched there', async () => {
  const other: Experiment = { ...experiment, loss: 'mm' };
  const start = [{ experiment, checkpoint: null }];
  client.start(start, { backend: 'webgl' });
  train(50);
  const kept = await checkpointAt(50);
  train(30);
  const old = await checkpointAt(80);
  client.restore(kept);
  client.reconfigure(0, other);
  train(30);
  const branch = await checkpointAt(80);
  client.start(start, { backend: 'webgl' });
  train(50);
  await checkpointAt(50);
  client.reconfigure(0, other);
  train(30);
  expect(branch).toEqual(await checkpointAt(80));
  expect(branch[0]?.system.tensors.G).not.toEqual(old[0]?.system.tensors.G);
}, 60_000);
