/** Trains D alone, G frozen, until V stops rising: the bound closes before one's eyes. */
import { useMessages } from '../i18n/messages';
import { usePart, usePlayground } from '../state/hooks';
import styles from './ascent.module.css';

export function AscentControl() {
  const { ascent: words, fixed } = useMessages();
  const playground = usePlayground();
  const ascent = usePart((state) => state.ascent);
  const climbing = ascent !== null && !ascent.done;
  const sentence = () => {
    if (!ascent) return words.hint;
    const { value, updates, done } = ascent;
    return (done ? words.done : words.climbing)(fixed(value), updates);
  };
  return (
    <div className={styles.ascent} data-part="ascent">
      <button type="button" onClick={() => (climbing ? playground.pause() : playground.ascend())}>
        {climbing ? words.stop : words.start}
      </button>
      <p aria-live={climbing ? 'off' : 'polite'}>{sentence()}</p>
    </div>
  );
}
