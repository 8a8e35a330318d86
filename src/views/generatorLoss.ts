/** What G minimises as a function of D(G(z)), and where its picture puts it. */
import { scaleLinear } from 'd3';
import type { LossId } from '../config/experiment';
import { softplus } from '../math/logistic';
import type { Scale } from './axes';
import { type Size, textSize } from './notation';
import { type Rectangle, rectangle } from './surface';

export interface GeneratorLoss {
  /** The loss of a score d in (0, 1), in nats. */
  value(d: number): number;
  /** Its derivative, nats per unit of D. */
  slope(d: number): number;
  /** The same loss from D's logit a, exact where the score rounds to 0 or 1. */
  ofLogit(a: number): number;
}

export const generatorLosses: Readonly<Record<LossId, GeneratorLoss>> = {
  /** MMGAN: log(1 − D). */
  mm: {
    value: (d) => Math.log1p(-d),
    slope: (d) => -1 / (1 - d),
    ofLogit: (a) => -softplus(a),
  },
  /** NSGAN: −log D. */
  ns: {
    value: (d) => -Math.log(d),
    slope: (d) => -1 / d,
    ofLogit: (a) => softplus(-a),
  },
};

/** The losses at D = 0.01 and at D = 0.99: log 100 nats. Beyond, the curves leave the picture. */
const extent = Math.log(100);

export interface LossPictureLayout {
  readonly text: number;
  readonly plot: Rectangle;
  /** The score D(G(z)). */
  readonly x: Scale;
  /** Nats. */
  readonly y: Scale;
}

export function lossPictureLayout(size: Size): LossPictureLayout {
  const text = Math.min(12, textSize(size));
  const plot = rectangle({
    left: Math.round(text * 2.6),
    right: Math.round(size.width - text * 0.8),
    top: Math.round(text * 1.6),
    bottom: Math.round(size.height - text * 2.9),
  });
  return {
    text,
    plot,
    x: scaleLinear().domain([0, 1]).range([plot.left, plot.right]),
    y: scaleLinear().domain([-extent, extent]).range([plot.bottom, plot.top]),
  };
}

/** The ends of a tangent of `length` pixels each way through the curve at d; null where there is none. */
export function tangentAt(
  { x, y }: Pick<LossPictureLayout, 'x' | 'y'>,
  loss: LossId,
  d: number,
  length: number,
): readonly [x1: number, y1: number, x2: number, y2: number] | null {
  const { value, slope } = generatorLosses[loss];
  const [px, py] = [x(d), y(value(d))];
  // On the screen: pixels down per pixel to the right.
  const steep = (slope(d) * (y(1) - y(0))) / (x(1) - x(0));
  const [dx, dy] = [length / Math.hypot(1, steep), (length * steep) / Math.hypot(1, steep)];
  const ends = [px - dx, py - dy, px + dx, py + dy] as const;
  return ends.every(Number.isFinite) ? ends : null;
}
