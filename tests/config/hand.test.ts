/** Your own generator as a part of an experiment: in links, with other data, as what is trained, as a live change. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distributionEntries } from '../../src/config/distributions';
import { type Experiment, type Hand, presetExperiment } from '../../src/config/experiment';
import { changedFields, withDistribution } from '../../src/config/fields';
import { effectiveExperiment } from '../../src/config/hand';
import { decodeLink, encodeLink } from '../../src/config/link';
import { changesLive } from '../../src/config/live';
import { defaultView } from '../../src/config/view';
import { links } from './arbitraries';

const held = (id: Experiment['data']['id'], hand: Hand): Experiment => ({
  ...presetExperiment(id),
  hand,
});

describe('in a link', () => {
  const linkOf = (experiment: Experiment) => encodeLink({ experiment, view: defaultView });
  test('stands as mean and spread', () => {
    expect(linkOf(held('gaussian', { mean: [1], spread: 0.5 }))).toBe('data=gaussian&hand=1,0.5');
    expect(linkOf(held('ring8', { mean: [-0.5, 0.25], spread: 0.1 }))).toBe('hand=-0.5,0.25,0.1');
  });
  test('is moved into its ranges, and says so', () => {
    const { experiment, changes } = decodeLink('data=gaussian&hand=-1e99,0');
    expect(experiment.hand).toEqual({ mean: [-12], spread: 0.05 });
    expect(changes).toEqual([{ kind: 'clamped', key: 'hand', given: '-1e99,0', used: '-12,0.05' }]);
  });
  test.each(['1', '1,2,3', '1,', ',1', 'NaN,1', '1;2', '', 'on'])(
    '%j means nothing on a line',
    (text) => {
      const { experiment, changes } = decodeLink(`data=gaussian&hand=${text}`);
      expect(experiment.hand).toBeNull();
      expect(changes.map(({ kind, used }) => [kind, used])).toEqual([['invalid', 'off']]);
    },
  );
});

describe('with other data', () => {
  test('goes along, with as many coordinates as x has', () => {
    expect(withDistribution(held('gaussian', { mean: [1], spread: 0.5 }), 'ring8').hand).toEqual({
      mean: [1, 0],
      spread: 0.5,
    });
    expect(
      withDistribution(held('ring8', { mean: [0.5, 2], spread: 0.5 }), 'bimodal').hand,
    ).toEqual({ mean: [0.5], spread: 0.5 });
    expect(withDistribution(presetExperiment('ring8'), 'bimodal').hand).toBeNull();
  });
});

test('what is trained: a generator that never learns, from a prior as wide as x; the network’s settings stay', () => {
  fc.assert(
    fc.property(links, ({ experiment }) => {
      const effective = effectiveExperiment(experiment);
      expect(effectiveExperiment(effective)).toEqual(effective);
      if (!experiment.hand) {
        expect(effective).toBe(experiment);
        return;
      }
      const { dimensions } = distributionEntries[experiment.data.id];
      expect(effective.prior).toEqual({ id: 'normal', dimensions });
      expect(effective.generator).toEqual({ ...experiment.generator, hiddenLayers: 0, steps: 0 });
      expect(experiment.hand.mean).toHaveLength(dimensions);
      const { prior, generator } = experiment;
      expect({ ...effective, prior, generator }).toEqual(experiment);
    }),
  );
});

test('to move P_G is a live change; to take it into the hand, or give it back, is not', () => {
  const [here, there] = [
    held('ring8', { mean: [0, 0], spread: 0.5 }),
    held('ring8', { mean: [1, 0.5], spread: 0.1 }),
  ];
  expect(changesLive(here, there)).toBe(true);
  expect(changedFields(here, there)).toEqual(['hand']);
  expect(changesLive(presetExperiment('ring8'), here)).toBe(false);
  expect(changesLive(here, presetExperiment('ring8'))).toBe(false);
  expect(changedFields(presetExperiment('ring8'), here)).toEqual(['hand']);
});
