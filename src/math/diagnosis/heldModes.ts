/** Which modes of a mixture G holds at each moment of a stretch. */
import type { ModeRegion } from '../coverage';
import type { ModeShares } from './moment';

/** Parts of a mode's fair share: taken up above the first, left below the second, and in between as before. */
const taken = 0.2;
const left = 0.05;
/** Two equal Gaussians nearer to each other than this many deviations have one peak. */
const onePeak = 2;
/** Below this part of a perfect sampler's share within 3σ, samples lie around the modes and not in them. */
const leastQuality = 0.5;

/** True if there are several modes and each has a peak of its own. */
export function separate(modes: readonly ModeRegion[]): boolean {
  const apart = (a: ModeRegion, b: ModeRegion) =>
    Math.hypot(...a.centre.map((x, axis) => x - (b.centre[axis] ?? 0))) >
    onePeak * Math.max(a.deviation, b.deviation);
  return (
    modes.length > 1 && modes.every((a, i) => modes.slice(i + 1).every((mode) => apart(a, mode)))
  );
}

/** For each moment, whether each mode is held, from the shares of the samples that are nearest to it. */
export function heldModes(shares: readonly (readonly number[])[]): readonly (readonly boolean[])[] {
  const moments: boolean[][] = [];
  for (const moment of shares) {
    const before = moments.at(-1);
    const fair = 1 / moment.length;
    moments.push(
      moment.map((n, mode) => n >= taken * fair || (n > left * fair && (before?.[mode] ?? true))),
    );
  }
  return moments;
}

/** True if so few samples lie within 3σ of a mode that to count modes would say nothing. */
export function blurred({ quality, perfect }: ModeShares): boolean {
  return quality < leastQuality * perfect;
}
