/** Interfaces that a browser, or what a person has added to it, may lack or refuse; the page goes on without them. */

/** False where the browser does not say. */
export function prefers(query: string): boolean {
  return mediaQuery(query)?.matches ?? false;
}

export function mediaQuery(query: string): MediaQueryList | null {
  try {
    return matchMedia(query);
  } catch {
    return null;
  }
}

/** Calls `listener` at once and at every change of the element's size; returns the function that ends it. */
export function observeSize(
  element: Element,
  listener: () => void,
  options?: ResizeObserverOptions,
): () => void {
  try {
    const observer = new ResizeObserver(listener);
    observer.observe(element, options);
    return () => observer.disconnect();
  } catch {
    listener(); // the window still tells its own changes
    return () => {};
  }
}

/** Calls `listener` when one of these attributes changes; returns the function that ends it. */
export function observeAttributes(
  element: Element,
  attributeFilter: string[],
  listener: () => void,
): () => void {
  try {
    const observer = new MutationObserver(listener);
    observer.observe(element, { attributeFilter });
    return () => observer.disconnect();
  } catch {
    return () => {};
  }
}

/** Has the moves of a pressed pointer go to the element even outside of it. */
export function holdPointer({
  currentTarget,
  pointerId,
}: {
  readonly currentTarget: Element;
  readonly pointerId: number;
}): void {
  try {
    currentTarget.setPointerCapture(pointerId);
  } catch {
    // The pointer has gone already; else it moves things while it is over them.
  }
}

/** Opens a dialog over everything; where that is refused, in its place on the page. */
export function openModal(dialog: HTMLDialogElement | null): void {
  if (!dialog || dialog.open) return;
  try {
    dialog.showModal();
  } catch {
    dialog.open = true;
  }
}

/** Scrolling is a courtesy: where it is refused, nothing else ends. */
export function tryScrolling(scroll: () => void): void {
  try {
    scroll();
  } catch {
    // What was to be seen may be out of sight.
  }
}
