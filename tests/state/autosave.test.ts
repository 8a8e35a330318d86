/** Keeping a run in a storage, and offering it after a reload. */
import { describe, expect, it } from 'vitest';
import { type Experiment, presetExperiment } from '../../src/config/experiment';
import { layersIn, optimiserSlots, parameterCount } from '../../src/config/layers';
import { decodeLink } from '../../src/config/link';
import type { RunCheckpoint } from '../../src/engine/protocol';
import { type RunStorage, startAutosave } from '../../src/state/autosave';
import { maximumFileSize } from '../../src/state/readRun';
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

function fakeStorage(first?: unknown) {
  let text: unknown = first;
  let writes = 0;
  const storage: RunStorage = {
    read: async () => text,
    write: async (next) => {
      text = next;
      writes += 1;
    },
  };
  return { storage, text: () => text, writes: () => writes };
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

const start = (page: ReturnType<typeof pageAt>, storage: RunStorage, address = '') =>
  startAutosave(page.playground, { storage, now: () => 1_790_000_000_000, address });

/** The text that a page leaves behind. */
async function keptAt(updates: number, fragment = ''): Promise<unknown> {
  const { storage, text } = fakeStorage();
  const autosave = await start(pageAt(updates, fragment), storage, fragment);
  await autosave.save();
  return text();
}

describe('saving', () => {
  it('writes only what is new, and nothing of a run that has not begun', async () => {
    const page = pageAt(0);
    const { storage, writes } = fakeStorage();
    const autosave = await start(page, storage);
    await autosave.save();
    expect(writes()).toBe(0);
    page.reach(50);
    await autosave.save();
    await autosave.save();
    expect(writes()).toBe(1);
    page.reach(60);
    await autosave.save();
    expect(writes()).toBe(2);
  });

  it('keeps an older run until the new one is worth more', async () => {
    const { storage, writes } = fakeStorage(await keptAt(3200));
    const page = pageAt(100);
    const autosave = await start(page, storage);
    await autosave.save();
    expect(writes()).toBe(0);
    page.reach(101);
    await autosave.save();
    expect(writes()).toBe(1);
  });
});

describe('the offer', () => {
  const offered = async (kept: unknown, fragment: string) => {
    const page = pageAt(0, fragment);
    await start(page, fakeStorage(kept).storage, fragment);
    return page.saving().offer;
  };

  it('names the moment and the iteration', async () => {
    expect(await offered(await keptAt(3200), '')).toMatchObject({
      savedAt: 1_790_000_000_000,
      iteration: 3200,
    });
  });

  it('is made where the address asks for the same experiment, or for none, or the run was long', async () => {
    expect(await offered(await keptAt(50, 'loss=mm'), 'loss=mm')).not.toBeNull();
    expect(await offered(await keptAt(50, 'loss=mm'), 'loss=mm&speed=full')).not.toBeNull();
    expect(await offered(await keptAt(50, 'loss=mm'), '')).not.toBeNull();
    expect(await offered(await keptAt(50, 'loss=mm'), 'loss=ns')).toBeNull();
    expect(await offered(await keptAt(50, 'loss=mm'), 'data=moons')).toBeNull();
    expect(await offered(await keptAt(101, 'loss=mm'), 'data=moons')).not.toBeNull();
  });

  it('is not made of what is no run', async () => {
    for (const kept of [undefined, null, '', 'text', 7, '{"format":"gan-playground-run"}']) {
      expect(await offered(kept, '')).toBeNull();
    }
  });

  it('accepted, goes on from the checkpoint with its history and its view', async () => {
    const { storage } = fakeStorage(await keptAt(3200, 'loss=mm&picture=overview'));
    const page = pageAt(0);
    await start(page, storage);
    page.taken();
    page.saving().offer?.accept();
    expect(page.saving().offer).toBeNull();
    expect(page.state()).toMatchObject({ playing: false, clock: { iteration: 3200 } });
    expect(page.state().view.picture).toBe('overview');
    expect(page.state().experiment.loss).toBe('mm');
    const begun = page.taken().find(({ name }) => name === 'start');
    const loss = { ...ring, loss: 'mm' } as const;
    const checkpoint = checkpointAt(loss, 3200);
    expect(begun?.argument).toMatchObject([{ experiment: loss, checkpoint }]);
    expect(page.playground.record.losses.spans()).toHaveLength(1);
  });
});

describe('a storage that fails', () => {
  const forbidden = () => Promise.reject(new DOMException('no', 'QuotaExceededError'));

  it('when it is full, is said once, and the run goes on', async () => {
    const page = pageAt(200);
    const autosave = await start(page, { read: async () => undefined, write: forbidden });
    expect(page.saving().trouble).toBeNull();
    await autosave.save();
    expect(page.saving().trouble).toBe('storage');
    page.playground.saving.setState({ trouble: null });
    page.reach(300);
    await autosave.save();
    expect(page.saving().trouble).toBeNull();
    expect(page.state().clock.iteration).toBe(300);
  });

  it('when it is not allowed at all, the same', async () => {
    const thrower = () => {
      throw new DOMException('no', 'SecurityError');
    };
    const page = pageAt(200);
    const autosave = await start(page, { read: thrower, write: thrower });
    expect(page.saving().trouble).toBe('storage');
    await expect(autosave.save()).resolves.toBeUndefined();
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
    await openRunFile(page.playground, file);
    expect(page.saving().trouble).toBe(trouble);
    expect(page.state()).toBe(before);
    expect(page.taken()).toEqual([]);
  });
});
