import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultExperiment } from '../../src/config/experiment';
import { createLossHistory, positionOf } from '../../src/state/lossHistory';

const losses = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), {
  minLength: 1,
  maxLength: 600,
});

function filled(values: readonly number[], capacity: number) {
  const history = createLossHistory(capacity, 16);
  values.forEach((D, position) => {
    history.append({ position, phase: 'D', D, G: -D });
  });
  return history;
}

describe('the history of losses', () => {
  it('never holds more spans than its capacity, and loses no point', () => {
    fc.assert(
      fc.property(losses, fc.integer({ min: 2, max: 33 }), (values, capacity) => {
        const spans = filled(values, capacity).spans();
        expect(spans.length).toBeLessThanOrEqual(capacity);
        expect(spans.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
      }),
    );
  });

  it('keeps the extremes and the mean of what each span holds', () => {
    fc.assert(
      fc.property(losses, fc.integer({ min: 2, max: 33 }), (values, capacity) => {
        for (const { from, to, count, D, G } of filled(values, capacity).spans()) {
          const held = values.slice(from, to + 1);
          expect(held.length).toBe(count);
          expect([D.minimum, D.maximum]).toEqual([Math.min(...held), Math.max(...held)]);
          expect(D.mean).toBeCloseTo(held.reduce((a, b) => a + b, 0) / count, 9);
          expect(G.minimum).toBe(-D.maximum);
        }
      }),
    );
  });

  it('has even resolution: all spans but the last hold equally many points', () => {
    fc.assert(
      fc.property(losses, fc.integer({ min: 2, max: 33 }), (values, capacity) => {
        const counts = filled(values, capacity)
          .spans()
          .map(({ count }) => count);
        const last = counts.pop() ?? 0;
        expect(new Set(counts).size).toBeLessThanOrEqual(1);
        expect(last).toBeLessThanOrEqual(counts[0] ?? last);
      }),
    );
  });

  it('is in order and without gaps', () => {
    const spans = filled(
      Array.from({ length: 1000 }, (_, i) => Math.sin(i)),
      32,
    ).spans();
    const starts = spans.slice(1).map(({ from }) => from);
    const nextOfEnds = spans.slice(0, -1).map(({ to }) => to + 1);
    expect(spans.length).toBeGreaterThan(16);
    expect(starts).toEqual(nextOfEnds);
  });

  it('keeps the newest points unmerged, as many as asked and at most twice as many', () => {
    const recent = filled(
      Array.from({ length: 1000 }, (_, i) => Math.cos(i)),
      8,
    ).recent();
    expect(recent.length).toBeGreaterThanOrEqual(16);
    expect(recent.length).toBeLessThan(32);
    expect(recent.at(-1)?.D.mean).toBe(Math.cos(999));
  });

  it('leaves out losses that are not finite, and forgets all when cleared', () => {
    const history = filled([1, Number.NaN, Infinity, 2], 8);
    expect(history.spans().map(({ D }) => D.mean)).toEqual([1, 2]);
    history.mark({ position: 1, loss: 'mm' });
    history.clear();
    expect([history.spans(), history.recent(), history.marks()]).toEqual([[], [], []]);
  });
});

describe('going back', () => {
  it('forgets what came later, keeps what came before, and goes on in order', () => {
    const capacities = fc.integer({ min: 2, max: 33 });
    const back = fc.double({ min: 0, max: 600, noNaN: true });
    fc.assert(
      fc.property(losses, capacities, back, losses, (values, capacity, position, more) => {
        const history = createLossHistory(capacity, 1000); // all points are still there unmerged
        const points = (from: number, list: readonly number[]) =>
          list.map((D, i) => ({ position: from + i, phase: 'D' as const, D, G: -D }));
        const kept = points(0, values).filter((point) => point.position <= position);
        for (const point of points(0, values)) history.append(point);
        history.truncate(position);
        const after = points(Math.floor(position) + 1, more);
        for (const point of after) history.append(point);

        const spans = history.spans();
        expect(spans.length).toBeLessThanOrEqual(capacity);
        const all = [...kept, ...after];
        expect(spans.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
        for (const { from, to, D } of spans) {
          const held = all.filter((point) => point.position >= from && point.position <= to);
          expect(D.maximum).toBe(Math.max(...held.map((point) => point.D)));
          expect(D.minimum).toBe(Math.min(...held.map((point) => point.D)));
        }
        const ends = [...spans, ...history.recent()].map(({ from, to }) => to - from);
        expect(Math.min(...ends)).toBeGreaterThanOrEqual(0);
        const starts = spans.slice(1).map(({ from }, i) => from - (spans[i]?.to ?? 0));
        expect(Math.min(1, ...starts)).toBeGreaterThan(0);
        expect(history.recent().map(({ D }) => D.mean)).toEqual(all.map(({ D }) => D));
      }),
    );
  });

  it('leaves out of a merged span what is no longer known point by point', () => {
    const history = filled(
      Array.from({ length: 1000 }, (_, i) => i),
      4,
    );
    history.truncate(600); // the newest 16 points, at least, are all later
    expect(Math.max(...history.spans().map(({ to, D }) => Math.max(to, D.maximum)))).toBe(511);
    expect(history.recent()).toEqual([]);
  });

  it('keeps the loss the run has now, from where it goes on', () => {
    const history = filled([1, 2, 3, 4], 8);
    history.mark({ position: 1, loss: 'mm' });
    history.mark({ position: 3, loss: 'ns' });
    history.truncate(2);
    expect(history.marks()).toEqual([
      { position: 1, loss: 'mm' },
      { position: 2, loss: 'ns' },
    ]);
    history.truncate(2.5);
    expect(history.marks()).toHaveLength(2);
  });
});

describe('the position of a clock', () => {
  const at = (iteration: number, D: number, G: number) =>
    positionOf(
      { iteration, phase: 'D', updates: { D, G } },
      {
        ...defaultExperiment,
        discriminator: { ...defaultExperiment.discriminator, steps: 4 },
      },
    );

  it('counts the done part of the present iteration', () => {
    expect([at(0, 0, 0), at(0, 1, 0), at(0, 4, 0), at(1, 4, 1), at(2, 10, 2)]).toEqual([
      0, 0.2, 0.8, 1, 2.4,
    ]);
  });

  it('is whole where k has changed and the part is unknown', () => {
    expect(at(10, 10, 10)).toBe(10);
  });
});
