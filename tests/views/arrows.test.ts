import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addGradientArrow, arrowLength, arrowScale, roundDown } from '../../src/views/arrows';
import { fakeContext } from './fakeContext';

const scale = arrowScale(460, 3);

describe('the length of arrows', () => {
  it('is proportional to the gradient up to the cap, so a 99 times smaller one is 99 times shorter', () => {
    const gradient = scale.most * 0.9;
    expect(arrowLength(scale, gradient) / arrowLength(scale, gradient / 99)).toBeCloseTo(99, 9);
  });

  it('never exceeds the cap and never falls with the gradient', () => {
    const size = fc.double({ min: 0, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(size, size, (a, b) => {
        const [small, large] = [Math.min(a, b), Math.max(a, b)];
        expect(arrowLength(scale, large)).toBeLessThanOrEqual(scale.longest);
        expect(arrowLength(scale, small)).toBeLessThanOrEqual(arrowLength(scale, large));
      }),
    );
    expect(arrowLength(scale, Infinity)).toBe(scale.longest);
    expect(arrowLength(scale, Number.NaN)).toBe(0);
  });

  it('does not depend on the unit of x: the same gradient across the picture has the same length', () => {
    expect(arrowLength(arrowScale(460, 3000), 0.002)).toBeCloseTo(arrowLength(scale, 2), 9);
  });

  it('has a legend that is round and fits', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (units) => {
        const { example, most, pixels, longest } = arrowScale(460, units);
        expect([1, 2, 5]).toContain(
          Math.round(example / 10 ** Math.floor(Math.log10(example) + 1e-9)),
        );
        expect(example).toBeLessThan(most);
        expect(pixels * example).toBeGreaterThan(longest / 6);
      }),
    );
    expect([9.99, 5, 4.9, 0.2, 1].map(roundDown)).toEqual([5, 5, 2, 0.2, 1]);
  });
});

describe('drawing an arrow', () => {
  const tipOf = (dx: number, dy: number) => {
    const { context, calls } = fakeContext();
    addGradientArrow(context, scale, 10, 20, dx, dy);
    const tip = calls.find(({ name }) => name === 'lineTo');
    return (tip?.arguments ?? [Number.NaN, Number.NaN]) as [number, number];
  };

  it('goes along the given direction by the scaled length', () => {
    const [x, y] = tipOf(3, 4);
    expect(x - 10).toBeCloseTo(3 * scale.pixels, 9);
    expect(y - 20).toBeCloseTo(4 * scale.pixels, 9);
  });

  it('keeps the direction when capped', () => {
    const [x, y] = tipOf(300, 400);
    expect(Math.hypot(x - 10, y - 20)).toBeCloseTo(scale.longest, 9);
    expect((y - 20) / (x - 10)).toBeCloseTo(4 / 3, 9);
  });

  it('draws nothing for a vanishing gradient or one that is not a number', () => {
    for (const [dx, dy] of [
      [0, 0],
      [1e-6, 0],
      [Number.NaN, 1],
      [Infinity, 1],
    ] as const) {
      expect(tipOf(dx, dy)).toEqual([Number.NaN, Number.NaN]);
    }
  });
});
