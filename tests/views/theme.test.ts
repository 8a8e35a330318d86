import { rgb } from 'd3';
import { describe, expect, it } from 'vitest';
import {
  colourOfEntry,
  differenceIndex,
  pixel,
  surfaceIndex,
  surfaceTable,
} from '../../src/views/theme';
import { contrast, luminance } from './sight';
import { coloursOf, testTheme } from './testTheme';

describe('the surface table', () => {
  it('has the three named colours at D = 0, ½ and 1', () => {
    const table = surfaceTable('#b391c9', '#ffffff', '#82c38a');
    expect(table[surfaceIndex(0)]).toBe(pixel('#b391c9'));
    expect(table[surfaceIndex(0.5)]).toBe(pixel('#ffffff'));
    expect(table[surfaceIndex(1)]).toBe(pixel('#82c38a'));
  });

  it('is packed as red, green, blue, opaque in memory order', () => {
    expect([...new Uint8Array(Uint32Array.of(pixel('#123456')).buffer)]).toEqual([
      0x12, 0x34, 0x56, 255,
    ]);
  });

  it('clamps values outside, and takes what is not a number as 0', () => {
    expect([-1, 2, Number.NaN, Infinity, -Infinity].map(surfaceIndex)).toEqual([0, 255, 0, 255, 0]);
  });

  it.each(['light', 'dark'] as const)(
    'runs one way in lightness on each side of ½ (%s)',
    (scheme) => {
      const { surface } = testTheme(scheme);
      const light = Array.from(surface, (word) =>
        luminance(`rgb(${word & 255},${(word >> 8) & 255},${(word >> 16) & 255})`),
      );
      const sign = scheme === 'light' ? 1 : -1;
      const steps = light.map((value, i) => sign * (value - (light[i - 8] ?? Number.NaN)));
      for (let i = 8; i <= 128; i += 8) expect(steps[i]).toBeGreaterThan(0);
      for (let i = 136; i < 256; i += 8) expect(steps[i]).toBeLessThan(0);
    },
  );
});

describe.each(['light', 'dark'] as const)('the table of D − D* (%s)', (scheme) => {
  const { difference } = testTheme(scheme);
  const colours = coloursOf(scheme);

  it('is colourless at 0 and has the named colours at −1 and 1', () => {
    expect(difference[differenceIndex(0)]).toBe(pixel(colours['surface-even'] ?? ''));
    expect(difference[differenceIndex(-1)]).toBe(pixel(colours['difference-below'] ?? ''));
    expect(difference[differenceIndex(1)]).toBe(pixel(colours['difference-above'] ?? ''));
    expect([-3, 3].map(differenceIndex)).toEqual([0, 255]);
  });

  it('gives differences of opposite sign the same weight: lightness within 0.1', () => {
    const light = (value: number) => luminance(colourOfEntry(difference, differenceIndex(value)));
    for (const value of [0.25, 0.5, 0.75, 1]) {
      expect(Math.abs(light(value) - light(-value))).toBeLessThan(0.1);
    }
  });
});

describe.each(['light', 'dark'] as const)('colours (%s)', (scheme) => {
  const colours = coloursOf(scheme);
  const colour = (name: string) => colours[name] ?? 'no such colour';
  const text = ['ink', 'muted', 'data', 'generated', 'discriminator', 'descent'];

  it.each(text)('%s reads as text: 4.5:1 on page and stage', (name) => {
    expect(contrast(colour(name), colour('background'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour(name), colour('stage'))).toBeGreaterThanOrEqual(4.5);
  });

  it('½ is neutral: its channels are nearly equal', () => {
    const { r, g, b } = rgb(colour('surface-even'));
    expect(Math.max(r, g, b) - Math.min(r, g, b)).toBeLessThanOrEqual(10);
  });

  it('generated dots stand out from the surface where D takes them for generated', () => {
    expect(contrast(colour('generated'), colour('surface-generated'))).toBeGreaterThanOrEqual(2.5);
  });
});
