/** Playing speeds, slowest first. */

/** How many updates: per second, per frame of the page, or as many as the machine makes. */
export type Speed =
  | { readonly per: 'second'; readonly updates: number }
  | { readonly per: 'frame'; readonly updates: number }
  | { readonly per: 'none' };

/** The positions of the speed slider. At one update per frame D and G visibly alternate. */
export const speeds: readonly Speed[] = [
  { per: 'second', updates: 1 },
  { per: 'second', updates: 3 },
  { per: 'second', updates: 10 },
  { per: 'frame', updates: 1 },
  { per: 'frame', updates: 4 },
  { per: 'frame', updates: 16 },
  { per: 'none' },
];

export const fullSpeed: Speed = { per: 'none' };
