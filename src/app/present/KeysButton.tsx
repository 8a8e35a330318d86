/** The button in the header that opens the list of keys. */
import { useMessages } from '../../i18n/messages';
import styles from '../actions.module.css';
import { presenting } from './presenting';

export function KeysButton() {
  const { keys } = useMessages();
  return (
    <button
      type="button"
      className={`${styles.action} ${styles.iconic}`}
      title={keys.buttonHint}
      onClick={() => presenting.store.setState({ help: true })}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M5.3 5.6a2.7 2.7 0 1 1 4 2.4c-.9.5-1.3 1-1.3 2M8 12.6v.2" />
      </svg>
      <span>{keys.button}</span>
    </button>
  );
}
