/** What D's logits on samples amount to: losses, V with its error, and the direction in which G's loss pushes. */
import type { LossId } from '../../config/experiment';
import { estimateValue } from '../../math/discriminatorValue';
import type { Observation } from '../system';
import { scalarLosses } from './scalarLosses';
import type { Look } from './trainer';

/** D's logits on samples, and the logit's gradient at G's. */
type Scored = Pick<Look, 'realLogits' | 'generatedLogits' | 'logitGradients'>;

/** The samples shown: the first of those scored. */
export function shownPart(look: Look, samples: number, dimensions: number): Scored {
  return {
    realLogits: look.realLogits.slice(0, samples),
    generatedLogits: look.generatedLogits.slice(0, samples),
    logitGradients: look.logitGradients.subarray(0, samples * dimensions),
  };
}

function meanOf(logits: Float32Array, value: (a: number) => number): number {
  return logits.reduce((sum, a) => sum + value(a), 0) / logits.length;
}

export function lossesOf(
  { realLogits, generatedLogits }: Scored,
  loss: LossId,
): Observation['losses'] {
  const { real, generated, generator } = scalarLosses[loss];
  return {
    D: meanOf(realLogits, real.value) + meanOf(generatedLogits, generated.value),
    G: meanOf(generatedLogits, generator.value),
  };
}

/** V and G's loss on the samples that are not shown. */
export function estimateOf(look: Look, shown: number, loss: LossId): Observation['estimate'] {
  const generated = look.generatedLogits.subarray(shown);
  return {
    ...estimateValue(look.realLogits.subarray(shown), generated),
    generatorLoss: meanOf(generated, scalarLosses[loss].generator.value),
  };
}

/** −∂ℓ_G/∂x = −ℓ′(a)·∂a/∂x at each generated sample. */
export function descent(
  look: Pick<Look, 'generatedLogits' | 'logitGradients'>,
  dimensions: number,
  loss: LossId,
): Float32Array {
  const { slope } = scalarLosses[loss].generator;
  return look.logitGradients.map(
    (gradient, i) => -slope(look.generatedLogits[Math.floor(i / dimensions)] as number) * gradient,
  );
}

/** Root mean square length of vectors of `dimensions` numbers each. */
export function rootMeanSquare(vectors: Float32Array, dimensions: number): number {
  const count = vectors.length / dimensions;
  return Math.sqrt(vectors.reduce((sum, x) => sum + x * x, 0) / count);
}
