/** V(D,G) and the most it could be: the theorem that links the game to the Jensen–Shannon divergence, live. */
import { isEstimated } from '../config/distributions';
import { useMessages } from '../i18n/messages';
import { greatestValue } from '../math/discriminatorValue';
import { usePart, usePlayground, useTimeline } from '../state/hooks';
import { BoundChart } from '../views/BoundChart';
import { Notation } from '../views/Notation';
import { AscentControl } from './AscentControl';
import styles from './measures.module.css';
import { PanelSection } from './PanelSection';

/** Where the bound comes from. */
function Source() {
  const { measures: text, draw, fixed } = useMessages();
  const estimated = usePart((state) => isEstimated(state.experiment.data.id));
  const measures = usePart((state) => state.measures);
  const shown = usePlayground().frames.latest()?.generatedLogits.length;
  if (!measures || !shown) return null;
  const { divergence, samples, floor } = measures;
  return (
    <p>
      <Notation
        text={
          divergence.kind === 'estimate'
            ? text.bound.estimated(shown, samples, fixed(greatestValue(floor.jsd)))
            : text.bound.exact(shown)
        }
      />
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
    <PanelSection id="bound" title={text.bound.title} note={text.nats}>
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
