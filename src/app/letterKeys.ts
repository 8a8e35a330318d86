/** Whether single-letter keys act: a person may switch them off, for this visit and the next (WCAG 2.1.4). */
import { createStore } from 'zustand/vanilla';
import type { TextStorage } from './storageName';

const name = 'letterKeys';

const store = createStore<{ readonly on: boolean }>(() => ({ on: true }));
let kept: TextStorage | null = null;

export const letterKeys = {
  store,
  /** Takes up what was chosen on an earlier visit; where nothing can be kept, a choice holds for the visit. */
  restore(storage: TextStorage | null): void {
    kept = storage;
    try {
      store.setState({ on: storage?.getItem(name) !== 'off' });
    } catch {
      // Not allowed to look: as on a first visit.
    }
  },
  set(on: boolean): void {
    store.setState({ on });
    try {
      kept?.setItem(name, on ? 'on' : 'off');
    } catch {
      // Full or not allowed.
    }
  },
};
