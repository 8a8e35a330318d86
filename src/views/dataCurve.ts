/** The exact density of a 1-D distribution as a polyline for drawing. */
import type { Distribution } from '../distributions/distribution';

export interface DataCurve {
  readonly x: Float64Array;
  /** Probability density per unit length. */
  readonly density: Float64Array;
  readonly greatest: number;
}

const points = 401;

/** Evaluates P_data once over its view box. */
export function dataCurve(distribution: Distribution): DataCurve {
  const [start, end] = distribution.box[0] ?? [0, 1];
  const x = Float64Array.from(
    { length: points },
    (_, i) => start + ((end - start) * i) / (points - 1),
  );
  const density = x.map((at) => distribution.density(at, 0));
  const greatest = density.reduce((most, value) => Math.max(most, value), 0);
  return { x, density, greatest };
}
