import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { histogram, scoresOf } from '../../src/math/histogram';
import { sigmoid, softplus } from '../../src/math/logistic';

const sum = (values: Iterable<number>) => [...values].reduce((all, value) => all + value, 0);

describe('histogram', () => {
  it('counts by hand: a bin holds its lower end, the last bin both', () => {
    const fractions = histogram([0, 0.24, 0.25, 0.5, 1, 1, 0.99, 0.75], 4, [0, 1]);
    expect([...fractions]).toEqual([2 / 8, 1 / 8, 1 / 8, 4 / 8]);
  });

  it('adds up to 1 where all values are inside', () => {
    const values = fc.array(fc.double({ min: -2, max: 3, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 40 }), (all, bins) => {
        expect(sum(histogram(all, bins, [-2, 3]))).toBeCloseTo(1, 9);
      }),
    );
  });

  it('leaves out what is not a number, and counts what is outside for no bin', () => {
    expect([...histogram([Number.NaN, 0.1, 7, -1, Infinity], 2, [0, 1])]).toEqual([0.25, 0]);
    expect([...histogram([], 2, [0, 1])]).toEqual([0, 0]);
    expect([...histogram([Number.NaN], 2, [0, 1])]).toEqual([0, 0]);
  });
});

describe("D's scores", () => {
  it('are ½ at logit 0, and symmetric logits have mean ½', () => {
    expect(scoresOf([0]).values[0]).toBe(0.5);
    expect(scoresOf([-3, 3, 800, -800]).mean).toBeCloseTo(0.5, 12);
    expect(scoresOf([Math.log(0.2 / 0.8)]).mean).toBeCloseTo(0.2, 12);
  });

  it('have a mean over those that are numbers, and none without any', () => {
    expect(scoresOf([Number.NaN, 0]).mean).toBe(0.5);
    expect(scoresOf([]).mean).toBeNaN();
  });
});

describe('the logistic function', () => {
  it('is the derivative of softplus, and neither overflows', () => {
    const h = 1e-5;
    for (const a of [-20, -1, 0, 0.3, 5, 20]) {
      expect((softplus(a + h) - softplus(a - h)) / (2 * h)).toBeCloseTo(sigmoid(a), 8);
    }
    expect([sigmoid(-1e4), sigmoid(1e4), softplus(-1e4), softplus(1e4)]).toEqual([0, 1, 0, 1e4]);
  });
});
