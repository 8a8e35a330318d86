/** A black screen, so that people look at the speaker; a key or a tap brings the picture back. */
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { useMessages } from '../../i18n/messages';
import { openModal } from '../../views/browser';
import styles from './present.module.css';
import { presenting } from './presenting';

export function BlankScreen() {
  const { present } = useMessages();
  const blank = useStore(presenting.store, (over) => over.blank);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (blank) openModal(dialog.current);
    else dialog.current?.close();
  }, [blank]);
  const show = () => presenting.store.setState({ blank: false });
  return (
    <dialog ref={dialog} className={styles.blank} aria-label={present.blank} onClose={show}>
      <button type="button" onClick={show}>
        <span className={styles.spoken}>{present.blanked}</span>
      </button>
    </dialog>
  );
}
