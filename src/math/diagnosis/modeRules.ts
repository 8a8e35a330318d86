/** Rules over the modes of a mixture: whether G makes modes at all, and which of them it holds, loses and takes up. */
import type { Centre } from './diagnosis';
import { blurred, heldModes, separate } from './heldModes';
import type { ModeShares } from './moment';
import { improving } from './rules';
import { longEnough, type Rule, type Stretch } from './stretch';

type Held = readonly (readonly boolean[])[];

/** What the samples say of modes at each moment; null where there is nothing to say about modes. */
function seenModes({ moments, modes }: Stretch): readonly ModeShares[] | null {
  const seen = moments.flatMap((moment) => moment.modes ?? []);
  return longEnough(moments) && seen.length === moments.length && separate(modes) ? seen : null;
}

/** What G holds at each moment; null also where it has held all. */
function incomplete(seen: readonly ModeShares[] | null): Held | null {
  const held = seen && heldModes(seen.map(({ nearest }) => nearest));
  return held?.some((moment) => moment.every(Boolean)) ? null : held;
}

const countOf = (moment: readonly boolean[]) => moment.filter(Boolean).length;

/** How often a mode is left, and how often one is taken up, over the stretch. */
function turns(held: Held) {
  const count = (from: boolean) =>
    held.slice(1).reduce((sum, moment, i) => {
      const changed = moment.filter((now, mode) => now !== from && held[i]?.[mode] === from);
      return sum + changed.length;
    }, 0);
  return { left: count(true), taken: count(false) };
}

const visited = (held: Held, mode: number) => held.some((moment) => moment[mode]);

const centresOf = ({ modes }: Stretch, chosen: (mode: number) => boolean): readonly Centre[] =>
  modes.filter((_, mode) => chosen(mode)).map(({ centre }) => centre);

/** Comings and goings that are no accident. */
const restless = 2;
/** Share of the samples within 3σ of a mode, on average, below which G passes modes by. */
const hits = 0.02;

const meanOf = (seen: readonly ModeShares[], part: 'quality' | 'perfect') =>
  seen.reduce((sum, moment) => sum + moment[part], 0) / seen.length;

/**
 * P_G is at a few modes at a time and exchanges them all for others (Metz et al. 2017). A P_G that
 * is spread over most of them and whose borders shift does not run about.
 */
export const cycling: Rule = (stretch) => {
  const seen = seenModes(stretch);
  const held = incomplete(seen);
  const all = stretch.modes.length;
  if (!seen || !held || meanOf(seen, 'quality') < hits) return null;
  const { left, taken } = turns(held);
  const places = stretch.modes.filter((_, mode) => visited(held, mode)).length;
  const usual = held.reduce((sum, moment) => sum + countOf(moment), 0) / held.length;
  const exchanged = Math.max(restless, usual);
  if (left < exchanged || taken < exchanged || places < 2 || 2 * usual > all) return null;
  const now = held.at(-1) ?? [];
  return {
    kind: 'cycling',
    now: centresOf(stretch, (mode) => now[mode] === true),
    left: centresOf(stretch, (mode) => !now[mode] && visited(held, mode)),
    all,
  };
};

/** Samples lie in modes, some of which are held at no moment of the stretch, others at every one, and no new ones come. */
export const collapse: Rule = (stretch) => {
  const seen = seenModes(stretch);
  const held = incomplete(seen);
  if (!seen || seen.some(blurred) || !held?.every((moment) => moment.some(Boolean))) return null;
  const { left, taken } = turns(held);
  const now = held.at(-1) ?? [];
  const settled = taken <= left && taken < restless;
  if (!settled || now.every((_, mode) => visited(held, mode))) return null;
  return {
    kind: 'collapse',
    held: centresOf(stretch, (mode) => now[mode] === true),
    missing: centresOf(stretch, (mode) => !now[mode]),
    all: stretch.modes.length,
  };
};

/** Root mean square distance of points from their middle. */
function spreadOf(points: readonly (readonly number[])[], dimensions: number): number {
  const squares = Array.from({ length: dimensions }, (_, axis) => {
    const along = points.map((point) => point[axis] ?? 0);
    const middle = along.reduce((sum, x) => sum + x, 0) / points.length;
    return along.reduce((sum, x) => sum + (x - middle) ** 2, 0) / points.length;
  });
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0));
}

/** P_G is as wide as half of the modes' own spread: a narrow one amid the modes only borders on them. */
function wide({ moments, modes, dimensions }: Stretch): boolean {
  const places = moments.at(-1)?.places ?? [];
  const points = Array.from({ length: places.length / dimensions }, (_, i) =>
    places.slice(i * dimensions, (i + 1) * dimensions),
  );
  const centres = modes.map(({ centre }) => centre);
  return 2 * spreadOf(points, dimensions) >= spreadOf(centres, dimensions);
}

/** P_G is spread over most modes' neighbourhoods and in few places narrow enough to be in them, and that does not change. */
export const blur: Rule = (stretch) => {
  const seen = seenModes(stretch);
  const last = seen?.at(-1);
  if (!seen || !last || !seen.every(blurred) || improving(stretch) || cycling(stretch)) return null;
  if (!wide(stretch)) return null;
  const all = stretch.modes.length;
  const near = heldModes(seen.map(({ nearest }) => nearest)).map(countOf);
  if (near.some((count) => 2 * count <= all)) return null;
  return {
    kind: 'blur',
    quality: meanOf(seen, 'quality'),
    perfect: meanOf(seen, 'perfect'),
    near: near.at(-1) ?? 0,
    all,
  };
};
