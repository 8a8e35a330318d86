/** A run as a file: opened, it goes on bit for bit; anything else is refused with a reason, and quickly. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Experiment, presetExperiment } from '../../src/config/experiment';
import { effectiveExperiment } from '../../src/config/hand';
import { layersIn, optimiserSlots, parameterCount } from '../../src/config/layers';
import { linkHolds } from '../../src/config/linkedPoints';
import { cellCount, encodePoints } from '../../src/config/points';
import { defaultView, type View } from '../../src/config/view';
import type { RunCheckpoint } from '../../src/engine/protocol';
import { base64Length, finiteFloats, floatsToBase64 } from '../../src/state/base64';
import { checksumOf, crc32 } from '../../src/state/checksum';
import { laneExperiments } from '../../src/state/lanes';
import { createLossHistory } from '../../src/state/lossHistory';
import { createMeasureHistory, noScores } from '../../src/state/measureHistory';
import { parseRun, type ReadRun, readKept } from '../../src/state/readRun';
import { keepable, maximumFileSize, printRun, type SavedRun } from '../../src/state/savedRun';
import { links } from '../config/arbitraries';
import { useCpu } from '../systems/cpu';
import { train } from './trainedRun';

beforeAll(useCpu);

function histories() {
  const losses = createLossHistory(16, 8);
  const measures = createMeasureHistory(8);
  for (let i = 0; i < 50; i++) {
    losses.append({ position: i, phase: i % 2 ? 'D' : 'G', D: 1.3 + 0.1 * Math.sin(i), G: 0.7 });
    const moment = { from: i, to: i, count: 1, value: -1.3, standardError: 0.02, bound: -1 };
    const scores = { ...noScores, jsd: 0.1 / (i + 1) };
    measures.append({ ...moment, samples: 2500, generatorLoss: 0.7, scores });
  }
  losses.mark({ position: 20, loss: 'mm' });
  return [
    {
      losses: { spans: losses.spans(), recent: losses.recent(), marks: losses.marks() },
      measures: measures.points(),
    },
  ];
}

function savedOf(experiment: Experiment, checkpoint: RunCheckpoint): SavedRun {
  const view: View = { ...defaultView, picture: 'overview', hide: ['grid'] };
  const savedAt = 1_790_000_000_123;
  const checkpoints = [checkpoint];
  return { savedAt, experiment, rival: null, view, checkpoints, histories: histories() };
}

function opened(read: ReadRun): SavedRun {
  if ('problem' in read) throw new Error(read.problem);
  return read.run;
}

/** A checkpoint of the right shape with arbitrary numbers. */
function checkpointFor(page: Experiment, value = 0.25): RunCheckpoint {
  const experiment = effectiveExperiment(page);
  const values = (phase: 'D' | 'G') => {
    const { optimiser } = phase === 'D' ? experiment.discriminator : experiment.generator;
    const size = parameterCount(layersIn(experiment, phase)) * (1 + optimiserSlots[optimiser]);
    return new Float32Array(size).fill(value);
  };
  return {
    experiment,
    schedule: { iteration: 7, done: { D: 1, G: 0 }, updates: { D: 8, G: 7 }, phase: 'D' },
    system: {
      tensors: { D: values('D'), G: values('G') },
      counters: { D: 8, G: 7 },
      streams: { data: [1, -2, 3, 4, Number.NaN], prior: [5, 6, 7, 8, 0.123456789] },
    },
  };
}

const problemOf = (read: ReadRun) => ('problem' in read ? read.problem : null);

const ring = presetExperiment('ring8');
const small: Experiment = { ...ring, batch: 16, generator: { ...ring.generator, units: 3 } };
const text = printRun(savedOf(small, checkpointFor(small)));

describe('save, open, go on', () => {
  const sgd = { optimiser: 'sgd', momentum: 0.9 } as const;
  const line = presetExperiment('bimodal');
  for (const [name, experiment] of [
    ['the default', { ...ring, batch: 32 }],
    [
      '1-D, SGD with momentum, MMGAN',
      { ...line, loss: 'mm', generator: { ...line.generator, ...sgd } },
    ],
    ['P_G in the hand', { ...ring, hand: { mean: [0.5, -0.5], spread: 0.3 } }],
  ] as const) {
    it(`gives the same next 100 iterations: ${name}`, async () => {
      const trained = effectiveExperiment(experiment);
      const [kept] = await train([{ experiment: trained, checkpoint: null }], 37);
      if (!kept) throw new Error('nothing kept');
      const run = opened(parseRun(printRun(savedOf(experiment, kept))));
      expect(run.experiment).toEqual(experiment);
      expect(run.checkpoints).toEqual([kept]);
      const [goneOn] = await train([{ experiment: trained, checkpoint: kept }], 100);
      const [again] = await train(
        [{ experiment: trained, checkpoint: run.checkpoints[0] ?? null }],
        100,
      );
      const [straight] = await train([{ experiment: trained, checkpoint: null }], 137);
      expect(again?.system).toEqual(goneOn?.system);
      expect(again).toEqual(straight);
      expect(again?.system.tensors.D).not.toEqual(kept.system.tensors.D);
    });
  }
});

