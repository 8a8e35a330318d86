/** Numeric ranges of an experiment: the one place where a limit is written. */

/** A closed interval of allowed values. `step` is the slider's; `log` asks for a logarithmic slider. */
export interface Range {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly integer?: boolean;
  readonly log?: boolean;
}

export const ranges = {
  seed: { min: 0, max: 999_999, step: 1, integer: true },
  batch: { min: 16, max: 1024, step: 16, integer: true },
  priorDimensions: { min: 1, max: 8, step: 1, integer: true },
  hiddenLayers: { min: 0, max: 4, step: 1, integer: true },
  units: { min: 1, max: 64, step: 1, integer: true },
  rate: { min: 1e-5, max: 1, step: 0.01, log: true },
  momentum: { min: 0, max: 0.99, step: 0.01 },
  beta1: { min: 0, max: 0.99, step: 0.01 },
  steps: { min: 0, max: 10, step: 1, integer: true },
  /** P_G moved by hand, in units of x; the stage and the card keep the mean inside the view box. */
  handMean: { min: -12, max: 12, step: 0.01 },
  handSpread: { min: 0.05, max: 3, step: 0.01 },
} as const satisfies Record<string, Range>;

/** The nearest allowed value; `fallback` where `value` is not a number at all. */
export function clampTo(range: Range, value: number, fallback: number): number {
  if (Number.isNaN(value)) return fallback;
  const inside = Math.min(range.max, Math.max(range.min, value));
  return range.integer ? Math.round(inside) : inside;
}
