/** What is wrong with a browser's storage, and for how long its answers are waited for before that is said. */
import type { Playground } from './playground';
import type { StorageProblem } from './saving';

/** Milliseconds without an answer; a phone that wakes takes one or two seconds. */
export const patience = 5000;

export function storageProblem(error: unknown): StorageProblem {
  const full = error instanceof DOMException && error.name === 'QuotaExceededError';
  return full ? 'full' : 'refused';
}

/** Waits for the storage; says meanwhile where it does not answer, and takes that back when it does. */
export async function answered<T>({ saving }: Playground, asked: Promise<T>): Promise<T> {
  const timer = setTimeout(() => saving.setState({ trouble: 'silent' }), patience);
  try {
    return await asked;
  } finally {
    clearTimeout(timer);
    if (saving.getState().trouble === 'silent') saving.setState({ trouble: null });
  }
}
