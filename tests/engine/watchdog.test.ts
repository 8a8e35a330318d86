/** A worker that falls silent is noticed by the client, on a clock that the test moves, and one that works long is not. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultExperiment } from '../../src/config/experiment';
import { fullSpeed } from '../../src/config/speeds';
import { createEngineClient, type EngineClient } from '../../src/engine/client';
import type { FromWorker, ToWorker } from '../../src/engine/protocol';
import { frameAt } from '../state/fakeClient';

const request = { surface: 0, samples: 16, priorGrid: 0, density: 0, measures: 0 };

/** A worker that says only what the test lets it say. */
class FakeWorker {
  onmessage: (event: { data: FromWorker }) => void = () => {};
  readonly told: ToWorker[] = [];
  ended = false;

  constructor() {
    workers.push(this);
  }

  postMessage(message: ToWorker): void {
    this.told.push(message);
  }

  terminate(): void {
    this.ended = true;
  }

  /** Speaks of a run. */
  say(message: FromWorker): void {
    this.onmessage({ data: message });
  }
}

let workers: FakeWorker[];
let heard: FromWorker[];
let time: number;
let visible: boolean;
let ticks: Map<() => void, number>;
let client: EngineClient;

beforeEach(() => {
  [workers, heard, time, visible, ticks] = [[], [], 0, true, new Map()];
  vi.stubGlobal('Worker', FakeWorker);
  client = createEngineClient((message) => heard.push(message), {
    now: () => time,
    visible: () => visible,
    every(milliseconds, callback) {
      ticks.set(callback, milliseconds);
      return () => ticks.delete(callback);
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

const newest = () => workers.at(-1) as FakeWorker;
const silences = () => heard.filter((message) => message.type === 'failed');

/** Lets time pass; `answer` is what the worker does at each tick. */
function pass(milliseconds: number, answer: () => void = () => {}): void {
  const end = time + milliseconds;
  while (time < end && ticks.size > 0) {
    const [[tick, pace]] = [...ticks] as [[() => void, number]];
    time += pace;
    tick();
    answer();
  }
  time = Math.max(time, end);
}

const alive = (run = 1) => newest().say({ type: 'alive', run });
const working = (run = 1) => newest().say({ type: 'working', run });

/** A run that stands on its device and has shown its first frame. */
function open(): void {
  client.start([{ experiment: defaultExperiment, checkpoint: null }]);
  client.want(request, null);
  newest().say({ type: 'ready', run: 1, refused: [] });
  newest().say(frameAt(0));
  client.want(request, null);
}

describe('a watched worker', () => {
  it('that is open and says nothing is given up within three seconds', () => {
    open();
    pass(2000);
    expect(silences()).toEqual([]);
    pass(1000);
    expect(silences()).toEqual([{ type: 'failed', run: 1, reason: 'silent', detail: '' }]);
    expect(newest().ended).toBe(true);
    pass(60_000);
    expect(silences()).toHaveLength(1);
  });

  it('that answers may rest as long as nothing is asked of it', () => {
    open();
    pass(3_600_000, alive);
    expect(silences()).toEqual([]);
  });

  it('that does not know the run gives no answer, however often it is asked', () => {
    open();
    client.play(fullSpeed);
    pass(3000, () => {});
    expect(newest().told.filter(({ type }) => type === 'ping').length).toBeGreaterThan(5);
    expect(silences()).toHaveLength(1);
  });

  it('that plays and answers, but shows nothing, is given up too', () => {
    open();
    client.play(fullSpeed);
    pass(20_000, alive);
    expect(silences()).toHaveLength(1);
  });

  it.each(['step', 'ascend', 'restore', 'keep'] as const)('owes a frame after %s', (command) => {
    open();
    if (command === 'step') client.step('D');
    else if (command === 'ascend') client.ascend();
    else if (command === 'restore') client.restore([]);
    else client.keep(0);
    pass(20_000, alive);
    expect(silences()).toHaveLength(1);
  });

  it('may work for minutes without looking up, if it says so', () => {
    open();
    client.ascend();
    pass(300_000, working);
    expect(silences()).toEqual([]);
  });

  it('owes nothing while the page has not asked for a frame, as out of sight in a frame', () => {
    open();
    client.play(fullSpeed);
    newest().say(frameAt(1));
    pass(300_000, alive);
    expect(silences()).toEqual([]);
  });

  it('owes nothing once it is paused and has shown that', () => {
    open();
    client.play(fullSpeed);
    client.pause();
    newest().say(frameAt(1));
    client.want(request, null);
    pass(300_000, alive);
    expect(silences()).toEqual([]);
  });

  it('is not missed while the page is hidden, and is given its time when it is seen again', () => {
    open();
    client.play(fullSpeed);
    visible = false;
    pass(3_600_000);
    visible = true;
    pass(2000);
    expect(silences()).toEqual([]);
    pass(1000);
    expect(silences()).toHaveLength(1);
  });

  it('is not missed where the machine slept, or the page itself was busy', () => {
    open();
    client.play(fullSpeed);
    for (let i = 0; i < 4; i++) {
      time += 3_600_000;
      pass(250);
    }
    expect(silences()).toEqual([]);
  });

  it('may take its time to open a device, but not for ever', () => {
    client.start([{ experiment: defaultExperiment, checkpoint: null }]);
    client.want(request, null);
    pass(4500); // its script comes over a slow network
    alive();
    pass(7000); // it compiles
    expect(silences()).toEqual([]);
    pass(60_000, alive); // it waits for a device that never comes
    expect(silences()).toHaveLength(1);
  });

  it('that never says a word is given up after some seconds', () => {
    client.start([{ experiment: defaultExperiment, checkpoint: null }]);
    pass(6000);
    expect(silences()).toHaveLength(1);
  });

  it('is replaced by the next start, and what it still says is not heard', () => {
    open();
    pass(3000);
    const [first] = workers;
    client.start([{ experiment: defaultExperiment, checkpoint: null }]);
    expect(workers).toHaveLength(2);
    expect(ticks.size).toBe(1);
    heard = [];
    first?.say({ type: 'failed', run: 1, reason: 'exception', detail: 'late' });
    expect(heard).toEqual([]);
  });
});

it('nobody is watched without a clock to watch by', () => {
  createEngineClient(() => {}).start([{ experiment: defaultExperiment, checkpoint: null }]);
  expect(ticks.size).toBe(0);
});
