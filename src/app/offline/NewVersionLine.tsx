/** The line that says that a new version is ready; the page goes on with the one it has until it is asked not to. */
import { useStore } from 'zustand';
import { useMessages } from '../../i18n/messages';
import styles from '../lines.module.css';
import { newVersion } from './newVersion';

export function NewVersionLine() {
  const { offline } = useMessages();
  const { load } = useStore(newVersion);
  if (!load) return null;
  return (
    <div className={styles.line}>
      <p>{offline.ready}</p>
      <button type="button" className={styles.restart} onClick={load}>
        {offline.load}
      </button>
      <button
        type="button"
        className={styles.later}
        onClick={() => newVersion.setState({ load: null })}
      >
        {offline.later}
      </button>
    </div>
  );
}
