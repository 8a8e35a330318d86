/** One optimiser step on flat arrays: the recurrences of `plain/optimisers.ts`, element by element. */
import type { NetworkSettings, OptimiserId } from '../../../config/experiment';
import { adamBeta2, adamEpsilon } from '../optimiserConstants';

/** Moves `parameters` along `gradient`; `slots` holds the optimiser's state, one block after another; `step` counts from 1. Results are rounded to single precision. */
type Descend = (
  parameters: Float64Array,
  gradient: Float64Array,
  slots: Float64Array,
  settings: NetworkSettings,
  step: number,
) => void;

export const descend: Record<OptimiserId, Descend> = {
  sgd(parameters, gradient, velocity, { rate, momentum }) {
    for (let i = 0; i < parameters.length; i++) {
      const next = Math.fround((gradient[i] as number) + momentum * (velocity[i] as number));
      velocity[i] = next;
      parameters[i] = Math.fround((parameters[i] as number) - rate * next);
    }
  },
  adam(parameters, gradient, moments, { rate, beta1 }, step) {
    const count = parameters.length;
    const correction = Math.sqrt(1 - adamBeta2 ** step);
    const size = (rate * correction) / (1 - beta1 ** step);
    const epsilon = adamEpsilon * correction;
    for (let i = 0; i < count; i++) {
      const g = gradient[i] as number;
      const m = Math.fround(beta1 * (moments[i] as number) + (1 - beta1) * g);
      const old = moments[count + i] as number;
      const v = Math.fround(adamBeta2 * old + (1 - adamBeta2) * g * g);
      moments[i] = m;
      moments[count + i] = v;
      parameters[i] = Math.fround(
        (parameters[i] as number) - (size * m) / (Math.sqrt(v) + epsilon),
      );
    }
  },
};
