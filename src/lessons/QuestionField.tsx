/** Predict first: the options of a question, and the button that lets the run answer it. */
import { useId } from 'react';
import { Notation } from '../views/Notation';
import type { Question } from './lesson';
import styles from './lesson.module.css';
import type { PanelWords } from './panelWords';

interface QuestionFieldProps {
  readonly question: Question;
  readonly ask: string;
  readonly options: Readonly<Record<string, string>>;
  readonly chosen: string | undefined;
  /** Once it is revealed the prediction stands. */
  readonly revealed: boolean;
  readonly words: PanelWords;
  readonly onChoose: (option: string) => void;
  readonly onRun: () => void;
}

/** What an option turned out to be, as a class and as a word. */
function verdictOf({ question, revealed, chosen }: QuestionFieldProps, option: string) {
  if (!revealed) return null;
  if (option === question.answer) return 'right';
  return option === chosen ? 'wrong' : null;
}

export function QuestionField(props: QuestionFieldProps) {
  const { question, ask, options, chosen, revealed, words, onChoose, onRun } = props;
  const name = useId();
  return (
    <fieldset className={styles.question}>
      <legend>
        <Notation text={ask} />
      </legend>
      {question.options.map((option) => {
        const verdict = verdictOf(props, option);
        return (
          <label key={option} className={verdict ? styles[verdict] : undefined}>
            <input
              type="radio"
              name={name}
              checked={chosen === option}
              disabled={revealed}
              onChange={() => onChoose(option)}
            />
            <span>
              <Notation text={options[option] ?? ''} />
              {verdict && <small>{words.verdicts[verdict]}</small>}
            </span>
          </label>
        );
      })}
      {!revealed && (
        <button
          type="button"
          className={styles.run}
          disabled={chosen === undefined}
          title={chosen === undefined ? words.predict : undefined}
          onClick={onRun}
        >
          {words.run[question.run]}
        </button>
      )}
    </fieldset>
  );
}
