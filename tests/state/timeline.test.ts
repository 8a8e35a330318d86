/** The timeline: what is kept of a run, going back, and branching, on a fake engine. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultExperiment, type Experiment } from '../../src/config/experiment';
import type { Frame } from '../../src/engine/protocol';
import { openInstead, snapshotOf } from '../../src/state/saving';
import { type Kept, nearestMoment, thinned, timelineLimits } from '../../src/state/timeline';
import { checkpointOf, createBench, frameAt } from './fakeClient';

const at = (position: number, bytes = 1): Kept => ({ position, bytes });
const steady = (count: number, limits = timelineLimits, events: readonly number[] = []) => {
  let kept: readonly Kept[] = [];
  for (let i = 0; i < count; i++) kept = thinned([...kept, at(100 * i)], events, limits);
  return kept;
};

describe('thinning', () => {
  it('keeps to its limits, in order, with the first and the newest moment', () => {
    const gaps = fc.array(
      fc.record({ gap: fc.nat(1000), bytes: fc.integer({ min: 1, max: 50 }) }),
      {
        minLength: 2,
        maxLength: 120,
      },
    );
    const limit = fc.record({ moments: fc.integer({ min: 2, max: 40 }), bytes: fc.nat(600) });
    fc.assert(
      fc.property(
        gaps,
        limit,
        fc.array(fc.nat(60_000), { maxLength: 30 }),
        (steps, limits, events) => {
          let position = 0;
          let kept: readonly Kept[] = [];
          let first: Kept | undefined;
          for (const { gap, bytes } of steps) {
            position += gap;
            const moment = at(position, bytes);
            first ??= moment;
            kept = thinned([...kept, moment], events, limits);
            const total = kept.reduce((sum, one) => sum + one.bytes, 0);
            expect(
              kept.length <= 2 || (kept.length <= limits.moments && total <= limits.bytes),
            ).toBe(true);
            expect(kept[0]).toBe(first);
            expect(kept.at(-1)).toBe(moment);
            for (let i = 1; i < kept.length; i++) {
              expect(kept[i]?.position).toBeGreaterThanOrEqual(kept[i - 1]?.position ?? 0);
            }
          }
        },
      ),
    );
  });

  it('takes nothing away while there is room', () => {
    expect(steady(240)).toHaveLength(240);
  });

  it('is dense near the present; gaps grow with age, and never beyond a fraction of it', () => {
    for (const [moments, count] of [
      [240, 20_000],
      [37, 5000],
    ] as const) {
      const kept = steady(count, { ...timelineLimits, moments });
      const now = kept.at(-1)?.position ?? 0;
      const gaps = kept.slice(1).map(({ position }, i) => ({
        gap: position - (kept[i]?.position ?? 0),
        age: now - position,
      }));
      expect(gaps.at(-1)?.gap).toBe(100);
      // On a logarithmic scale from one pace to the whole run: the ratio that spreads the moments evenly.
      const ratio = count ** (1 / moments);
      for (const { gap, age } of gaps) {
        expect(gap).toBeLessThanOrEqual(200 + 3 * (ratio - 1) * (age + gap));
      }
      const octaves = new Map<number, number[]>();
      for (const { gap, age } of gaps) {
        const octave = Math.floor(Math.log2(1 + age / 100) / 2);
        octaves.set(octave, [...(octaves.get(octave) ?? []), gap]);
      }
      const means = [...octaves]
        .sort(([a], [b]) => a - b)
        .map(([, all]) => all.reduce((sum, gap) => sum + gap, 0) / all.length);
      expect(means).toEqual([...means].sort((a, b) => a - b));
    }
  });

  it('lets moments beside events go last', () => {
    const events = [1050, 3333, 77_777];
    const kept = steady(2000, { ...timelineLimits, moments: 24 }, events);
    for (const event of events) {
      const positions = kept.map(({ position }) => position);
      expect(positions).toContain(100 * Math.floor(event / 100));
      expect(positions).toContain(100 * Math.ceil(event / 100));
    }
  });
});

/** A bench that trained to `updates` with a moment kept at each. */
function trained(updates: readonly number[], experiment: Experiment = defaultExperiment) {
  const bench = createBench();
  const { travel } = bench.playground.run;
  const train = (to: number, as = bench.state().experiment) => {
    bench.tell(frameAt(to, { losses: { D: to, G: -to } }));
    bench.tell({ type: 'checkpoint', run: 1, checkpoints: [checkpointOf(as, to)] });
    bench.draw();
  };
  bench.playground.change(experiment);
  for (const to of updates) train(to);
  bench.taken();
  const timeline = () => travel.store.getState();
  return {
    bench,
    travel,
    train,
    timeline,
    positions: () => timeline().moments.map(({ position }) => position),
    lossPositions: () => bench.playground.record.losses.spans().map(({ to }) => to),
    goTo: (iteration: number) => {
      const moment = nearestMoment(timeline().moments, iteration);
      if (moment) travel.show(moment);
      return moment;
    },
    arrive: (to: number, changes: Partial<Frame> = {}) => {
      bench.tell(frameAt(to, changes));
      bench.draw();
    },
  };
}
const withLoss = (loss: Experiment['loss']) => ({ ...defaultExperiment, loss });

