/** Colours of the surface in space: D's own, a little darker on slopes that face away from the light. */
import { interpolateLab, lab } from 'd3';
import { colourOfEntry, type Theme } from '../theme';

/** Steps from full light to the deepest shade. */
export const shades = 8;
/** Part of the way to the shade's colour where it is deepest: the slope shows, and the colour keeps its meaning. */
const deepest = 0.3;
/** Part of the way from a cell's colour to the ink, for its outline. */
const outline = 0.16;

export interface SurfaceColours {
  /** Entry · shades + shade. */
  readonly fills: readonly string[];
  /** By entry. */
  readonly lines: readonly string[];
}

/** The colours of one table of 256 entries. */
export function surfaceColours(table: Uint32Array, { ink, background }: Theme): SurfaceColours {
  const dark = lab(ink).l < lab(background).l ? ink : background;
  const entries = Array.from(table, (_, i) => colourOfEntry(table, i));
  return {
    fills: entries.flatMap((colour) => {
      const towards = interpolateLab(colour, dark);
      return Array.from({ length: shades }, (_, i) => towards((deepest * i) / (shades - 1)));
    }),
    lines: entries.map((colour) => interpolateLab(colour, ink)(outline)),
  };
}
