/** The measures of both runs of a comparison: two charts and their newest numbers. */
import { useMemo } from 'react';
import { isEstimated } from '../config/distributions';
import { useMessages } from '../i18n/messages';
import type { Measures } from '../math/measures';
import { usePart, usePlayground } from '../state/hooks';
import type { RivalLine } from '../views/drawRivalChart';
import { Notation } from '../views/Notation';
import { RivalChart } from '../views/RivalChart';
import styles from './compare.module.css';

const divergence: readonly RivalLine[] = [
  { name: '', colour: 'ink', value: ({ scores }) => scores.densityJsd ?? 0 },
];
const losses: readonly RivalLine[] = [
  { name: 'D_', colour: 'discriminator', value: ({ value }) => -value },
  { name: 'G_', colour: 'generated', value: ({ generatorLoss }) => generatorLoss },
];

/** Where the divergence in the chart comes from. */
function Source() {
  const { compare, draw, fixed } = useMessages();
  const ownData = usePart((state) => isEstimated(state.experiment.data.id));
  const ofA = usePart((state) => state.measures);
  const ofB = usePart((state) => state.companions[0]?.measures);
  const both = [ofA, ofB].flatMap((measures) => measures?.divergence ?? []);
  if (both.length === 0) return null;
  const estimated = both.some(({ kind }) => kind === 'estimate');
  const error = fixed(Math.max(...both.map(({ errors }) => errors.jsd)));
  const source = (estimated ? compare.estimated : compare.exact)(error);
  return (
    <p>
      <Notation text={ownData ? `${source} ${draw.bound}` : source} />
    </p>
  );
}

function Numbers() {
  const { compare, measures: words, fixed } = useMessages();
  const ofA = usePart((state) => state.measures);
  const ofB = usePart((state) => state.companions[0]?.measures ?? null);
  const row = (name: string, of: (measures: Measures) => string | null) => {
    const [a, b] = [ofA && of(ofA), ofB && of(ofB)];
    if (a === null && b === null) return null;
    return (
      <tr>
        <th scope="row">{name}</th>
        <td>{a ?? compare.none}</td>
        <td>{b ?? compare.none}</td>
      </tr>
    );
  };
  return (
    <table className={styles.numbers}>
      <thead>
        <tr>
          <td />
          <th scope="col">A</th>
          <th scope="col">B</th>
        </tr>
      </thead>
      <tbody>
        {row(compare.divergence, (measures) => fixed(measures.divergence.jsd))}
        {row(
          compare.modes,
          ({ coverage }) =>
            coverage && words.modesOf(coverage.modesCovered, coverage.counts.length),
        )}
        {row(
          compare.highQuality,
          ({ coverage }) => coverage && words.percent(coverage.highQuality),
        )}
      </tbody>
    </table>
  );
}

function Charts() {
  const { compare } = useMessages();
  const { frames, record, run } = usePlayground();
  const other = run.companions.record;
  const histories = useMemo(() => ({ A: record.measures, B: other.measures }), [record, other]);
  const texts = useMemo(() => {
    const { divergenceLabel, lossesLabel, ...words } = compare.charts;
    return {
      divergence: { ...words, label: divergenceLabel },
      losses: { ...words, label: lossesLabel },
    };
  }, [compare.charts]);
  const shared = { histories, frames, className: styles.chart ?? '' };
  return (
    <>
      <h2 className={styles.title}>
        {compare.divergence} <small>{compare.divergenceNote}</small>
      </h2>
      <RivalChart {...shared} lines={divergence} reference={Math.LN2} text={texts.divergence} />
      <h2 className={styles.title}>
        {compare.lossesTitle} <small>{compare.lines}</small>
      </h2>
      <RivalChart {...shared} lines={losses} reference={null} text={texts.losses} />
    </>
  );
}

export function ComparePanel() {
  const { compare } = useMessages();
  const chosen = usePart((state) => state.chosen);
  if (!usePart((state) => state.rival !== null)) return null;
  return (
    <section className={styles.panel} aria-label={compare.section}>
      <Charts />
      <Numbers />
      <Source />
      <h2 className={styles.details}>{compare.details(chosen)}</h2>
    </section>
  );
}
