/** Choosing a distribution keeps what was changed by hand, and differences are named. */
import { describe, expect, it } from 'vitest';
import { presetExperiment } from '../../src/config/experiment';
import { changedFields, withDistribution } from '../../src/config/fields';

describe('withDistribution', () => {
  it('applies the preset when nothing was changed by hand', () => {
    expect(withDistribution(presetExperiment('ring8'), 'bimodal')).toEqual(
      presetExperiment('bimodal'),
    );
  });

  it('keeps settings that were changed by hand, and only those', () => {
    const ring = presetExperiment('ring8');
    const changed = { ...ring, seed: 5, generator: { ...ring.generator, units: 7 } };
    const preset = presetExperiment('bimodal');
    expect(withDistribution(changed, 'bimodal')).toEqual({
      ...preset,
      seed: 5,
      generator: { ...preset.generator, units: 7 },
    });
  });
});

describe('changedFields', () => {
  it('names the fields that differ', () => {
    const ring = presetExperiment('ring8');
    expect(changedFields(ring, ring)).toEqual([]);
    expect(
      changedFields(ring, {
        ...ring,
        data: { ...ring.data, parameters: { ...ring.data.parameters, radius: 2 } },
        batch: 32,
        discriminator: { ...ring.discriminator, rate: 0.1 },
      }),
    ).toEqual(['radius', 'batch', 'dRate']);
  });
});
