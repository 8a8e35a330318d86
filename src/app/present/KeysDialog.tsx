/** All keys, from the table that they act by. */
import { useEffect, useId, useRef } from 'react';
import { useStore } from 'zustand';
import { type KeyGroup, type KeyId, keyGroups, keyIds, keyOf } from '../../config/keys';
import { useMessages } from '../../i18n/messages';
import { openModal } from '../../views/browser';
import { letterKeys } from '../letterKeys';
import styles from './keys.module.css';

/** Upper and lower case are one key; `+` and `=` are too on most keyboards. */
function caps({ id, names }: { id: KeyId; names: Readonly<Record<string, string>> }): string[] {
  const shown = keyOf(id).keys.filter((key) => key !== '=');
  return shown.map((key) => names[key] ?? key.toUpperCase().replace('-', '−'));
}

function Group({ group }: { readonly group: KeyGroup }) {
  const { keys } = useMessages();
  const ids = keyIds.filter((id) => keyOf(id).group === group);
  return (
    <section>
      <h3>{keys.groups[group]}</h3>
      <dl>
        {ids.map((id) => (
          <div key={id}>
            <dt>
              {caps({ id, names: keys.names }).map((cap) => (
                <kbd key={cap}>{cap}</kbd>
              ))}
            </dt>
            <dd>{keys.does[id]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Speech input and unsteady hands press letters that were not meant. */
function LetterSwitch() {
  const { keys } = useMessages();
  const on = useStore(letterKeys.store, (state) => state.on);
  const hint = useId();
  return (
    <div className={styles.letters}>
      <label>
        <input
          type="checkbox"
          checked={on}
          aria-describedby={hint}
          onChange={({ target }) => letterKeys.set(target.checked)}
        />
        {keys.letters}
      </label>
      <p id={hint}>{on ? keys.lettersHint : keys.lettersOff}</p>
    </div>
  );
}

export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { keys } = useMessages();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => openModal(dialog.current), []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-label={keys.title} onClose={onClose}>
      <div className={styles.head}>
        <h2>{keys.title}</h2>
        <button
          type="button"
          className={styles.close}
          aria-label={keys.close}
          onClick={() => dialog.current?.close()}
        >
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <path d="M2 2l8 8M10 2l-8 8" />
          </svg>
        </button>
      </div>
      <div className={styles.groups}>
        {keyGroups.map((group) => (
          <Group key={group} group={group} />
        ))}
      </div>
      <LetterSwitch />
      <p>{keys.arrows}</p>
    </dialog>
  );
}
