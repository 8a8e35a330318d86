/** The lessons to choose from, each with a line about it; the open one is marked. */
import type { MouseEvent } from 'react';
import { lessonIds } from '../config/lessons';
import { lessonWords } from '../i18n/lessons';
import { usePart, usePlayground } from '../state/hooks';
import styles from './menu.module.css';
import { useLessonWords } from './useLessonWords';
import { goTo, leave } from './walk';

function close({ currentTarget }: MouseEvent<HTMLElement>): void {
  currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
}

export function LessonList() {
  const playground = usePlayground();
  const open = usePart(({ view }) => view.place?.lesson);
  const words = useLessonWords();
  if (!words) return null;
  return (
    <>
      <ol className={styles.list}>
        {lessonIds.map((id) => {
          const said = lessonWords(words, id);
          return (
            <li key={id}>
              <button
                type="button"
                aria-current={id === open || undefined}
                onClick={(event) => {
                  close(event);
                  goTo(playground, { lesson: id, step: 0 });
                }}
              >
                <b>{said.title}</b>
                <small>{said.summary}</small>
              </button>
            </li>
          );
        })}
      </ol>
      {open && (
        <button
          type="button"
          className={styles.leave}
          onClick={(event) => {
            close(event);
            leave(playground);
          }}
        >
          {words.panel.leave}
        </button>
      )}
    </>
  );
}
