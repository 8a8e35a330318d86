/** Where the handles of a hand stand on the stages, and what a handle's place says about the hand. */
import type { Hand } from '../config/experiment';
import type { Distribution } from '../distributions/distribution';
import { handInside } from '../distributions/handRanges';
import type { Box } from '../math/grid';
import { normalDensity } from '../math/normal';
import { dataCurve } from '../views/dataCurve';
import { layout1d } from '../views/layout1d';
import { layout2d } from '../views/layout2d';
import type { Size } from '../views/notation';
import type { Rectangle } from '../views/surface';

/** A place on the stage in CSS pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** How a hand is shown and taken on one stage. */
export interface HandStage {
  readonly box: Box;
  /** Where the stage shows x. */
  readonly plot: Rectangle;
  /** Where the handle of the mean stands. */
  centreOf(hand: Hand): Place;
  /** Where that of the spread stands. */
  shoulderOf(hand: Hand): Place;
  /** Radius of the circle of one spread around the mean in pixels; null on the line. */
  radiusOf(hand: Hand): number | null;
  /** The hand after its handle was led to a place. */
  withCentre(hand: Hand, place: Place): Hand;
  withShoulder(hand: Hand, place: Place): Hand;
}

/** Pixels from the circle of one spread to its handle, so that it never covers that of the mean. */
const stem = 26;

const within = ({ left, right, top, bottom }: Rectangle, { x, y }: Place): Place => ({
  x: Math.min(right, Math.max(left, x)),
  y: Math.min(bottom, Math.max(top, y)),
});

/** On the line: the mean on the axis, the spread on P_G's shoulder, its point of inflection. */
function handOnLine(size: Size, distribution: Distribution): HandStage {
  const { box } = distribution;
  const { plot, x, density } = layout1d(size, {
    x: box[0] ?? [0, 1],
    z: 1,
    peak: dataCurve(distribution).greatest,
  });
  const meanOf = ({ mean }: Hand) => mean[0] ?? 0;
  return {
    box,
    plot,
    centreOf: (hand) => within(plot, { x: x(meanOf(hand)), y: plot.bottom }),
    shoulderOf: (hand) =>
      within(plot, {
        x: x(meanOf(hand) + hand.spread),
        y: density(normalDensity(1, 0, 1) / hand.spread),
      }),
    radiusOf: () => null,
    withCentre: (hand, place) => handInside({ ...hand, mean: [x.invert(place.x)] }, box),
    withShoulder: (hand, place) =>
      handInside({ ...hand, spread: x.invert(place.x) - meanOf(hand) }, box),
  };
}

/** In the plane: the mean at the centre, the spread outside a circle of one spread, on the side that has room. */
function handInPlane(size: Size, { box }: Distribution): HandStage {
  const { plot, x, y } = layout2d(size, box);
  const centreOf = ({ mean }: Hand) => within(plot, { x: x(mean[0] ?? 0), y: y(mean[1] ?? 0) });
  const radiusOf = ({ spread }: Hand) => x(spread) - x(0);
  return {
    box,
    plot,
    centreOf,
    radiusOf,
    shoulderOf(hand) {
      const centre = centreOf(hand);
      const away = (radiusOf(hand) + stem) / Math.SQRT2;
      return within(plot, {
        x: centre.x + away > plot.right ? centre.x - away : centre.x + away,
        y: centre.y - away < plot.top ? centre.y + away : centre.y - away,
      });
    },
    withCentre: (hand, place) =>
      handInside({ ...hand, mean: [x.invert(place.x), y.invert(place.y)] }, box),
    withShoulder(hand, place) {
      const centre = centreOf(hand);
      const radius = Math.hypot(place.x - centre.x, place.y - centre.y) - stem;
      return handInside({ ...hand, spread: x.invert(x(0) + Math.max(0, radius)) }, box);
    },
  };
}

export function handStage(size: Size, distribution: Distribution): HandStage {
  return distribution.dimensions === 1
    ? handOnLine(size, distribution)
    : handInPlane(size, distribution);
}

/** Steps of the arrow keys: about a hundredth of the box, in whole hundredths; with Shift five times that. */
function keyStep(box: Box, large: boolean): number {
  const [low, high] = box[0] ?? [0, 1];
  const step = Math.max(0.01, Math.round(high - low) / 100);
  return large ? 5 * step : step;
}

/** Directions of the arrow keys. */
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowDown: [0, -1],
  ArrowUp: [0, 1],
};

/** The hand after an arrow key on one of its handles; null for other keys. On the line up is right. */
export function pressed(
  hand: Hand,
  part: 'mean' | 'spread',
  key: string,
  large: boolean,
  box: Box,
): Hand | null {
  const direction = arrows[key];
  if (!direction) return null;
  const step = keyStep(box, large);
  const along = (direction[0] + direction[1]) * step;
  if (part === 'spread') return handInside({ ...hand, spread: hand.spread + along }, box);
  const [x = 0, y] = hand.mean;
  const mean = y === undefined ? [x + along] : [x + direction[0] * step, y + direction[1] * step];
  return handInside({ ...hand, mean }, box);
}
