/** The theme at an element, read again when the page's colours may have changed. */
import { type RefObject, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { mediaQuery, observeAttributes } from './browser';
import { inLight, readTheme, type Theme } from './theme';

/** Null until the element is on the page. Follows the system's scheme and attributes of the page's root; paper is always light. */
export function useTheme(element: RefObject<HTMLElement | null>): Theme | null {
  const [theme, setTheme] = useState<Theme | null>(null);
  useEffect(() => {
    const read = () => setTheme(element.current ? readTheme(element.current) : null);
    read();
    // The page is printed as soon as its listeners are done.
    const print = () => {
      const { current } = element;
      if (current) setTheme(inLight(() => readTheme(current)));
    };
    const printNow = () => flushSync(print);
    addEventListener('beforeprint', printNow);
    addEventListener('afterprint', read);
    const scheme = mediaQuery('(prefers-color-scheme: dark)');
    scheme?.addEventListener('change', read);
    const attributes = ['class', 'style', 'data-theme', 'data-palette'];
    const endWatching = observeAttributes(document.documentElement, attributes, read);
    return () => {
      scheme?.removeEventListener('change', read);
      endWatching();
      removeEventListener('beforeprint', printNow);
      removeEventListener('afterprint', read);
    };
  }, [element]);
  return theme;
}
