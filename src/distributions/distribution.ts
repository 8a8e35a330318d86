/** What a distribution is: a sampler, an exact density, its modes and a view box. */
import type { Box } from '../math/grid';
import type { RandomStream } from '../math/random';

/** A mode of a mixture of Gaussians, for coverage measures (REFERENCES: VEEGAN, PacGAN). */
export interface Mode {
  /** Centre, one coordinate per dimension. */
  readonly centre: readonly number[];
  /** Standard deviation in every direction, in units of x. */
  readonly deviation: number;
}

/** P_data with its parameters filled in. */
export interface Distribution {
  readonly dimensions: 1 | 2;
  /** Box that holds at least 99 % of the mass with a margin; what the stage shows. */
  readonly box: Box;
  /** The box in the data's own units, where these were scaled to x. */
  readonly axes?: Box;
  /** Modes if the distribution is a mixture of equally weighted Gaussians, else empty. */
  readonly modes: readonly Mode[];
  /** Writes one sample to `out[offset …]`. */
  sample(random: RandomStream, out: Float32Array, offset: number): void;
  /** Probability density at a point: exact, or of a person's own points the estimate that is sampled from; per unit length (1-D) or area (2-D). `y` is 0 in 1-D. */
  density(x: number, y: number): number;
  /**
   * log density, to about a nat, where `density` is 0 only because it is too small to be told; absent
   * where such a place can have no data.
   */
  logTail?(x: number, y: number): number;
}

/** `count` samples, row-major [count, dimensions]. */
export function sampleBatch(
  distribution: Distribution,
  random: RandomStream,
  count: number,
  out = new Float32Array(count * distribution.dimensions),
): Float32Array {
  for (let i = 0; i < count; i++) distribution.sample(random, out, i * distribution.dimensions);
  return out;
}
