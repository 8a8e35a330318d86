/** Knows a first visit, as far as the browser remembers; it may not be allowed to. */

/** Other pages may share the origin and its storage. */
const key = 'gan-playground.visited';

/** What is remembered between two visits. */
export type VisitStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** Null where the browser allows no storage: even naming it may throw then. */
export function visitStorage(page: Window): VisitStorage | null {
  try {
    return page.localStorage;
  } catch {
    return null;
  }
}

/** From now on nobody here is new. */
export function rememberVisit(storage: VisitStorage | null): void {
  try {
    storage?.setItem(key, 'yes');
  } catch {
    // Full or not allowed: the next visit is a first one again.
  }
}

/** True for somebody new who comes without a link: a link says itself what there is to see. */
export function isFirstVisit(storage: VisitStorage | null, fragment: string): boolean {
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
