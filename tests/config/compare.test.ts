/** The rival of a comparison in links: readable, only what differs, and any text opens. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { besides, differingFields, rebased } from '../../src/config/compare';
import { defaultExperiment, presetExperiment } from '../../src/config/experiment';
import { decodeLink, encodeLink } from '../../src/config/link';
import { defaultView } from '../../src/config/view';
import { pairs } from './arbitraries';

const link = { experiment: defaultExperiment, view: defaultView };
const rival = {
  ...defaultExperiment,
  loss: 'mm',
  generator: { ...defaultExperiment.generator, rate: 0.01 },
} as const;

describe('a rival in a link', () => {
  it('is written as what differs', () => {
    expect(encodeLink({ ...link, rival })).toBe('compare=loss:mm;gRate:0.01');
    expect(encodeLink({ ...link, rival: defaultExperiment })).toBe('compare=same');
  });

  it('starts from the run it is compared with, wherever it stands in the address', () => {
    const decoded = decodeLink('compare=loss:mm&gUnits=7&data=moons&seed=5');
    expect(decoded.changes).toEqual([]);
    expect(decoded.rival).toEqual({ ...decoded.experiment, loss: 'mm' });
    expect(decoded.rival?.generator.units).toBe(7);
  });

  it('says what it could not take', () => {
    const kinds = (text: string) => decodeLink(text).changes.map(({ kind }) => kind);
    expect(kinds('compare=loss:mm;nonsense:1')).toEqual(['clamped']);
    expect(kinds('compare=gRate:1e9')).toEqual(['clamped']);
    expect(kinds('compare=seed:4')).toEqual(['invalid']);
    expect(kinds('compare=')).toEqual(['invalid']);
    expect(decodeLink('compare=seed:4').rival).toBeNull();
  });

  it('never throws, whatever it says', () => {
    const part = fc.string({ unit: 'binary', maxLength: 30 });
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const decoded = decodeLink(`compare=${parts.join(';').replaceAll('&', '')}`);
        if (decoded.rival) expect(decoded.rival.seed).toBe(decoded.experiment.seed);
      }),
    );
  });
});

describe('both runs of a comparison', () => {
  it('keep the same data and seed, and differ in nothing else that is not named', () => {
    fc.assert(
      fc.property(pairs, (pair) => {
        if (!pair.rival) return;
        expect(pair.rival.data).toEqual(pair.experiment.data);
        expect(differingFields(pair).length > 0).toBe(
          JSON.stringify(encodeLink({ ...pair, rival: null, view: defaultView })) !==
            JSON.stringify(encodeLink({ experiment: pair.rival, rival: null, view: defaultView })),
        );
      }),
    );
  });

  it('differ in the same settings on other data', () => {
    const moved = rebased({ experiment: defaultExperiment, rival }, presetExperiment('bimodal'));
    expect(moved.data.id).toBe('bimodal');
    expect(differingFields({ experiment: presetExperiment('bimodal'), rival: moved })).toEqual([
      'loss',
      'gRate',
    ]);
  });

  it('share the seed that either is given', () => {
    const next = { ...defaultExperiment, seed: 9 };
    expect(besides(next, rival)).toEqual({ ...rival, seed: 9 });
  });
});
