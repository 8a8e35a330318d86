/** The logistic function and its integral, without overflow. */

/** σ(a) = 1/(1+e^(−a)): D's score from its logit. */
export const sigmoid = (a: number) => 1 / (1 + Math.exp(-a));

/** log(1+e^a): −log σ(−a), exact where σ rounds to 0 or 1. */
export const softplus = (a: number) => Math.max(a, 0) + Math.log1p(Math.exp(-Math.abs(a)));
