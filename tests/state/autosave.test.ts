/** Keeping a run in a storage, and offering it after a reload. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Experiment, presetExperiment } from '../../src/config/experiment';
import { layersIn, optimiserSlots, parameterCount } from '../../src/config/layers';
import { decodeLink } from '../../src/config/link';
import { cellCount, encodePoints } from '../../src/config/points';
import type { RunCheckpoint } from '../../src/engine/protocol';
import { startAutosave } from '../../src/state/autosave';
import type { Holding, RunNote, RunStorage } from '../../src/state/keptRuns';
import { maximumFileSize } from '../../src/state/savedRun';
import { openRunFile } from '../../src/state/saving';
import { createBench, frameAt } from './fakeClient';

const ring = presetExperiment('ring8');

/** As a worker would send it after so many updates of each network. */
function checkpointAt(experiment: Experiment, updates: number): RunCheckpoint {
  const values = (phase: 'D' | 'G') => {
    const { optimiser } = phase === 'D' ? experiment.discriminator : experiment.generator;
    const size = parameterCount(layersIn(experiment, phase)) * (1 + optimiserSlots[optimiser]);
    return new Float32Array(size).fill(updates);
  };
  const both = { D: updates, G: updates };
  return {
    experiment,
    schedule: { iteration: updates, done: { D: 0, G: 0 }, updates: both, phase: 'G' },
    system: {
      tensors: { D: values('D'), G: values('G') },
      counters: both,
      streams: { data: [1, 2, 3, 4, Number.NaN], prior: [5, 6, 7, 8, 0.5] },
    },
  };
}

/** A storage of the browser's, with what pages left there. */
function fakeStorage() {
  const kept = new Map<string, { note: unknown; run: unknown }>();
  let writes = 0;
  const storage: RunStorage = {
    notes: async () => structuredClone([...kept.values()].map(({ note }) => note)),
    read: async (name) => structuredClone(kept.get(name)?.run),
    write: async (note, run, forgotten) => {
      for (const name of forgotten) kept.delete(name);
      kept.set(note.name, structuredClone({ note, run }));
      writes += 1;
    },
    forget: async (names) => {
      for (const name of names) kept.delete(name);
    },
  };
  return {
    storage,
    kept,
    writes: () => writes,
    iterations: () => [...kept.values()].map(({ note }) => (note as RunNote).iteration),
  };
}

/** A tab among `tabs`, which hold runs. */
function fakeTab(before: string | null = null, others: ReadonlySet<string> = new Set()) {
  let remembered = before;
  const holding: Holding = {
    before,
    remember: (name) => {
      remembered = name;
    },
    hold: async (name) => !others.has(name),
    held: async () => others,
  };
  return { holding, remembered: () => remembered };
}

/** A page with a run that stands at `updates`. */
function pageAt(updates: number, fragment = '') {
  const bench = createBench(decodeLink(fragment));
  const { experiment } = bench.state();
  const reach = (to: number) => {
    bench.tell({ type: 'checkpoint', run: 1, checkpoints: [checkpointAt(experiment, to)] });
    bench.tell(frameAt(to));
  };
  if (updates > 0) reach(updates);
  return { ...bench, reach, saving: () => bench.playground.saving.getState() };
}

const begun = 1_790_000_000_000;
beforeEach(() => {
  vi.useFakeTimers({ now: begun });
});
afterEach(() => {
  vi.useRealTimers();
});
const rest = (milliseconds = 0) => vi.advanceTimersByTimeAsync(milliseconds);

const start = (page: ReturnType<typeof pageAt>, storage: RunStorage, { holding } = fakeTab()) =>
  startAutosave(page.playground, { storage, holding, now: () => Date.now() });

/** A page trains to `updates` and goes away; later ones are later. */
async function leave(storage: RunStorage, updates: number, fragment = '', tab = fakeTab()) {
  const page = pageAt(updates, fragment);
  start(page, storage, tab);
  await rest(1000);
  return page.playground.run.name;
}

