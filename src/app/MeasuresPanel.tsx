/** The measures column: sections that open and close. */
import { useMessages } from '../i18n/messages';
import { BoundPanel } from './BoundPanel';
import { ComparePanel } from './ComparePanel';
import { ChosenSide } from './CompareSide';
import { DiagnosisPanel } from './DiagnosisPanel';
import { DistancesPanel } from './DistancesPanel';
import { HandTracePanel } from './HandTracePanel';
import { LegendPanel } from './LegendPanel';
import { LossesPanel } from './LossesPanel';
import { LossPicturePanel } from './LossPicturePanel';
import styles from './measures.module.css';
import { PanelSection } from './PanelSection';
import { ScoresPanel } from './ScoresPanel';

export function MeasuresPanel() {
  const words = useMessages();
  return (
    <section className={styles.panel} aria-label={words.measures.label}>
      <ComparePanel />
      <ChosenSide>
        <HandTracePanel />
        <LossesPanel />
        <PanelSection id="diagnosis" title={words.diagnosis.label}>
          <DiagnosisPanel />
        </PanelSection>
        <BoundPanel />
        <DistancesPanel />
        <LossPicturePanel />
        <ScoresPanel />
        <LegendPanel />
      </ChosenSide>
    </section>
  );
}
