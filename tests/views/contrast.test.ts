/** The palette for weak projectors: strong against the ground, and told apart by everybody. */
import { describe, expect, it } from 'vitest';
import { contrast, difference, type Sight, sights } from './sight';
import { coloursOf } from './testTheme';

const pairs = [
  ['data', 'generated'],
  ['data', 'discriminator'],
  ['generated', 'discriminator'],
] as const;

/** A dot of 11 pixels of 1280 on a screen 2 m wide, seen from 10 m. */
const dot = 0.1;
/** A field of colour. */
const field = 1;

it('the oracle knows red and green: one for deuteranopia, two for normal sight', () => {
  // The textbook's confusion: chosen so that the simulated colours nearly meet.
  expect(difference('#c53a2e', '#7d7a00', 'normal', field)).toBeGreaterThan(5);
  expect(difference('#c53a2e', '#7d7a00', 'deuteranopia', field)).toBeLessThan(3);
});

describe.each(['light', 'dark'] as const)('strong colours (%s)', (scheme) => {
  const colours = coloursOf(scheme, 'contrast');
  const usual = coloursOf(scheme);
  const colour = (name: string) => colours[name] ?? 'no such colour';

  it('are all there', () => {
    expect(Object.keys(colours)).toEqual(expect.arrayContaining(Object.keys(usual)));
  });

  const least = (of: Readonly<Record<string, string>>, sight: Sight) =>
    Math.min(...pairs.map(([a, b]) => difference(of[a] ?? '', of[b] ?? '', sight, dot)));

  it.each(sights)('data, generated and D differ as small dots, %s', (sight) => {
    expect(least(colours, sight)).toBeGreaterThanOrEqual(1.5);
    expect(least(colours, sight)).toBeGreaterThan(least(usual, sight));
  });

  it.each(sights)('“real” and “generated” differ as fields, and below from above, %s', (sight) => {
    for (const [a, b] of [
      ['surface-real', 'surface-generated'],
      ['difference-below', 'difference-above'],
    ] as const) {
      expect(difference(colour(a), colour(b), sight, field)).toBeGreaterThanOrEqual(5);
    }
  });

  it.each(['ink', 'muted', 'data', 'generated', 'discriminator', 'descent'])(
    '%s reads as text: 4.5:1 on page and stage',
    (name) => {
      expect(contrast(colour(name), colour('background'))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colour(name), colour('stage'))).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(['axis', 'faint', 'track', 'focus'])('%s is seen as a stroke: 3:1', (name) => {
    expect(contrast(colour(name), colour('background'))).toBeGreaterThanOrEqual(3);
  });

  it.each(['surface-generated', 'surface-even', 'surface-real'])(
    'dots and arrows stand out on %s: 3:1',
    (ground) => {
      for (const name of ['data', 'generated', 'descent', 'ink']) {
        expect.soft(contrast(colour(name), colour(ground)), name).toBeGreaterThanOrEqual(3);
      }
    },
  );

  it('words keep 4.5:1 on pressed and hovered grounds', () => {
    for (const name of ['ink', 'muted']) {
      expect(contrast(colour(name), colour('faint'))).toBeGreaterThanOrEqual(4.5);
    }
  });
});
