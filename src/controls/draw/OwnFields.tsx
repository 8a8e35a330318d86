/** On the card of P_data: that it is an estimate, how its units were scaled, and the way to the sheet. */
import { distributionEntries } from '../../config/distributions';
import { linkHolds } from '../../config/linkedPoints';
import { pointUnits, sheets } from '../../config/points';
import { useMessages } from '../../i18n/messages';
import { openDrawing } from '../../state/drawing';
import { usePart, usePlayground } from '../../state/hooks';
import controls from '../controls.module.css';
import styles from './own.module.css';

/** How the data's own units were scaled; nothing where they are those of x. */
function Scaling() {
  const { draw } = useMessages();
  const data = usePart((state) => state.experiment.data);
  const { dimensions } = distributionEntries[data.id];
  const units = pointUnits(data.points ?? '', dimensions);
  if (!units) return null;
  const { half } = sheets[dimensions];
  const names = units.length === 1 ? ['x'] : ['x', 'y'];
  const axes = units.map(([low, high], i) => ({ name: names[i] ?? '', low, high, half }));
  return <> {draw.card.scaled(axes)}</>;
}

export function OwnFields() {
  const { draw } = useMessages();
  const playground = usePlayground();
  const dimensions = usePart((state) => distributionEntries[state.experiment.data.id].dimensions);
  const inLink = usePart((state) => linkHolds(state.experiment));
  return (
    <>
      <p className={styles.explanation}>
        {draw.card.explanation}
        <Scaling />
        {!inLink && ` ${draw.card.notInLink}`}
      </p>
      <button
        type="button"
        className={`${controls.small} ${styles.edit}`}
        title={draw.card.editHint}
        onClick={() => openDrawing(playground, dimensions)}
      >
        {draw.card.edit}
      </button>
    </>
  );
}
