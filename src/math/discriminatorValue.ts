/** V(D,G), what D maximises, and how sure an estimate of it is. */

/** The value where no discriminator can tell P_G from P_data: −2 log 2 nats (Goodfellow et al. 2014, theorem 1). */
export const equilibriumValue = -2 * Math.LN2;

/** max_D V = −2 log 2 + 2·JSD(P_data‖P_G), nats (the same theorem). */
export function greatestValue(jsd: number): number {
  return equilibriumValue + 2 * jsd;
}

/** −log D = softplus(−a) of a logit a. */
const minusLogD = (a: number) => Math.max(-a, 0) + Math.log1p(Math.exp(-Math.abs(a)));

/** An estimate of V from samples that are independent of those of any other moment. */
export interface ValueEstimate {
  /** V = mean log D(x) + mean log(1 − D(G(z))), nats. */
  readonly value: number;
  /** Its standard error, nats. */
  readonly standardError: number;
  /** Samples of P_data, and as many of P_G. */
  readonly samples: number;
}

/** Mean of −log D over logits, `sign` · a each, and the variance of that mean; 0 for fewer than 2. */
function meanLoss(logits: Float32Array, sign: 1 | -1) {
  const n = logits.length;
  let sum = 0;
  for (const a of logits) sum += minusLogD(sign * a);
  const mean = sum / n;
  let squares = 0;
  for (const a of logits) squares += (minusLogD(sign * a) - mean) ** 2;
  return { mean, variance: n < 2 ? 0 : squares / (n - 1) / n };
}

/** V from D's logits on independent samples of P_data and as many of P_G. */
export function estimateValue(real: Float32Array, generated: Float32Array): ValueEstimate {
  const [ofReal, ofGenerated] = [meanLoss(real, 1), meanLoss(generated, -1)];
  return {
    value: -ofReal.mean - ofGenerated.mean,
    standardError: Math.sqrt(ofReal.variance + ofGenerated.variance),
    samples: Math.min(real.length, generated.length),
  };
}