describe('printRun and parseRun', () => {
  it('keep everything', () => {
    const saved = savedOf(small, checkpointFor(small));
    expect(opened(parseRun(text))).toEqual(saved);
  });

  it('keep every experiment and view exactly', () => {
    fc.assert(
      fc.property(links, (link) => {
        const experiments = laneExperiments(link);
        const checkpoints = experiments.map((experiment, i) => checkpointFor(experiment, i));
        const saved = { ...savedOf(small, checkpointFor(small)), ...link, checkpoints };
        expect(opened(parseRun(printRun(saved)))).toEqual(saved);
      }),
      { numRuns: 40 },
    );
  });

  it('keep both runs of a comparison, and both histories', () => {
    const saved = savedOf(small, checkpointFor(small));
    const rival: Experiment = {
      ...small,
      loss: 'mm',
      generator: { ...small.generator, units: 5, optimiser: 'sgd' },
    };
    const checkpoints = [...saved.checkpoints, checkpointFor(rival, 0.5)];
    const [main] = saved.histories;
    if (!main) throw new Error('no history');
    const both = { ...saved, rival, checkpoints, histories: [main, { ...main, measures: [] }] };
    expect(opened(parseRun(printRun(both)))).toEqual(both);
    expect(problemOf(parseRun(printRun({ ...both, rival: null })))).toBe('damaged');
    expect(problemOf(parseRun(printRun({ ...saved, rival })))).toBe('damaged');
  });

  it('keep data that are too many for a link', () => {
    const counts = Uint32Array.from({ length: cellCount(2) }, (_, i) => (i * 7919) % 13);
    const points = encodePoints({ dimensions: 2, counts, units: null });
    const preset = presetExperiment('own');
    const own = { ...preset, data: { ...preset.data, points } };
    expect(linkHolds(own)).toBe(false);
    const saved = savedOf(own, checkpointFor(own));
    expect(opened(parseRun(printRun(saved)))).toEqual(saved);
  });

  it('keep measures that are no numbers as such', () => {
    const [history] = histories();
    const [point] = history?.measures ?? [];
    if (!history || !point) throw new Error('no point');
    const odd = [{ ...history, measures: [{ ...point, standardError: Number.NaN }] }];
    const saved = { ...savedOf(small, checkpointFor(small)), histories: odd };
    expect(opened(parseRun(printRun(saved)))).toEqual(saved);
  });

  it('survive being laid out by hand', () => {
    expect(opened(parseRun(JSON.stringify(JSON.parse(text), null, 2)))).toEqual(
      opened(parseRun(text)),
    );
  });
});

type Json = { [key: string]: Json } & { [index: number]: Json } & { length: number };
/** The text of data with the checksum that they have. */
function signed({ checksum: _, ...data }: Record<string, unknown>): string {
  return JSON.stringify({ ...data, checksum: checksumOf(data) });
}
/** A file with something changed by somebody who knows about the checksum. */
function changed(change: (json: Json) => void, given = text): string {
  const json = JSON.parse(given);
  change(json);
  return signed(json);
}
/** The file as the version before wrote it. */
function unsigned(given = text): string {
  const { checksum: _, ...data } = JSON.parse(given);
  return JSON.stringify({ ...data, version: 1 });
}
const lane = (json: Json) => json.lanes?.[0] as Json;

