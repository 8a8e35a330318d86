/** A formula as MathML, which browsers set by themselves and screen readers can read. */
import { useEffect, useRef } from 'react';
import styles from './lesson.module.css';

/** LaTeX to MathML; loaded with the first formula. */
const loadTemml = () => import('temml');

export function Formula({ latex }: { readonly latex: string }) {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let wanted = true;
    const show = (set: (element: HTMLElement) => void) => {
      if (wanted && holder.current) set(holder.current);
    };
    loadTemml().then(
      ({ default: temml }) =>
        show((element) => temml.render(latex, element, { displayMode: true })),
      () => show((element) => element.replaceChildren(latex)), // LaTeX says it too
    );
    return () => {
      wanted = false;
    };
  }, [latex]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide formula scrolls, by the arrow keys too
    <div ref={holder} className={styles.formula} data-formula tabIndex={0} />
  );
}
