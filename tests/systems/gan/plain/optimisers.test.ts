/** The optimisers against their papers' recurrences written out in double precision. */
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { presetExperiment } from '../../../../src/config/experiment';
import { optimiserSlots } from '../../../../src/config/layers';
import { optimisers } from '../../../../src/systems/gan/plain/optimisers';
import { useCpu } from '../../cpu';

beforeAll(useCpu);

const settings = { ...presetExperiment('ring8').generator, rate: 0.05, momentum: 0.9, beta1: 0.7 };
const gradients = [3, -1, 0.5, 0, 2];

function run(id: 'sgd' | 'adam'): number {
  let parameter = tf.scalar(1) as tf.Tensor;
  let slots: tf.Tensor[] = Array.from({ length: optimiserSlots[id] }, () => tf.scalar(0));
  gradients.forEach((gradient, i) => {
    [parameter, ...slots] = optimisers[id](parameter, tf.scalar(gradient), slots, settings, i + 1);
  });
  return parameter.dataSync()[0] as number;
}

test('momentum: u ← μu + g, θ ← θ − ηu', () => {
  let [theta, velocity] = [1, 0];
  for (const gradient of gradients) {
    velocity = 0.9 * velocity + gradient;
    theta -= 0.05 * velocity;
  }
  expect(run('sgd')).toBeCloseTo(theta, 6);
});

test('Adam: Kingma & Ba 2015, algorithm 1, with bias-corrected moments', () => {
  let [theta, m, v] = [1, 0, 0];
  gradients.forEach((gradient, i) => {
    const t = i + 1;
    m = 0.7 * m + 0.3 * gradient;
    v = 0.999 * v + 0.001 * gradient ** 2;
    theta -= (0.05 * (m / (1 - 0.7 ** t))) / (Math.sqrt(v / (1 - 0.999 ** t)) + 1e-8);
  });
  expect(run('adam')).toBeCloseTo(theta, 6);
});

test('Adam’s first step has the size of the rate, whatever the gradient', () => {
  for (const gradient of [1e-3, 1, 1e3]) {
    const [parameter] = optimisers.adam(
      tf.scalar(0),
      tf.scalar(gradient),
      [tf.scalar(0), tf.scalar(0)],
      settings,
      1,
    );
    expect(parameter.dataSync()[0]).toBeCloseTo(-0.05, 5);
  }
});
