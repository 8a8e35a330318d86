/** Says which of two runs the controls change. */
import { useId } from 'react';
import choices from '../controls/choices.module.css';
import { useMessages } from '../i18n/messages';
import { usePart, usePlayground } from '../state/hooks';
import { sides } from '../state/rival';
import styles from './compare.module.css';

export function ControlledSide() {
  const { compare } = useMessages();
  const playground = usePlayground();
  const compared = usePart((state) => state.rival !== null);
  const chosen = usePart((state) => state.chosen);
  const name = useId();
  if (!compared) return null;
  return (
    <fieldset className={styles.choice} aria-labelledby={`${name}-caption`}>
      <span id={`${name}-caption`} className={styles.caption}>
        {compare.choice}
      </span>
      <div className={`${choices.segments} ${styles.segments}`}>
        {sides.map((side) => (
          <label key={side} className={choices.segment}>
            <input
              type="radio"
              name={name}
              aria-label={compare.run(side)}
              checked={chosen === side}
              onChange={() => playground.control(side)}
            />
            <span>{side}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
