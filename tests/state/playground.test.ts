/** The playground on a fake engine: which commands each action gives, and what the state says. */
import { describe, expect, it } from 'vitest';
import { defaultExperiment, presetExperiment } from '../../src/config/experiment';
import { decodeLink } from '../../src/config/link';
import { speeds } from '../../src/config/speeds';
import { defaultView } from '../../src/config/view';
import { checkpointOf, createBench, frameAt, measuresOf } from './fakeClient';

const withRate = (rate: number) => ({
  ...defaultExperiment,
  generator: { ...defaultExperiment.generator, rate },
});
const withBatch = { ...defaultExperiment, batch: 32 };

describe('a playground', () => {
  it('starts a run at rest and asks for its first frame', () => {
    const bench = createBench();
    const [start, want] = bench.taken();
    expect(start).toMatchObject({
      name: 'start',
      argument: [{ experiment: defaultExperiment, checkpoint: null }],
    });
    expect(start?.options).toEqual({ backend: null });
    expect(want).toMatchObject({ name: 'want', argument: { surface: 64, priorGrid: 21 } });
    expect(bench.state()).toMatchObject({ playing: false, backend: null });
  });

  it('asks for the next frame once the last one was drawn, never before', () => {
    const bench = createBench();
    bench.playground.play();
    bench.taken();
    bench.tell(frameAt(1));
    expect(bench.names()).toEqual([]);
    bench.draw();
    expect(bench.names()).toEqual(['want']);
    bench.draw();
    expect(bench.names()).toEqual([]);
    expect(bench.playground.frames.latest()?.clock.iteration).toBe(1);
    expect(bench.state().clock.iteration).toBe(1);
  });

  it('plays, pauses and steps', () => {
    const bench = createBench();
    bench.taken();
    bench.playground.toggle();
    expect(bench.taken()).toEqual([{ name: 'play', argument: speeds[defaultView.speed] }]);
    bench.playground.toggle();
    expect(bench.names()).toEqual(['pause']);
    bench.playground.play();
    bench.taken();
    bench.playground.step('D');
    expect(bench.taken()).toEqual([{ name: 'step', argument: 'D' }]);
    expect(bench.state().playing).toBe(false);
  });

  it('moves to a faster device without losing its place', () => {
    const bench = createBench();
    const started = (id: 'cpu' | 'webgl') =>
      bench.tell({
        type: 'started',
        run: 1,
        backend: { id, implementation: 'fused', renderer: '' },
      });
    started('cpu');
    bench.tell(frameAt(0));
    bench.draw();
    bench.playground.play();
    bench.taken();
    const before = bench.state();
    const frame = bench.playground.frames.latest();
    started('webgl');
    expect(bench.names()).toEqual([]); // the order to play stands
    expect(bench.state()).toEqual({ ...before, backend: { ...before.backend, id: 'webgl' } });
    expect(bench.playground.frames.latest()).toBe(frame);
    expect(bench.playground.record.losses.spans()).toHaveLength(1);
    bench.tell(frameAt(1));
    expect(bench.state().clock.iteration).toBe(1);
  });

  it('asks for measures at rest and twice a second while training', () => {
    const bench = createBench();
    const measures = measuresOf(0.1);
    const asked = () =>
      bench.taken().map(({ argument }) => (argument as { measures: number }).measures > 0);
    expect(bench.taken()[1]?.argument).toMatchObject({ measures: 2500 });
    bench.tell(frameAt(0, { measures }));
    bench.draw();
    bench.playground.play();
    bench.taken();
    bench.pass(100);
    bench.tell(frameAt(1));
    bench.draw();
    expect(asked()).toEqual([false]);
    expect(bench.state().measures).toEqual(measures);
    bench.pass(400);
    bench.tell(frameAt(2));
    bench.draw();
    expect(asked()).toEqual([true]);
  });
});

