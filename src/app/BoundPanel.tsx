/** V(D,G) and the most it could be: the theorem that links the game to the Jensen–Shannon divergence, live. */
import { useMessages } from '../i18n/messages';
import { greatestValue } from '../math/discriminatorValue';
import { usePart, usePlayground } from '../state/hooks';
import { BoundChart } from '../views/BoundChart';
import { AscentControl } from './AscentControl';
import styles from './measures.module.css';
import { Notation } from './Notation';
import { PanelSection } from './PanelSection';

/** Where the bound comes from. */
function Source() {
  const { measures: text, fixed } = useMessages();
  const measures = usePart((state) => state.measures);
  const shown = usePlayground().frames.latest()?.generatedLogits.length;
  if (!measures || !shown) return null;
  const { densityJsd, samples, floor } = measures;
  return (
    <p>
      <Notation
        text={
          densityJsd === null
            ? text.bound.estimated(shown, samples, fixed(greatestValue(floor.jsd)))
            : text.bound.exact(shown)
        }
      />
    </p>
  );
}

export function BoundPanel() {
  const { measures: text } = useMessages();
  const { frames, measureHistory } = usePlayground();
  return (
    <PanelSection title={text.bound.title} note={text.nats}>
      <BoundChart
        history={measureHistory}
        frames={frames}
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
