/** What the 2-D stage draws for D: D as learned, D*, or their difference, each with its colours. */
import type { SurfaceId } from '../config/view';
import type { Frame } from '../engine/protocol';
import type { Field } from '../math/grid';
import type { StageText } from './text';
import { differenceIndex, surfaceIndex, type Theme } from './theme';

export interface ShownField {
  readonly field: Field;
  readonly table: Uint32Array;
  indexOf(value: number): number;
  /** Lines of equal D and of equal D*; of D − D* they would trace the estimate's noise. */
  readonly contours: boolean;
}

/** D − D* at every cell, in −1 … 1; empty where there is no D*, NaN where D* is undefined. */
export function differenceOf(learned: Float32Array, optimal: Float32Array): Float32Array {
  return optimal.map((value, i) => (learned[i] ?? Number.NaN) - value);
}

export function shownField({ surface, optimal }: Frame, id: SurfaceId, theme: Theme): ShownField {
  switch (id) {
    case 'learned':
      return { field: surface, table: theme.surface, indexOf: surfaceIndex, contours: true };
    case 'optimal': {
      const field = { ...surface, values: optimal };
      return { field, table: theme.surface, indexOf: surfaceIndex, contours: true };
    }
    case 'difference': {
      const field = { ...surface, values: differenceOf(surface.values, optimal) };
      return { field, table: theme.difference, indexOf: differenceIndex, contours: false };
    }
  }
}

/** What a colour bar says: its colours from the lower end to the upper, three numbers and two words. */
export interface BarScale {
  readonly table: Uint32Array;
  readonly notation: string;
  readonly numbers: readonly [string, string, string];
  readonly words: readonly [string, string];
}

export function barScale(id: SurfaceId, theme: Theme, text: StageText): BarScale {
  if (id === 'difference') {
    return {
      table: theme.difference,
      notation: text.difference,
      numbers: ['−1', '0', '1'],
      words: [text.tooLow, text.tooHigh],
    };
  }
  return {
    table: theme.surface,
    notation: id === 'optimal' ? text.optimal : text.discriminator,
    numbers: ['0', '½', '1'],
    words: [text.generated, text.real],
  };
}
