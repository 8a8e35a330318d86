/** How single values are written in links and read back. */
import { clampTo, type Range } from './ranges';

/** A value that was read; `exact` is false where it had to be moved into its range. */
export interface Reading<T> {
  readonly value: T;
  readonly exact: boolean;
}

/** Prints a value and parses it; `parse` gives null where the text means nothing. */
export interface Codec<T> {
  print(value: T): string;
  parse(text: string): Reading<T> | null;
}

const decimal = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;

/** A number inside `range`, in the shortest notation that reads back exactly. */
export function numberIn(range: Range): Codec<number> {
  return {
    print: String,
    parse(text) {
      if (!decimal.test(text)) return null;
      const given = Number(text);
      // + 0 turns −0 into 0.
      const value = clampTo(range, given, range.min) + 0;
      return { value, exact: value === given };
    },
  };
}

/** One id of a list. */
export function oneOf<T extends string>(ids: readonly T[]): Codec<T> {
  return {
    print: (id) => id,
    parse(text) {
      const value = ids.find((id) => id.toLowerCase() === text.toLowerCase());
      return value === undefined ? null : { value, exact: true };
    },
  };
}

const none = 'none';

/** Any number of ids of a list, with commas between, in the order of the list; `none` where there is none. */
export function someOf<T extends string>(ids: readonly T[]): Codec<readonly T[]> {
  return {
    print: (chosen) => ids.filter((id) => chosen.includes(id)).join(',') || none,
    parse(text) {
      if (text.toLowerCase() === none) return { value: [], exact: true };
      const given = text.toLowerCase().split(',');
      const value = ids.filter((id) => given.includes(id));
      return { value, exact: value.length === given.length };
    },
  };
}

/** A switch: `on` or `off`. */
export const onOff: Codec<boolean> = {
  print: (on) => (on ? 'on' : 'off'),
  parse: (text) =>
    /^o(?:n|ff)$/i.test(text) ? { value: text.toLowerCase() === 'on', exact: true } : null,
};
