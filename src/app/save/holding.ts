/** Which runs are open in which tabs: a lock for each, and the tab's own memory of its last one. */
import type { Holding } from '../../state/keptRuns';

const ownRun = 'run';

/** A tab's memory; null where the browser allows none. */
function memoryOf(page: Window): Storage | null {
  try {
    return page.sessionStorage;
  } catch {
    return null;
  }
}

export interface TabMemory {
  readonly before: string | null;
  remember(value: string): void;
}

/** One value that outlives a reload of the tab, under a name of this installation's. A duplicated tab begins with a copy. */
export function tabMemory(page: Window, name: string): TabMemory {
  const memory = memoryOf(page);
  return {
    before: memory?.getItem(name) ?? null,
    remember(value) {
      try {
        memory?.setItem(name, value);
      } catch {
        // Full: the newest run is offered instead of this tab's.
      }
    },
  };
}

/** A tab's hold on its run, which a page that sleeps in the browser's history has to let go. */
export interface TabHolding extends Holding {
  letGo(): void;
}

/** `prefix` tells this installation's locks from others on the same origin. */
export function holdRuns(page: Window, prefix: string): TabHolding {
  // Not there on plain http: then every tab takes its copy of a run under a new name.
  const { locks } = page.navigator as { readonly locks?: LockManager };
  let current: string | null = null;
  let release: () => void = () => {};
  const hold = async (name: string): Promise<boolean> => {
    if (!locks) return false;
    if (name === current) return true;
    return new Promise((resolve) => {
      const request = locks.request(prefix + name, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        if (!lock) return;
        release();
        current = name;
        return new Promise<void>((done) => {
          release = done;
        });
      });
      request.catch(() => resolve(false));
    });
  };
  const held = async () => {
    const { held: taken = [] } = (await locks?.query().catch(() => null)) ?? {};
    return new Set(taken.map(({ name = '' }) => name.slice(prefix.length)));
  };
  const letGo = () => {
    release();
    current = null;
  };
  return { letGo, ...tabMemory(page, prefix + ownRun), hold, held };
}
