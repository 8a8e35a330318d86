/** The arrangement of the page, kept in step with the window and with the size of its text. */
import { createContext, useContext, useLayoutEffect, useSyncExternalStore } from 'react';
import { observeSize } from '../../views/browser';
import { onTextSize } from '../../views/pictureScale';
import { type LayoutId, layoutOf } from './layout';

function present(): LayoutId {
  const { documentElement: root } = document;
  return layoutOf({
    // Not the inner size: pinching would change that.
    width: root.clientWidth,
    height: root.clientHeight,
    text: Number.parseFloat(getComputedStyle(root).fontSize) || 16,
  });
}

function subscribe(listener: () => void): () => void {
  const endText = onTextSize(listener);
  addEventListener('resize', listener);
  return () => {
    endText();
    removeEventListener('resize', listener);
  };
}

/** Watches the window; style sheets read the arrangement from the root element's `data-layout`. For the page alone. */
export function useWatchedLayout(): LayoutId {
  const layout = useSyncExternalStore(subscribe, present);
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset.layout = layout;
    return () => {
      delete dataset.layout;
    };
  }, [layout]);
  return layout;
}

export const LayoutContext = createContext<LayoutId>('wide');

export function useLayout(): LayoutId {
  return useContext(LayoutContext);
}

/** A ref that keeps a custom property of the page at the height of its element, so that others can stand on it. */
export function heightAs(property: `--${string}`) {
  return (element: HTMLElement | null) => {
    if (!element) return;
    const { style } = document.documentElement;
    return observeSize(element, () => style.setProperty(property, `${element.offsetHeight}px`), {
      box: 'border-box',
    });
  };
}
