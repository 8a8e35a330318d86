/** The normal distribution and the error function: density, cumulative probability, quantile. */

/** Density of N(mean, deviation²), per unit of x. */
export function normalDensity(x: number, mean = 0, deviation = 1): number {
  const t = (x - mean) / deviation;
  return Math.exp(-0.5 * t * t) / (deviation * Math.sqrt(2 * Math.PI));
}

/** erf(x) = 2/√π ∫₀ˣ exp(−t²) dt by its series of positive terms, 2/√π · exp(−x²) Σ 2ⁿ x²ⁿ⁺¹/(2n+1)!!; for |x| ≤ 2.5. */
function erfSeries(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}

/** erfc(x) = 1 − erf(x) by Laplace's continued fraction exp(−x²)/√π · 1/(x + ½/(x + 1/(x + 3⁄2/(x + …)))); for x ≥ 2.5. */
function erfcFraction(x: number): number {
  let denominator = x;
  for (let n = 50; n > 0; n--) denominator = x + n / 2 / denominator;
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * denominator);
}

/** The error function, to about 1e-15. */
export function erf(x: number): number {
  if (x > 2.5) return 1 - erfcFraction(x);
  if (x < -2.5) return erfcFraction(-x) - 1;
  return erfSeries(x);
}

/** Φ((x − mean)/deviation), with small relative error in the lower tail too. */
export function normalCumulative(x: number, mean = 0, deviation = 1): number {
  const t = (x - mean) / (deviation * Math.SQRT2);
  return t < -2.5 ? erfcFraction(-t) / 2 : (1 + erf(t)) / 2;
}

/**
 * Φ⁻¹(p): the rational start of Abramowitz and Stegun 26.2.23 (error 4.5e-4), polished by three
 * steps of Halley's method. −∞ at 0, ∞ at 1, NaN outside.
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  if (p > 0.5) return -normalQuantile(1 - p);
  if (p === 0) return Number.NEGATIVE_INFINITY;
  const t = Math.sqrt(-2 * Math.log(p));
  const start =
    (2.515517 + t * (0.802853 + t * 0.010328)) /
    (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  let x = start - t;
  for (let step = 0; step < 3; step++) {
    // Near the centre Φ − p cancels; erf about 0 does not.
    const excess = p > 0.25 ? erf(x / Math.SQRT2) / 2 - (p - 0.5) : normalCumulative(x) - p;
    const newton = excess / normalDensity(x);
    x -= newton / (1 + (x * newton) / 2);
  }
  return x;
}
