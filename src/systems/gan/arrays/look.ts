/** A probe's look at two networks on plain arrays, in pieces that fit their capacity. */
import { sigmoid } from '../../../math/logistic';
import type { ScalarLosses } from '../scalarLosses';
import type { Look, ProbePoints } from '../trainer';
import type { Perceptron } from './perceptron';

export function lookAt(
  D: Perceptron,
  G: Perceptron,
  points: ProbePoints,
  dimensions: number,
  loss: ScalarLosses,
): Look {
  const images = evaluate(G, points.prior);
  const generated = images.subarray(0, points.samples * dimensions);
  const realLogits = evaluate(D, points.real);
  const generatedLogits = evaluate(D, generated);
  const sound = (network: Perceptron) => network.parameters.every(Number.isFinite);
  return {
    images,
    realLogits,
    generatedLogits,
    logitGradients: logitGradients(D, generated, dimensions),
    surface: evaluate(D, points.surface).map(sigmoid),
    losses: {
      D: mean(realLogits, loss.real.value) + mean(generatedLogits, loss.generated.value),
      G: mean(generatedLogits, loss.generator.value),
    },
    finite: sound(D) && sound(G),
  };
}

/** Outputs of a network for any number of rows. */
function evaluate(network: Perceptron, input: Float32Array): Float32Array {
  const { inputs, outputs } = network;
  const rows = input.length / inputs;
  const out = new Float32Array(rows * outputs);
  for (let row = 0; row < rows; row += network.capacity) {
    const count = Math.min(network.capacity, rows - row);
    const piece = Float64Array.from(input.subarray(row * inputs, (row + count) * inputs));
    out.set(network.forward(piece, count).subarray(0, count * outputs), row * outputs);
  }
  return out;
}

/** ∂a/∂x of D's logit at each generated sample. */
function logitGradients(D: Perceptron, generated: Float32Array, dimensions: number): Float32Array {
  const gradients = new Float32Array(generated.length);
  const rows = generated.length / dimensions;
  const inputDelta = new Float64Array(D.capacity * dimensions);
  for (let row = 0; row < rows; row += D.capacity) {
    const count = Math.min(D.capacity, rows - row);
    const from = row * dimensions;
    const piece = Float64Array.from(generated.subarray(from, from + count * dimensions));
    D.forward(piece, count);
    D.outputDelta.fill(1, 0, count);
    D.backward(count, { gradient: false, inputDelta });
    gradients.set(inputDelta.subarray(0, count * dimensions), from);
  }
  return gradients;
}

function mean(logits: Float32Array, value: (a: number) => number): number {
  return logits.reduce((sum, a) => sum + value(a), 0) / logits.length;
}
