/** The generator's loss, as a segmented radio group, and between both a button that compares them. */
import { Fragment, useId } from 'react';
import { lossIds } from '../config/experiment';
import { useMessages } from '../i18n/messages';
import { useChange, useControl, usePart, usePlayground } from '../state/hooks';
import styles from './choices.module.css';

/** Trains the present loss against the other; nothing while runs are compared. */
function Versus() {
  const { compare } = useMessages();
  const playground = usePlayground();
  const compared = usePart((state) => state.rival !== null);
  const wanted = useControl('compare');
  if (compared || !wanted) return null;
  const start = () => {
    const { experiment } = playground.store.getState();
    playground.compare({ ...experiment, loss: experiment.loss === 'mm' ? 'ns' : 'mm' });
  };
  return (
    <button
      type="button"
      className={styles.versus}
      aria-label={compare.losses}
      title={compare.lossesHint}
      onClick={start}
    >
      {compare.versus}
    </button>
  );
}

export function LossChoice() {
  const words = useMessages();
  const loss = usePart((state) => state.experiment.loss);
  const change = useChange();
  const id = useId();
  return (
    <div className={styles.loss} data-part="loss" role="radiogroup" aria-labelledby={id}>
      <span id={id} className={styles.caption}>
        {words.fields.loss}
      </span>
      <div className={styles.segments}>
        {lossIds.map((option, i) => (
          <Fragment key={option}>
            {i === 1 && <Versus />}
            <label className={styles.segment} title={words.lossHints[option]}>
              <input
                type="radio"
                name={id}
                checked={option === loss}
                onChange={() => change((e) => ({ ...e, loss: option }))}
              />
              <span>{words.losses[option]}</span>
            </label>
          </Fragment>
        ))}
      </div>
    </div>
  );
}
