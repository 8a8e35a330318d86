/** Lines about saved runs: one that can be gone on with, a file that does not open, a storage that fails. */
import { useStore } from 'zustand';
import { useMessages } from '../../i18n/messages';
import { usePlayground } from '../../state/hooks';
import { Dismiss } from '../Dismiss';
import styles from '../lines.module.css';

export function SavedLines() {
  const { save } = useMessages();
  const { saving } = usePlayground();
  const { offer, trouble } = useStore(saving);
  const sentences = { ...save.problems, ...save.storage, unreadable: save.unreadable };
  return (
    <>
      {trouble && (
        <div className={styles.line}>
          <p>{sentences[trouble]}</p>
          <Dismiss onClick={() => saving.setState({ trouble: null })} />
        </div>
      )}
      {offer && (
        <div className={styles.line}>
          <p>{save.restore(offer.savedAt, offer.iteration)}</p>
          <button type="button" className={styles.restart} onClick={offer.accept}>
            {save.restoreButton}
          </button>
          <Dismiss onClick={() => saving.setState({ offer: null })} />
        </div>
      )}
    </>
  );
}
