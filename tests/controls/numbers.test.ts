/** Typed numbers and slider scales. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Range, ranges } from '../../src/config/ranges';
import {
  fromSlider,
  nearestStep,
  printNumber,
  readNumber,
  sliderOf,
  toSlider,
} from '../../src/controls/numbers';

describe('readNumber', () => {
  it('reads what printNumber prints', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-5, max: 1, noNaN: true }), (value) => {
        expect(readNumber(printNumber(value), ranges.rate)).toBe(value);
      }),
    );
  });

  it('takes a decimal comma and spaces around', () => {
    expect(readNumber(' 0,02 ', ranges.rate)).toBe(0.02);
    expect(readNumber('2e-4', ranges.rate)).toBe(2e-4);
  });

  it('refuses what is no number, outside, or not whole', () => {
    for (const text of ['', 'fast', '0x1', '1.2.3', 'Infinity', '-1', '2']) {
      expect(readNumber(text, ranges.rate)).toBe('outside');
    }
    for (const text of ['3.5', '0', '65', '1e9']) {
      expect(readNumber(text, ranges.units)).toBe('notInteger');
    }
  });
});

describe('a logarithmic slider', () => {
  const { min, max } = sliderOf(ranges.rate);

  it('spans the range', () => {
    expect(fromSlider(ranges.rate, min)).toBe(ranges.rate.min);
    expect(fromSlider(ranges.rate, max)).toBe(ranges.rate.max);
  });

  it('puts a factor of ten the same way apart everywhere', () => {
    const distance = (value: number) =>
      toSlider(ranges.rate, 10 * value) - toSlider(ranges.rate, value);
    expect(distance(1e-4)).toBeCloseTo(distance(0.05), 10);
  });

  it('moves at every step, and back to within half a step', () => {
    for (let place = min; place < max; place++) {
      const value = fromSlider(ranges.rate, place);
      expect(fromSlider(ranges.rate, place + 1)).toBeGreaterThan(value);
      expect(Math.abs(toSlider(ranges.rate, value) - place)).toBeLessThan(0.5);
    }
  });
});

describe('nearestStep', () => {
  it('is a step of the slider within half a step, for any value of any range', () => {
    for (const range of Object.values(ranges) as Range[]) {
      const { min, max, step } = sliderOf(range);
      fc.assert(
        fc.property(fc.double({ min: range.min, max: range.max, noNaN: true }), (value) => {
          const place = nearestStep(range, value);
          expect((place - min) / step).toBeCloseTo(Math.round((place - min) / step), 6);
          expect(place).toBeLessThanOrEqual(max);
          expect(place).toBeGreaterThanOrEqual(min);
          expect(Math.abs(place - toSlider(range, value))).toBeLessThanOrEqual(step * 0.5001);
        }),
      );
    }
  });
});
