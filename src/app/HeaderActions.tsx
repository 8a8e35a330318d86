/** The buttons at the end of the header; where there is no room for them, behind one that opens their list. */
import { useEffect, useId, useRef, useState } from 'react';
import { useMessages } from '../i18n/messages';
import { useControl } from '../state/hooks';
import actions from './actions.module.css';
import { DeviceBadge } from './DeviceBadge';
import styles from './headerActions.module.css';
import { LanguageMenu } from './LanguageMenu';
import { useLayout } from './layout/useLayout';
import { KeysButton } from './present/KeysButton';
import { PresentButton } from './present/PresentButton';
import { SaveButton } from './save/SaveButton';
import { ShareButton } from './share/ShareButton';

/** An open list, which a press elsewhere and Escape close. */
function useDisclosure() {
  const [open, setOpen] = useState(false);
  const holder = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    const press = ({ target }: Event) => {
      if (!holder.current?.contains(target as Node)) setOpen(false);
    };
    const key = (event: KeyboardEvent) => {
      // What opened from the list, and lies over it, closes first.
      if (event.key !== 'Escape' || holder.current?.querySelector('dialog[open], :popover-open')) {
        return;
      }
      setOpen(false);
      button.current?.focus();
    };
    addEventListener('pointerdown', press);
    addEventListener('keydown', key);
    return () => {
      removeEventListener('pointerdown', press);
      removeEventListener('keydown', key);
    };
  }, [open]);
  return { open, setOpen, holder, button };
}

export function HeaderActions() {
  const { settings } = useMessages();
  const device = useControl('device');
  const roomy = useLayout() === 'wide';
  const { open, setOpen, holder, button } = useDisclosure();
  const id = useId();
  return (
    <div ref={holder} className={styles.actions}>
      {!roomy && (
        <button
          ref={button}
          type="button"
          className={actions.action}
          aria-label={settings.more}
          title={settings.more}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M3 8h.01M8 8h.01M13 8h.01" strokeWidth="2.5" />
          </svg>
        </button>
      )}
      <div
        id={id}
        className={roomy ? styles.row : styles.list}
        hidden={!roomy && !open}
        data-listed={roomy ? undefined : ''}
      >
        <ShareButton />
        <SaveButton />
        <PresentButton />
        <KeysButton />
        {device && <DeviceBadge />}
      </div>
      <LanguageMenu />
    </div>
  );
}
