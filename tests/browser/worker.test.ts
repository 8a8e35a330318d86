/** The engine in its worker, through the client, as the page uses it. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { defaultExperiment, type Experiment } from '../../src/config/experiment';
import { fullSpeed } from '../../src/config/speeds';
import { createEngineClient, type EngineClient } from '../../src/engine/client';
import type { FromWorker } from '../../src/engine/protocol';

type Of<T extends FromWorker['type']> = Extract<FromWorker, { type: T }>;
const request = { surface: 16, samples: 64, priorGrid: 5, density: 0, measures: 0 };

/** One lane from fresh weights. */
const fresh = (experiment: Experiment) => [{ experiment, checkpoint: null }];

let messages: FromWorker[];
let waiting: (() => void)[];
let client: EngineClient;

beforeEach(() => {
  messages = [];
  waiting = [];
  client = createEngineClient((message) => {
    messages.push(message);
    for (const check of waiting.splice(0)) check();
  });
});
afterEach(() => client.dispose());

/** Takes the next message of a kind, waiting for it if need be. */
async function next<T extends FromWorker['type']>(type: T): Promise<Of<T>> {
  for (;;) {
    const index = messages.findIndex((message) => message.type === type);
    if (index >= 0) return messages.splice(index, 1)[0] as Of<T>;
    const failure = messages.find((message) => message.type === 'failed');
    if (failure) throw new Error(JSON.stringify(failure));
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
}

async function frame() {
  client.want(request, null);
  return (await next('frame')).frame;
}

describe.each(['webgl', 'wasm', 'cpu'] as const)('on %s', (backend) => {
  test('starts, steps, plays and pauses', async () => {
    client.start(fresh(defaultExperiment), { backend });
    expect((await next('started')).backend.id).toBe(backend);
    // The processor imitates the GPU of the browser that runs the tests.
    expect((await next('gpu')).present).toBe(false);
    const first = await frame();
    expect(first.clock).toMatchObject({ iteration: 0, phase: null });
    client.step('D');
    const afterD = await frame();
    expect(afterD.generated).toEqual(first.generated);
    expect(afterD.surface.values).not.toEqual(first.surface.values);
    client.step('G');
    const afterG = await frame();
    expect(afterG.clock).toMatchObject({ iteration: 1, phase: 'G' });
    expect(afterG.surface.values).toEqual(afterD.surface.values);
    expect(afterG.generated).not.toEqual(afterD.generated);
    client.play(fullSpeed);
    let seen = await frame();
    while (seen.clock.iteration < 20) seen = await frame();
    client.pause();
    await new Promise((resolve) => setTimeout(resolve, 300));
    const paused = await frame();
    client.reconfigure(0, { ...defaultExperiment, loss: 'mm' });
    expect((await frame()).clock).toEqual(paused.clock);
  });
});

test('a new start ends the old run; its late messages are not heard', async () => {
  client.start(fresh(defaultExperiment), { backend: 'wasm' });
  client.play(fullSpeed);
  client.want(request, null);
  client.start(fresh({ ...defaultExperiment, seed: 5 }), { backend: 'wasm' });
  await next('started');
  expect(messages.filter(({ type }) => type === 'started')).toHaveLength(0);
  expect((await frame()).clock.iteration).toBe(0);
});

test('goes on from a checkpoint in a new worker: the same run, number for number', async () => {
  client.start(fresh(defaultExperiment), { backend: 'wasm' });
  const { checkpoints } = await next('checkpoint');
  for (let i = 0; i < 3; i++) client.step('iteration');
  let straight = await frame();
  while (straight.clock.iteration < 3) straight = await frame();
  client.dispose();
  client.start([{ experiment: defaultExperiment, checkpoint: checkpoints[0] ?? null }], {
    backend: 'wasm',
  });
  for (let i = 0; i < 3; i++) client.step('iteration');
  let again = await frame();
  while (again.clock.iteration < 3) again = await frame();
  expect(again.generated).toEqual(straight.generated);
  expect(again.losses).toEqual(straight.losses);
});

test('a run that diverges stops, says so, and can be shown and stepped again', async () => {
  const wild = {
    ...defaultExperiment.generator,
    optimiser: 'sgd',
    rate: 1,
    momentum: 0.99,
  } as const;
  client.start(fresh({ ...defaultExperiment, loss: 'mm', generator: wild, discriminator: wild }), {
    backend: 'wasm',
  });
  client.play(fullSpeed);
  await next('diverged');
  const shown = await frame();
  expect(shown.finite).toBe(true);
  expect(shown.generated.every(Number.isFinite)).toBe(true);
});

test('measures a run without drawing it', async () => {
  client.start(fresh(defaultExperiment), { backend: 'wasm' });
  client.measure(50, 2500);
  const { report } = await next('measured');
  expect(report).toMatchObject({ iterations: 50, finite: true });
  expect(report.measures?.coverage?.counts).toHaveLength(8);
  expect(report.measures?.jsd).toBeGreaterThan(0.1); // after 50 iterations nothing is learnt yet
});
