/** The session against a pretended system and clock: who trains when, which frames are sent, and what a bad update does. */
import { beforeEach, describe, expect, test } from 'vitest';
import { defaultExperiment, type Experiment, type Phase } from '../../src/config/experiment';
import { changesLive } from '../../src/config/live';
import { fullSpeed } from '../../src/config/speeds';
import type { FromWorker } from '../../src/engine/protocol';
import { Session } from '../../src/engine/session';
import type { Observation, ProbeRequest, System } from '../../src/systems/system';

const request: ProbeRequest = { surface: 4, samples: 2, priorGrid: 2, density: 0, measures: 0 };

/** A system that counts. It is "not finite" from update `breaksAt` on. */
class CountingSystem implements System {
  readonly phases = ['D', 'G'] as const;
  log = '';
  disposed = false;
  constructor(private readonly breaksAt = Number.POSITIVE_INFINITY) {}
  update(phase: Phase) {
    if (this.disposed) throw new Error('updated after its end');
    this.log += phase;
    time += 0.3; // milliseconds an update takes
  }
  async settle() {}
  async probe() {
    const finite = this.log.length < this.breaksAt;
    return { finite, losses: { D: 1, G: 1 }, measures: null } as unknown as Observation;
  }
  async checkpoint() {
    return { tensors: {}, counters: { updates: this.log.length }, streams: {} };
  }
  restore({ counters }: { counters: Readonly<Record<string, number>> }) {
    this.log = this.log.slice(0, counters.updates);
  }
  reconfigure(next: Experiment) {
    return changesLive(defaultExperiment, next);
  }
  dispose() {
    this.disposed = true;
  }
}

let time: number;
let posted: FromWorker[];
let opened: Session[];

beforeEach(() => {
  for (const session of opened ?? []) session.end();
  time = 0;
  posted = [];
  opened = [];
});

function open(system: CountingSystem, experiment = defaultExperiment) {
  const host = {
    now: () => time,
    rest: async (milliseconds: number) => {
      time += milliseconds || 1;
      await new Promise((resolve) => setImmediate(resolve));
    },
    post: (message: FromWorker) => posted.push(message),
  };
  const session = new Session(7, [{ experiment, system, checkpoint: null }], host);
  const ended = session.live();
  opened.push(session);
  return { session, ended };
}

const settle = async (turns = 20) => {
  for (let i = 0; i < turns; i++) await new Promise((resolve) => setImmediate(resolve));
};
const frames = () => posted.flatMap((message) => (message.type === 'frame' ? [message.frame] : []));

test('shows the start when asked, and nothing twice', async () => {
  const { session } = open(new CountingSystem());
  await settle();
  expect(frames()).toHaveLength(0);
  session.want(request);
  await settle();
  expect(frames().map((frame) => frame.clock.iteration)).toEqual([0]);
  session.want(request);
  await settle();
  expect(frames()).toHaveLength(1);
  session.want({ ...request, surface: 8 });
  await settle();
  expect(frames()).toHaveLength(2);
});

test('steps one network, or to the end of the iteration', async () => {
  const system = new CountingSystem();
  const experiment = { ...defaultExperiment };
  const { session } = open(system, experiment);
  session.step('G');
  await settle();
  expect(system.log).toBe('G');
  session.step('iteration');
  await settle();
  expect(system.log).toBe('GD');
  session.step('iteration');
  session.step('D');
  await settle();
  expect(system.log).toBe('GDDGD');
});

describe('playing', () => {
  test('one update per frame waits for the page', async () => {
    const system = new CountingSystem();
    const { session } = open(system);
    session.play({ per: 'frame', updates: 1 });
    for (let i = 1; i <= 4; i++) {
      session.want(request);
      await settle();
      expect(system.log).toHaveLength(i);
    }
    expect(frames().map((frame) => frame.clock.phase)).toEqual(['D', 'G', 'D', 'G']);
  });

  test('updates per second keep to the clock', async () => {
    const system = new CountingSystem();
    const { session } = open(system);
    session.play({ per: 'second', updates: 10 });
    while (time < 1000) {
      session.want(request);
      await settle(1);
    }
    session.pause();
    expect(system.log.length).toBeGreaterThanOrEqual(9);
    expect(system.log.length).toBeLessThanOrEqual(11);
  });

  test('full speed trains without a page; one frame at most is under way', async () => {
    const system = new CountingSystem();
    const { session } = open(system);
    session.play(fullSpeed);
    await settle();
    expect(system.log.length).toBeGreaterThan(20);
    expect(frames()).toHaveLength(0);
    session.want(request);
    await settle();
    expect(frames()).toHaveLength(1);
    session.pause();
    await settle();
    const { length } = system.log;
    await settle();
    expect(system.log).toHaveLength(length);
  });

  test('stands still when neither network may move', async () => {
    const still = (steps: number) => ({ ...defaultExperiment.generator, steps });
    const system = new CountingSystem();
    const none = { ...defaultExperiment, generator: still(0), discriminator: still(0) };
    const { session } = open(system, none);
    session.play(fullSpeed);
    session.step('iteration');
    await settle();
    expect(system.log).toBe('');
  });
});

