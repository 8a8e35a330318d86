/** The forward pass of a multilayer perceptron in tf.js operations. */
import * as tf from '@tensorflow/tfjs-core';
import type { ActivationId } from '../../../config/experiment';
import { type Layer, leakySlope } from '../../../config/layers';

const activations: Record<ActivationId, (x: tf.Tensor2D) => tf.Tensor2D> = {
  relu: tf.relu,
  leaky: (x) => tf.leakyRelu(x, leakySlope),
  tanh: tf.tanh,
};

/** Output [batch, outputs] of the network with parameters [W₁, b₁, …] for input [batch, inputs]. */
export function forward(
  layers: readonly Layer[],
  parameters: readonly tf.Tensor[],
  input: tf.Tensor2D,
): tf.Tensor2D {
  return layers.reduce((x, { activation }, i) => {
    const weights = parameters[2 * i] as tf.Tensor2D;
    const bias = parameters[2 * i + 1] as tf.Tensor1D;
    const sum = tf.add(tf.matMul(x, weights), bias) as tf.Tensor2D;
    return activation ? activations[activation](sum) : sum;
  }, input);
}
