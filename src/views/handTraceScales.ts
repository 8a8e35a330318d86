/** Scales, words and the known curve of the picture of V against where a hand has put P_G. */
import { scaleLinear } from 'd3';
import type { Hand } from '../config/experiment';
import type { Distribution } from '../distributions/distribution';
import { meanOf } from '../math/cellMasses';
import { densityJsd } from '../math/densityDivergence';
import { equilibriumValue, greatestValue } from '../math/discriminatorValue';
import { normalField } from '../math/normalField';
import type { Size } from './notation';
import { type RunLayout, runLayout } from './runScales';

export interface HandTraceText {
  /** Accessible name of the picture. */
  readonly label: string;
  /** Titles of the axis on the line and in the plane. */
  readonly mean: string;
  readonly distance: string;
  readonly value: string;
  readonly bound: string;
  readonly equilibrium: string;
}

/** What the place of a hand is measured by: its mean on the line, its distance from the data's mean in the plane. */
export interface HandAxis {
  readonly domain: readonly [number, number];
  readonly onLine: boolean;
  placeOf(hand: Hand): number;
}

export function handAxis(distribution: Distribution): HandAxis {
  const { box } = distribution;
  const [axis = [0, 1], yAxis] = box;
  if (!yAxis) return { domain: axis, onLine: true, placeOf: ({ mean }) => mean[0] ?? 0 };
  const [x = 0, y = 0] = meanOf(distribution);
  return {
    domain: [0, Math.hypot(axis[1] - axis[0], yAxis[1] - yAxis[0]) / 2],
    onLine: false,
    placeOf: ({ mean }) => Math.hypot((mean[0] ?? 0) - x, (mean[1] ?? 0) - y),
  };
}

/** One place of the hand, and what V can come to there. */
export interface BoundPoint {
  readonly place: number;
  readonly bound: number;
}

const curvePoints = 64;
/** Cells of the densities that the curve is computed from. */
const curveCells = 256;

/** −2 log 2 + 2·JSD against P_G's mean, at one spread; on the line only. */
export function boundCurve(distribution: Distribution, spread: number): readonly BoundPoint[] {
  const { box, dimensions } = distribution;
  const [axis] = box;
  if (dimensions !== 1 || !axis) return [];
  return Array.from({ length: curvePoints }, (_, i) => {
    const place = axis[0] + ((axis[1] - axis[0]) * i) / (curvePoints - 1);
    const generated = normalField({ mean: [place], deviation: spread }, box, curveCells, 1);
    return { place, bound: greatestValue(densityJsd(distribution, generated)) };
  });
}

/** V below is D at a loss after a jump of the hand, and passes. */
const lowest = equilibriumValue - 0.35;

/** Always the same values, up to 0, the most V can be: the trace moves, the picture does not. */
export function handTraceLayout(size: Size, { domain }: HandAxis): RunLayout {
  const { x, y, ...layout } = runLayout(size, [], [0, 1], null);
  return {
    ...layout,
    x: scaleLinear().domain(domain).range(x.range()),
    y: scaleLinear().domain([lowest, 0]).range(y.range()),
  };
}
