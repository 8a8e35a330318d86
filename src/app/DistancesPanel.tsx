/** How far P_G is from P_data: each measure with a perfect sampler's score, and on request what it means and its formula. */
import { distributionEntries, isEstimated } from '../config/distributions';
import { useMessages } from '../i18n/messages';
import type { Scores } from '../math/measures';
import { usePart } from '../state/hooks';
import { Notation } from '../views/Notation';
import styles from './measures.module.css';
import { PanelSection } from './PanelSection';

interface Words {
  readonly name: string;
  readonly explanation: string;
  readonly formula: string;
}

interface ScoreProps {
  readonly words: Words;
  /** The score as text; null where there is none. */
  readonly of: (scores: Scores) => string | null;
}

function Score({ words, of }: ScoreProps) {
  const { measures: text } = useMessages();
  const measures = usePart((state) => state.measures);
  const value = measures && of(measures);
  const perfect = measures && of(measures.floor);
  return (
    <li>
      <details className={styles.score}>
        <summary>
          <span>
            <span>
              <Notation text={words.name} />
            </span>
          </span>
          <b>{value ?? text.none}</b>
          <small>
            <span className={styles.spoken}>{text.perfect} </span>
            {perfect ?? text.none}
          </small>
        </summary>
        <p>
          <Notation text={words.explanation} />
        </p>
        <p className={styles.formula}>
          <Notation text={words.formula} />
        </p>
      </details>
    </li>
  );
}

export function DistancesPanel() {
  const { measures: text, draw, fixed } = useMessages();
  const estimated = usePart((state) => isEstimated(state.experiment.data.id));
  const samples = usePart((state) => state.measures?.samples);
  const hasModes = usePart((state) => state.measures?.coverage != null);
  const onLine = usePart((state) => distributionEntries[state.experiment.data.id].dimensions === 1);
  const { scores } = text;
  const number = (value: number | null | undefined) => (value == null ? null : fixed(value));
  return (
    <PanelSection id="distances" title={text.distance}>
      <div className={styles.columns} aria-hidden="true">
        <span>{text.now}</span>
        <span>{text.perfect}</span>
      </div>
      <ul className={styles.scores}>
        <Score words={scores.jsd} of={({ jsd }) => fixed(jsd)} />
        <Score words={scores.klDataGenerated} of={(all) => fixed(all.klDataGenerated)} />
        <Score words={scores.klGeneratedData} of={(all) => fixed(all.klGeneratedData)} />
        <Score words={scores.totalVariation} of={(all) => fixed(all.totalVariation)} />
        {onLine && <Score words={scores.wasserstein1} of={(all) => number(all.wasserstein1)} />}
        {hasModes && (
          <>
            <Score
              words={scores.modes}
              of={({ coverage }) =>
                coverage && text.modesOf(coverage.modesCovered, coverage.counts.length)
              }
            />
            <Score
              words={scores.quality}
              of={({ coverage }) => coverage && text.percent(coverage.highQuality)}
            />
            <Score words={scores.reverseKL} of={({ coverage }) => number(coverage?.reverseKL)} />
          </>
        )}
      </ul>
      {samples !== undefined && (
        <p>
          <Notation text={text.perfectHint(samples)} />
          {estimated && <Notation text={` ${draw.distances}`} />}
        </p>
      )}
    </PanelSection>
  );
}
