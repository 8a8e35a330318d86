/** Rules over the modes of a mixture: which of them G holds, loses and takes up. */
import type { Centre } from './diagnosis';
import { heldModes, separate } from './heldModes';
import { longEnough, type Rule, type Stretch } from './stretch';

type Held = readonly (readonly boolean[])[];

/** What G holds at each moment; null where there is nothing to say about modes, or where it has held all. */
function incomplete({ moments, modes }: Stretch): Held | null {
  const shares = moments.flatMap((moment) => (moment.shares ? [moment.shares] : []));
  if (!longEnough(moments) || shares.length < moments.length || !separate(modes)) return null;
  const held = heldModes(shares);
  return held.some((moment) => moment.every(Boolean)) ? null : held;
}

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

/** Modes are left and others taken up, again and again, and at no moment are all held (Metz et al. 2017). */
export const cycling: Rule = (stretch) => {
  const held = incomplete(stretch);
  if (!held) return null;
  const { left, taken } = turns(held);
  const places = stretch.modes.filter((_, mode) => visited(held, mode)).length;
  if (left < restless || taken < restless || places < 2) return null;
  const now = held.at(-1) ?? [];
  return {
    kind: 'cycling',
    now: centresOf(stretch, (mode) => now[mode] === true),
    left: centresOf(stretch, (mode) => !now[mode] && visited(held, mode)),
    all: stretch.modes.length,
  };
};

/** Some modes are held at no moment of the stretch, others at every one, and no new ones come. */
export const collapse: Rule = (stretch) => {
  const held = incomplete(stretch);
  if (!held?.every((moment) => moment.some(Boolean))) return null;
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
