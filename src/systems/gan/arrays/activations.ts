/** Activations and their derivatives on whole arrays. A loop for each: a function called per element would cost more than what it computes. Branches, and not `Math.max`, which is slower: it also looks for NaN and −0. */
import type { ActivationId } from '../../../config/experiment';
import { leakySlope } from '../../../config/layers';

/** x ← φ(x) for the first `size` elements. */
export const activate: Record<ActivationId, (x: Float64Array, size: number) => void> = {
  relu(x, size) {
    for (let i = 0; i < size; i++) if ((x[i] as number) < 0) x[i] = 0;
  },
  leaky(x, size) {
    for (let i = 0; i < size; i++) {
      const value = x[i] as number;
      if (value < 0) x[i] = leakySlope * value;
    }
  },
  tanh(x, size) {
    for (let i = 0; i < size; i++) x[i] = Math.tanh(x[i] as number);
  },
};

/** δ ← δ·φ′ for the first `size` elements, with φ′ from y = φ(x). */
export const scaleBySlope: Record<
  ActivationId,
  (delta: Float64Array, y: Float64Array, size: number) => void
> = {
  relu(delta, y, size) {
    // Not `<=`: a NaN has to stay one.
    for (let i = 0; i < size; i++) if ((y[i] as number) === 0) delta[i] = 0;
  },
  leaky(delta, y, size) {
    for (let i = 0; i < size; i++) {
      if ((y[i] as number) <= 0) delta[i] = leakySlope * (delta[i] as number);
    }
  },
  tanh(delta, y, size) {
    for (let i = 0; i < size; i++) {
      const value = y[i] as number;
      delta[i] = (delta[i] as number) * (1 - value * value);
    }
  },
};
