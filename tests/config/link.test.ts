/** Permalinks: what was encoded decodes to the same, and anything else still opens. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distributionEntries, distributionIds } from '../../src/config/distributions';
import { defaultExperiment, type Experiment, presetExperiment } from '../../src/config/experiment';
import { decodeLink, encodeLink, maximumLength } from '../../src/config/link';
import { type Range, ranges } from '../../src/config/ranges';
import { defaultView } from '../../src/config/view';
import { links } from './arbitraries';

const inside = (value: number, range: Range) =>
  value >= range.min && value <= range.max && (!range.integer || Number.isInteger(value));

/** The first value outside its range, by name; undefined if all are allowed. */
function firstOutside(e: Experiment): string | undefined {
  const own = distributionEntries[e.data.id].parameters;
  const entries: [string, number, Range][] = [
    ['seed', e.seed, ranges.seed],
    ['batch', e.batch, ranges.batch],
    ['z', e.prior.dimensions, ranges.priorDimensions],
    ...[e.generator, e.discriminator].flatMap((n): [string, number, Range][] => [
      ['layers', n.hiddenLayers, ranges.hiddenLayers],
      ['units', n.units, ranges.units],
      ['rate', n.rate, ranges.rate],
      ['momentum', n.momentum, ranges.momentum],
      ['beta1', n.beta1, ranges.beta1],
      ['steps', n.steps, ranges.steps],
    ]),
    ...Object.entries(own).map(([name, range]): [string, number, Range] => [
      name,
      e.data.parameters[name] ?? Number.NaN,
      range,
    ]),
  ];
  const extra = Object.keys(e.data.parameters).find((name) => !(name in own));
  return extra ?? entries.find(([, value, range]) => !inside(value, range))?.[0];
}

describe('encodeLink and decodeLink', () => {
  it('leave nothing of the default experiment', () => {
    expect(encodeLink({ experiment: defaultExperiment, view: defaultView })).toBe('');
    expect(decodeLink('')).toEqual({
      experiment: defaultExperiment,
      rival: null,
      view: defaultView,
      changes: [],
    });
  });

  it('write only what differs from the preset, readably', () => {
    const bimodal = presetExperiment('bimodal');
    const experiment: Experiment = {
      ...bimodal,
      loss: 'mm',
      seed: 3,
      generator: { ...bimodal.generator, rate: 0.02 },
    };
    const hide = ['arrows', 'grid'] as const;
    const view = { ...defaultView, speed: 3, hide, surface: 'optimal', ghosts: true } as const;
    expect(encodeLink({ experiment, view })).toBe(
      'data=bimodal&loss=mm&seed=3&gRate=0.02&speed=1/frame&hide=arrows,grid&surface=optimal&ghosts=on',
    );
  });

  it('are inverse to each other', () => {
    fc.assert(
      fc.property(links, (link) => {
        const text = encodeLink(link);
        expect(text.length).toBeLessThan(maximumLength);
        expect(decodeLink(text)).toEqual({ ...link, changes: [] });
        expect(decodeLink(`#${text}`)).toEqual({ ...link, changes: [] });
        expect(decodeLink(`http://localhost:4173/#${text}`)).toEqual({ ...link, changes: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('survive an address that percent-encodes everything', () => {
    fc.assert(
      fc.property(links, (link) => {
        const text = encodeLink(link)
          .split('&')
          .map((part) => part.split('=').map(encodeURIComponent).join('='))
          .join('&');
        expect(decodeLink(text)).toEqual({ ...link, changes: [] });
      }),
    );
  });
});

const hostileValue = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.double().map(String),
  fc.constantFrom('1e999', '-1e999', 'NaN', '%', '%E0%A4%A', '__proto__', '<img src=x>', ''),
);
const hostileKey = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('data', 'seed', 'gRate', 'dUnits', 'spread', 'z', 'batch', 'hide', 'speed'),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', ''),
);

describe('decodeLink', () => {
  it('never throws and always gives an allowed experiment', () => {
    const fragments = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc
        .array(fc.tuple(hostileKey, hostileValue))
        .map((parts) => parts.map(([key, value]) => `${key}=${value}`).join('&')),
    );
    fc.assert(
      fc.property(fragments, (fragment) => {
        const { experiment, rival, view, changes } = decodeLink(fragment);
        expect(firstOutside(experiment)).toBeUndefined();
        expect(distributionIds).toContain(experiment.data.id);
        expect(rival && firstOutside(rival)).toBeFalsy();
        expect(decodeLink(encodeLink({ experiment, rival, view }))).toEqual({
          experiment,
          rival,
          view,
          changes: [],
        });
        for (const { key, given } of changes) {
          expect(Array.from(key + given).length).toBeLessThanOrEqual(48);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('says what it changed and how', () => {
    const { experiment, changes } = decodeLink(
      '#seed=-4&data=ring8&gRate=fast&separation=2&colour=red&batch=64&batch=32&dUnits=9.6',
    );
    expect(experiment.seed).toBe(0);
    expect(experiment.batch).toBe(64);
    expect(changes).toEqual([
      { kind: 'clamped', key: 'seed', given: '-4', used: '0' },
      { kind: 'invalid', key: 'gRate', given: 'fast', used: '0.001' },
      { kind: 'unused', key: 'separation', given: '2', used: '' },
      { kind: 'unknown', key: 'colour', given: 'red', used: '' },
      { kind: 'repeated', key: 'batch', given: '32', used: '64' },
      { kind: 'clamped', key: 'dUnits', given: '9.6', used: '10' },
    ]);
  });

  it('reads keys of any case, and the distribution first wherever it stands', () => {
    const { experiment, changes } = decodeLink('SEPARATION=1.5&DATA=Bimodal&LOSS=MM');
    expect(changes).toEqual([]);
    expect(experiment.data).toEqual({
      id: 'bimodal',
      parameters: { separation: 1.5, spread: 0.4 },
    });
    expect(experiment.loss).toBe('mm');
  });

  it('is harmless to prototypes', () => {
    const { experiment } = decodeLink('__proto__=1&constructor=2&data=__proto__&spread=__proto__');
    expect(experiment).toEqual(defaultExperiment);
    expect(({} as Record<string, unknown>).spread).toBeUndefined();
    expect(decodeLink('data=constructor').changes.map(({ kind }) => kind)).toEqual(['invalid']);
  });

  it('reads a very long address in a moment and says that it was cut', () => {
    const { experiment, changes } = decodeLink(`seed=7&${'x=1&'.repeat(1_000_000)}`);
    expect(experiment.seed).toBe(7);
    expect(changes[0]).toEqual({ kind: 'tooLong', key: '', given: '', used: '' });
    expect(changes.length).toBeLessThanOrEqual(20);
  });
});
