/** Many seeds on a fake engine: which lanes start, whose turn it is to be measured, what they come to, and how one goes on alone. */
import { describe, expect, it } from 'vitest';
import { defaultExperiment } from '../../src/config/experiment';
import { decodeLink } from '../../src/config/link';
import { ranges } from '../../src/config/ranges';
import { defaultView } from '../../src/config/view';
import { laneExperiments } from '../../src/state/lanes';
import { SeedTurns, seedRequests, seedStatistics } from '../../src/state/seeds';
import { createBench, frameAt, measuresOf } from './fakeClient';

const seedsOf = (argument: unknown) =>
  (argument as { experiment: { seed: number } }[]).map(({ experiment }) => experiment.seed);

describe('lanes', () => {
  it('are the seed and those after it, the first after the last', () => {
    const experiment = { ...defaultExperiment, seed: ranges.seed.max - 1 };
    const lanes = laneExperiments({
      experiment,
      rival: null,
      view: { ...defaultView, picture: 'seeds', seeds: 9 },
    });
    expect(lanes.map(({ seed }) => seed)).toEqual([999_998, 999_999, 0, 1, 2, 3, 4, 5, 6]);
    expect(lanes[0]).toBe(experiment);
  });

  it('are measured one after another, each once in two seconds', () => {
    const turns = new SeedTurns();
    const seen: (number | null)[] = [];
    for (let now = 0; now < 2000; now += 10) seen.push(turns.next(now, 16));
    const measured = seen.filter((lane) => lane !== null);
    expect([...measured].sort((a, b) => a - b)).toEqual(Array.from({ length: 16 }, (_, i) => i));
    expect(seedRequests(defaultExperiment, 3).companions.measuredLanes).toEqual([3]);
    expect(seedRequests(defaultExperiment, 3).request.measures).toBe(0);
    expect(seedRequests(defaultExperiment, 0).companions.measures).toBe(0);
    expect(seedRequests(defaultExperiment, 'all').companions.measuredLanes).toBeUndefined();
  });
});

describe('statistics', () => {
  it('are the median and quartiles of what has been measured', () => {
    const all = [0.5, 0.1, 0.3, 0.2, 0.4].map(measuresOf);
    expect(seedStatistics([null, ...all])).toMatchObject({
      measured: 5,
      complete: null,
      divergence: { median: 0.3, low: 0.2, high: 0.4 },
      samples: 8192,
    });
    expect(seedStatistics([null, null])).toBeNull();
  });

  it('count who covers every mode', () => {
    const covering = (modesCovered: number) => ({
      ...measuresOf(0.1),
      coverage: {
        modesCovered,
        counts: [5, 5, 5],
        nearest: [5, 5, 5],
        highQuality: 1,
        reverseKL: 0,
      },
    });
    expect(seedStatistics([covering(3), covering(2), covering(3)])?.complete).toBe(2);
  });
});

describe('the playground', () => {
  it('starts all together, and goes on with the one that is opened', () => {
    const bench = createBench(decodeLink('picture=seeds&seeds=16&seed=5'));
    const [start, want] = bench.taken();
    expect(seedsOf(start?.argument)).toEqual(Array.from({ length: 16 }, (_, i) => 5 + i));
    expect(want?.companions).toMatchObject({ samples: 128, surface: 0 });
    const frame = frameAt(7);
    if (frame.type !== 'frame') throw new Error('no frame');
    const other = { ...frame.frame, losses: { D: 3, G: 4 } };
    bench.tell({ ...frame, companions: Array.from({ length: 15 }, () => other) });
    bench.playground.openSeed(3);
    expect(bench.taken()[0]).toMatchObject({ name: 'keep', argument: 3 });
    expect(bench.state()).toMatchObject({
      experiment: { seed: 8 },
      view: { picture: 'stage' },
      clock: { iteration: 7 },
      losses: { D: 3, G: 4 },
      companions: [],
    });
  });

  it('goes on with its own seed where the picture is left', () => {
    const bench = createBench(decodeLink('picture=seeds'));
    bench.taken();
    bench.playground.look({ picture: 'stage' });
    expect(bench.taken()[0]).toMatchObject({ name: 'keep', argument: 0 });
  });

  it('changes a rate in all of them, live', () => {
    const bench = createBench(decodeLink('picture=seeds'));
    bench.taken();
    const { generator } = defaultExperiment;
    bench.playground.change({ ...defaultExperiment, generator: { ...generator, rate: 0.01 } });
    const calls = bench.taken();
    expect(calls.map(({ name, lane }) => [name, lane])).toEqual(
      Array.from({ length: 9 }, (_, lane) => ['reconfigure', lane]),
    );
  });
});
