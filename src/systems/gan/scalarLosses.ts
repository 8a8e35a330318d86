/** The losses as functions of one logit, with their derivatives: for updates that are written out by hand. Tests hold them to the plain losses' automatic derivatives. */
import type { LossId } from '../../config/experiment';
import { sigmoid, softplus } from '../../math/logistic';

/** A function of one logit a, in nats, and its derivative. */
export interface ScalarLoss {
  readonly value: (a: number) => number;
  readonly slope: (a: number) => number;
}

export interface ScalarLosses {
  readonly real: ScalarLoss;
  readonly generated: ScalarLoss;
  readonly generator: ScalarLoss;
}

/** −log D = softplus(−a). */
const minusLogD: ScalarLoss = { value: (a) => softplus(-a), slope: (a) => -sigmoid(-a) };
/** −log(1−D) = softplus(a). */
const minusLogNotD: ScalarLoss = { value: softplus, slope: sigmoid };
/** log(1−D). */
const logNotD: ScalarLoss = { value: (a) => -softplus(a), slope: (a) => -sigmoid(a) };

export const scalarLosses: Record<LossId, ScalarLosses> = {
  mm: { real: minusLogD, generated: minusLogNotD, generator: logNotD },
  ns: { real: minusLogD, generated: minusLogNotD, generator: minusLogD },
};
