/** The steps of a lesson as a row of buttons: where one is, and which tasks are done. */
import type { Lesson } from './lesson';
import styles from './lesson.module.css';
import type { PanelWords, Walk } from './panelWords';

interface StepDotsProps {
  readonly lesson: Lesson;
  readonly titles: Readonly<Record<string, { readonly title: string }>>;
  readonly step: number;
  /** Ids of the steps whose task was done. */
  readonly done: ReadonlySet<string>;
  readonly words: PanelWords;
  readonly onGo: Walk;
}

export function StepDots({ lesson, titles, step, done, words, onGo }: StepDotsProps) {
  return (
    <nav className={styles.dots} aria-label={words.steps}>
      {lesson.steps.map(({ id }, i) => (
        <button
          key={id}
          type="button"
          className={done.has(id) ? styles.dotDone : undefined}
          aria-current={i === step ? 'step' : undefined}
          aria-label={words.goTo(i + 1, titles[id]?.title ?? '', done.has(id))}
          title={titles[id]?.title}
          onClick={() => onGo({ lesson: lesson.id, step: i })}
        />
      ))}
    </nav>
  );
}