describe('going back', () => {
  it('rests, and asks the engine for the moment and a frame of it', () => {
    const { bench, goTo, arrive, timeline, lossPositions } = trained([0, 10, 20, 30]);
    bench.playground.play();
    bench.taken();
    const moment = goTo(11);
    const [restore, want] = bench.taken();
    expect(restore).toEqual({ name: 'restore', argument: moment?.checkpoints });
    expect(want).toMatchObject({ name: 'want', argument: { measures: 2500 } });
    expect(bench.state().playing).toBe(false);
    arrive(10, { losses: { D: 99, G: 99 } });
    expect(bench.state()).toMatchObject({ clock: { iteration: 10 }, losses: { D: 99 } });
    expect(timeline().shown?.position).toBe(10);
    expect(lossPositions()).toEqual([0, 10, 20, 30]); // what was recorded stays as it is
  });

  it('lets the newest moment be kept for later, and the one shown be saved', () => {
    const { bench, goTo, arrive } = trained([0, 10, 20, 30]);
    goTo(10);
    arrive(10);
    const iterationOf = (which: 'newest' | 'shown') =>
      snapshotOf(bench.playground, 0, which)?.checkpoints[0]?.schedule.iteration;
    expect(iterationOf('newest')).toBe(30);
    expect(iterationOf('shown')).toBe(10);
  });

  it('a run that is opened instead offers the present one in its turn', () => {
    const { bench } = trained([0, 10, 20]);
    const { playground } = bench;
    const older = snapshotOf(trained([0, 5]).bench.playground, 0);
    if (!older) throw new Error('nothing was kept');
    openInstead(playground, older);
    expect(playground.saving.getState().offer).toMatchObject({ iteration: 20 });
    playground.saving.getState().offer?.accept();
    expect(bench.state().clock.iteration).toBe(20);
  });

  it('has one restore under way, and then the newest that was asked for', () => {
    const { bench, goTo, arrive } = trained([0, 10, 20, 30, 40]);
    const restores = () =>
      bench.taken().flatMap(({ name, argument }) => (name === 'restore' ? [argument] : []));
    goTo(10);
    goTo(20);
    goTo(30);
    expect(restores()).toHaveLength(1);
    arrive(10);
    expect(restores()).toMatchObject([[{ schedule: { iteration: 30 } }]]);
    arrive(30);
    expect(restores()).toEqual([]);
  });

  it('keeps nothing of what an engine at rest in the past sends, and comes back to the newest', () => {
    const { bench, goTo, arrive, train, timeline, positions, lossPositions } = trained([0, 10, 20]);
    goTo(10);
    arrive(10);
    train(10);
    expect(positions()).toEqual([0, 10, 20]);
    goTo(20);
    arrive(20);
    expect(timeline()).toMatchObject({ shown: null, ghost: null });
    train(30);
    expect(lossPositions()).toEqual([0, 10, 20, 30]);
    expect(bench.state().clock.iteration).toBe(30);
  });

  it('has the settings of then, says so only if they differ, and takes them back', () => {
    const { bench, goTo, arrive, train } = trained([0, 10]);
    bench.playground.change(withLoss('mm'));
    train(20);
    train(30);
    goTo(20);
    expect(bench.state()).toMatchObject({ experiment: { loss: 'mm' }, notice: null });
    arrive(20);
    goTo(10);
    expect(bench.state()).toMatchObject({
      experiment: { loss: 'ns' },
      notice: { kind: 'rewound', fields: ['loss'] },
      gesture: 'link',
    });
    arrive(10);
    bench.taken();
    goTo(30);
    expect(bench.state()).toMatchObject({ experiment: { loss: 'mm' }, notice: null });
    expect(bench.names()).toEqual(['restore', 'want']);
  });

  it('comes back to what was changed after the newest moment was kept', () => {
    const { bench, goTo, arrive } = trained([0, 10]);
    bench.playground.change(withLoss('mm'));
    goTo(0);
    arrive(0);
    expect(bench.state().experiment.loss).toBe('ns');
    bench.taken();
    goTo(10);
    expect(bench.taken()).toMatchObject([
      { name: 'restore' },
      { name: 'want' },
      { name: 'reconfigure', lane: 0, argument: { loss: 'mm' } },
    ]);
    expect(bench.state().experiment.loss).toBe('mm');
  });
});

