/**
 * The losses of the two players, from D's logits a = log D/(1−D); nothing takes the log of a
 * sigmoid. Values are nats per sample. Goodfellow et al. 2014, section 3; names by Goodfellow 2016.
 */
import * as tf from '@tensorflow/tfjs-core';
import type { LossId } from '../../../config/experiment';

export interface Loss {
  /** What D minimises: loss of one real and of one generated sample with these logits. */
  readonly real: (logits: tf.Tensor) => tf.Tensor;
  readonly generated: (logits: tf.Tensor) => tf.Tensor;
  /** What G minimises on generated samples with these logits. */
  readonly generator: (logits: tf.Tensor) => tf.Tensor;
}

/** Cross-entropy of D's classification: −log D = softplus(−a) on real, −log(1−D) = softplus(a) on generated samples. */
const crossEntropy = {
  real: (logits: tf.Tensor) => tf.softplus(tf.neg(logits)),
  generated: (logits: tf.Tensor) => tf.softplus(logits),
};

export const losses: Record<LossId, Loss> = {
  /** Minimax: G minimises log(1−D) = −softplus(a), flat where D is sure of itself. */
  mm: { ...crossEntropy, generator: (logits) => tf.neg(tf.softplus(logits)) },
  /** Non-saturating: G minimises −log D = softplus(−a): D's loss with the labels swapped. */
  ns: { ...crossEntropy, generator: crossEntropy.real },
};

/** D's loss −V(D, G), a scalar: mean over real plus mean over generated samples. */
export function discriminatorLoss(loss: Loss, real: tf.Tensor, generated: tf.Tensor): tf.Scalar {
  return tf.add(tf.mean(loss.real(real)), tf.mean(loss.generated(generated)));
}

/** G's loss, a scalar: mean over generated samples. */
export function generatorLoss(loss: Loss, generated: tf.Tensor): tf.Scalar {
  return tf.mean(loss.generator(generated));
}
