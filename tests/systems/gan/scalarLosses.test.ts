/** The losses written out by hand against those in tf.js operations, and their slopes against automatic derivatives. */
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { lossIds } from '../../../src/config/experiment';
import { losses } from '../../../src/systems/gan/plain/losses';
import { scalarLosses } from '../../../src/systems/gan/scalarLosses';
import { useCpu } from '../cpu';

beforeAll(useCpu);

const logits = [-80, -30, -14, -13.8, -8, -2.5, -0.7, -1e-3, 0, 1e-3, 0.7, 2.5, 8, 14, 30, 80];
const cases = lossIds.flatMap((loss) =>
  (['real', 'generated', 'generator'] as const).map((part) => [loss, part] as const),
);

/** Difference relative to the expected size, which spans seventy powers of ten; 0 for equals. */
const error = (actual: number, expected: number) =>
  actual === expected ? 0 : Math.abs(actual - expected) / Math.abs(expected);

/** tf.js computes in single precision (6e-8), and its softplus leaves out e^(−14) ≈ 8e-7 at its ends. */
const tolerance = 1e-6;

test.each(cases)('%s %s: value and slope', (loss, part) => {
  const { value, slope } = scalarLosses[loss][part];
  const at = tf.tensor1d(logits);
  const values = losses[loss][part](at).dataSync();
  const slopes = tf
    .grad((a: tf.Tensor) => tf.sum(losses[loss][part](a)))(at)
    .dataSync();
  const rounded = at.dataSync(); // the same logits for both
  rounded.forEach((a, i) => {
    expect(error(values[i] as number, value(a)), `value at ${a}`).toBeLessThan(tolerance);
    expect(error(slopes[i] as number, slope(a)), `slope at ${a}`).toBeLessThan(tolerance);
  });
});

test.each(cases)('%s %s stays finite at any logit', (loss, part) => {
  const { value, slope } = scalarLosses[loss][part];
  for (const a of [-1e4, -800, 800, 1e4]) {
    expect(Number.isFinite(value(a)) && Number.isFinite(slope(a))).toBe(true);
  }
});
