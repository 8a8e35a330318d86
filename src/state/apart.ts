/** A store whose listeners stand apart: one that throws stops neither the others nor whoever changed the state. */
import type { StoreApi } from 'zustand/vanilla';

export function apart<T>(store: StoreApi<T>): StoreApi<T> {
  return {
    ...store,
    subscribe: (listener) =>
      store.subscribe((state, before) => {
        try {
          listener(state, before);
        } catch (error) {
          reportError(error); // as the browser does with what nobody catches
        }
      }),
  };
}