describe('saving', () => {
  it('begins with the first checkpoint after an update, whatever the clock says', async () => {
    const page = pageAt(0);
    const { storage, writes, iterations } = fakeStorage();
    start(page, storage);
    page.reach(0);
    await rest(1000);
    expect(writes()).toBe(0);
    page.reach(1);
    await rest();
    expect(iterations()).toEqual([1]);
  });

  it('loses no checkpoint for longer than half a second, and writes none twice', async () => {
    const page = pageAt(0);
    const { storage, writes, iterations } = fakeStorage();
    const autosave = start(page, storage);
    for (let i = 1; i <= 40; i++) {
      page.reach(i);
      await rest(100);
      expect(iterations()[0] ?? 0).toBeGreaterThan(i - 5);
    }
    expect(writes()).toBeLessThanOrEqual(11); // four seconds
    await rest(1000);
    expect(iterations()).toEqual([40]);
    const before = writes();
    await autosave.save();
    await rest(10_000);
    expect(writes()).toBe(before);
  });

  it('of data that no address holds begins before anything has learned', async () => {
    const counts = Uint32Array.from({ length: cellCount(2) }, (_, i) => (i * 7919) % 13);
    const points = encodePoints({ dimensions: 2, counts, units: null });
    const own = presetExperiment('own');
    const bench = createBench({
      ...decodeLink(''),
      experiment: { ...own, data: { ...own.data, points } },
    });
    const { storage, writes } = fakeStorage();
    startAutosave(bench.playground, { storage, ...fakeTab(), now: () => Date.now() });
    const { experiment } = bench.state();
    bench.tell({ type: 'checkpoint', run: 1, checkpoints: [checkpointAt(experiment, 0)] });
    await rest();
    expect(writes()).toBe(1);
  });

  it('leaves a run that trained for long in its place when another begins, and nothing else', async () => {
    const { storage, iterations } = fakeStorage();
    const page = pageAt(50);
    start(page, storage);
    await rest(1000);
    for (const to of [3200, 7]) {
      page.playground.reset();
      page.tell({ type: 'checkpoint', run: 1, checkpoints: [checkpointAt(ring, to)] });
      await rest(1000);
    }
    expect(iterations()).toEqual([3200, 7]);
    expect(page.saving().earlier).toMatchObject([{ iteration: 3200 }]);
  });
});

describe('the offer', () => {
  /** What a page is offered after another has gone. */
  const offered = async (updates: number, left: string, fragment: string) => {
    const { storage } = fakeStorage();
    await leave(storage, updates, left);
    const page = pageAt(0, fragment);
    await start(page, storage).offer(fragment);
    return page.saving().offer;
  };

  it('names the moment and the iteration', async () => {
    expect(await offered(3200, '', '')).toMatchObject({ savedAt: begun, iteration: 3200 });
  });

  it('is made where the address asks for the same experiment, or for none, or the run was long', async () => {
    expect(await offered(50, 'loss=mm', 'loss=mm')).not.toBeNull();
    expect(await offered(50, 'loss=mm', 'loss=mm&speed=full')).not.toBeNull();
    expect(await offered(50, 'loss=mm', '')).not.toBeNull();
    expect(await offered(50, 'loss=mm', 'loss=ns')).toBeNull();
    expect(await offered(50, 'loss=mm', 'data=moons')).toBeNull();
    expect(await offered(101, 'loss=mm', 'data=moons')).not.toBeNull();
  });

  it('is not made of what is no run', async () => {
    for (const note of [undefined, null, '', 7, {}, { name: 'x', savedAt: 'now' }]) {
      const { storage, kept } = fakeStorage();
      kept.set('x', { note, run: null });
      const page = pageAt(0);
      await start(page, storage).offer('');
      expect(page.saving()).toMatchObject({ offer: null, earlier: [], trouble: null });
    }
  });

  it('that does not open says so, and is not made again', async () => {
    const { storage, kept } = fakeStorage();
    const name = await leave(storage, 500);
    kept.set(name, { ...(kept.get(name) as { note: unknown }), run: { format: 'other' } });
    const page = pageAt(0);
    await start(page, storage).offer('');
    await page.saving().offer?.accept();
    expect(page.saving()).toMatchObject({ offer: null, earlier: [], trouble: 'foreign' });
  });

  it('accepted, goes on from the checkpoint with its history and its view, in its place', async () => {
    const { storage, iterations } = fakeStorage();
    await leave(storage, 3200, 'loss=mm&picture=overview');
    const page = pageAt(0);
    await start(page, storage).offer('');
    page.taken();
    await page.saving().offer?.accept();
    expect(page.saving().offer).toBeNull();
    expect(page.state()).toMatchObject({ playing: false, clock: { iteration: 3200 } });
    expect(page.state().view.picture).toBe('overview');
    expect(page.state().experiment.loss).toBe('mm');
    const call = page.taken().find(({ name }) => name === 'start');
    const loss = { ...ring, loss: 'mm' } as const;
    const checkpoint = checkpointAt(loss, 3200);
    expect(call?.argument).toMatchObject([{ experiment: loss, checkpoint }]);
    expect(page.playground.record.losses.spans()).toHaveLength(1);
    page.tell({ type: 'checkpoint', run: 1, checkpoints: [checkpointAt(loss, 3300)] });
    await rest(1000);
    expect(iterations()).toEqual([3300]);
  });

  it('is the run of this tab before any newer one', async () => {
    const { storage } = fakeStorage();
    const tab = fakeTab();
    const own = await leave(storage, 500, '', tab);
    expect(tab.remembered()).toBe(own);
    await leave(storage, 700);
    const [again, another] = [pageAt(0), pageAt(0)];
    await start(again, storage, fakeTab(own)).offer('');
    expect(again.saving()).toMatchObject({ offer: { iteration: 500 } });
    expect(again.saving().earlier.map(({ iteration }) => iteration)).toEqual([700, 500]);
    await start(another, storage).offer('');
    expect(another.saving()).toMatchObject({ offer: { iteration: 700 } });
  });

  it('is none that another tab has open; where nobody can tell, a copy is gone on with', async () => {
    const { storage, iterations } = fakeStorage();
    const open = await leave(storage, 500);
    const page = pageAt(0);
    await start(page, storage, fakeTab(null, new Set([open]))).offer('');
    expect(page.saving()).toMatchObject({ offer: null, earlier: [] });
    const blind = fakeTab();
    const copying = pageAt(0);
    const holding = { ...blind.holding, hold: async () => false };
    await start(copying, storage, { ...blind, holding }).offer('');
    await copying.saving().offer?.accept();
    copying.tell({ type: 'checkpoint', run: 1, checkpoints: [checkpointAt(ring, 600)] });
    await rest(1000);
    expect(iterations()).toEqual([500, 600]);
  });

  it('goes for eight runs and two weeks', async () => {
    const { storage, iterations } = fakeStorage();
    for (let i = 1; i <= 10; i++) await leave(storage, 100 * i);
    const page = pageAt(0);
    await start(page, storage).offer('');
    const kept = [1000, 900, 800, 700, 600, 500, 400, 300];
    expect(page.saving().earlier.map(({ iteration }) => iteration)).toEqual(kept);
    expect(iterations().sort((a, b) => b - a)).toEqual(kept);
    vi.setSystemTime(begun + 15 * 24 * 3_600_000);
    const later = pageAt(0);
    await start(later, storage).offer('');
    expect(later.saving()).toMatchObject({ offer: null, earlier: [] });
    expect(iterations()).toEqual([]);
  });
});

