/** Two runs side by side: for each its letter, the settings that are its own, and its picture. */
import type { ReactNode } from 'react';
import { differingFields } from '../config/compare';
import { useMessages } from '../i18n/messages';
import { usePart, usePlayground } from '../state/hooks';
import { type Side, sides } from '../state/rival';
import { CompareSide } from './CompareSide';
import styles from './compare.module.css';

function Heading({ side }: { readonly side: Side }) {
  const { compare } = useMessages();
  const playground = usePlayground();
  const experiment = usePart((state) => state.experiment);
  const rival = usePart((state) => state.rival);
  const own = side === 'B' && rival ? rival : experiment;
  const keys = differingFields({ experiment, rival });
  return (
    <div className={styles.heading}>
      <h2 data-drawn>
        <span className={styles.letter}>{side}</span>
        <span title={keys.length > 0 ? undefined : compare.sameHint}>
          {keys.length > 0 ? compare.settings(own, keys) : compare.same}
        </span>
      </h2>
      <button
        type="button"
        className={styles.keep}
        title={compare.keepHint(side)}
        onClick={() => playground.endComparison(side)}
      >
        {compare.keep(side)}
      </button>
    </div>
  );
}

/** `children` is one picture; it is shown for each run. */
export function ComparePicture({ children }: { readonly children: ReactNode }) {
  const { compare } = useMessages();
  return (
    <div className={styles.pair}>
      {sides.map((side) => (
        <section key={side} className={styles.side} aria-label={compare.run(side)}>
          <Heading side={side} />
          <div className={styles.picture}>
            <CompareSide side={side}>{children}</CompareSide>
          </div>
        </section>
      ))}
    </div>
  );
}
