/** How space is seen: an orthographic camera that goes around the picture and above it, never below. */
import type { Box } from '../../math/grid';

/** Where the camera stands, in radians: around the vertical axis, and above the horizon. */
export interface View {
  readonly turn: number;
  readonly tilt: number;
}

export const firstView: View = { turn: -0.42, tilt: 0.5 };

/** From almost level to straight above, where the picture is the heat map. */
export const leastTilt = 0.1;
export const mostTilt = Math.PI / 2;

/** The view after the camera went on by these angles; the turn stays in −π … π. */
export function turned({ turn, tilt }: View, byTurn: number, byTilt: number): View {
  const full = 2 * Math.PI;
  const around = turn + byTurn;
  return {
    turn: around - full * Math.round(around / full),
    tilt: Math.min(mostTilt, Math.max(leastTilt, tilt + byTilt)),
  };
}

/** Height of D=1 above D=0, where the longer half side of the plane is 1. */
export const top = 0.95;
/** The floor lies below D=0, so that the surface leaves most of it free. */
export const floor = -0.7;

/** The plane's box in space: centred, its longer half side 1. */
export interface Plane {
  readonly centre: readonly [number, number];
  readonly half: readonly [number, number];
  /** Units of space per unit of x. */
  readonly perUnit: number;
}

export function planeOf(box: Box): Plane {
  const [[left, right] = [0, 1], [bottom, up] = [0, 1]] = box;
  const perUnit = 2 / Math.max(right - left, up - bottom);
  return {
    centre: [(left + right) / 2, (bottom + up) / 2],
    half: [((right - left) / 2) * perUnit, ((up - bottom) / 2) * perUnit],
    perUnit,
  };
}

/** A camera with its place on the screen: CSS pixels per unit, and where space has its origin. */
export interface Projection {
  readonly scale: number;
  readonly originX: number;
  readonly originY: number;
  readonly cosTurn: number;
  readonly sinTurn: number;
  readonly cosTilt: number;
  readonly sinTilt: number;
}

/** The room on the screen, in CSS pixels. */
export interface Room {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The projection that fits everything into the room at this tilt, whatever the turn: turning does not zoom. */
export function projectionFor({ turn, tilt }: View, { half }: Plane, room: Room): Projection {
  const [cosTilt, sinTilt] = [Math.cos(tilt), Math.sin(tilt)];
  const radius = Math.hypot(...half);
  const across = 2 * radius;
  const down = 2 * radius * sinTilt + (top - floor) * cosTilt;
  const scale = Math.max(
    0,
    Math.min((room.right - room.left) / across, (room.bottom - room.top) / down),
  );
  return {
    scale,
    originX: (room.left + room.right) / 2,
    originY: (room.top + room.bottom) / 2 + scale * cosTilt * ((top + floor) / 2),
    cosTurn: Math.cos(turn),
    sinTurn: Math.sin(turn),
    cosTilt,
    sinTilt,
  };
}

export function screenX(p: Projection, x: number, y: number): number {
  return p.originX + p.scale * (x * p.cosTurn + y * p.sinTurn);
}

export function screenY(p: Projection, x: number, y: number, z: number): number {
  const away = y * p.cosTurn - x * p.sinTurn;
  return p.originY - p.scale * (away * p.sinTilt + z * p.cosTilt);
}

/** Distance from the viewer up to a constant, in units of space: greater is farther. */
export function distanceAway(p: Projection, x: number, y: number, z: number): number {
  return (y * p.cosTurn - x * p.sinTurn) * p.cosTilt - z * p.sinTilt;
}

/**
 * Writes the order in which the cells of a height field are painted, the farthest first. A line of
 * sight crosses columns and rows one way each, so that going along both that way is exact.
 */
export function paintOrder({ turn }: View, columns: number, rows: number, order: Uint16Array) {
  const columnsDown = Math.sin(turn) < 0; // greater x is farther
  const rowsDown = Math.cos(turn) > 0;
  let next = 0;
  for (let i = 0; i < rows; i++) {
    const row = rowsDown ? rows - 1 - i : i;
    for (let j = 0; j < columns; j++) {
      order[next++] = row * columns + (columnsDown ? columns - 1 - j : j);
    }
  }
}

/** Corners of the plane as the camera sees them: outermost left, nearest, outermost right, farthest. */
export interface Corners {
  readonly left: readonly [number, number];
  readonly near: readonly [number, number];
  readonly right: readonly [number, number];
  readonly far: readonly [number, number];
}

export function cornersOf(p: Projection, { half: [halfX, halfY] }: Plane): Corners {
  const cos = p.cosTurn >= 0 ? 1 : -1;
  const sin = p.sinTurn >= 0 ? 1 : -1;
  return {
    left: [-cos * halfX, -sin * halfY],
    near: [sin * halfX, -cos * halfY],
    right: [cos * halfX, sin * halfY],
    far: [-sin * halfX, cos * halfY],
  };
}
