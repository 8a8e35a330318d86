/** Tells the style sheets that the page has not its usual face. */
import { useLayoutEffect } from 'react';

export function useFace(face: 'present' | 'embed'): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset.face = face;
    delete dataset.layout; // the usual page's arrangements do not hold
    return () => {
      delete dataset.face;
    };
  }, [face]);
}