describe('branching', () => {
  it('goes on from the moment shown; the old future becomes the ghost', () => {
    const { bench, goTo, arrive, train, timeline, positions, lossPositions } = trained([
      0, 10, 20, 30,
    ]);
    goTo(10);
    arrive(10);
    bench.playground.change(withLoss('mm'));
    bench.playground.play();
    expect(bench.names().filter((name) => name !== 'want')).toEqual([
      'restore',
      'reconfigure',
      'play',
    ]);
    expect(positions()).toEqual([0, 10]);
    expect(lossPositions()).toEqual([0, 10]);
    expect(timeline().shown).toBeNull();
    expect(
      timeline()
        .ghost?.get(bench.playground.record)
        ?.losses.map(({ to }) => to),
    ).toEqual([10, 20, 30]);
    train(15);
    expect(positions()).toEqual([0, 10, 15]);
    expect(bench.playground.record.losses.marks()).toEqual([{ position: 10, loss: 'mm' }]);
    bench.playground.run.travel.discardGhost();
    expect(timeline().ghost).toBeNull();
  });

  it.each(['play', 'step', 'ascend'] as const)(
    'happens by %s too, after the newest wish',
    (way) => {
      const { bench, goTo, timeline } = trained([0, 10, 20, 30]);
      goTo(20);
      goTo(10);
      if (way === 'step') bench.playground.step('D');
      else bench.playground[way]();
      const names = bench.taken().filter(({ name }) => name !== 'want');
      expect(names.map(({ name }) => name)).toEqual(['restore', 'restore', way]);
      expect(names[1]).toMatchObject({ argument: [{ schedule: { iteration: 10 } }] });
      expect(
        timeline()
          .ghost?.get(bench.playground.record)
          ?.losses.map(({ to }) => to),
      ).toEqual([10, 20, 30]);
    },
  );

  it('makes the newest future replaced the only ghost', () => {
    const { bench, goTo, arrive, train, timeline } = trained([0, 10, 20, 30]);
    goTo(10);
    arrive(10);
    bench.playground.play();
    train(12);
    train(14);
    goTo(12);
    arrive(12);
    bench.playground.play();
    expect(
      timeline()
        .ghost?.get(bench.playground.record)
        ?.losses.map(({ to }) => to),
    ).toEqual([12, 14]);
  });

  it('goes on from the moment shown on another device', () => {
    const { bench, goTo, arrive, positions } = trained([0, 10, 20, 30]);
    goTo(10);
    arrive(10);
    bench.taken();
    bench.playground.look({ backend: 'cpu' });
    expect(bench.taken()[0]).toMatchObject({
      name: 'start',
      argument: [{ checkpoint: { schedule: { iteration: 10 } } }],
    });
    expect(positions()).toEqual([0, 10]);
    expect(bench.state().clock.iteration).toBe(10);
  });

  it('begins anew with a reset', () => {
    const { bench, goTo, arrive, timeline } = trained([0, 10, 20]);
    goTo(10);
    arrive(10);
    bench.playground.reset();
    expect(timeline()).toEqual({ moments: [], shown: null, ghost: null });
  });
});

describe('memory', () => {
  it('of 50,000 iterations of the largest network stays under 100 MB', () => {
    const bench = createBench();
    const { run, record } = bench.playground;
    const size = 650 * 1024;
    for (let i = 0; i <= 2000; i++) {
      const checkpoint = checkpointOf(defaultExperiment, 25 * i);
      const tensors = { D: new Float32Array(size / 8), G: new Float32Array(size / 8) };
      bench.tell(frameAt(25 * i));
      const system = { ...checkpoint.system, tensors };
      bench.tell({ type: 'checkpoint', run: 1, checkpoints: [{ ...checkpoint, system }] });
    }
    const { moments } = run.travel.store.getState();
    const tensors = moments.flatMap(({ checkpoints }) =>
      checkpoints.flatMap(({ system }) => Object.values(system.tensors)),
    );
    const kept = tensors.reduce((sum, { byteLength }) => sum + byteLength, 0);
    const rest = JSON.stringify([
      moments.map(({ checkpoints: _, experiments: __, ...moment }) => moment),
      record.losses.spans(),
      record.losses.recent(),
      record.measures.points(),
    ]).length;
    expect(moments.length).toBeGreaterThan(30);
    expect(kept).toBeLessThanOrEqual(timelineLimits.bytes);
    expect(kept + 4 * rest).toBeLessThan((100 * 2 ** 20) / 2);
    expect(record.losses.spans().length).toBeLessThanOrEqual(1024);
  });
});
