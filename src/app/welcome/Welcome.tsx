/** The first visit: a sentence beside the running picture, and two ways to go on. It goes with the first thing one does. */
import { useEffect, useRef, useState } from 'react';
import { useMessages } from '../../i18n/messages';
import { usePlayground } from '../../state/hooks';
import { withPart } from '../../state/parts';
import styles from './welcome.module.css';

/** Ends when Escape is pressed, or anything about the experiment or its view has been changed but the language. */
function useEnd(end: () => void): void {
  const { store } = usePlayground();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const inDialog = event.target instanceof Element && event.target.closest('dialog');
      if (event.key === 'Escape' && !event.defaultPrevented && !inDialog) end();
    };
    addEventListener('keydown', press);
    const stop = store.subscribe((state, before) => {
      const looked = state.view !== before.view && state.view.language === before.view.language;
      if (looked || state.experiment !== before.experiment) end();
    });
    return () => {
      removeEventListener('keydown', press);
      stop();
    };
  }, [store, end]);
}

interface WelcomeProps {
  /** Called when it goes; from then on `isOver`. */
  readonly onEnd: () => void;
  /** It went before: the page was away, for an audience, and is back. */
  readonly isOver: () => boolean;
}

export function Welcome({ onEnd, isOver }: WelcomeProps) {
  const { welcome } = useMessages();
  const playground = usePlayground();
  const [open, setOpen] = useState(() => !isOver());
  const card = useRef<HTMLElement>(null);
  const end = () => {
    // What has the focus must not vanish under it.
    if (card.current?.contains(document.activeElement)) {
      document.querySelector<HTMLElement>('[data-centre]')?.focus();
    }
    setOpen(false);
    onEnd();
  };
  useEnd(end);
  if (!open) return null;
  const startLesson = () =>
    withPart(
      () => import('../../lessons/walk'),
      ({ goTo }) => goTo(playground, { lesson: 'noise', step: 0 }),
    );
  const play = () => {
    if (!playground.store.getState().playing) playground.play();
    end();
  };
  return (
    <section ref={card} className={styles.card} aria-label={welcome.label}>
      <p>{welcome.sentence}</p>
      <div>
        <button type="button" className={styles.lesson} onClick={() => void startLesson()}>
          {welcome.lesson}
        </button>
        <button type="button" className={styles.play} onClick={play}>
          {welcome.play}
        </button>
      </div>
    </section>
  );
}
