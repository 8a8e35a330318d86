/** Selection, scales and words of the chart of V and its bound. */
import { equilibriumValue } from '../math/discriminatorValue';
import type { MeasurePoint } from '../state/measureHistory';
import type { Size } from './notation';
import { type RunLayout, runLayout } from './runScales';

export interface BoundChartText {
  /** Accessible name of the chart. */
  readonly label: string;
  /** Axis title, "iteration". */
  readonly iteration: string;
  /** Names at the ends of the lines: V, and the greatest V. */
  readonly value: string;
  readonly bound: string;
  /** Of the line at D=½ everywhere: "−2 log 2". */
  readonly equilibrium: string;
  /** Name of the old future's lines. */
  readonly ghost: string;
  /** Of the space between V and its bound. */
  readonly gap: string;
  /** The values under the cursor, with V's standard error. */
  readout(position: string, value: string, error: string, bound: string, gap: string): string;
  /** How to use the chart with keys. */
  readonly keys: string;
}

/** Values below are clipped: D lies that far below its best only in passing. */
const lowest = -4;

/** Holds −2 log 2 with room for its name, V and the bound; 0, its greatest value, only when something is near. */
export function boundDomain(points: readonly MeasurePoint[]): [number, number] {
  let least = equilibriumValue - 0.15;
  let greatest = equilibriumValue + 0.35;
  for (const { value, bound } of points) {
    least = Math.min(least, value);
    greatest = Math.max(greatest, value, bound);
  }
  return [Math.max(lowest, least), greatest];
}

/** Room and scales of the chart. */
export function boundLayout(
  size: Size,
  points: readonly MeasurePoint[],
  window: number | null,
  ghost: readonly MeasurePoint[] = [],
): RunLayout {
  return runLayout(size, points, boundDomain([...points, ...ghost]), window, ghost);
}
