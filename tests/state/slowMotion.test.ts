/** Slow motion in the playground on a fake engine: which sub-steps follow one another, and what ends them. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultExperiment, type Phase, presetExperiment } from '../../src/config/experiment';
import type { BatchObservation } from '../../src/engine/protocol';
import { createBench, frameAt } from './fakeClient';

const empty = new Float32Array(0);

function batchOf(phase: Phase, before: BatchObservation | null = null): BatchObservation {
  return {
    phase,
    z: empty,
    real: empty,
    generated: empty,
    realLogits: empty,
    generatedLogits: empty,
    arrows: empty,
    ghostArrows: empty,
    loss: 1,
    meanScores: { real: 0.6, generated: 0.4 },
    takenForReal: { real: 1, generated: 0 },
    gradientSize: 0.5,
    before,
  };
}

const dBatch = batchOf('D');
const gBatch = batchOf('G', { ...dBatch, loss: 0.9 });

/** Frames as they come after `d` updates of D and `g` of G. */
const frame = (d: number, g: number, batch: BatchObservation | null) =>
  frameAt(g, { clock: { iteration: g, phase: null, updates: { D: d, G: g } }, batch });

function openBench() {
  const bench = createBench();
  bench.playground.slowMotion.open();
  bench.taken();
  const next = (times = 1) => {
    for (let i = 0; i < times; i++) bench.playground.slowMotion.next();
  };
  const ids = () => {
    const { substep } = bench.state();
    return substep && `${substep.phase} ${substep.id}`;
  };
  return { ...bench, next, ids };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('slow motion', () => {
  it('stops training, asks for the next batch, and begins when it is there', () => {
    const bench = createBench();
    bench.playground.play();
    bench.taken();
    bench.playground.slowMotion.open();
    expect(bench.taken()).toMatchObject([
      { name: 'pause' },
      { name: 'want', argument: { nextBatch: true } },
    ]);
    expect(bench.state().playing).toBe(false);
    bench.tell(frame(3, 3, null)); // asked for before
    expect(bench.state().substep).toBeNull();
    bench.tell(frame(3, 3, dBatch));
    expect(bench.state().substep).toEqual({ phase: 'D', id: 'prior' });
    expect(bench.state().slowMotion?.batch).toBe(dBatch);
  });

  it('walks D through seven sub-steps and G through six; only the last one makes the update', () => {
    const { next, ids, tell, taken, state } = openBench();
    tell(frame(0, 0, dBatch));
    const seen: unknown[] = [ids()];
    for (let i = 0; i < 5; i++) {
      next();
      seen.push(ids());
    }
    expect(taken()).toEqual([]);
    next();
    expect(seen).toEqual(
      ['prior', 'generate', 'data', 'score', 'loss', 'gradient'].map((id) => `D ${id}`),
    );
    expect(ids()).toBe('D update');
    expect(taken()).toEqual([{ name: 'step', argument: 'D' }]);
    tell(frame(1, 0, gBatch));
    expect(ids()).toBe('D update'); // stays until one goes on
    expect(state().slowMotion?.after?.loss).toBe(0.9);
    next();
    expect(ids()).toBe('G prior');
    expect(state().slowMotion).toMatchObject({ batch: gBatch, after: null });
    next(5);
    expect(ids()).toBe('G update');
    expect(taken()).toEqual([{ name: 'step', argument: 'G' }]);
  });

  it('goes on as soon as the next batch is there if asked before; an old frame does not count', () => {
    const { next, ids, tell, taken } = openBench();
    tell(frame(0, 0, dBatch));
    next(8);
    tell(frame(0, 0, dBatch));
    expect(ids()).toBe('D update');
    tell(frame(1, 0, gBatch));
    expect(ids()).toBe('G prior');
    expect(taken().filter(({ name }) => name === 'step')).toHaveLength(1);
  });

  it('takes over new numbers of the same batch, and begins anew where another update is due', () => {
    const { next, ids, tell, state } = openBench();
    tell(frame(0, 0, dBatch));
    next(3);
    const other = { ...dBatch, loss: 7 };
    tell(frame(0, 0, other));
    expect([ids(), state().slowMotion?.batch]).toEqual(['D score', other]);
    tell(frame(0, 0, gBatch)); // k was set to 0
    expect(ids()).toBe('G prior');
    next(2);
    tell(frame(1, 1, dBatch)); // a step button was pressed
    expect(ids()).toBe('D prior');
  });

  it('runs by itself at its pace, waits for the engine, and can be paused', () => {
    const { playground, ids, tell, names } = openBench();
    const { slowMotion } = playground;
    tell(frame(0, 0, dBatch));
    slowMotion.setPace(0.5);
    slowMotion.setAuto(true);
    vi.advanceTimersByTime(1000);
    expect(ids()).toBe('D data');
    slowMotion.setAuto(false);
    vi.advanceTimersByTime(10_000);
    expect(ids()).toBe('D data');
    slowMotion.setAuto(true);
    vi.advanceTimersByTime(60_000);
    expect(ids()).toBe('D update');
    expect(names().filter((name) => name === 'step')).toHaveLength(1);
    tell(frame(1, 0, gBatch));
    expect(ids()).toBe('G prior');
    vi.advanceTimersByTime(500);
    expect(ids()).toBe('G generate');
    slowMotion.close();
    vi.advanceTimersByTime(60_000);
    expect(names()).not.toContain('step');
  });

  it('keeps its pace within its range', () => {
    const { playground, state } = openBench();
    for (const [given, kept] of [
      [0, 0.5],
      [99, 5],
      [1.5, 1.5],
    ] as const) {
      playground.slowMotion.setPace(given);
      expect(state().slowMotion?.pace).toBe(kept);
    }
  });

  it.each(['play', 'ascend'] as const)('ends with %s', (action) => {
    const { playground, tell, state, taken, draw } = openBench();
    tell(frame(0, 0, dBatch));
    playground[action]();
    expect(state()).toMatchObject({ slowMotion: null, substep: null });
    taken();
    draw();
    expect(taken()[0]?.argument).not.toHaveProperty('nextBatch');
  });

  it('ends when the run blows up or fails', () => {
    for (const message of [
      { type: 'diverged', run: 1, lane: 0, iteration: 1, checkpoints: [] },
      { type: 'failed', run: 1, reason: 'exception', detail: '' },
    ] as const) {
      const { tell, state } = openBench();
      tell(frame(0, 0, dBatch));
      tell(message);
      expect(state()).toMatchObject({ slowMotion: null, substep: null });
    }
  });

  it('begins again with a new run', () => {
    const { playground, tell, next, state, ids, taken } = openBench();
    for (const restart of [
      () => playground.reset(),
      () => playground.change({ ...defaultExperiment, batch: 32 }),
      () => playground.change(presetExperiment('bimodal')),
    ]) {
      tell(frame(0, 0, dBatch));
      next(3);
      taken();
      restart();
      expect(state().substep).toBeNull();
      expect(state().slowMotion?.batch).toBeNull();
      expect(taken().at(-1)).toMatchObject({ name: 'want', argument: { nextBatch: true } });
      tell(frame(0, 0, dBatch));
      expect(ids()).toBe('D prior');
    }
  });

  it('opens with the first press of “next”, and does not open on a broken engine', () => {
    const bench = createBench();
    bench.playground.slowMotion.next();
    expect(bench.state().slowMotion).not.toBeNull();
    bench.tell({ type: 'failed', run: 1, reason: 'exception', detail: '' });
    bench.playground.slowMotion.next();
    expect(bench.state().slowMotion).toBeNull();
  });
});
