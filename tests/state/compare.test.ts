/** A comparison on a fake engine: which lanes start, who is changed, what the pictures of B see, how it ends. */
import { describe, expect, it } from 'vitest';
import { defaultExperiment } from '../../src/config/experiment';
import { decodeLink } from '../../src/config/link';
import type { Frame } from '../../src/engine/protocol';
import { rivalSide } from '../../src/state/rival';
import { checkpointOf, createBench, frameAt, measuresOf } from './fakeClient';

const mm = { ...defaultExperiment, loss: 'mm' } as const;

function frameOf(updates: number, changes: Partial<Frame> = {}): Frame {
  const message = frameAt(updates, changes);
  if (message.type !== 'frame') throw new Error('no frame');
  return message.frame;
}

function both(updates: number) {
  return {
    type: 'frame',
    run: 1,
    frame: frameOf(updates, { measures: measuresOf(0.3) }),
    companions: [frameOf(updates, { measures: measuresOf(0.5), losses: { D: 1, G: -0.4 } })],
  } as const;
}

function compared() {
  const bench = createBench();
  bench.tell(frameAt(5));
  bench.playground.play();
  bench.taken();
  bench.playground.compare(mm);
  return bench;
}

describe('a comparison', () => {
  it('starts both anew from the same seed, says so, and plays on', () => {
    const { taken, state } = compared();
    const [start, want, play] = taken();
    expect(start).toMatchObject({
      name: 'start',
      argument: [
        { experiment: defaultExperiment, checkpoint: null },
        { experiment: mm, checkpoint: null },
      ],
    });
    expect(want?.companions).toEqual(want?.argument);
    expect(play?.name).toBe('play');
    expect(state()).toMatchObject({ rival: mm, notice: { kind: 'compared' }, playing: true });
  });

  it('opens from a link', () => {
    const { taken, state } = createBench(decodeLink('compare=loss:mm'));
    expect(taken()[0]?.argument).toHaveLength(2);
    expect(state().rival).toEqual(mm);
  });

  it('changes one run live, and both anew where one needs a new run', () => {
    const { playground, taken, state } = compared();
    taken();
    const slow = { ...mm, generator: { ...mm.generator, rate: 0.0001 } };
    playground.changeRival(slow);
    expect(taken()).toEqual([{ name: 'reconfigure', argument: slow, lane: 1 }]);
    expect(state().experiment).toBe(defaultExperiment);
    const wide = { ...slow, generator: { ...slow.generator, units: 64 } };
    playground.changeRival(wide);
    expect(taken()[0]?.argument).toMatchObject([
      { experiment: defaultExperiment },
      { experiment: wide },
    ]);
  });

  it('shares the seed and the data, whichever run they are changed in', () => {
    const { playground, state } = compared();
    playground.changeRival({ ...mm, seed: 4 });
    expect([state().experiment.seed, state().rival?.seed]).toEqual([4, 4]);
    playground.choose('moons');
    expect([state().experiment.data.id, state().rival?.data.id]).toEqual(['moons', 'moons']);
    expect(state().rival?.loss).toBe('mm');
  });

  it('keeps a history of both, and shows B in the place of A where that is wanted', () => {
    const { playground, tell } = compared();
    tell(both(10));
    tell(both(20));
    const { record } = playground.run.companions;
    expect(playground.record.measures.points().map(({ scores }) => scores.jsd)).toEqual([0.3, 0.3]);
    expect(record.measures.points().map(({ scores }) => scores.jsd)).toEqual([0.5, 0.5]);
    const side = rivalSide(playground);
    expect(side.store.getState()).toMatchObject({ experiment: mm, losses: { D: 1, G: -0.4 } });
    expect(side.frames.latest()?.losses.G).toBe(-0.4);
    expect(side.store.getState()).toBe(side.store.getState());
    side.change({ ...mm, loss: 'ns' });
    expect(playground.store.getState()).toMatchObject({
      experiment: { loss: 'ns' },
      rival: { loss: 'ns' },
    });
  });

  it.each(['A', 'B'] as const)('ends with %s, which goes on', (side) => {
    const { playground, tell, taken, state } = compared();
    tell(both(10));
    taken();
    playground.endComparison(side);
    expect(taken().map(({ name, argument }) => [name, argument])[0]).toEqual([
      'keep',
      side === 'A' ? 0 : 1,
    ]);
    expect(state()).toMatchObject({ rival: null, playing: true, clock: { iteration: 10 } });
    expect(state().experiment.loss).toBe(side === 'A' ? 'ns' : 'mm');
    expect(playground.record.measures.points().at(-1)?.scores.jsd).toBe(side === 'A' ? 0.3 : 0.5);
  });

  it.each([0, 1] as const)('keeps the moments of lane %d when that goes on alone', (lane) => {
    const { playground, tell } = compared();
    const checkpoints = [checkpointOf(defaultExperiment, 10), checkpointOf(mm, 10)];
    tell({ type: 'checkpoint', run: 1, checkpoints });
    playground.endComparison(lane === 0 ? 'A' : 'B');
    const { moments } = playground.run.travel.store.getState();
    expect(moments.map((moment) => moment.checkpoints)).toEqual([[checkpoints[lane]]]);
    expect(moments[0]?.experiments[0]?.loss).toBe(lane === 0 ? 'ns' : 'mm');
  });

  it('leaves no word of a run that blew up, nor of a climb, when the other goes on', () => {
    const { playground, tell, state } = compared();
    tell(both(10));
    playground.ascend();
    tell({ type: 'diverged', run: 1, lane: 1, iteration: 30, checkpoints: [] });
    expect(state().ascent).toBeNull();
    playground.endComparison('A');
    expect(state()).toMatchObject({ problem: null, ascent: null });
  });

  it('from many seeds is one of two, so that one of them can go on', () => {
    const { playground, taken, state } = createBench(decodeLink('picture=seeds'));
    taken();
    playground.compare(mm);
    expect(taken()[0]?.argument).toHaveLength(2);
    expect(state().view.picture).toBe('stage');
  });

  it('says which run blew up', () => {
    const { tell, state } = compared();
    tell({ type: 'diverged', run: 1, lane: 1, iteration: 30, checkpoints: [] });
    expect(state()).toMatchObject({ playing: false, problem: { kind: 'diverged', lane: 1 } });
  });
});
