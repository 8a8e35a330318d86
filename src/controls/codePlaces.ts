/** Where codes and their images stand on the stages. */
import type { Distribution } from '../distributions/distribution';
import type { CodeMap } from '../math/codeMap';
import type { Code } from '../state/codes';
import { dataCurve } from '../views/dataCurve';
import { layout1d } from '../views/layout1d';
import { layout2d } from '../views/layout2d';
import type { Size } from '../views/notation';
import type { Rectangle } from '../views/surface';
import type { Place } from './handPlaces';

/** How codes are shown and taken on one stage. */
export interface CodeStage {
  /** Where codes are moved: the z axis, or a square of the prior. */
  readonly field: Rectangle;
  /** Where images are shown. */
  readonly plot: Rectangle;
  /** True where the field is a square of the prior inside the plot. */
  readonly inset: boolean;
  /** True where a code moves up and down too. */
  readonly free: boolean;
  placeOf(code: Code): Place;
  codeAt(place: Place): Code;
  imageOf(code: Code): Place;
}

/** Pixels around the square of the prior. */
const inset = 10;

function onLine(size: Size, distribution: Distribution, map: CodeMap, extent: number): CodeStage {
  const { lane, priorY, x, z, text } = layout1d(size, {
    x: distribution.box[0] ?? [0, 1],
    z: extent,
    peak: dataCurve(distribution).greatest,
  });
  return {
    field: { left: lane.left, right: lane.right, top: lane.bottom, bottom: priorY + 2 * text },
    plot: lane,
    inset: false,
    free: false,
    placeOf: ([share]) => ({ x: z(share * map.reach), y: priorY }),
    codeAt: (place) => [z.invert(place.x) / map.reach, 0],
    imageOf: (code) => ({ x: x(map.image(code)[0] ?? 0), y: lane.bottom }),
  };
}

function inPlane(size: Size, { box }: Distribution, map: CodeMap): CodeStage {
  const { plot, x, y } = layout2d(size, box);
  const side = Math.round(Math.min(130, Math.max(84, (plot.right - plot.left) * 0.26)));
  const left = plot.left + inset;
  const top = plot.top + inset;
  const free = map.dimensions === 2;
  const field = { left, top, right: left + side, bottom: top + (free ? side : 30) };
  const half = { x: side / 2, y: (field.bottom - top) / 2 };
  // The ends stay clear of the edge, so that a dot there is whole.
  const scale = half.x - 9;
  return {
    field,
    plot,
    inset: true,
    free,
    placeOf: ([first, second]) => ({
      x: left + half.x + first * scale,
      y: top + half.y - (free ? second * scale : 0),
    }),
    codeAt: (place) => [
      (place.x - left - half.x) / scale,
      free ? (top + half.y - place.y) / scale : 0,
    ],
    imageOf(code) {
      const [first = 0, second = 0] = map.image(code);
      return { x: x(first), y: y(second) };
    },
  };
}

/** `extent` is that of the z axis on the line. */
export function codeStage(
  size: Size,
  distribution: Distribution,
  map: CodeMap,
  extent: number,
): CodeStage {
  return distribution.dimensions === 1
    ? onLine(size, distribution, map, extent)
    : inPlane(size, distribution, map);
}

/** Steps of the arrow keys as a share of the reach; with Shift five times that. */
const keyStep = 0.02;

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowDown: [0, -1],
  ArrowUp: [0, 1],
};

/** The code after an arrow key; null for other keys. On the line up is right. */
export function steppedCode(code: Code, key: string, large: boolean, free: boolean): Code | null {
  const direction = arrows[key];
  if (!direction) return null;
  const step = large ? 5 * keyStep : keyStep;
  const [across, up] = direction;
  return free
    ? [code[0] + across * step, code[1] + up * step]
    : [code[0] + (across + up) * step, code[1]];
}
