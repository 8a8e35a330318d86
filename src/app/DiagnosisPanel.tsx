/** What is happening, in words: the state of the game, the numbers that show it, and a thing to try. Read out with the picture's description. */
import { useStore } from 'zustand';
import { useMessages } from '../i18n/messages';
import { adviceOn } from '../math/diagnosis/advice';
import type { Diagnosis } from '../math/diagnosis/diagnosis';
import { usePart, usePlayground } from '../state/hooks';
import { Notation } from '../views/Notation';
import styles from './diagnosis.module.css';

const none: readonly Diagnosis[] = [];

export function DiagnosisPanel() {
  const { diagnosis: text } = useMessages();
  const said = useStore(usePlayground().record.diagnosis.said);
  const experiment = usePart((state) => state.experiment);
  // A run that stopped has a line of its own.
  const stopped = usePart((state) => state.problem !== null);
  const shown = stopped ? none : said;
  return (
    <section className={styles.diagnosis} aria-label={text.label}>
      {shown.map((diagnosis) => (
        <div key={diagnosis.kind} className={styles.saying}>
          <p>
            <Notation text={text.sentence(diagnosis)} />
          </p>
          <p className={styles.evidence}>{text.evidence(diagnosis)}</p>
          <p>{text.attempt(adviceOn(diagnosis, experiment))}</p>
        </div>
      ))}
      {shown.length === 0 && <p className={styles.evidence}>{text.quiet}</p>}
    </section>
  );
}
