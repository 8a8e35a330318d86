/** What the page needs of a browser, and what of it is missing. */

interface Need {
  /** As it is shown to the person: a name, the same in every language. */
  readonly name: string;
  readonly has: () => boolean;
}

const needs: readonly Need[] = [
  { name: 'WebAssembly', has: () => typeof WebAssembly === 'object' },
  { name: 'Web Workers', has: () => typeof Worker === 'function' },
  { name: 'Web Workers (module)', has: startsModuleWorkers },
  { name: 'Canvas 2D', has: () => document.createElement('canvas').getContext('2d') !== null },
  { name: 'popover', has: () => 'popover' in HTMLElement.prototype },
  {
    name: 'CSS light-dark()',
    has: () => CSS.supports('color', 'light-dark(red, red)'),
  },
];

/** A browser that knows module workers asks for the option `type`; no worker is started for the answer. */
function startsModuleWorkers(): boolean {
  let asked = false;
  const options: WorkerOptions = {
    get type(): WorkerType {
      asked = true;
      // Not a WorkerType: the constructor throws before anything is loaded.
      return 'none' as WorkerType;
    },
  };
  try {
    new Worker('data:,', options).terminate();
  } catch {
    // Expected; only whether it asked counts.
  }
  return asked;
}

/** A place where no browser lets the page start a worker; null where it may. */
export function forbiddenPlace(page: Window): 'file' | 'frame' | null {
  if (page.origin !== 'null') return null;
  return page.location.protocol === 'file:' ? 'file' : 'frame';
}

/** The names of what is missing; empty where the page can run. */
export function missingFeatures(): string[] {
  return needs.filter(({ has }) => !safely(has)).map(({ name }) => name);
}

function safely(test: () => boolean): boolean {
  try {
    return test();
  } catch {
    return false;
  }
}
