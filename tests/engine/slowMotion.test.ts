/** Slow motion against a real GAN in a session: each frame shows the batch of the network whose turn it is, and training comes to the same. */
import { expect, test } from 'vitest';
import { type Experiment, presetExperiment } from '../../src/config/experiment';
import type { Frame, FromWorker } from '../../src/engine/protocol';
import { Session } from '../../src/engine/session';
import { createArrayTrainer } from '../../src/systems/gan/arrays/trainer';
import { createGan } from '../../src/systems/gan/gan';

const request = { surface: 4, samples: 8, priorGrid: 0, density: 0, measures: 0 };

/** The default experiment with `d` updates of D and `g` of G an iteration. */
function scheduled(d: number, g: number): Experiment {
  const { discriminator, generator, ...rest } = presetExperiment('ring8');
  return {
    ...rest,
    discriminator: { ...discriminator, steps: d },
    generator: { ...generator, steps: g },
  };
}

function open(experiment: Experiment) {
  const system = createGan(experiment, createArrayTrainer);
  const frames: Frame[] = [];
  const host = {
    now: () => 0,
    rest: () => new Promise<void>((resolve) => setImmediate(resolve)),
    post: (message: FromWorker) => {
      if (message.type === 'frame') frames.push(message.frame);
    },
  };
  const session = new Session(1, [{ experiment, system, checkpoint: null }], host);
  const ended = session.live();
  const next = async (nextBatch: boolean): Promise<Frame> => {
    session.want({ ...request, nextBatch });
    while (frames.length === 0) await new Promise((resolve) => setImmediate(resolve));
    return frames.shift() as Frame;
  };
  const end = () => {
    session.end();
    return ended;
  };
  return { session, system, next, end };
}

test.each([
  [1, 1, 'DG'],
  [3, 1, 'DDDG'],
  [1, 2, 'DGG'],
])('k = %i and k_G = %i: walks %s and ends where one step does', async (k, kG, order) => {
  const [walked, stepped] = [open(scheduled(k, kG)), open(scheduled(k, kG))];
  let phases = '';
  let frame = await walked.next(true);
  while (frame.clock.iteration === 0) {
    const { batch } = frame;
    if (!batch) throw new Error('no batch was shown');
    phases += batch.phase;
    walked.session.step(batch.phase);
    frame = await walked.next(true);
    expect(frame.batch?.before?.z).toEqual(batch.z); // the batch shown is the one that was used
  }
  expect(phases).toBe(order);
  stepped.session.step('iteration');
  const reference = await stepped.next(false);
  expect(reference.batch).toBeNull();
  expect(frame.clock).toEqual(reference.clock);
  expect(await walked.system.checkpoint()).toEqual(await stepped.system.checkpoint());
  await Promise.all([walked.end(), stepped.end()]);
});

test('where neither network is to move there is no batch', async () => {
  const { next, end } = open(scheduled(0, 0));
  expect((await next(true)).batch).toBeNull();
  await end();
});
