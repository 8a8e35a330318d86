/** How much larger than usual a picture's words and strokes are: as the page's text is, as far as the picture has room. */
import { type RefObject, useEffect, useState } from 'react';
import { mediaQuery, observeSize } from './browser';
import type { Size } from './notation';

/** A picture's size in its own pixels, and how many CSS pixels one of those is. */
export interface ScaledSize extends Size {
  readonly scale: number;
}

/** CSS pixels of the root's text unless people, or presenting, have it larger. */
const usualText = 16;
/** A picture's own pixels below which its words would lie on one another. */
const leastSize: Size = { width: 240, height: 140 };

/** Pictures never shrink. */
function pageScale(): number {
  const { fontSize } = getComputedStyle(document.documentElement);
  return Math.max(1, Number.parseFloat(fontSize) / usualText || 1);
}

/** The size that the picture in `element` is laid out at. */
export function scaledSize(element: HTMLElement, least: Size = leastSize): ScaledSize {
  const { clientWidth: width, clientHeight: height } = element;
  const room = Math.max(1, Math.min(width / least.width, height / least.height));
  const scale = Math.min(pageScale(), room);
  return { width: width / scale, height: height / scale, scale };
}

const listeners = new Set<() => void>();
let endWatching: (() => void) | null = null;

/** The page says nothing when its text changes size: an element as wide as the text is large does. */
function watchText(): () => void {
  const ruler = document.createElement('div');
  ruler.style.cssText = 'position:fixed;width:1rem;visibility:hidden;pointer-events:none';
  document.body.append(ruler);
  const end = observeSize(ruler, () => {
    for (const listener of listeners) listener();
  });
  return () => {
    end();
    ruler.remove();
  };
}

export function onTextSize(listener: () => void): () => void {
  listeners.add(listener);
  endWatching ??= watchText();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    endWatching?.();
    endWatching = null;
  };
}

/** Calls `listener` when the display has other pixels: on another screen the window may stay as large as it was. */
function onPixelRatio(listener: () => void): () => void {
  let now: MediaQueryList | null = null;
  const change = () => {
    watch();
    listener();
  };
  const watch = () => {
    now?.removeEventListener('change', change);
    now = mediaQuery(`(resolution: ${devicePixelRatio}dppx)`); // true until it changes
    now?.addEventListener('change', change);
  };
  watch();
  return () => now?.removeEventListener('change', change);
}

/** Calls `measure` at once and whenever the size of the element, of the text or of the display's pixels may have changed. */
export function watchSize(element: HTMLElement, measure: () => void): () => void {
  measure();
  const ends = [observeSize(element, measure), onTextSize(measure), onPixelRatio(measure)];
  addEventListener('resize', measure);
  return () => {
    for (const end of ends) end();
    removeEventListener('resize', measure);
  };
}

/** The scaled size of an element, for what is laid over a picture of the same size and the same `least`. */
export function useScaledSize(
  element: RefObject<HTMLElement | null>,
  least?: Size,
): ScaledSize | null {
  const [size, setSize] = useState<ScaledSize | null>(null);
  useEffect(() => {
    const observed = element.current;
    if (!observed) return;
    return watchSize(observed, () => {
      const next = scaledSize(observed, least);
      setSize((old) => (old && sameSize(old, next) ? old : next));
    });
  }, [element, least]);
  return size;
}

export function sameSize(a: ScaledSize, b: ScaledSize): boolean {
  return a.width === b.width && a.height === b.height && a.scale === b.scale;
}
