/** The lines over the stage: what the page did, and what went wrong with a way out. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useMessages } from '../i18n/messages';
import { usePart, usePlayground } from '../state/hooks';
import { laneExperiments, trainsSeeds } from '../state/lanes';
import { askAgain, missingParts } from '../state/parts';
import { sides } from '../state/rival';
import type { Notice, Problem } from '../state/state';
import { PartMissing } from '../views/PartMissing';
import { Dismiss } from './Dismiss';
import styles from './lines.module.css';
import { NewVersionLine } from './offline/NewVersionLine';
import { SavedLines } from './save/SavedLines';

/** How long the page says that training began again. */
const restartedMilliseconds = 12_000;

function NoticeLine({ notice }: { readonly notice: Notice }) {
  const { notices, device, hand, compare, seeds, integer } = useMessages();
  const playground = usePlayground();
  const byHand = usePart((state) => state.experiment.hand !== null);
  const compared = usePart((state) => state.rival !== null);
  // What was done is plain to see; what was wrong with an address stays until it was read.
  useEffect(() => {
    if (['link', 'rescued', 'refused', 'still'].includes(notice.kind)) return;
    const timer = setTimeout(() => playground.dismissNotice(), restartedMilliseconds);
    return () => clearTimeout(timer);
  }, [notice, playground]);
  const text = () => {
    if (notice.kind === 'link') return notices.link(notice.changes);
    if (notice.kind === 'rewound') return notices.rewound(notice.fields);
    if (notice.kind === 'rescued') return notices.rescued(integer(notice.iteration));
    if (notice.kind === 'refused') {
      const { wrong, wrongPinned } = device;
      return (notice.pinned ? wrongPinned : wrong)(device.names[notice.device]);
    }
    if (notice.kind === 'still') {
      const lacking = byHand ? notices.stillByHand : notices.still;
      return compared ? compare.still(sides[notice.lane] ?? 'A', lacking) : lacking;
    }
    if (notice.kind === 'compared') return compare.begun;
    if (notice.kind === 'seeds') return seeds.begun;
    if (notice.fields[0] === 'hand') return byHand ? hand.notices.taken : hand.notices.given;
    const newData = notice.fields.some((key) => key === 'data' || key === 'points');
    return newData ? notices.newData : notices.restarted(notice.fields);
  };
  return (
    <div className={styles.line}>
      <p>{text()}</p>
      <Dismiss onClick={() => playground.dismissNotice()} />
    </div>
  );
}

/** Which of the runs blew up, if there are several. */
function Divergence(at: Problem & { kind: 'diverged' }) {
  const { problems, compare, seeds, integer } = useMessages();
  const compared = usePart((state) => state.rival !== null);
  const seed = usePart((state) =>
    trainsSeeds(state) ? laneExperiments(state)[at.lane]?.seed : undefined,
  );
  const iteration = integer(at.iteration);
  if (seed !== undefined) return seeds.diverged(String(seed), iteration);
  return compared
    ? compare.diverged(sides[at.lane] ?? 'A', iteration)
    : problems.diverged(iteration);
}

const failureWords = {
  'context-lost': 'contextLost',
  exception: 'exception',
  silent: 'silent',
} as const;

function ProblemLine({ problem }: { readonly problem: Problem }) {
  const { problems } = useMessages();
  const playground = usePlayground();
  if (problem.kind === 'diverged') {
    return (
      <div className={`${styles.line} ${styles.problem}`}>
        <p>
          <Divergence {...problem} />
        </p>
        <button type="button" className={styles.restart} onClick={() => playground.steady()}>
          {problems.steady}
        </button>
        <Dismiss onClick={() => playground.dismissProblem()} />
      </div>
    );
  }
  const { reason, detail } = problem;
  return (
    <div className={`${styles.line} ${styles.problem}`}>
      <div>
        <p>
          {problems[failureWords[reason]]} {problems.goesOn}
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

/** Something was asked for whose code could not be loaded. */
function MissingLine() {
  const { again, tried } = useStore(missingParts);
  if (again.length === 0) return null;
  return <PartMissing again={askAgain} tried={tried} />;
}

export function Lines() {
  const { problems } = useMessages();
  const notice = usePart((state) => state.notice);
  const problem = usePart((state) => state.problem);
  return (
    <div className={styles.lines} data-lines>
      {/* The regions stand before their text does: only then is a new text read out. */}
      <div role="alert" aria-label={problems.label}>
        {problem && <ProblemLine problem={problem} />}
        <MissingLine />
      </div>
      <div aria-live="polite">
        {notice && <NoticeLine notice={notice} />}
        <SavedLines />
        <NewVersionLine />
      </div>
    </div>
  );
}
