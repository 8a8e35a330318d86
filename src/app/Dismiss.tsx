/** The cross that takes a line away. */
import { useMessages } from '../i18n/messages';
import styles from './lines.module.css';

export function Dismiss({ onClick }: { readonly onClick: () => void }) {
  const { notices } = useMessages();
  return (
    <button type="button" className={styles.dismiss} aria-label={notices.dismiss} onClick={onClick}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <path d="M2 2l8 8M10 2l-8 8" />
      </svg>
    </button>
  );
}
