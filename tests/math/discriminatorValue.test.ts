/** V's bound and standard error. */
import { expect, test } from 'vitest';
import { estimateValue, greatestValue } from '../../src/math/discriminatorValue';
import { randomStream } from '../../src/math/random';

test('the greatest V is −2 log 2 for equal and 0 for disjoint distributions', () => {
  expect(greatestValue(0)).toBeCloseTo(-Math.log(4), 12);
  expect(greatestValue(Math.LN2)).toBeCloseTo(0, 12);
});

test('the standard error is the spread of V over many batches', () => {
  const random = randomStream(1, 'logits');
  const n = 512;
  const batch = (mean: number) => Float32Array.from({ length: n }, () => mean + random.normal());
  const values: number[] = [];
  let stated = 0;
  for (let run = 0; run < 1000; run++) {
    const real = batch(0.8);
    const generated = batch(-0.5);
    const log = (a: number) => Math.log(1 / (1 + Math.exp(-a)));
    const value =
      (real.reduce((s, a) => s + log(a), 0) + generated.reduce((s, a) => s + log(-a), 0)) / n;
    const estimate = estimateValue(real, generated);
    expect(estimate.value).toBeCloseTo(value, 10);
    expect(estimate.samples).toBe(n);
    values.push(value);
    stated += estimate.standardError / 1000;
  }
  const mean = values.reduce((s, v) => s + v, 0) / 1000;
  const spread = Math.sqrt(values.reduce((s, v) => s + (v - mean) ** 2, 0) / 999);
  // A standard deviation of 1,000 values is known to 1/√2000: four of these.
  expect(Math.abs(stated / spread - 1)).toBeLessThan(4 / Math.sqrt(2000));
});

test('of equal logits or one logit the error is 0', () => {
  const equal = estimateValue(new Float32Array(9), new Float32Array(9).fill(2));
  expect(equal.standardError).toBe(0);
  expect(estimateValue(new Float32Array(1), new Float32Array(1)).standardError).toBe(0);
});
