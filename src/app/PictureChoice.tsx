/** Which large picture stands in the middle: the stage, the overview of the game, D in space. */
import { useId } from 'react';
import { distributionEntries } from '../config/distributions';
import { type PictureId, pictureIds } from '../config/view';
import { useMessages } from '../i18n/messages';
import { usePart, usePlayground } from '../state/hooks';
import styles from './picture.module.css';

/** The picture shown: the one chosen, or the stage where the data are on a line and have no surface in space. */
export function usePicture(): PictureId {
  return usePart(({ view, experiment }) => {
    const flat = distributionEntries[experiment.data.id].dimensions === 1;
    return view.picture === 'space' && flat ? 'stage' : view.picture;
  });
}

export function PictureChoice() {
  const { pictures } = useMessages();
  const playground = usePlayground();
  const picture = usePicture();
  const flat = usePart((state) => distributionEntries[state.experiment.data.id].dimensions === 1);
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
            disabled={id === 'space' && flat}
            onChange={() => playground.look({ picture: id })}
          />
          <span>{pictures.names[id]}</span>
        </label>
      ))}
    </fieldset>
  );
}
