/** The theme at an element, read again when the page's colours may have changed. */
import { type RefObject, useEffect, useState } from 'react';
import { mediaQuery } from './browser';
import { readTheme, type Theme } from './theme';

/** Null until the element is on the page. Follows the system's scheme and attributes of the page's root. */
export function useTheme(element: RefObject<HTMLElement | null>): Theme | null {
  const [theme, setTheme] = useState<Theme | null>(null);
  useEffect(() => {
    const read = () => setTheme(element.current ? readTheme(element.current) : null);
    read();
    const scheme = mediaQuery('(prefers-color-scheme: dark)');
    scheme?.addEventListener('change', read);
    const root = new MutationObserver(read);
    const attributeFilter = ['class', 'style', 'data-theme', 'data-palette'];
    root.observe(document.documentElement, { attributeFilter });
    return () => {
      scheme?.removeEventListener('change', read);
      root.disconnect();
    };
  }, [element]);
  return theme;
}
