/** The open step of a lesson: its words, its formula, what to do and what to predict, and the way on. */
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { type LessonPlace, lessonIds } from '../config/lessons';
import { type LessonMessages, lessonWords, type StepWords } from '../i18n/lessons';
import { usePart, usePlayground } from '../state/hooks';
import { tryScrolling } from '../views/browser';
import { Notation } from '../views/Notation';
import { Formula } from './Formula';
import { Figure } from './figures';
import { Highlight } from './Highlight';
import { lessons, placeBeside, stepAt } from './index';
import type { Step } from './lesson';
import styles from './lesson.module.css';
import type { PanelWords } from './panelWords';
import { finish, followTask, type Progress, predict, progressOf, stepKey } from './progress';
import { QuestionField } from './QuestionField';
import { run } from './run';
import { StepDots } from './StepDots';
import { useLessonWords, wordsAt } from './useLessonWords';
import { goTo, leave, setUpAgain, setUpLinked } from './walk';

interface StepProps {
  readonly place: LessonPlace;
  readonly step: Step;
  readonly stepWords: StepWords;
  readonly words: PanelWords;
  readonly progress: Progress;
}

/** What to do, and once it was done what there was to see. */
function Task({ place, stepWords, words, progress }: StepProps) {
  const done = useStore(progress, (state) => state.done.has(stepKey(place)));
  return (
    <>
      {stepWords.task && (
        <p className={`${styles.task} ${done ? styles.met : ''}`}>
          <svg
            className={styles.tick}
            viewBox="0 0 16 16"
            role="img"
            aria-label={done ? words.done : words.task}
          >
            <path d="M3.5 8.5l3 3 6-7" />
          </svg>
          <span>
            <Notation text={stepWords.task} />
          </span>
        </p>
      )}
      <p className={styles.reveal} role="status">
        {done && <Notation text={stepWords.done ?? words.done} />}
      </p>
    </>
  );
}

function Asking({ place, step, stepWords, words, progress }: StepProps) {
  const playground = usePlayground();
  const key = stepKey(place);
  const chosen = useStore(progress, ({ predicted }) => predicted[key]);
  const revealed = useStore(progress, ({ done }) => done.has(key));
  const { question } = step;
  if (!question || !stepWords.question) return null;
  return (
    <QuestionField
      key={key}
      question={question}
      {...stepWords.question}
      chosen={chosen}
      revealed={revealed}
      words={words}
      onChoose={(option) => predict(progress, place, option)}
      onRun={() => {
        run(playground, question.run);
        if (question.run === 'show') finish(progress, place);
      }}
    />
  );
}

function Buttons({
  place,
  words,
}: {
  readonly place: LessonPlace;
  readonly words: LessonMessages;
}) {
  const playground = usePlayground();
  const before = placeBeside(place, -1);
  const after = placeBeside(place, 1);
  const forward = () => {
    if (!after) return words.panel.finish;
    if (after.lesson === place.lesson) return words.panel.next;
    return words.panel.nextLesson(lessonWords(words, after.lesson).title);
  };
  return (
    <div className={styles.buttons}>
      <button type="button" disabled={!before} onClick={() => before && goTo(playground, before)}>
        {words.panel.previous}
      </button>
      <button
        type="button"
        className={styles.forward}
        data-forward
        onClick={() => (after ? goTo(playground, after) : leave(playground))}
      >
        {forward()}
      </button>
      <button
        type="button"
        className={styles.again}
        title={words.panel.againHint}
        onClick={() => setUpAgain(playground)}
      >
        {words.panel.again}
      </button>
    </div>
  );
}

/** Sets up what a link only names, and watches the task of the step that is entered. */
function useEntered(place: LessonPlace, progress: Progress) {
  const playground = usePlayground();
  useEffect(() => {
    setUpLinked(playground);
    return followTask(playground, progress, place);
  }, [playground, progress, place]);
}

function Contents({
  place,
  words,
}: {
  readonly place: LessonPlace;
  readonly words: LessonMessages;
}) {
  const playground = usePlayground();
  const progress = progressOf(playground);
  useEntered(place, progress);
  const done = useStore(progress, (state) => state.done);
  const lesson = lessons[place.lesson];
  const step = stepAt(place);
  const said = wordsAt(words, place);
  if (!said) return null;
  const stepProps = { place, step, stepWords: said.step, words: words.panel, progress };
  const ids = lesson.steps.map(({ id }) => id);
  const finished = new Set(ids.filter((id) => done.has(`${place.lesson}/${id}`)));
  return (
    <>
      <Highlight target={step.look} />
      <div className={styles.head}>
        <span>{words.panel.lesson(lessonIds.indexOf(place.lesson) + 1, said.lesson.title)}</span>
        <button
          type="button"
          className={styles.leave}
          title={words.panel.leaveHint}
          onClick={() => leave(playground)}
        >
          {words.panel.leave}
        </button>
      </div>
      <StepDots
        lesson={lesson}
        titles={said.lesson.steps}
        step={ids.indexOf(step.id)}
        done={finished}
        words={words.panel}
        onGo={(to) => goTo(playground, to)}
      />
      <div aria-live="polite">
        <h2>
          <Notation text={said.step.title} />
        </h2>
      </div>
      <p>
        <Notation text={said.step.text} />
      </p>
      {step.figure && <Figure id={step.figure} words={words.panel.figures} />}
      {step.formula && <Formula latex={step.formula} />}
      <Asking {...stepProps} />
      <Task key={stepKey(place)} {...stepProps} />
      <Buttons place={place} words={words} />
    </>
  );
}

export function LessonPanel() {
  const words = useLessonWords();
  const place = usePart((state) => state.view.place);
  const section = useRef<HTMLElement>(null);
  const key = place && stepKey(place);
  // A long step before may have left its column scrolled down.
  useEffect(() => {
    const column = key && section.current?.closest('[data-column]');
    if (column) tryScrolling(() => column.scrollTo({ top: 0 }));
  }, [key]);
  if (!place || !words) return null;
  return (
    <section
      ref={section}
      className={styles.panel}
      data-lesson
      aria-label={lessonWords(words, place.lesson).title}
    >
      <Contents place={place} words={words} />
    </section>
  );
}
