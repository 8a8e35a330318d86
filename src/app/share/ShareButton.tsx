/** The button that opens the dialog of sharing, which is loaded then. */
import { useState } from 'react';
import { useMessages } from '../../i18n/messages';
import { useControl } from '../../state/hooks';
import { lazyPart } from '../../views/lazyPart';
import styles from '../actions.module.css';

const ShareDialog = lazyPart(() => import('./ShareDialog').then((loaded) => loaded.ShareDialog));

export function ShareButton() {
  const { share } = useMessages();
  const [open, setOpen] = useState(false);
  if (!useControl('share')) return null;
  return (
    <>
      <button
        type="button"
        className={styles.action}
        title={share.button}
        onClick={() => setOpen(true)}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M8 10V2M5 4.5 8 1.5l3 3M4 7H2.5v7.5h11V7H12" />
        </svg>
        <span>{share.button}</span>
      </button>
      {open && <ShareDialog onClose={() => setOpen(false)} />}
    </>
  );
}
