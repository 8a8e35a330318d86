/** The comparison: what changes when one run's settings do, and the playground as the rival's controls and pictures see it. */
import type { StoreApi } from 'zustand/vanilla';
import { besides, type Compared, rebased } from '../config/compare';
import type { Experiment } from '../config/experiment';
import { changedFields, type FieldKey } from '../config/fields';
import type { Playground } from './playground';
import type { Gesture, PlaygroundState } from './state';

/** A and B of a comparison. */
export const sides = ['A', 'B'] as const;
export type Side = (typeof sides)[number];

/** Both runs after A's settings have become `next`: B keeps what is its own. */
export function withMain(pair: Compared, next: Experiment): Compared {
  const { experiment, rival } = pair;
  if (!rival) return { experiment: next, rival };
  const otherData = experiment.data.id !== next.data.id;
  return { experiment: next, rival: otherData ? rebased(pair, next) : besides(next, rival) };
}

/** Both runs after B's settings have become `next`: what both share becomes A's too. */
export function withRival({ experiment }: Compared, next: Experiment): Compared {
  return { experiment: besides(next, experiment), rival: next };
}

/** The run that goes on alone where a comparison ends with `next`; null if none of both is that. */
export function survivor({ experiment, rival }: Compared, next: Experiment): Side | null {
  if (changedFields(experiment, next).length === 0) return 'A';
  return rival && changedFields(rival, next).length === 0 ? 'B' : null;
}

/** The fields that change in any of the lanes. */
export function fieldsChanged(
  before: readonly Experiment[],
  after: readonly Experiment[],
): readonly FieldKey[] {
  const fields = before.flatMap((e, lane) => changedFields(e, after[lane] ?? e));
  return [...new Set(fields)];
}

/** The state with B in the place of A. */
function seenFromRival(state: PlaygroundState): PlaygroundState {
  const { rival, companions } = state;
  const [standing] = companions;
  if (!rival) return state;
  return {
    ...state,
    experiment: rival,
    losses: null,
    measures: null,
    ...standing,
    substep: null, // slow motion walks through A's batches
    slowMotion: null,
  };
}

function rivalStore(store: StoreApi<PlaygroundState>): StoreApi<PlaygroundState> {
  let from: PlaygroundState | null = null;
  let seen: PlaygroundState;
  const view = (state: PlaygroundState) => {
    if (state !== from) seen = seenFromRival(state);
    from = state;
    return seen;
  };
  return {
    ...store,
    getState: () => view(store.getState()),
    subscribe(listener) {
      let before = view(store.getState());
      return store.subscribe((state) => {
        const last = before;
        before = view(state);
        listener(before, last);
      });
    },
  };
}

/** The playground with B in the place of A: its settings, its frames, its record; all else is the same. */
export function rivalSide(playground: Playground): Playground {
  const store = rivalStore(playground.store);
  const change = (next: Experiment, gesture?: Gesture) => playground.changeRival(next, gesture);
  return new Proxy(playground, {
    get(target, key) {
      if (key === 'store') return store;
      if (key === 'change') return change;
      if (key === 'frames') return target.run.companions.frames(1);
      if (key === 'record') return target.run.companions.record;
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
