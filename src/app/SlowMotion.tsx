/** Slow motion: its button beside the transport, and the strip that says what each sub-step of an update does. */

import { effectiveExperiment } from '../config/hand';
import { substepsOf } from '../config/substeps';
import { useMessages } from '../i18n/messages';
import { usePart, usePlayground } from '../state/hooks';
import { trainsSeeds } from '../state/lanes';
import { paceRange } from '../state/slowMotion';
import { Notation } from '../views/Notation';
import styles from './slowMotion.module.css';

export function SlowMotionButton({ className = '' }: { readonly className?: string }) {
  const { slowMotion: words } = useMessages();
  const playground = usePlayground();
  const on = usePart((state) => state.slowMotion !== null);
  const many = usePart(trainsSeeds); // it walks through the batches of one run
  return (
    <button
      type="button"
      className={`${className} ${on ? styles.on : ''}`}
      title={words.hint}
      aria-label={words.name}
      aria-pressed={on}
      aria-keyshortcuts="N"
      disabled={many && !on}
      onClick={() => playground.slowMotion.toggle()}
    >
      <span className={styles.short}>{words.short}</span>
      <span className={styles.long}>{words.name}</span>
    </button>
  );
}

/** The strip, while slow motion is on. */
export function SlowMotionStrip() {
  const { slowMotion: words } = useMessages();
  const on = usePart((state) => state.slowMotion !== null);
  if (!on) return null;
  return (
    <section className={styles.strip} aria-label={words.name} data-strip>
      <Steps />
      <CloseButton />
      <Explanation />
      <Controls />
    </section>
  );
}

function Steps() {
  const { slowMotion: words } = useMessages();
  const substep = usePart((state) => state.substep);
  const still = usePart(({ experiment }) => {
    const { discriminator, generator } = effectiveExperiment(experiment);
    return discriminator.steps + generator.steps === 0;
  });
  if (!substep) {
    return <p className={styles.steps}>{still ? words.nobody : words.waiting}</p>;
  }
  const { phase, id: present } = substep;
  const ids = substepsOf[phase];
  return (
    <div className={`${styles.steps} ${styles[`phase${phase}`]}`}>
      <h2>{words.title[phase]}</h2>
      <ol aria-label={words.list}>
        {ids.map((id) => (
          <li
            key={id}
            {...(id === present && { 'aria-current': 'step' as const })}
            className={ids.indexOf(id) < ids.indexOf(present) ? styles.done : ''}
          >
            {words.steps[id]}
          </li>
        ))}
      </ol>
    </div>
  );
}

function CloseButton() {
  const { slowMotion: words } = useMessages();
  const { slowMotion } = usePlayground();
  return (
    <button
      type="button"
      className={styles.close}
      aria-label={words.close}
      onClick={() => slowMotion.close()}
    >
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <path d="M2 2l8 8M10 2l-8 8" />
      </svg>
    </button>
  );
}

function Explanation() {
  const { slowMotion: words } = useMessages();
  const substep = usePart((state) => state.substep);
  const batch = usePart((state) => state.slowMotion?.batch ?? null);
  const after = usePart((state) => state.slowMotion?.after ?? null);
  const experiment = effectiveExperiment(usePart((state) => state.experiment));
  const said = substep && batch && words.says(substep.id, { batch, after, experiment });
  return (
    <div className={styles.said} aria-live="polite">
      {said && <p>{said.sentence}</p>}
      {said && (
        <p className={styles.formula}>
          <span>
            <Notation text={said.formula} />
          </span>{' '}
          <span>
            <Notation text={said.numbers} />
          </span>
        </p>
      )}
    </div>
  );
}

function Controls() {
  const { slowMotion: words } = useMessages();
  const { slowMotion } = usePlayground();
  const auto = usePart((state) => state.slowMotion?.auto ?? false);
  return (
    <div className={styles.controls}>
      <button
        type="button"
        className={styles.next}
        title={words.nextHint}
        aria-keyshortcuts="N"
        onClick={() => slowMotion.next()}
      >
        {words.next}
      </button>
      <button
        type="button"
        className={auto ? styles.on : ''}
        title={words.autoHint}
        aria-pressed={auto}
        onClick={() => slowMotion.setAuto(!auto)}
      >
        {words.auto}
      </button>
      <PaceSlider />
    </div>
  );
}

function PaceSlider() {
  const { slowMotion: words } = useMessages();
  const { slowMotion } = usePlayground();
  const pace = usePart((state) => state.slowMotion?.pace ?? paceRange.max);
  return (
    <label className={styles.pace}>
      <span>{words.pace}</span>
      <input
        type="range"
        {...paceRange}
        value={pace}
        aria-valuetext={words.paceIn(pace)}
        onChange={(event) => slowMotion.setPace(event.target.valueAsNumber)}
      />
      <span aria-hidden="true">{words.seconds(pace)}</span>
    </label>
  );
}
