/** The cards and the layers on small screens: a sheet that leaves stage and transport in sight and in use. */
import { useEffect, useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import choices from '../../controls/choices.module.css';
import { useMessages } from '../../i18n/messages';
import { usePlayground } from '../../state/hooks';
import type { SettingsPart } from '../../state/settings';
import { Boundary } from '../../views/Boundary';
import { tryScrolling } from '../../views/browser';
import { ControlledSide } from '../CompareControls';
import { ChosenSide } from '../CompareSide';
import { settingsOf, useSettingsParts } from './parts';
import styles from './settings.module.css';
import { useSwipe } from './useSwipe';

/** The part that is shown: the one chosen, or the first there is. */
function useShownPart(): SettingsPart | undefined {
  const parts = useSettingsParts();
  const { part } = useStore(usePlayground().settings);
  return parts.includes(part) ? part : parts[0];
}

function PartChoice() {
  const words = useMessages();
  const { settings } = usePlayground();
  const parts = useSettingsParts();
  const shown = useShownPart();
  const name = useId();
  const names: Readonly<Record<SettingsPart, string>> = {
    data: words.fields.data,
    generator: words.overview.nodes.generator.name,
    discriminator: words.overview.nodes.discriminator.name,
    layers: words.layers.label,
  };
  return (
    <fieldset className={styles.parts}>
      <legend className={styles.spoken}>{words.settings.part}</legend>
      <div className={choices.segments}>
        {parts.map((part) => (
          <label key={part} className={`${choices.segment} ${styles[part]}`}>
            <input
              type="radio"
              name={name}
              checked={part === shown}
              onChange={() => settings.setState({ part })}
            />
            <span>{names[part]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Content() {
  const shown = useShownPart();
  return (
    <div className={styles.content}>
      <ControlledSide />
      <ChosenSide>{shown && <Boundary key={shown}>{settingsOf[shown]()}</Boundary>}</ChosenSide>
    </div>
  );
}

/** Opens and closes the dialog as the state says. The page scrolls to the stage meanwhile. */
function useOpened(open: boolean) {
  const dialog = useRef<HTMLDialogElement>(null);
  const place = useRef(0);
  useEffect(() => {
    const sheet = dialog.current;
    if (!sheet || sheet.open === open) return;
    if (!open) {
      sheet.close(); // gives the focus back to what had it
      tryScrolling(() => scrollTo(0, place.current));
      return;
    }
    place.current = scrollY;
    sheet.show(); // not modal: stage and transport stay in use
    sheet.querySelector<HTMLElement>('input:checked')?.focus({ preventScroll: true });
    tryScrolling(() => document.querySelector('[data-picture]')?.scrollIntoView());
  }, [open]);
  return dialog;
}

export function SettingsSheet() {
  const { settings: words } = useMessages();
  const { settings } = usePlayground();
  const { open } = useStore(settings);
  // Emptied only when it has closed: what goes away while it has the focus cannot give it back.
  const [filled, setFilled] = useState(false);
  if (open && !filled) setFilled(true);
  const dialog = useOpened(open);
  const close = () => settings.setState({ open: false });
  const swipe = useSwipe(dialog, close);
  useEffect(() => () => settings.setState({ open: false }), [settings]);
  return (
    <dialog
      ref={dialog}
      className={styles.sheet}
      data-sheet
      aria-label={words.label}
      onClose={() => setFilled(false)}
      onKeyDown={({ key, defaultPrevented }) => {
        if (key === 'Escape' && !defaultPrevented) close();
      }}
    >
      <div className={styles.head} {...swipe}>
        <PartChoice />
        <button type="button" className={styles.close} aria-label={words.close} onClick={close}>
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <path d="M2 2l8 8M10 2l-8 8" />
          </svg>
        </button>
      </div>
      {filled && <Content />}
    </dialog>
  );
}