describe('changing the experiment', () => {
  it('goes on live for rates, loss and k', () => {
    const bench = createBench();
    bench.tell(frameAt(7));
    bench.playground.play();
    bench.taken();
    bench.playground.change(withRate(0.01));
    bench.playground.change({ ...withRate(0.01), loss: 'mm' });
    expect(bench.names()).toEqual(['reconfigure', 'reconfigure']);
    expect(bench.playground.record.losses.marks()).toEqual([{ position: 7, loss: 'mm' }]);
    expect(bench.state()).toMatchObject({ playing: true, notice: null, clock: { iteration: 7 } });
  });

  it('starts again for what cannot change live, says so, and plays on', () => {
    const bench = createBench();
    bench.tell(frameAt(7));
    bench.playground.play();
    bench.taken();
    bench.playground.change(withBatch);
    expect(bench.names()).toEqual(['start', 'want', 'play']);
    expect(bench.state()).toMatchObject({
      playing: true,
      clock: { iteration: 0 },
      notice: { kind: 'restarted', fields: ['batch'] },
    });
    expect(bench.playground.record.losses.spans()).toEqual([]);
  });

  it('says nothing of a restart where nothing was lost', () => {
    const bench = createBench();
    bench.tell(frameAt(0));
    bench.playground.change(withBatch);
    expect(bench.state()).toMatchObject({ notice: null, experiment: withBatch, playing: false });
  });

  it('does nothing where nothing changed', () => {
    const bench = createBench();
    bench.taken();
    bench.playground.change({ ...defaultExperiment });
    expect(bench.names()).toEqual([]);
  });

  it('applies the preset of a chosen distribution and keeps changes made by hand', () => {
    const bench = createBench();
    bench.playground.choose('bimodal');
    expect(bench.state().experiment).toEqual(presetExperiment('bimodal'));
    bench.playground.change({ ...bench.state().experiment, loss: 'mm' });
    bench.playground.choose('ring8');
    expect(bench.state().experiment).toEqual({ ...defaultExperiment, loss: 'mm' });
  });

  it('opens an address and says what was wrong with it', () => {
    const bench = createBench();
    bench.taken();
    bench.playground.open(decodeLink('data=moons&seed=-1'));
    expect(bench.names()).toEqual(['start', 'want']);
    expect(bench.state().experiment.data.id).toBe('moons');
    expect(bench.state().notice).toMatchObject({ kind: 'link', changes: [{ key: 'seed' }] });
  });
});

describe('trouble', () => {
  it('stops on divergence, keeps the last good frame, and goes on when told', () => {
    const bench = createBench();
    bench.tell(frameAt(40));
    bench.playground.play();
    bench.tell({ type: 'diverged', run: 1, lane: 0, iteration: 41, checkpoints: [] });
    expect(bench.state()).toMatchObject({
      playing: false,
      problem: { kind: 'diverged', iteration: 41 },
    });
    expect(bench.playground.frames.latest()?.clock.iteration).toBe(40);
    bench.taken();
    bench.playground.change(withRate(1e-4));
    bench.playground.play();
    expect(bench.names()).toEqual(['reconfigure', 'play']);
    expect(bench.state().problem).toBeNull();
  });

  it('steps back to the last checkpoint in the history of losses, too', () => {
    const bench = createBench();
    const positions = () => bench.playground.record.losses.spans().map(({ to }) => to);
    const train = () => {
      for (const updates of [20, 30, 40, 50]) bench.tell(frameAt(updates));
    };
    train();
    bench.tell({ type: 'checkpoint', run: 1, checkpoints: [checkpointOf(defaultExperiment, 35)] });
    bench.tell({
      type: 'diverged',
      run: 1,
      lane: 0,
      iteration: 52,
      checkpoints: [checkpointOf(defaultExperiment, 35)],
    });
    expect(positions()).toEqual([20, 30]);
    bench.tell(frameAt(35));
    bench.tell(frameAt(45));
    bench.tell({ type: 'failed', run: 1, reason: 'exception', detail: '' });
    expect(positions()).toEqual([20, 30, 35, 45]);
    bench.playground.restart();
    expect(bench.state().clock.iteration).toBe(35); // never back to 0 in between
    expect(positions()).toEqual([20, 30, 35]);
  });

  it('forgets the moments after the one that the engine went back to, and keeps that', () => {
    const bench = createBench();
    const keep = (updates: number) =>
      bench.tell({
        type: 'checkpoint',
        run: 1,
        checkpoints: [checkpointOf(defaultExperiment, updates)],
      });
    for (const updates of [0, 1, 2]) {
      bench.tell(frameAt(updates));
      keep(updates);
    }
    const checkpoints = [checkpointOf(defaultExperiment, 1)];
    bench.tell({ type: 'diverged', run: 1, lane: 0, iteration: 3, checkpoints });
    const iterations = () =>
      bench.playground.run.travel.store.getState().moments.map(({ clock }) => clock.iteration);
    expect(iterations()).toEqual([0, 1]);
    expect(bench.playground.record.losses.spans().at(-1)?.to).toBe(1);
    const start = [checkpointOf(defaultExperiment, 0)];
    bench.tell({ type: 'diverged', run: 1, lane: 0, iteration: 3, checkpoints: start });
    expect(iterations()).toEqual([0]);
  });

  it('offers fresh weights with the rates of the preset, in both runs of a comparison', () => {
    const rates = 'gRate=1&dRate=1&gOpt=sgd&dOpt=sgd&gMomentum=0.99&gUnits=8&seed=5';
    const bench = createBench(decodeLink(`#${rates}&compare=loss:mm`));
    bench.tell({ type: 'diverged', run: 1, lane: 1, iteration: 3, checkpoints: [] });
    bench.taken();
    bench.playground.steady();
    const { experiment, rival, problem, clock } = bench.state();
    const { generator, discriminator } = defaultExperiment;
    for (const e of [experiment, rival]) {
      expect(e?.generator).toMatchObject({ rate: generator.rate, momentum: 0, optimiser: 'sgd' });
      expect(e?.generator.units).toBe(8);
      expect(e?.discriminator.rate).toBe(discriminator.rate);
      expect(e?.seed).toBe(5);
    }
    expect(rival?.loss).toBe('mm');
    expect(problem).toBeNull();
    expect(clock.iteration).toBe(0);
    expect(bench.names()).toContain('start');
  });

  it('goes on from the last checkpoint after a failure', () => {
    const bench = createBench();
    const checkpoint = checkpointOf(defaultExperiment);
    bench.playground.play();
    bench.tell(frameAt(40));
    bench.tell({ type: 'checkpoint', run: 1, checkpoints: [checkpoint] });
    bench.tell({ type: 'failed', run: 1, reason: 'context-lost', detail: 'GPU' });
    expect(bench.state()).toMatchObject({ playing: false, problem: { kind: 'failed' } });
    bench.taken();
    bench.playground.play();
    bench.playground.step('D');
    expect(bench.names()).toEqual([]);
    bench.playground.restart();
    const [start, , play] = bench.taken();
    expect(start?.argument).toMatchObject([{ checkpoint }]);
    expect(play?.name).toBe('play');
    expect(bench.state()).toMatchObject({ playing: true, problem: null });
  });

  it('never takes a checkpoint of one experiment into another', () => {
    const bench = createBench();
    bench.tell({ type: 'checkpoint', run: 1, checkpoints: [checkpointOf(defaultExperiment)] });
    bench.playground.change(withBatch);
    bench.taken();
    bench.tell({ type: 'failed', run: 2, reason: 'exception', detail: '' });
    bench.playground.restart();
    expect(bench.taken()[0]?.argument).toMatchObject([{ checkpoint: null }]);
  });
});

