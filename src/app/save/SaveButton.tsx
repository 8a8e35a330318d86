/** The button that opens the menu of saving; its items are loaded then. */
import { useId, useState } from 'react';
import { useMessages } from '../../i18n/messages';
import { useControl } from '../../state/hooks';
import { lazyPart } from '../../views/lazyPart';
import styles from '../actions.module.css';
import menuStyles from './save.module.css';

const SaveMenu = lazyPart(() => import('./SaveMenu').then((loaded) => loaded.SaveMenu));

export function SaveButton() {
  const { save } = useMessages();
  const [used, setUsed] = useState(false);
  const id = useId();
  if (!useControl('save')) return null;
  return (
    <>
      <button type="button" className={styles.action} title={save.label} popoverTarget={id}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M8 1.5v8M5 7l3 3 3-3M2.5 11v3.5h11V11" />
        </svg>
        <span>{save.button}</span>
      </button>
      <section
        id={id}
        popover="auto"
        className={menuStyles.menu}
        aria-label={save.label}
        onBeforeToggle={({ newState }) => {
          // It stays from then on: a recording goes on while the menu is closed.
          if (newState === 'open') setUsed(true);
        }}
      >
        {used && <SaveMenu />}
      </section>
    </>
  );
}
