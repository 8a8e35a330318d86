/** The codes z that a person holds: two of them, and a walk from the one to the other. */
import { createStore, type StoreApi } from 'zustand/vanilla';

/** A code: one number for each dimension of z that is shown, as a share of the shown extent, from −1 to 1. */
export type Code = readonly [number, number];

export const codeEnds = ['from', 'to'] as const;
/** Which of the two. */
export type CodeEnd = (typeof codeEnds)[number];

export interface CodesState {
  readonly from: Code;
  readonly to: Code;
  /** Where the walk stands, 0 at `from`, 1 at `to`. */
  readonly at: number;
  readonly walking: boolean;
  /** Walks that have come to their end. */
  readonly walks: number;
}

const start: CodesState = {
  from: [-0.5, -0.4],
  to: [0.5, 0.4],
  at: 0,
  walking: false,
  walks: 0,
};

export interface Codes {
  readonly store: StoreApi<CodesState>;
  move(end: CodeEnd, code: Code): void;
  /** Begins at `from`. */
  walk(): void;
  /** Goes on by a share of the way; at its end the walk rests there. */
  advance(share: number): void;
  reset(): void;
}

const inside = (value: number) => Math.min(1, Math.max(-1, value));

export function createCodes(): Codes {
  const store = createStore<CodesState>(() => start);
  return {
    store,
    move: (end, [first, second]) => store.setState({ [end]: [inside(first), inside(second)] }),
    walk: () => store.setState({ at: 0, walking: true }),
    advance(share) {
      const { at, walks, walking } = store.getState();
      if (!walking) return;
      const next = Math.min(1, at + share);
      store.setState(next < 1 ? { at: next } : { at: 1, walking: false, walks: walks + 1 });
    },
    reset: () => store.setState(start, true),
  };
}

/** The code where the walk stands. */
export function walker({ from, to, at }: Pick<CodesState, 'from' | 'to' | 'at'>): Code {
  return [from[0] + at * (to[0] - from[0]), from[1] + at * (to[1] - from[1])];
}
