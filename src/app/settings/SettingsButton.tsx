/** Opens the sheet of settings; it stands in the transport, near the thumb. */
import { useStore } from 'zustand';
import { useMessages } from '../../i18n/messages';
import { usePlayground } from '../../state/hooks';
import { useSettingsParts } from './parts';
import styles from './settings.module.css';

export function SettingsButton() {
  const { settings: words } = useMessages();
  const { settings } = usePlayground();
  const { open } = useStore(settings);
  if (useSettingsParts().length === 0) return null;
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={words.label}
      title={words.label}
      aria-expanded={open}
      data-settings=""
      onClick={() => settings.setState({ open: !open })}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M1.5 4.5h6M11.5 4.5h3M1.5 11.5h3M8.5 11.5h6" />
        <circle cx="9.5" cy="4.5" r="2" />
        <circle cx="6.5" cy="11.5" r="2" />
      </svg>
    </button>
  );
}
