/** V(D,G) and the most it could be: the theorem that links the game to the Jensen–Shannon divergence, live. */
import { isEstimated } from '../config/distributions';
import { useMessages } from '../i18n/messages';
import { usePart, usePlayground, useTimeline } from '../state/hooks';
import { BoundChart } from '../views/BoundChart';
import { Notation } from '../views/Notation';
import { AscentControl } from './AscentControl';
import styles from './measures.module.css';
import { PanelSection } from './PanelSection';

/** Where the bound comes from, and by how much chance can lift V above it. */
function Source() {
  const { measures: text, draw, fixed } = useMessages();
  const estimated = usePart((state) => isEstimated(state.experiment.data.id));
  const measures = usePart((state) => state.measures);
  const estimate = usePlayground().frames.latest()?.estimate;
  if (!measures) return null;
  const { kind, errors } = measures.divergence;
  const source = kind === 'estimate' ? text.bound.estimated : text.bound.exact;
  return (
    <p>
      <Notation text={source(fixed(2 * errors.jsd))} />
      {estimate && (
        <Notation text={` ${text.bound.chance(estimate.samples, fixed(estimate.standardError))}`} />
      )}
      {estimated && <Notation text={` ${draw.bound}`} />}
    </p>
  );
}

export function BoundPanel() {
  const { measures: text } = useMessages();
  const { frames, record } = usePlayground();
  const ghost = useTimeline((state) => state.ghost?.get(record)?.measures);
  const now = useTimeline(({ shown }) => shown?.position ?? null);
  return (
    <PanelSection id="bound" title={text.bound.title} note={`${text.nats} · ${text.bound.band}`}>
      <BoundChart
        history={record.measures}
        frames={frames}
        ghost={ghost}
        now={now}
        text={text.bound.chart}
        className={styles.chart ?? ''}
      />
      <AscentControl />
      <p>{text.bound.explanation}</p>
      <p className={styles.formula}>
        <Notation text={text.bound.formula} />
      </p>
      <Source />
    </PanelSection>
  );
}
