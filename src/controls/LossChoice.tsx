/** The generator's loss, as a segmented radio group. */
import { useId } from 'react';
import { lossIds } from '../config/experiment';
import { useMessages } from '../i18n/messages';
import { useChange, usePart } from '../state/hooks';
import styles from './choices.module.css';

export function LossChoice() {
  const words = useMessages();
  const loss = usePart((state) => state.experiment.loss);
  const change = useChange();
  const id = useId();
  return (
    <div className={styles.loss} role="radiogroup" aria-labelledby={id}>
      <span id={id} className={styles.caption}>
        {words.fields.loss}
      </span>
      <div className={styles.segments}>
        {lossIds.map((option) => (
          <label key={option} className={styles.segment} title={words.lossHints[option]}>
            <input
              type="radio"
              name={id}
              checked={option === loss}
              onChange={() => change((e) => ({ ...e, loss: option }))}
            />
            <span>{words.losses[option]}</span>
          </label>
        ))}
      </div>
    </div>
  );
}