test('a run that is no longer finite stops at the last good state and can go on', async () => {
  const system = new CountingSystem(50);
  const { session } = open(system);
  session.want(request);
  session.play(fullSpeed);
  await settle(400);
  expect(posted.filter(({ type }) => type === 'diverged')).toHaveLength(1);
  expect(system.log.length).toBeLessThan(50);
  const { length } = system.log;
  await settle();
  expect(system.log).toHaveLength(length);
  expect(frames().every((frame) => frame.finite)).toBe(true);
  session.step('D');
  await settle();
  expect(system.log).toHaveLength(length + 1);
});

test('ends: no update after it, the system is freed', async () => {
  const system = new CountingSystem();
  const { session, ended } = open(system);
  session.play(fullSpeed);
  await settle();
  session.end();
  await ended;
  expect(system.disposed).toBe(true);
});

const kept = () =>
  posted.flatMap((message) => (message.type === 'checkpoint' ? [message.checkpoints] : []));

test('keeps a checkpoint at the start and then four a second where that costs nothing', async () => {
  const { session } = open(new CountingSystem());
  session.play(fullSpeed);
  while (time < 5000) {
    session.want(request);
    await settle(1);
  }
  expect(kept().length).toBeGreaterThanOrEqual(16);
  expect(kept().length).toBeLessThanOrEqual(21);
});

test('keeps a checkpoint every .6 s, not more often, where that takes long', async () => {
  class SlowlyKept extends CountingSystem {
    override async checkpoint() {
      time += 15;
      return super.checkpoint();
    }
  }
  const { session } = open(new SlowlyKept());
  session.play(fullSpeed);
  while (time < 5000) {
    session.want(request);
    await settle(1);
  }
  expect(kept().length).toBeGreaterThanOrEqual(8);
  expect(kept().length).toBeLessThanOrEqual(9);
});

test('keeps every moment that a run rests at, once', async () => {
  const { session } = open(new CountingSystem());
  const look = async () => {
    session.want({ ...request, samples: 2 + posted.length }); // another look every time
    await settle();
  };
  await look();
  for (const unit of ['D', 'G', 'iteration'] as const) {
    session.step(unit);
    await look();
    await look();
  }
  const updates = kept().map(([main]) => main?.schedule.updates);
  expect(updates).toEqual([
    { D: 0, G: 0 },
    { D: 1, G: 0 },
    { D: 1, G: 1 },
    { D: 2, G: 2 },
  ]);
});

test('keeps checkpoints while nobody looks', async () => {
  const { session } = open(new CountingSystem());
  session.play(fullSpeed);
  while (time < 3500) await settle(1);
  expect(posted.filter(({ type }) => type === 'checkpoint').length).toBeGreaterThanOrEqual(3);
});

test('moves to another system with its state; the one before is freed', async () => {
  const [first, second] = [new CountingSystem(), new CountingSystem()];
  second.log = 'x'.repeat(10);
  const { session } = open(first);
  session.step('D');
  await settle();
  await session.moveTo([second]);
  expect(first.disposed).toBe(true);
  expect(second.log).toHaveLength(1); // as many updates as the first one's checkpoint says
  session.step('G');
  await settle();
  expect(second.log.at(-1)).toBe('G');
  session.end();
  await settle();
  expect(second.disposed).toBe(true);
});

test('measures after exactly the iterations asked for', async () => {
  const system = new CountingSystem();
  const { session } = open(system);
  await session.measure(123, 100);
  expect(system.log).toBe('DG'.repeat(123));
  expect(posted.find(({ type }) => type === 'measured')).toMatchObject({
    report: { iterations: 123, finite: true },
  });
});
