/** Which large picture stands in the middle: the stage, the overview of the game, D in space. */
import { useId } from 'react';
import { distributionEntries } from '../config/distributions';
import { type PictureId, pictureIds } from '../config/view';
import { useMessages } from '../i18n/messages';
import { usePart, usePlayground } from '../state/hooks';
import styles from './picture.module.css';

/** The picture shown: the one chosen, or the stage where the data are on a line and have no surface in space, or where seeds would be compared. */
export function usePicture(): PictureId {
  return usePart(({ view, experiment, rival }) => {
    const flat = distributionEntries[experiment.data.id].dimensions === 1;
    const hidden = view.picture === 'space' ? flat : view.picture === 'seeds' && rival;
    return hidden ? 'stage' : view.picture;
  });
}

export function PictureChoice() {
  const { pictures } = useMessages();
  const playground = usePlayground();
  const picture = usePicture();
  const flat = usePart((state) => distributionEntries[state.experiment.data.id].dimensions === 1);
  const compared = usePart((state) => state.rival !== null);
  const name = useId();
  return (
    <fieldset className={styles.choice}>
      <legend className={styles.hidden}>{pictures.label}</legend>
      {pictureIds.map((id) => (
        <label key={id} title={pictures.hints[id]}>
          <input
            type="radio"
            name={name}
            checked={picture === id}
            disabled={id === 'space' ? flat : id === 'seeds' && compared}
            onChange={() => playground.look({ picture: id })}
          />
          <span>{pictures.names[id]}</span>
        </label>
      ))}
    </fieldset>
  );
}
