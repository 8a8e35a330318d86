/** Lanes in lockstep: each trains as it would alone, number for number, whatever the others do. */
import { describe, expect, test } from 'vitest';
import { defaultExperiment, type Experiment } from '../../src/config/experiment';
import { fullSpeed } from '../../src/config/speeds';
import type { FromWorker, RunCheckpoint } from '../../src/engine/protocol';
import { Session } from '../../src/engine/session';
import { openPlainCpu } from '../../src/systems/backends/cpu';
import { createArrayTrainer } from '../../src/systems/gan/arrays/trainer';
import { createGan } from '../../src/systems/gan/gan';
import type { TrainerFactory } from '../../src/systems/gan/trainer';

const A: Experiment = {
  ...defaultExperiment,
  batch: 16,
  generator: { ...defaultExperiment.generator, units: 8 },
  discriminator: { ...defaultExperiment.discriminator, units: 8 },
};
const B: Experiment = { ...A, loss: 'mm' };
const slowB: Experiment = { ...B, discriminator: { ...B.discriminator, steps: 3 } };
const request = { surface: 0, samples: 8, priorGrid: 0, density: 0, measures: 0 };

type Of<T extends FromWorker['type']> = Extract<FromWorker, { type: T }>;

function open(experiments: readonly Experiment[], create: TrainerFactory = createArrayTrainer) {
  const posted: FromWorker[] = [];
  const systems = experiments.map((experiment) => createGan(experiment, create));
  const lanes = experiments.map((experiment, i) => ({
    experiment,
    system: systems[i] as (typeof systems)[number],
    checkpoint: null,
  }));
  const session = new Session(1, lanes, {
    now: () => performance.now(),
    rest: () => new Promise<void>((resolve) => setImmediate(resolve)),
    post: (message) => posted.push(message),
  });
  const ended = session.live();
  const next = async <T extends FromWorker['type']>(type: T): Promise<Of<T>> => {
    for (;;) {
      const index = posted.findIndex((message) => message.type === type);
      if (index >= 0) return posted.splice(index, 1)[0] as Of<T>;
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const end = async () => {
    session.end();
    await ended;
  };
  return { session, systems, posted, next, end };
}

/** Each lane's weights, counters and streams after so many iterations. */
async function after(
  iterations: number,
  experiments: readonly Experiment[],
  create?: TrainerFactory,
) {
  const { session, systems, end } = open(experiments, create);
  await session.measure(iterations, 100);
  const states = await Promise.all(systems.map((system) => system.checkpoint()));
  await end();
  return states;
}

describe.each([
  ['arrays', 300],
  ['plain', 12],
] as const)('on %s, after %i iterations', (kind, iterations) => {
  const factory = async () =>
    kind === 'arrays'
      ? createArrayTrainer
      : ((await openPlainCpu()).trainers[0]?.[1] as TrainerFactory);

  test('A and B are what each is alone, and have used the same batches', async () => {
    const create = await factory();
    const [a, b] = await after(iterations, [A, B], create);
    const [aloneA] = await after(iterations, [A], create);
    const [aloneB] = await after(iterations, [B], create);
    expect(a).toEqual(aloneA);
    expect(b).toEqual(aloneB);
    expect(b?.streams).toEqual(a?.streams);
    expect(b?.tensors.G).not.toEqual(a?.tensors.G);
  });
});

test('with another k each completes the same iterations', async () => {
  const [a, b] = await after(100, [A, slowB]);
  expect(a).toEqual((await after(100, [A]))[0]);
  expect(b).toEqual((await after(100, [slowB]))[0]);
  expect(b?.counters).toEqual({ D: 300, G: 100 });
});

test('a live change of one lane leaves the other as it was', async () => {
  const { session, systems, end } = open([A, A]);
  await session.measure(20, 100);
  session.reconfigure(1, B);
  await session.measure(20, 100);
  const [a, b] = await Promise.all(systems.map((system) => system.checkpoint()));
  await end();
  expect(a).toEqual((await after(40, [A]))[0]);
  expect(b).not.toEqual(a);
});

test('goes back to a kept moment in every lane, settings included, and from there the same way', async () => {
  const { session, systems, next, end } = open([A, B]);
  await session.measure(30, 100);
  const then: RunCheckpoint[] = (await Promise.all(systems.map((s) => s.checkpoint()))).map(
    (system, i) => ({
      experiment: i === 0 ? A : B,
      schedule: { iteration: 30, done: { D: 0, G: 0 }, updates: { D: 30, G: 30 }, phase: 'G' },
      system,
    }),
  );
  await session.measure(25, 100);
  const straight = await Promise.all(systems.map((s) => s.checkpoint()));
  session.reconfigure(0, { ...A, loss: 'mm' });
  await session.measure(10, 100);
  session.want(request, request);
  session.restore(then);
  await next('restored');
  const { frame, companions } = await next('frame');
  expect([frame, ...companions].map(({ clock }) => clock.iteration)).toEqual([30, 30]);
  await session.measure(25, 100);
  expect(await Promise.all(systems.map((s) => s.checkpoint()))).toEqual(straight);
  await end();
});

test('a frame under way when a moment is gone back to is not shown', async () => {
  const { session, posted, next, end } = open([A]);
  const { checkpoints } = await next('checkpoint');
  session.play(fullSpeed);
  await new Promise((resolve) => setTimeout(resolve, 30));
  session.want(request);
  session.restore(checkpoints);
  await next('restored');
  const { frame } = await next('frame');
  expect(frame.clock.iteration).toBe(0);
  expect(posted.some(({ type }) => type === 'frame')).toBe(false);
  await end();
});

test.each([0, 1])('lane %i goes on alone from where it stands', async (lane) => {
  const { session, next, systems, end } = open([A, B]);
  await session.measure(30, 100);
  session.keep(lane);
  await next('restored');
  await session.measure(20, 100);
  const left = await systems[lane]?.checkpoint();
  await end();
  expect(left).toEqual((await after(50, [lane === 0 ? A : B]))[0]);
});

test('says which lane blew up, and stops both', async () => {
  const wild = {
    ...defaultExperiment.generator,
    optimiser: 'sgd',
    rate: 1,
    momentum: 0.99,
  } as const;
  const broken: Experiment = {
    ...defaultExperiment,
    loss: 'mm',
    generator: wild,
    discriminator: wild,
  };
  const { session, next, end } = open([A, broken]);
  session.play(fullSpeed);
  expect((await next('diverged')).lane).toBe(1);
  session.want(request, request);
  const { frame, companions } = await next('frame');
  expect([frame, ...companions].every(({ finite }) => finite)).toBe(true);
  await end();
});

test('companions are looked at only where they are wanted, and measured only where that is', async () => {
  const { session, next, end } = open([A, B, B]);
  session.want(request);
  expect((await next('frame')).companions).toEqual([]);
  session.want(request, { ...request, measures: 100, measuredLanes: [2] });
  const { companions } = await next('frame');
  expect(companions.map(({ measures }) => measures !== null)).toEqual([false, true]);
  await end();
});
