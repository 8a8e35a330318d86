/** An engine that fell silent: a new one goes on from the last checkpoint on the plain processor, and nothing is lost. */
import { describe, expect, it } from 'vitest';
import { defaultExperiment } from '../../src/config/experiment';
import { decodeLink, encodeLink } from '../../src/config/link';
import { laneExperiments } from '../../src/state/lanes';
import { checkpointOf, createBench, frameAt } from './fakeClient';

type Bench = ReturnType<typeof createBench>;

const silent = (bench: Bench) =>
  bench.tell({ type: 'failed', run: 1, reason: 'silent', detail: '' });

/** A run that has shown and kept `updates` updates of every lane. */
function runTo(bench: Bench, ...all: readonly number[]): void {
  for (const updates of all) {
    bench.tell(frameAt(updates));
    const checkpoints = laneExperiments(bench.state()).map((e) => checkpointOf(e, updates));
    bench.tell({ type: 'checkpoint', run: 1, checkpoints });
    bench.draw();
  }
}

/** The start that was ordered since the last look, and the commands of motion after it. */
function orders(bench: Bench) {
  const calls = bench.taken();
  const start = calls.find(({ name }) => name === 'start');
  const lanes = start?.argument as readonly { checkpoint: { schedule: { iteration: number } } }[];
  return {
    backend: start?.options?.backend,
    from: lanes?.map(({ checkpoint }) => checkpoint?.schedule.iteration ?? null),
    after: calls.map(({ name }) => name).filter((name) => name !== 'start' && name !== 'want'),
  };
}

const cases: readonly (readonly [string, string, (bench: Bench) => void, readonly string[]])[] = [
  ['at rest', '', () => {}, []],
  ['playing', '', ({ playground }) => playground.play(), ['play']],
  ['ascending', '', ({ playground }) => playground.ascend(), ['ascend']],
  ['in slow motion', '', ({ playground }) => playground.slowMotion.open(), []],
  ['comparing', 'compare=loss:mm', ({ playground }) => playground.play(), ['play']],
  ['with many seeds', 'picture=seeds&seeds=9', ({ playground }) => playground.play(), ['play']],
  ['on a pinned device', 'backend=webgl', ({ playground }) => playground.play(), ['play']],
];

describe.each(cases)('an engine that fell silent %s', (_, link, move, after) => {
  it('is replaced from the last checkpoint, moving as before', () => {
    const bench = createBench(decodeLink(`#${link}`));
    runTo(bench, 0, 10, 20);
    move(bench);
    bench.tell(frameAt(25));
    const before = bench.state();
    const moments = bench.playground.run.travel.store.getState();
    bench.taken();
    silent(bench);
    const lanes = laneExperiments(before).length;
    expect(orders(bench)).toEqual({ backend: 'cpu', from: Array(lanes).fill(20), after });
    expect(bench.state()).toMatchObject({
      playing: before.playing,
      experiment: before.experiment,
      rival: before.rival,
      view: before.view,
      problem: null,
      heldTo: 'cpu',
      notice: { kind: 'rescued', iteration: 20 },
      clock: { iteration: 20 },
    });
    expect(bench.state().ascent === null).toBe(before.ascent === null);
    expect(bench.state().slowMotion === null).toBe(before.slowMotion === null);
    expect(bench.playground.run.travel.store.getState()).toEqual(moments);
    expect(bench.playground.record.losses.spans().at(-1)?.to).toBe(20);
  });
});

describe('an engine that fell silent', () => {
  it('before it kept anything begins from fresh weights, or from the run that was opened', () => {
    const bench = createBench();
    bench.playground.play();
    bench.taken();
    silent(bench);
    expect(orders(bench)).toEqual({ backend: 'cpu', from: [null], after: ['play'] });

    const { experiment, rival, view } = bench.state();
    const saved = { experiment, rival, view, savedAt: 0, histories: [] };
    bench.playground.openRun({ ...saved, checkpoints: [checkpointOf(experiment, 7)] });
    bench.taken();
    bench.tell(frameAt(7));
    silent(bench);
    expect(orders(bench)).toEqual({ backend: 'cpu', from: [7], after: [] });
  });

  it('while an earlier moment is shown goes on there, and the newest stays where it was', () => {
    const bench = createBench();
    runTo(bench, 0, 10, 20);
    const { travel } = bench.playground.run;
    const [, earlier] = travel.store.getState().moments;
    if (!earlier) throw new Error('nothing was kept');
    travel.show(earlier);
    bench.taken();
    silent(bench);
    expect(orders(bench)).toEqual({ backend: 'cpu', from: [10], after: [] });
    const { moments, shown } = travel.store.getState();
    expect(shown).toBe(earlier);
    expect(moments).toHaveLength(3);
    expect(bench.playground.record.losses.spans().at(-1)?.to).toBe(20);
    bench.tell(frameAt(10));
    const newest = moments.at(-1);
    if (newest) travel.show(newest);
    const restored = bench.taken().find(({ name }) => name === 'restore')?.argument;
    expect(restored).toEqual(newest?.checkpoints);
  });

  it('holds this visit to the plain processor, not its link, until a person chooses', () => {
    const bench = createBench(decodeLink('#backend=webgl'));
    runTo(bench, 0, 10);
    silent(bench);
    expect(encodeLink(bench.state())).toContain('backend=webgl');
    bench.tell(frameAt(10));
    bench.taken();
    bench.playground.reset();
    expect(orders(bench).backend).toBe('cpu');
    bench.playground.change({ ...defaultExperiment, seed: 3 });
    expect(orders(bench).backend).toBe('cpu');
    bench.playground.runOn('webgl');
    expect(orders(bench).backend).toBe('webgl');
    expect(bench.state().heldTo).toBeNull();
  });

  it('twice in a row is a failure that Restart can be tried on; after a frame it is rescued again', () => {
    const bench = createBench();
    runTo(bench, 0, 10);
    bench.playground.play();
    silent(bench);
    bench.taken();
    silent(bench);
    expect(bench.names()).toEqual([]);
    expect(bench.state()).toMatchObject({ playing: false, problem: { reason: 'silent' } });
    bench.playground.restart();
    expect(orders(bench)).toEqual({ backend: 'cpu', from: [10], after: ['play'] });
    bench.tell(frameAt(11));
    silent(bench);
    expect(bench.state()).toMatchObject({ playing: true, problem: null });
  });
});
