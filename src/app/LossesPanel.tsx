/** The losses of D and G: their chart and their newest values. */
import type { Phase } from '../config/experiment';
import { useMessages } from '../i18n/messages';
import { usePart, usePlayground, useTimeline } from '../state/hooks';
import { LossChart } from '../views/LossChart';
import { balance } from '../views/lossScales';
import styles from './measures.module.css';
import { PanelSection } from './PanelSection';

function LossValue({ phase }: { readonly phase: Phase }) {
  const { measures, fixed } = useMessages();
  const loss = usePart((state) => state.losses?.[phase]);
  const kind = usePart((state) => state.experiment.loss);
  const undecided = phase === 'D' ? balance.D : balance.G[kind];
  return (
    <div className={`${styles.value} ${styles[`of${phase}`]}`}>
      <dt>
        {measures.lossOf[phase]} <small>{measures.undecided(fixed(undecided.value))}</small>
      </dt>
      <dd>{loss === undefined ? measures.none : fixed(loss)}</dd>
    </div>
  );
}

export function LossesPanel() {
  const words = useMessages();
  const { frames, record } = usePlayground();
  const loss = usePart((state) => state.experiment.loss);
  const shown =
    usePart(({ losses }) => losses && frames.latest()?.generatedLogits.length) ?? undefined;
  const ghost = useTimeline((state) => state.ghost?.get(record)?.losses);
  const now = useTimeline(({ shown }) => shown?.position ?? null);
  return (
    <PanelSection id="losses" title={words.measures.losses} note={words.measures.nats}>
      <LossChart
        history={record.losses}
        frames={frames}
        loss={loss}
        ghost={ghost}
        now={now}
        text={words.lossChart}
        className={styles.chart ?? ''}
      />
      <dl>
        <LossValue phase="D" />
        <LossValue phase="G" />
      </dl>
      {shown !== undefined && <p>{words.measures.lossesFrom(shown)}</p>}
    </PanelSection>
  );
}
