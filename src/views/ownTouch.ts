/** Keeps the touches of an element that is drawn on or dragged from the browser. */

/**
 * For `ref`. Even where `touch-action` lets nothing scroll, Chromium takes a quick stroke for a flick, and the next
 * tap anywhere, for the better part of a second, for one that stops it: that tap clicks nothing. Pointer events still
 * come; the focus, which the browser would have given with the click, is given here.
 */
export function ownTouch(element: HTMLElement | null): (() => void) | undefined {
  if (!element) return undefined;
  const take = (event: TouchEvent) => {
    event.preventDefault();
    element.focus({ preventScroll: true });
  };
  element.addEventListener('touchstart', take, { passive: false });
  return () => element.removeEventListener('touchstart', take);
}
