/** What the recipient of the link may see: an exercise leaves out what it does not need. */
import { type ControlId, controlIds } from '../../config/view';
import { useMessages } from '../../i18n/messages';
import styles from './share.module.css';

interface RecipientChoiceProps {
  readonly only: readonly ControlId[];
  readonly onChange: (only: readonly ControlId[]) => void;
}

export function RecipientChoice({ only, onChange }: RecipientChoiceProps) {
  const { share: words } = useMessages();
  const set = (id: ControlId, shown: boolean) =>
    onChange(controlIds.filter((other) => (other === id ? shown : only.includes(other))));
  return (
    <fieldset className={styles.recipient}>
      <legend>{words.recipient}</legend>
      <div className={styles.checks}>
        {controlIds.map((id) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={only.includes(id)}
              onChange={(event) => set(id, event.target.checked)}
            />
            {words.controls[id]}
          </label>
        ))}
      </div>
      <div className={styles.sets}>
        <button type="button" onClick={() => onChange(controlIds)}>
          {words.all}
        </button>
        <button type="button" onClick={() => onChange([])}>
          {words.none}
        </button>
        <span>{words.recipientHint}</span>
      </div>
    </fieldset>
  );
}
