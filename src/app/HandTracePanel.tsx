/** The measures' section of P_G in the hand: what max V came to wherever the hand went. Not there where G is a network. */
import { useMessages } from '../i18n/messages';
import { usePart, usePlayground } from '../state/hooks';
import { HandTraceChart } from '../views/HandTraceChart';
import { Notation } from '../views/Notation';
import styles from './measures.module.css';
import { PanelSection } from './PanelSection';

export function HandTracePanel() {
  const { hand: words, measures: text } = useMessages();
  const { frames, record } = usePlayground();
  const data = usePart((state) => state.experiment.data);
  const spread = usePart((state) => state.experiment.hand?.spread);
  if (spread === undefined) return null;
  return (
    <PanelSection id="trace" title={words.trace.title} note={text.nats}>
      <div className={styles.chart}>
        <HandTraceChart
          trace={record.handTrace}
          frames={frames}
          data={data}
          spread={spread}
          text={words.trace}
        />
      </div>
      <p>
        <Notation text={words.trace.explanation} />
      </p>
    </PanelSection>
  );
}
