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
import { formats } from '../../src/i18n/format';

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
    for (const text of ['', 'fast', '0x1', '1.2.3', 'Infinity', '1,00,0', '5x100', '１２３a']) {
      expect(readNumber(text, ranges.rate)).toBe('unreadable');
      expect(readNumber(text, ranges.units)).toBe('unreadable');
    }
    for (const text of ['-1', '2', '−0.5']) expect(readNumber(text, ranges.rate)).toBe('outside');
    for (const text of ['3.5', '0', '65', '1e9']) {
      expect(readNumber(text, ranges.units)).toBe('notInteger');
    }
  });

  const any: Range = { min: -1e15, max: 1e15, step: 1 };
  it.each([
    ['1,000', 1000],
    ['1 000', 1000],
    ['1\u202F000', 1000],
    ['1,234,567.5', 1234567.5],
    ['1.234.567,5', 1234567.5],
    ['１２', 12],
    ['１，０００', 1000],
    ['０．５', 0.5],
    ['0。5', 0.5],
    ['0,125', 0.125],
    ['12,5', 12.5],
    ['−3', -3],
    ['－３', -3],
    ['5 × 10⁻⁴', 5e-4],
    ['5×10^-4', 5e-4],
    ['−7.2 × 10⁹', -7.2e9],
    ['5e-4', 5e-4],
    ['5E−4', 5e-4],
    ['+2', 2],
    ['.5', 0.5],
  ])('%s is %d', (text, value) => {
    expect(readNumber(text, any)).toBe(value);
  });

  it.each(['en', 'zh-Hant', 'zh-Hans'])('reads what the page prints in %s', (locale) => {
    const { integer, fixed, significant, exactly } = formats(locale);
    const wide: Range = { min: -1e30, max: 1e30, step: 1 };
    const exact = fc.double({ min: -1e20, max: 1e20, noNaN: true });
    fc.assert(
      fc.property(exact, fc.integer({ min: -1e12, max: 1e12 }), (value, whole) => {
        expect(readNumber(significant(value, 17), wide)).toBe(value + 0);
        expect(readNumber(exactly(value, 17), wide)).toBe(value + 0);
        expect(readNumber(integer(whole), wide)).toBe(whole + 0);
        const small = (whole % 8000) / 8; // from 1,000 on, fewer decimals are printed
        expect(readNumber(fixed(small, 3), wide)).toBe(small + 0);
      }),
    );
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
