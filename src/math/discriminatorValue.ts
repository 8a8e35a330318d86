/** V(D,G), what D maximises, and how sure an estimate of it is. */

/** The value where no discriminator can tell P_G from P_data: −2 log 2 nats (Goodfellow et al. 2014, theorem 1). */
export const equilibriumValue = -2 * Math.LN2;

/** max_D V = −2 log 2 + 2·JSD(P_data‖P_G), nats (the same theorem). */
export function greatestValue(jsd: number): number {
  return equilibriumValue + 2 * jsd;
}

/** −log D = softplus(−a) of a logit a. */
const minusLogD = (a: number) => Math.max(-a, 0) + Math.log1p(Math.exp(-Math.abs(a)));

/** Variance of the mean of −log D over logits, `sign` · a each; 0 for fewer than 2. */
function varianceOfMean(logits: Float32Array, sign: 1 | -1): number {
  const n = logits.length;
  if (n < 2) return 0;
  let sum = 0;
  for (const a of logits) sum += minusLogD(sign * a);
  const mean = sum / n;
  let squares = 0;
  for (const a of logits) squares += (minusLogD(sign * a) - mean) ** 2;
  return squares / (n - 1) / n;
}

/** The standard error, nats, of V = mean log D(x) + mean log(1 − D(G(z))) over independent samples, from D's logits. */
export function valueStandardError(real: Float32Array, generated: Float32Array): number {
  return Math.sqrt(varianceOfMean(real, 1) + varianceOfMean(generated, -1));
}
