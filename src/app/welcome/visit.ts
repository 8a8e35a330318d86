/** Knows a first visit, as far as the browser remembers; it may not be allowed to. */

import type { TextStorage } from '../storageName';

const key = 'visited';

/** From now on nobody here is new. */
export function rememberVisit(storage: TextStorage | null): void {
  try {
    storage?.setItem(key, 'yes');
  } catch {
    // Full or not allowed: the next visit is a first one again.
  }
}

/** True for somebody new who comes without a link: a link says itself what there is to see. */
export function isFirstVisit(storage: TextStorage | null, fragment: string): boolean {
  if (fragment !== '') {
    rememberVisit(storage);
    return false;
  }
  try {
    return storage?.getItem(key) == null;
  } catch {
    return true;
  }
}
