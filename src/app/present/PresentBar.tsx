/** What a presenter needs besides the picture: strong colours, a black screen, the keys, the way back. */
import type { ReactNode } from 'react';
import { useMessages } from '../../i18n/messages';
import { usePart, usePlayground } from '../../state/hooks';
import styles from './present.module.css';
import { presenting } from './presenting';

interface IconProps {
  readonly name: string;
  readonly hint: string;
  readonly pressed?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function IconButton({ name, hint, pressed, onClick, children }: IconProps) {
  return (
    <button
      type="button"
      className={styles.icon}
      aria-label={name}
      title={hint}
      {...(pressed !== undefined && { 'aria-pressed': pressed })}
      onClick={onClick}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        {children}
      </svg>
    </button>
  );
}

export function PresentBar() {
  const { present, keys } = useMessages();
  const playground = usePlayground();
  const strong = usePart((state) => state.view.palette === 'contrast');
  return (
    <fieldset className={styles.bar} aria-label={present.label}>
      <IconButton
        name={present.contrast}
        hint={present.contrastHint}
        pressed={strong}
        onClick={() => presenting.changePalette(playground)}
      >
        <circle cx="8" cy="8" r="6" />
        <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
      </IconButton>
      <IconButton
        name={present.blank}
        hint={present.blankHint}
        onClick={() => presenting.store.setState({ blank: true })}
      >
        <rect x="1.5" y="3" width="13" height="10" rx="1.5" fill="currentColor" />
      </IconButton>
      <IconButton
        name={keys.button}
        hint={keys.buttonHint}
        onClick={() => presenting.store.setState({ help: true })}
      >
        <path d="M5.3 5.6a2.7 2.7 0 1 1 4 2.4c-.9.5-1.3 1-1.3 2M8 12.6v.2" />
      </IconButton>
      <IconButton
        name={present.leave}
        hint={present.leaveHint}
        onClick={() => presenting.leave(playground)}
      >
        <path d="M3 3l10 10M13 3L3 13" />
      </IconButton>
    </fieldset>
  );
}
