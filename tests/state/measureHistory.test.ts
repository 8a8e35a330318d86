/** The history of V and its bound: what a frame becomes, bounded memory, going back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultExperiment } from '../../src/config/experiment';
import type { Frame } from '../../src/engine/protocol';
import {
  createMeasureHistory,
  type MeasurePoint,
  measurePointOf,
} from '../../src/state/measureHistory';
import { createBench, divergenceOf, frameAt, measuresOf } from './fakeClient';

const pointAt = (position: number, value = -1): MeasurePoint => ({
  from: position,
  to: position,
  count: 1,
  value,
  standardError: 0.05,
  bound: value + 0.5,
  samples: 2500,
  generatorLoss: -value,
  scores: {
    jsd: 0.2,
    densityJsd: null,
    klDataGenerated: 0.4,
    klGeneratedData: 0.3,
    totalVariation: 0.1,
    wasserstein1: null,
    modesCovered: 8,
    highQuality: 0.9,
    reverseKL: 0.1,
  },
});

const frameOf = (changes: Partial<Frame>) => {
  const message = frameAt(3, changes);
  if (message.type !== 'frame') throw new Error('not a frame');
  return message.frame;
};

describe('the point of a frame', () => {
  it('is V from its own samples with its error, and −2 log 2 + 2·JSD', () => {
    const losses = { D: 1.2, G: 0.6 };
    const estimate = { value: -1.4, standardError: 0.02, samples: 2500, generatorLoss: 0.7 };
    const frame = frameOf({ losses, estimate, measures: measuresOf(0.1) });
    const point = measurePointOf(frame, defaultExperiment);
    expect(point).toMatchObject({ value: -1.4, standardError: 0.02, generatorLoss: 0.7 });
    expect(point?.samples).toBe(8192);
    expect(point?.bound).toBeCloseTo(-Math.log(4) + 0.2, 12);
  });

  it('names no samples where the JSD is not estimated from them', () => {
    const measures = { ...measuresOf(0.1), divergence: divergenceOf(0.3, 'lattice') };
    const point = measurePointOf(frameOf({ measures }), defaultExperiment);
    expect(point?.samples).toBeNull();
    expect(point?.bound).toBeCloseTo(-Math.log(4) + 0.6, 12);
  });

  it('is none without measures', () => {
    expect(measurePointOf(frameOf({}), defaultExperiment)).toBeNull();
  });
});

describe('the history', () => {
  it('is surer of a mean: its moments look at samples of their own', () => {
    const history = createMeasureHistory(2);
    for (let i = 0; i < 8; i++) history.append(pointAt(i, -1));
    for (const { count, standardError } of history.points()) {
      expect(standardError).toBeCloseTo(0.05 / Math.sqrt(count), 12);
    }
    expect(Math.max(...history.points().map(({ count }) => count))).toBeGreaterThan(1);
  });

  it('stays within its capacity, loses no moment and keeps the mean', () => {
    const values = fc.array(fc.double({ min: -5, max: 0, noNaN: true }), {
      minLength: 1,
      maxLength: 300,
    });
    fc.assert(
      fc.property(values, fc.integer({ min: 2, max: 16 }), (given, capacity) => {
        const history = createMeasureHistory(capacity);
        given.forEach((value, i) => {
          history.append(pointAt(i, value));
        });
        const points = history.points();
        expect(points.length).toBeLessThanOrEqual(capacity);
        expect(points.reduce((sum, { count }) => sum + count, 0)).toBe(given.length);
        for (const { from, to, count, value, bound } of points) {
          const held = given.slice(from, to + 1);
          expect(held).toHaveLength(count);
          expect(value).toBeCloseTo(held.reduce((a, b) => a + b, 0) / count, 9);
          expect(bound - value).toBeCloseTo(0.5, 9);
        }
      }),
    );
  });

  it('drops moments it has, steps back, and what is no number', () => {
    const history = createMeasureHistory();
    for (const position of [1, 2, 2, 1, 3]) history.append(pointAt(position));
    history.append(pointAt(4, Number.NaN));
    expect(history.points().map(({ to }) => to)).toEqual([1, 2, 3]);
    history.truncate(2);
    expect(history.points().map(({ to }) => to)).toEqual([1, 2]);
    history.clear();
    expect(history.points()).toEqual([]);
  });
});

describe('where iterations stand still while D trains', () => {
  it('keeps the first and the last value at the position', () => {
    const history = createMeasureHistory();
    for (const value of [-1.3, -1.28, -1.2, -1.17]) history.append(pointAt(5, value));
    expect(history.points().map(({ value }) => value)).toEqual([-1.3, -1.17]);
    history.append(pointAt(6, -1.25));
    expect(history.points().map(({ to }) => to)).toEqual([5, 5, 6]);
  });
});

describe('the playground', () => {
  it('notes measured frames, and forgets them with the run', () => {
    const bench = createBench();
    const { playground } = bench;
    const measures = measuresOf(0.2);
    bench.tell(frameAt(0, { measures }));
    bench.tell(frameAt(0, { measures })); // at rest: the same moment
    bench.tell(frameAt(1));
    bench.tell(frameAt(2, { measures }));
    expect(playground.record.measures.points().map(({ to }) => to)).toEqual([0, 2]);
    playground.reset();
    expect(playground.record.measures.points()).toEqual([]);
  });
});
