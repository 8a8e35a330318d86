/** Keeps the address and the experiment the same: writes the permalink, opens what Back, Forward or a person puts there. */
import { decodeLink, encodeLink } from '../config/link';
import { linkedPoints } from '../config/linkedPoints';
import type { Playground } from './playground';
import type { PlaygroundState } from './state';

/** The browser's address bar and history, as far as they are used. */
export interface AddressBar {
  /** The fragment without `#`. */
  read(): string;
  push(fragment: string): void;
  replace(fragment: string): void;
  /** Calls `listener` when somebody else changed the address; returns the function that ends it. */
  onNavigate(listener: () => void): () => void;
}

/** Milliseconds between two writes while a slider moves; browsers refuse more than some hundred in half a minute. */
const writePace = 400;
/** Milliseconds until a write that was refused all the same is tried again. */
const patience = 2000;

/** A number sign that a program has encoded, so that a fragment came to be a part of the path or query. */
const encodedHash = /%23|%EF%BC%83/i;

export function browserAddress(page: Window): AddressBar {
  const parts = () => {
    const { hash, pathname, search } = page.location;
    const whole = `${pathname}${search}`;
    const lost = whole.search(encodedHash);
    if (lost < 0) return { base: whole, fragment: hash.slice(1) };
    return { base: whole.slice(0, lost), fragment: hash.slice(1) || whole.slice(lost) };
  };
  const target = (fragment: string) => {
    const { base } = parts();
    const isLost = encodedHash.test(page.location.pathname + page.location.search);
    return fragment === '' ? base : `${isLost ? base : ''}#${fragment}`;
  };
  return {
    read: () => parts().fragment,
    push: (fragment) => page.history.pushState(null, '', target(fragment)),
    replace: (fragment) => page.history.replaceState(null, '', target(fragment)),
    onNavigate(listener) {
      page.addEventListener('popstate', listener);
      page.addEventListener('hashchange', listener);
      return () => {
        page.removeEventListener('popstate', listener);
        page.removeEventListener('hashchange', listener);
      };
    },
  };
}

/** Connects the two until the returned function is called. */
export function keepAddress(playground: Playground, bar: AddressBar): () => void {
  const { store } = playground;
  let written = encodeLink(store.getState());
  let dragging = false;
  /** Data that their link only names, for Back and Forward. */
  const named = new Map<string, string>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  /** What the browser has not been told yet; a new entry is owed until it stands. */
  let owed: 'push' | 'replace' | null = null;

  const owe = (entry: 'push' | 'replace', pace: number) => {
    if (owed !== 'push') owed = entry;
    timer ??= setTimeout(pay, pace);
  };
  const pay = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const entry = owed;
    owed = null;
    if (!entry || bar.read() === written) return;
    try {
      bar[entry](written);
    } catch {
      owe(entry, patience); // too many in a short while, or a frame that may write none
    }
  };
  const correct = () => {
    owed = 'replace';
    pay();
  };
  const write = (state: PlaygroundState, before: PlaygroundState) => {
    if (state.gesture !== 'drag') dragging = false;
    const { experiment, rival, view } = state;
    const trained = experiment !== before.experiment || rival !== before.rival;
    if (!trained && view === before.view) return;
    const next = encodeLink(state);
    const { points } = experiment.data;
    if (points !== undefined) named.set(linkedPoints(points), points);
    if (next === written) return;
    const distinct = trained && !dragging && state.gesture !== 'link';
    written = next;
    if (state.gesture === 'drag') dragging = true;
    owe(distinct ? 'push' : 'replace', writePace);
    if (distinct) pay();
  };
  const read = () => {
    const fragment = bar.read();
    if (fragment === written) return;
    const link = decodeLink(fragment, (name) => named.get(name));
    written = encodeLink(link);
    playground.open(link);
    correct();
  };

  correct();
  const endWriting = store.subscribe(write);
  const endReading = bar.onNavigate(read);
  return () => {
    endWriting();
    endReading();
    if (timer !== null) clearTimeout(timer);
  };
}