describe('a file is refused', () => {
  it('that is of another kind', () => {
    for (const other of [
      '',
      'x,y\n1,2\n',
      '{}',
      '[]',
      'null',
      '"text"',
      '7',
      '{"format":"other"}',
    ]) {
      expect(problemOf(parseRun(other))).toBe('foreign');
    }
  });

  it('of another version', () => {
    for (const version of [3, 0, '2', null]) {
      const other = changed((json) => Object.assign(json, { version }));
      expect(problemOf(parseRun(other))).toBe('version');
    }
  });

  it('that is too large', () => {
    expect(problemOf(parseRun(text + ' '.repeat(maximumFileSize)))).toBe('oversized');
  });

  it('that is cut anywhere', () => {
    for (let end = 40; end < text.length; end += 1 + Math.floor(text.length / 200)) {
      expect(problemOf(parseRun(text.slice(0, end)))).toBe('damaged');
    }
  });

  it.each<[string, (json: Json) => void]>([
    ['a number fewer', (json) => Object.assign(lane(json).networks?.G as Json, { values: 'AAAA' })],
    [
      'no base64',
      (json) => {
        const network = lane(json).networks?.D as unknown as { values: string };
        network.values = `!${network.values.slice(1)}`;
      },
    ],
    [
      'a weight that is no number',
      (json) => {
        const network = lane(json).networks?.D as unknown as { values: string };
        const size = parameterCount(layersIn(small, 'D')) * 3;
        network.values = floatsToBase64(new Float32Array(size).fill(Number.NaN));
      },
    ],
    ['other layers', (json) => Object.assign(json, { link: 'gUnits=4&batch=16' })],
    [
      'a link that means nothing',
      (json) => Object.assign(json, { link: 'gUnits=3&batch=16&loss=none' }),
    ],
    ['no streams', (json) => Object.assign(lane(json), { streams: {} })],
    ['a negative count', (json) => Object.assign(lane(json).schedule as Json, { iteration: -1 })],
    [
      'a fraction of an update',
      (json) => Object.assign(lane(json).networks?.D as Json, { step: 1.5 }),
    ],
    ['no lanes', (json) => Object.assign(json, { lanes: [] })],
    [
      'a history backwards',
      (json) => {
        const [history] = json.histories as unknown as [{ spans: unknown[] }];
        history.spans.reverse();
      },
    ],
    ['a date that is none', (json) => Object.assign(json, { saved: 'yesterday' })],
  ])('with %s', (_, change) => {
    expect(problemOf(parseRun(changed(change)))).toBe('damaged');
  });

  it('or opened, never anything else, whatever is in it', () => {
    const check = (given: string) => {
      const read = parseRun(given);
      expect('run' in read || typeof read.problem === 'string').toBe(true);
    };
    fc.assert(fc.property(fc.string({ maxLength: 2000, unit: 'binary' }), check), { numRuns: 300 });
    fc.assert(fc.property(fc.json(), check), { numRuns: 300 });
    const damage = fc.tuple(fc.nat(text.length), fc.nat(40), fc.string({ maxLength: 12 }));
    fc.assert(
      fc.property(damage, ([at, cut, put]) =>
        check(text.slice(0, at) + put + text.slice(at + cut)),
      ),
      { numRuns: 500 },
    );
    const anything = fc.jsonValue({ maxDepth: 3 });
    const keys = ['saved', 'link', 'lanes', 'histories', 'version'];
    const put = fc.dictionary(fc.constantFrom(...keys), anything);
    fc.assert(
      fc.property(put, (values) => check(changed((json) => Object.assign(json, values)))),
      { numRuns: 300 },
    );
    check(`{"format":"gan-playground-run","version":2,"lanes":${'['.repeat(200_000)}`);
    const many = JSON.stringify(Array.from({ length: 500_000 }, () => 0));
    check(
      `{"format":"gan-playground-run","version":1,"saved":"2026-11-21T00:00:00.000Z","lanes":${many}}`,
    );
  });
});

/** Both runs of a comparison. */
function compared(): SavedRun {
  const saved = savedOf(small, checkpointFor(small));
  const rival: Experiment = { ...small, loss: 'mm' };
  const checkpoints = [...saved.checkpoints, checkpointFor(rival, 0.5)];
  return { ...saved, rival, checkpoints, histories: [...saved.histories, ...saved.histories] };
}

describe('what a file claims is checked', () => {
  const clock = (iteration: number, updates = iteration) => ({
    iteration,
    done: { D: 0, G: 0 },
    updates: { D: updates, G: updates },
    phase: 'G',
  });
  /** Lanes that stand there, as far as the file says. */
  const at = (...clocks: readonly ReturnType<typeof clock>[]) =>
    parseRun(
      changed((json) => {
        clocks.forEach((schedule, i) => {
          const { networks } = (json.lanes?.[i] ?? {}) as unknown as {
            networks: Record<'D' | 'G', { step: number }>;
          };
          networks.D.step = schedule.updates.D;
          networks.G.step = schedule.updates.G;
          Object.assign(json.lanes?.[i] as Json, { schedule });
        });
      }, printRun(compared())),
    );

  it('an iteration takes at least an update', () => {
    expect(problemOf(at(clock(1e9), clock(1e9)))).toBeNull(); // far, but nothing to make up for
    expect(problemOf(at(clock(1e9, 7), clock(1e9, 7)))).toBe('damaged');
    expect(problemOf(at(clock(7, 9), clock(7)))).toBeNull();
  });

  it('lanes stand so near to one another that the engine can make up for it', () => {
    expect(problemOf(at(clock(1e9), clock(7)))).toBe('damaged');
    expect(problemOf(at(clock(50_000), clock(7)))).toBe('damaged');
    expect(problemOf(at(clock(8), clock(7)))).toBeNull();
    expect(problemOf(at(clock(7), clock(1e9)))).toBeNull(); // who is ahead waits
  });

  it('the optimisers have made the updates that the clock counts', () => {
    const other = changed((json) => Object.assign(lane(json).networks?.G as Json, { step: 6 }));
    expect(problemOf(parseRun(other))).toBe('damaged');
  });
});