describe('the view', () => {
  it('changes the pace at once while playing', () => {
    const bench = createBench();
    bench.playground.look({ speed: 0 });
    bench.playground.play();
    bench.taken();
    bench.playground.look({ speed: 6 });
    expect(bench.taken()).toEqual([{ name: 'play', argument: { per: 'none' } }]);
  });

  it('asks at once for what a layer needs, and not for what is hidden', () => {
    const bench = createBench();
    bench.taken();
    bench.playground.look({ hide: ['grid', 'surface', 'contours'] });
    bench.playground.look({ hide: [] });
    expect(bench.taken()).toMatchObject([
      { name: 'want', argument: { priorGrid: 0, surface: 0 } },
      { name: 'want', argument: { priorGrid: 21, surface: 64 } },
    ]);
  });

  it('takes a run to another device from its last checkpoint', () => {
    const bench = createBench();
    const checkpoint = checkpointOf(defaultExperiment);
    const backend = { id: 'webgl', implementation: 'fused', renderer: '' } as const;
    bench.tell({ type: 'started', run: 1, backend });
    bench.tell({ type: 'checkpoint', run: 1, checkpoints: [checkpoint] });
    bench.taken();
    bench.playground.look({ backend: 'cpu' });
    expect(bench.taken()[0]).toMatchObject({
      argument: [{ checkpoint }],
      options: { backend: 'cpu' },
    });
    expect(bench.state().backend).toBeNull(); // nobody knows yet what it will be
  });

  it('rests in a hidden tab, or trains on at the same pace', () => {
    const bench = createBench();
    bench.playground.look({ speed: 3 });
    bench.playground.play();
    bench.taken();
    bench.playground.setVisible(false);
    expect(bench.taken()[0]).toEqual({ name: 'pause', argument: undefined });
    expect(bench.state().playing).toBe(true);
    bench.playground.setVisible(true);
    expect(bench.taken()[0]).toEqual({ name: 'play', argument: { per: 'frame', updates: 1 } });
    bench.playground.look({ hiddenTab: 'train' });
    bench.taken();
    bench.playground.setVisible(false);
    expect(bench.taken()[0]).toEqual({ name: 'play', argument: { per: 'second', updates: 60 } });
  });
});

describe('training D to the top', () => {
  const progress = (updates: number, done: boolean) =>
    ({ type: 'ascending', run: 1, progress: { updates, value: -1.2, done } }) as const;

  it('shows how far it got, and leaves the result standing', () => {
    const bench = createBench();
    bench.playground.play();
    bench.taken();
    bench.playground.ascend();
    expect(bench.taken()).toEqual([{ name: 'ascend', argument: undefined }]);
    expect(bench.state()).toMatchObject({ playing: false, ascent: { updates: 0, done: false } });
    bench.tell(progress(50, false));
    expect(bench.state().ascent?.updates).toBe(50);
    bench.tell(progress(100, true));
    expect(bench.state().ascent).toEqual({ updates: 100, value: -1.2, done: true });
  });

  it('ends when another motion begins, and is not heard of again', () => {
    for (const end of ['play', 'pause', 'reset'] as const) {
      const bench = createBench();
      bench.playground.ascend();
      bench.playground[end]();
      bench.tell(progress(50, false));
      expect(bench.state().ascent).toBeNull();
    }
  });
});