describe('a storage that fails', () => {
  const failing = (answer: () => Promise<never>): RunStorage => ({
    notes: answer,
    read: answer,
    write: answer,
    forget: answer,
  });

  it('when it is full, is said once, and the run goes on', async () => {
    const page = pageAt(200);
    const { storage } = fakeStorage();
    const full = () => Promise.reject(new DOMException('no', 'QuotaExceededError'));
    start(page, { ...storage, write: full });
    expect(page.saving().trouble).toBeNull();
    await rest(1000);
    expect(page.saving().trouble).toBe('full');
    page.playground.saving.setState({ trouble: null });
    page.reach(300);
    await rest(1000);
    expect(page.saving().trouble).toBeNull();
    expect(page.state().clock.iteration).toBe(300);
  });

  it('when it is not allowed at all, the same', async () => {
    const page = pageAt(200);
    const autosave = start(
      page,
      failing(() => {
        throw new DOMException('no', 'SecurityError');
      }),
    );
    await autosave.offer('');
    expect(page.saving().trouble).toBe('refused');
    await expect(autosave.save()).resolves.toBeUndefined();
  });

  it('when it never answers, is said after a while, and holds nothing up', async () => {
    const page = pageAt(200);
    let answer: (notes: []) => void = () => {};
    const { storage } = fakeStorage();
    const notes = () =>
      new Promise<[]>((resolve) => {
        answer = resolve;
      });
    const autosave = start(page, { ...storage, notes, write: () => new Promise(() => {}) });
    const offer = autosave.offer('');
    await rest(1000);
    expect(page.saving().trouble).toBeNull();
    await rest(5000);
    expect(page.saving().trouble).toBe('silent');
    const saved = autosave.save();
    await rest(6000);
    await saved;
    answer([]);
    await offer;
    expect(page.saving().trouble).toBeNull(); // it was only slow
  });
});

describe('a file that is no run', () => {
  it.each([
    ['foreign', new Blob(['a,b\n1,2'])],
    ['damaged', new Blob(['{"format":"gan-playground-run","version":1,'])],
    ['version', new Blob(['{"format":"gan-playground-run","version":99}'])],
    ['oversized', { size: maximumFileSize + 1 } as Blob],
    ['unreadable', { size: 5, text: () => Promise.reject(new Error('gone')) } as unknown as Blob],
  ] as const)('is refused as %s, and the present run is untouched', async (trouble, file) => {
    const page = pageAt(40);
    const before = page.state();
    page.taken();
    vi.useRealTimers();
    await openRunFile(page.playground, file);
    expect(page.saving().trouble).toBe(trouble);
    expect(page.state()).toBe(before);
    expect(page.taken()).toEqual([]);
  });
});
