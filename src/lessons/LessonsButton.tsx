/** The button that opens the menu of lessons; the list is loaded then. */
import { useId, useState } from 'react';
import { useMessages } from '../i18n/messages';
import { useControl } from '../state/hooks';
import { lazyPart } from '../views/lazyPart';
import styles from './menu.module.css';

const LessonList = lazyPart(() => import('./LessonList').then((loaded) => loaded.LessonList));

export function LessonsButton() {
  const { lessons } = useMessages();
  const [used, setUsed] = useState(false);
  const id = useId();
  if (!useControl('lessons')) return null;
  return (
    <>
      <button type="button" className={styles.button} popoverTarget={id}>
        {lessons.button}
        <svg viewBox="0 0 10 6" aria-hidden="true">
          <path d="M1 1l4 4 4-4" />
        </svg>
      </button>
      <section
        id={id}
        popover="auto"
        className={styles.menu}
        aria-label={lessons.label}
        onBeforeToggle={({ newState }) => {
          if (newState === 'open') setUsed(true);
        }}
      >
        {used && <LessonList />}
      </section>
    </>
  );
}
