/** The generator's card with P_G in the hand: the switch, and in place of the network mean and spread. */
import { useMemo } from 'react';
import type { Hand } from '../config/experiment';
import { distributionOf } from '../distributions';
import { handRanges } from '../distributions/handRanges';
import { useMessages } from '../i18n/messages';
import { moveHand, takeGenerator } from '../state/hand';
import { usePart, usePlayground } from '../state/hooks';
import styles from './hand.module.css';
import { NumberField } from './NumberField';

/** Takes P_G into the hand, and gives G its network back. */
export function HandSwitch() {
  const { hand: words } = useMessages();
  const playground = usePlayground();
  const byHand = usePart((state) => state.experiment.hand !== null);
  return (
    <label className={styles.switch} title={words.switchHint}>
      <input
        type="checkbox"
        checked={byHand}
        onChange={(event) => takeGenerator(playground, event.target.checked)}
      />
      <span>{words.switch}</span>
    </label>
  );
}

export function HandFields({ hand }: { readonly hand: Hand }) {
  const { hand: words } = useMessages();
  const playground = usePlayground();
  const data = usePart((state) => state.experiment.data);
  const ranges = useMemo(() => handRanges(distributionOf(data).box), [data]);
  return (
    <>
      <p className={styles.explanation}>{words.explanation}</p>
      {ranges.mean.map((range, axis) => (
        <NumberField
          live
          key={`${data.id}/${words.coordinates[axis]}`}
          label={ranges.mean.length === 1 ? words.mean : (words.coordinates[axis] ?? '')}
          range={range}
          value={hand.mean[axis] ?? 0}
          onChange={(value, gesture) =>
            moveHand(playground, { ...hand, mean: hand.mean.with(axis, value) }, gesture)
          }
        />
      ))}
      <NumberField
        live
        label={words.spread}
        range={ranges.spread}
        value={hand.spread}
        onChange={(spread, gesture) => moveHand(playground, { ...hand, spread }, gesture)}
      />
    </>
  );
}
