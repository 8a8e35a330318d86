/** One step of gradient descent on one parameter tensor: SGD with momentum, and Adam. */
import * as tf from '@tensorflow/tfjs-core';
import type { NetworkSettings, OptimiserId } from '../../../config/experiment';
import { adamBeta2, adamEpsilon } from '../optimiserConstants';

/** The parameter and its state after step number `step` (from 1) along `gradient`. */
export type Optimiser = (
  parameter: tf.Tensor,
  gradient: tf.Tensor,
  slots: readonly tf.Tensor[],
  settings: NetworkSettings,
  step: number,
) => [parameter: tf.Tensor, ...slots: tf.Tensor[]];

export const optimisers: Record<OptimiserId, Optimiser> = {
  /** u ← μu + g, θ ← θ − ηu (Sutskever et al. 2013 with the rate outside the velocity). */
  sgd(parameter, gradient, [velocity], { rate, momentum }) {
    const next = tf.add(gradient, tf.mul(velocity as tf.Tensor, momentum));
    return [tf.sub(parameter, tf.mul(next, rate)), next];
  },
  /** Kingma & Ba 2015, algorithm 1, with the bias corrections folded into the step size. */
  adam(parameter, gradient, [first, second], { rate, beta1 }, step) {
    const m = tf.add(tf.mul(first as tf.Tensor, beta1), tf.mul(gradient, 1 - beta1));
    const v = tf.add(
      tf.mul(second as tf.Tensor, adamBeta2),
      tf.mul(tf.square(gradient), 1 - adamBeta2),
    );
    const correction = Math.sqrt(1 - adamBeta2 ** step);
    const size = (rate * correction) / (1 - beta1 ** step);
    const change = tf.div(m, tf.add(tf.sqrt(v), adamEpsilon * correction));
    return [tf.sub(parameter, tf.mul(change, size)), m, v];
  },
};
