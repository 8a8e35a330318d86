/** Shapes and initial values of a multilayer perceptron's parameters. */
import type { ActivationId } from '../../config/experiment';
import { type Layer, leakySlope } from '../../config/layers';
import type { RandomStream } from '../../math/random';

/** Squared gain of an activation: keeps the variance of signals from layer to layer (He et al. 2015, eq. 10 and 15; Glorot & Bengio 2010). */
const squaredGain: Record<ActivationId, number> = {
  relu: 2,
  leaky: 2 / (1 + leakySlope ** 2),
  tanh: 1,
};

/** Initial parameters [W₁, b₁, W₂, b₂, …], row-major: W normal with variance gain²/inputs, b zero. */
export function initialParameters(layers: readonly Layer[], random: RandomStream): Float32Array[] {
  return layers.flatMap(({ inputs, outputs, activation }) => {
    const deviation = Math.sqrt((activation ? squaredGain[activation] : 1) / inputs);
    const weights = Float32Array.from(
      { length: inputs * outputs },
      () => deviation * random.normal(),
    );
    return [weights, new Float32Array(outputs)];
  });
}

/** Shapes of [W₁, b₁, W₂, b₂, …]. */
export function parameterShapes(layers: readonly Layer[]): number[][] {
  return layers.flatMap(({ inputs, outputs }) => [[inputs, outputs], [outputs]]);
}
