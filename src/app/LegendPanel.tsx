/** In words, what the stage shows. */
import { distributionEntries } from '../config/distributions';
import { useMessages } from '../i18n/messages';
import { usePart } from '../state/hooks';
import { Notation } from '../views/Notation';
import { PanelSection } from './PanelSection';

export function LegendPanel() {
  const { legend } = useMessages();
  const dimensions = usePart((state) => distributionEntries[state.experiment.data.id].dimensions);
  return (
    <PanelSection id="legend" title={legend.label}>
      <p>
        <Notation text={dimensions === 1 ? legend.oneDimension : legend.twoDimensions} />
      </p>
    </PanelSection>
  );
}
