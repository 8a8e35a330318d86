/** The tile of one's own data in the choice: shows the drawing; a click opens the sheet, arrow keys only choose. */
import { type KeyboardEvent, type MouseEvent, useMemo, useSyncExternalStore } from 'react';
import { ownIds } from '../../config/distributions';
import { presetExperiment } from '../../config/experiment';
import { useMessages } from '../../i18n/messages';
import { openDrawing, takeDrawing } from '../../state/drawing';
import { usePart, usePlayground } from '../../state/hooks';
import { Thumbnail } from '../../views/Thumbnail';
import styles from '../choices.module.css';

interface OwnTileProps {
  readonly dimensions: 1 | 2;
  /** Name of the radio group. */
  readonly name: string;
}

/** What the tile shows: the data in use, else what was drawn last. */
function usePictured(dimensions: 1 | 2) {
  const { drawing } = usePlayground();
  const draft = drawing.drafts[dimensions];
  const { data } = presetExperiment(ownIds[dimensions]);
  const open = useSyncExternalStore(drawing.store.subscribe, () => drawing.store.getState().open);
  const version = useSyncExternalStore(draft.subscribe, () => (open === null ? draft.version : -1));
  return useMemo(() => {
    const points = draft.code();
    return points === null ? data : { ...data, points };
  }, [draft, version]);
}

function Pencil() {
  return (
    <svg className={styles.pencil} viewBox="0 0 12 12" aria-hidden="true">
      <path d="M1.5 10.5 2 8l6-6 2 2-6 6Z" />
    </svg>
  );
}

export function OwnTile({ dimensions, name }: OwnTileProps) {
  const { draw, distributions } = useMessages();
  const playground = usePlayground();
  const id = ownIds[dimensions];
  const chosen = usePart((state) => state.experiment.data.id === id);
  const pictured = usePictured(dimensions);
  const open = () => openDrawing(playground, dimensions);
  // A click of the pointer counts how often it clicked; one that a key makes counts 0.
  const click = (event: MouseEvent) => {
    if (event.detail > 0) open();
    else takeDrawing(playground, dimensions);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && !(event.key === ' ' && chosen)) return;
    event.preventDefault();
    open();
  };
  return (
    <label className={styles.picture} title={draw.tiles[dimensions]}>
      <input
        type="radio"
        name={name}
        checked={chosen}
        onChange={() => {}}
        onClick={click}
        onKeyDown={press}
      />
      <Thumbnail data={pictured} label={distributions[id]} />
      <Pencil />
    </label>
  );
}
