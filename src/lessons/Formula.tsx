/** A formula as MathML, which browsers set by themselves and screen readers can read. */
import { useEffect, useRef } from 'react';
import styles from './lesson.module.css';

/** LaTeX to MathML; loaded with the first formula. */
const loadTemml = () => import('temml');

export function Formula({ latex }: { readonly latex: string }) {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let wanted = true;
    loadTemml().then(({ default: temml }) => {
      if (wanted && holder.current) temml.render(latex, holder.current, { displayMode: true });
    });
    return () => {
      wanted = false;
    };
  }, [latex]);
  return <div ref={holder} className={styles.formula} data-formula />;
}
