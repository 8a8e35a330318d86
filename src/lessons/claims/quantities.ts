/** Quantities that claims are about, read from observations. */
import { distributionOf } from '../../distributions';
import { greatestValue } from '../../math/discriminatorValue';
import { gridPoints } from '../../math/grid';
import { sigmoid } from '../../math/logistic';
import { divergenceOf } from '../../state/seeds';
import type { Observation } from '../../systems/system';
import type { LookRequest, Run } from '../laboratory';

/** Enough for D and D* on the line, V, and the JSD from both densities. */
export const closely: Partial<LookRequest> = { surface: 512, samples: 8192, measures: 2500 };

export const mean = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;

/** V(D, G) = −(D's loss), nats. */
export const objectiveOf = ({ losses }: Observation): number => -losses.D;

/** The Jensen–Shannon divergence of P_data and P_G, nats; from the densities where they are known. */
export function jsdOf({ measures }: Observation): number {
  if (!measures) throw new Error('nothing was measured');
  return divergenceOf(measures);
}

/** How far V stands below −2 log 2 + 2·JSD, nats. */
export const gapOf = (seen: Observation): number => greatestValue(jsdOf(seen)) - objectiveOf(seen);

export function modesOf({ measures }: Observation): number {
  return measures?.coverage?.modesCovered ?? Number.NaN;
}

/** Mean of D over G's samples. */
export const meanScore = (logits: Float32Array): number => mean(logits.map(sigmoid));

/** Mean of |D − ½| over samples of the data. */
export const unevenness = ({ realLogits }: Observation): number =>
  mean(realLogits.map((a) => Math.abs(sigmoid(a) - 0.5)));

/** MMGAN's gradient of G divided by NSGAN's, from the same state. */
export const gradientRatio = ({ gradientSizes: { mm, ns } }: Observation): number => mm / ns;

/** The mean of |D − D*| over P_data on the line. */
export function meanError(run: Run, { surface, optimal }: Observation): number {
  const { density } = distributionOf(run.experiment.data);
  const points = gridPoints(surface.box, surface.columns, surface.rows);
  let sum = 0;
  let weight = 0;
  surface.values.forEach((score, i) => {
    const best = optimal[i] ?? Number.NaN;
    if (Number.isNaN(best)) return;
    const p = density(points[i] ?? 0, 0);
    sum += p * Math.abs(score - best);
    weight += p;
  });
  return sum / weight;
}

/** How far a walk from code to code carries x in its largest step, as a share of its whole way. */
export function largestStep(x: Float32Array, dimensions: number): number {
  const steps = Array.from({ length: x.length / dimensions - 1 }, (_, i) =>
    Math.hypot(
      ...Array.from(
        { length: dimensions },
        (_, axis) => (x[(i + 1) * dimensions + axis] ?? 0) - (x[i * dimensions + axis] ?? 0),
      ),
    ),
  );
  return Math.max(...steps) / steps.reduce((sum, step) => sum + step, 0);
}

/** `count` points evenly from `from` to `to`, both included, row-major. */
export function line(from: readonly number[], to: readonly number[], count: number): number[] {
  return Array.from({ length: count }, (_, i) =>
    from.map((start, axis) => start + ((to[axis] ?? start) - start) * (i / (count - 1))),
  ).flat();
}
