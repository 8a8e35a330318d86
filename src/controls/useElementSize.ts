/** The size of an element in CSS pixels, for what is laid over a canvas of the same size. */
import { type RefObject, useEffect, useState } from 'react';
import type { Size } from '../views/notation';

export function useElementSize(element: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useEffect(() => {
    const observed = element.current;
    if (!observed) return;
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = observed;
      setSize((old) => (old?.width === width && old.height === height ? old : { width, height }));
    });
    observer.observe(observed);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
