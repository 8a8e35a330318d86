/** Going back to a kept moment in a real session: what follows is what followed the first time, bit for bit. */
import { beforeAll, expect, test } from 'vitest';
import { type Experiment, type OptimiserId, presetExperiment } from '../../src/config/experiment';
import type { OpenLane } from '../../src/engine/lanes';
import type { FromWorker, RunCheckpoint, StepUnit } from '../../src/engine/protocol';
import { Session } from '../../src/engine/session';
import { createArrayTrainer } from '../../src/systems/gan/arrays/trainer';
import { createGan } from '../../src/systems/gan/gan';
import { createPlainTrainer } from '../../src/systems/gan/plain/trainer';
import type { TrainerFactory } from '../../src/systems/gan/trainer';
import { useCpu } from '../systems/cpu';

beforeAll(useCpu);

const request = { surface: 4, samples: 8, priorGrid: 0, density: 0, measures: 0 };
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A small experiment; 33 codes of one number leave a normal deviate to spare in the stream. */
function small(optimiser: OptimiserId): Experiment {
  const { discriminator, generator, ...rest } = presetExperiment('ring8');
  const network = { units: 6, hiddenLayers: 1, optimiser, momentum: 0.5 };
  return {
    ...rest,
    batch: 33,
    prior: { id: 'normal', dimensions: 1 },
    discriminator: { ...discriminator, ...network, steps: 2 },
    generator: { ...generator, ...network },
  };
}

function open(
  lanes: readonly Pick<OpenLane, 'experiment' | 'checkpoint'>[],
  create: TrainerFactory,
) {
  let kept: readonly RunCheckpoint[] = [];
  const host = {
    now: () => 0,
    rest: turn,
    post: (message: FromWorker) => {
      if (message.type === 'checkpoint') kept = message.checkpoints;
    },
  };
  const made = lanes.map((lane) => ({ ...lane, system: createGan(lane.experiment, create) }));
  const session = new Session(1, made, host);
  const ended = session.live();
  return {
    session,
    /** Trains, and waits for the checkpoint of the moment that the run rests at. */
    async train(iterations: number, unit: StepUnit = 'iteration') {
      while (kept.length === 0) await turn();
      kept = [];
      for (let i = 0; i < iterations; i++) session.step(unit);
      while (kept.length === 0) {
        session.want({ ...request, samples: 8 });
        await turn();
      }
      return structuredClone(kept); // as it goes to the page and comes back
    },
    /** The moment that was gone back to is kept anew. */
    restore(checkpoints: readonly RunCheckpoint[]) {
      kept = [];
      session.restore(checkpoints);
    },
    async end() {
      session.end();
      await ended;
    },
  };
}

const trainers = { arrays: createArrayTrainer, plain: createPlainTrainer };

test.each([
  ['arrays', 'adam'],
  ['arrays', 'sgd'],
  ['plain', 'adam'],
  ['plain', 'sgd'],
] as const)(
  'on %s with %s: 800 iterations twice, from a checkpoint at 500',
  async (id, optimiser) => {
    const run = open([{ experiment: small(optimiser), checkpoint: null }], trainers[id]);
    const at500 = await run.train(500);
    expect(at500[0]?.schedule.iteration).toBe(500);
    const first = await run.train(300);
    run.restore(at500);
    const second = await run.train(300);
    expect(second).toEqual(first);
    expect(first[0]?.system.tensors.G).not.toEqual(at500[0]?.system.tensors.G);
    run.restore(second);
    await run.end();
  },
);

test.each(['arrays', 'plain'] as const)('on %s: from the middle of an iteration', async (id) => {
  const run = open([{ experiment: small('adam'), checkpoint: null }], trainers[id]);
  await run.train(20);
  const between = await run.train(1, 'D');
  expect(between[0]?.schedule).toMatchObject({ iteration: 20, done: { D: 1, G: 0 } });
  const first = await run.train(30);
  run.restore(between);
  expect(await run.train(30)).toEqual(first);
  await run.end();
});

test('a loss and a rate that were changed later are as they were; the branch goes another way', async () => {
  const experiment = small('adam');
  const run = open([{ experiment, checkpoint: null }], createArrayTrainer);
  const at50 = await run.train(50);
  const first = await run.train(40);
  const changed: Experiment = {
    ...experiment,
    loss: 'mm',
    generator: { ...experiment.generator, rate: 0.02 },
  };
  run.restore(at50);
  run.session.reconfigure(0, changed);
  const branch = await run.train(40);
  expect(branch[0]?.experiment).toEqual(changed);
  expect(branch[0]?.system.tensors.G).not.toEqual(first[0]?.system.tensors.G);
  run.restore(at50);
  expect(await run.train(40)).toEqual(first);
  await run.end();
});

test('every lane goes back, and goes on as it did', async () => {
  const lanes = [small('adam'), { ...small('adam'), loss: 'mm' as const }].map((experiment) => ({
    experiment,
    checkpoint: null,
  }));
  const run = open(lanes, createArrayTrainer);
  const at30 = await run.train(30);
  const first = await run.train(20);
  run.restore(at30);
  const second = await run.train(20);
  expect(second).toHaveLength(2);
  expect(second).toEqual(first);
  await run.end();
});

test('another session goes on from a checkpoint as the first one did', async () => {
  const experiment = small('adam');
  const run = open([{ experiment, checkpoint: null }], createArrayTrainer);
  const [checkpoint] = await run.train(30);
  const first = await run.train(20);
  await run.end();
  const other = open([{ experiment, checkpoint: checkpoint ?? null }], createArrayTrainer);
  expect(await other.train(20)).toEqual(first);
  await other.end();
});
