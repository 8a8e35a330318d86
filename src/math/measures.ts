/** Measures of the distance of P_G from P_data, estimated from samples of P_G. */

/** All divergences in nats; see REFERENCES of each function for its definition. */
export interface Measures {
  /** Jensen–Shannon divergence, estimated; between 0 and log 2. */
  readonly jsd: number;
  /** Wasserstein-1 distance in units of x, 1-D only. */
  readonly wasserstein1: number | null;
  /** Mode coverage, for distributions with modes only. */
  readonly coverage: Coverage | null;
}

/** Coverage of a mixture's modes (VEEGAN, Srivastava et al. 2017; PacGAN, Lin et al. 2018). */
export interface Coverage {
  readonly modesCovered: number;
  /** Percentage of samples within 3σ of their nearest mode. */
  readonly highQuality: number;
  /** KL(histogram of high-quality samples over the modes ‖ uniform), nats; null where no sample is of high quality. */
  readonly reverseKL: number | null;
  /** High-quality samples nearest to each mode. */
  readonly counts: readonly number[];
}