describe('the checksum', () => {
  it('is CRC-32', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926); // the catalogue's check
  });

  it('does not mind the order of the keys, nor how the file is laid out', () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned);
      if (value === null || typeof value !== 'object') return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, item]) => [key, turned(item)]),
      );
    };
    const other = JSON.stringify(turned(JSON.parse(text)), null, 1);
    expect(other.indexOf('"format"')).toBeGreaterThan(1000);
    expect(opened(parseRun(other))).toEqual(opened(parseRun(text)));
    expect(problemOf(parseRun(other.slice(0, -2)))).toBe('damaged');
  });

  it('is missing in files of the version before, which open', () => {
    expect(opened(parseRun(unsigned()))).toEqual(opened(parseRun(text)));
  });

  it('with other measures open without them', () => {
    const other = changed((json) => {
      const [history] = json.histories as unknown as [{ measures: Record<string, unknown>[] }];
      for (const point of history.measures) point.scores = { jsd: 0.25, elsewhere: 1 };
    });
    const [history] = opened(parseRun(other)).histories;
    expect(history?.measures[0]?.scores).toEqual({ ...noScores, jsd: 0.25 });
  });

  const flipped = (given: string, at: number, bit: number) => {
    const bytes = new TextEncoder().encode(given);
    bytes[at] = (bytes[at] as number) ^ (1 << bit);
    return new TextDecoder().decode(bytes);
  };
  const place = (from: number, to: number) =>
    fc.tuple(fc.integer({ min: from, max: to - 1 }), fc.nat(7));

  it('notices every flipped bit in the weights', () => {
    const start = text.indexOf('"values":"') + 10;
    const end = text.indexOf('"', start);
    fc.assert(
      fc.property(place(start, end), ([at, bit]) => {
        expect(problemOf(parseRun(flipped(text, at, bit)))).not.toBeNull();
      }),
      { numRuns: 1000 },
    );
  });

  it('notices every flipped bit elsewhere that would change the run', () => {
    const whole = opened(parseRun(text));
    fc.assert(
      fc.property(place(0, text.length), ([at, bit]) => {
        const read = parseRun(flipped(text, at, bit));
        if ('run' in read) expect(read.run).toEqual(whole); // a space became a line break
      }),
      { numRuns: 1000 },
    );
  });

  it('where there is none, a flipped bit never throws', () => {
    const old = unsigned();
    fc.assert(
      fc.property(place(0, old.length), ([at, bit]) => {
        const read = parseRun(flipped(old, at, bit));
        expect('run' in read || typeof read.problem === 'string').toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what the browser stores', () => {
  it('gives back everything, weights as numbers', () => {
    const saved = compared();
    expect(opened(readKept(structuredClone(keepable(saved))))).toEqual(saved);
  });

  it('is refused where it is something else', () => {
    expect(problemOf(readKept(undefined))).toBe('foreign');
    expect(problemOf(readKept({ ...keepable(compared()), version: 9 }))).toBe('version');
    expect(problemOf(readKept({ ...keepable(compared()), lanes: [] }))).toBe('damaged');
    const broken = compared();
    const [main] = broken.checkpoints;
    if (main?.system.tensors.D) main.system.tensors.D[3] = Number.NaN;
    expect(problemOf(readKept(keepable(broken)))).toBe('damaged');
  });
});

describe('base64 of single-precision numbers', () => {
  it('is little-endian', () => {
    expect(floatsToBase64(Float32Array.of(1))).toBe('AACAPw=='); // 00 00 80 3f
  });

  it('reads back what it wrote, and only as many as there are', () => {
    fc.assert(
      fc.property(fc.float32Array({ noNaN: true, noDefaultInfinity: true }), (values) => {
        const written = floatsToBase64(values);
        expect(written).toHaveLength(base64Length(values.length));
        expect(finiteFloats(written, values.length)).toEqual(values);
        expect(finiteFloats(written, values.length + 1)).toBeNull();
      }),
    );
  });
});
