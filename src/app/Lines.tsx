/** The lines over the stage: what the page did, and what went wrong with a way out. */
import { useEffect } from 'react';
import { useMessages } from '../i18n/messages';
import { usePart, usePlayground } from '../state/hooks';
import type { Notice, Problem } from '../state/state';
import styles from './lines.module.css';

/** How long the page says that training began again. */
const restartedMilliseconds = 12_000;

function Dismiss({ onClick }: { readonly onClick: () => void }) {
  const { notices } = useMessages();
  return (
    <button type="button" className={styles.dismiss} aria-label={notices.dismiss} onClick={onClick}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <path d="M2 2l8 8M10 2l-8 8" />
      </svg>
    </button>
  );
}

function NoticeLine({ notice }: { readonly notice: Notice }) {
  const { notices, hand } = useMessages();
  const playground = usePlayground();
  const byHand = usePart((state) => state.experiment.hand !== null);
  // What was done is plain to see; what was wrong with an address stays until it was read.
  useEffect(() => {
    if (notice.kind !== 'restarted') return;
    const timer = setTimeout(() => playground.dismissNotice(), restartedMilliseconds);
    return () => clearTimeout(timer);
  }, [notice, playground]);
  const text = () => {
    if (notice.kind === 'link') return notices.link(notice.changes);
    if (notice.fields[0] === 'hand') return byHand ? hand.notices.taken : hand.notices.given;
    return notice.fields.includes('data') ? notices.newData : notices.restarted(notice.fields);
  };
  return (
    <div className={styles.line}>
      <p>{text()}</p>
      <Dismiss onClick={() => playground.dismissNotice()} />
    </div>
  );
}

function ProblemLine({ problem }: { readonly problem: Problem }) {
  const { problems, integer } = useMessages();
  const playground = usePlayground();
  if (problem.kind === 'diverged') {
    return (
      <div className={`${styles.line} ${styles.problem}`}>
        <p>{problems.diverged(integer(problem.iteration))}</p>
        <Dismiss onClick={() => playground.dismissProblem()} />
      </div>
    );
  }
  const { reason, detail } = problem;
  return (
    <div className={`${styles.line} ${styles.problem}`}>
      <div>
        <p>
          {reason === 'context-lost' ? problems.contextLost : problems.exception} {problems.goesOn}
        </p>
        {detail && (
          <details>
            <summary>{problems.detail}</summary>
            {detail}
          </details>
        )}
      </div>
      <button type="button" className={styles.restart} onClick={() => playground.restart()}>
        {problems.restart}
      </button>
    </div>
  );
}

export function Lines() {
  const { problems } = useMessages();
  const notice = usePart((state) => state.notice);
  const problem = usePart((state) => state.problem);
  return (
    <div className={styles.lines}>
      {/* The regions stand before their text does: only then is a new text read out. */}
      <div role="alert" aria-label={problems.label}>
        {problem && <ProblemLine problem={problem} />}
      </div>
      <div aria-live="polite">{notice && <NoticeLine notice={notice} />}</div>
    </div>
  );
}
