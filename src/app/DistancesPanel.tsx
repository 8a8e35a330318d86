/** How far P_G is from P_data: each measure with a perfect sampler's score, and on request what it means and its formula. */
import { distributionEntries, isEstimated } from '../config/distributions';
import type { Messages } from '../i18n/en';
import { useMessages } from '../i18n/messages';
import { type DivergenceId, divergenceIds } from '../math/divergence';
import type { Scores } from '../math/measures';
import { usePart } from '../state/hooks';
import { Notation } from '../views/Notation';
import styles from './measures.module.css';
import { PanelSection } from './PanelSection';

/** What a measure is counted in; shares of samples and counts of modes say it themselves. */
type UnitId = keyof Messages['measures']['units'];

const units: Readonly<Record<DivergenceId, UnitId>> = {
  jsd: 'nats',
  klDataGenerated: 'nats',
  klGeneratedData: 'nats',
  totalVariation: 'share',
};

interface Words {
  readonly name: string;
  readonly explanation: string;
  readonly formula: string;
}

interface LineProps {
  readonly words: Words;
  readonly unit?: UnitId | undefined;
  /** The score as text, and a perfect sampler's; null where there is none. */
  readonly value: string | null;
  readonly perfect: string | null;
  /** Where the number comes from and how sure it is. */
  readonly source?: string | null;
}

function Line({ words, unit, value, perfect, source }: LineProps) {
  const { measures: text } = useMessages();
  return (
    <li>
      <details className={styles.score}>
        <summary>
          <span>
            <span>
              <Notation text={words.name} />
              {unit && <small className={styles.unit}> {text.units[unit]}</small>}
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
        {source && (
          <p>
            <Notation text={source} />
          </p>
        )}
      </details>
    </li>
  );
}

interface ScoreProps {
  readonly words: Words;
  readonly unit?: UnitId;
  /** The score as text; null where there is none. */
  readonly of: (scores: Scores) => string | null;
}

/** What samples score, beside what as many of P_data score. */
function Score({ words, unit, of }: ScoreProps) {
  const measures = usePart((state) => state.measures);
  return (
    <Line
      words={words}
      unit={unit}
      value={measures && of(measures)}
      perfect={measures && of(measures.floor)}
    />
  );
}

/** A divergence: without chance where P_G is known, so that a perfect G has 0. */
function DivergenceLine({ id }: { readonly id: DivergenceId }) {
  const { measures: text, fixed } = useMessages();
  const divergence = usePart((state) => state.measures?.divergence ?? null);
  const words = text.scores[id];
  const unit = units[id];
  if (!divergence) return <Line words={words} unit={unit} value={null} perfect={null} />;
  const { kind, atLeast, errors } = divergence;
  const value = divergence[id];
  const limit = atLeast.includes(id);
  const shown = value === Number.POSITIVE_INFINITY ? '∞' : fixed(value);
  const sources = [
    kind === 'exact' && value === Number.POSITIVE_INFINITY
      ? null
      : text.sources[kind](fixed(errors[id])),
    limit ? text.atLeast : null,
  ];
  return (
    <Line
      words={words}
      unit={unit}
      value={limit ? `≥ ${shown}` : shown}
      perfect={fixed(0)}
      source={sources.filter((sentence) => sentence !== null).join(' ')}
    />
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
        {divergenceIds.map((id) => (
          <DivergenceLine key={id} id={id} />
        ))}
        {onLine && (
          <Score words={scores.wasserstein1} unit="length" of={(all) => number(all.wasserstein1)} />
        )}
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
            <Score
              words={scores.reverseKL}
              unit="nats"
              of={({ coverage }) => number(coverage?.reverseKL)}
            />
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
