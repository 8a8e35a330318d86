/** The button in the header that shows the playground to an audience; back from there it has the focus. */
import { useEffect, useRef } from 'react';
import { useMessages } from '../../i18n/messages';
import { useControl, usePart, usePlayground } from '../../state/hooks';
import styles from '../actions.module.css';
import { presenting } from './presenting';

export function PresentButton() {
  const { present } = useMessages();
  const playground = usePlayground();
  const allowed = useControl('present');
  // Whoever walks through a lesson may show it to others.
  const inLesson = usePart((state) => state.view.place !== null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!presenting.store.getState().back) return;
    // The page finds its arrangement first.
    const beat = requestAnimationFrame(() => {
      presenting.store.setState({ back: false });
      button.current?.focus();
    });
    return () => cancelAnimationFrame(beat);
  }, []);
  if (!(allowed || inLesson)) return null;
  return (
    <button
      ref={button}
      type="button"
      className={styles.action}
      title={present.buttonHint}
      onClick={() => presenting.enter(playground)}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M1 2.5h14M2.5 2.5v7.5h11V2.5M8 10v2M5 14.5 8 12l3 2.5" />
      </svg>
      <span>{present.button}</span>
    </button>
  );
}
