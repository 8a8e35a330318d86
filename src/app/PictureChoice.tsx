/** Which large picture stands in the middle: the stage, the overview of the game, D in space. */
import { useId } from 'react';
import { type PictureId, pictureIds } from '../config/view';
import { useMessages } from '../i18n/messages';
import { usePart, usePlayground } from '../state/hooks';
import { hasPicture, shownPicture } from '../state/pictures';
import styles from './picture.module.css';

export function usePicture(): PictureId {
  return usePart(shownPicture);
}

export function PictureChoice() {
  const { pictures } = useMessages();
  const playground = usePlayground();
  const picture = usePicture();
  const experiment = usePart((state) => state.experiment);
  const rival = usePart((state) => state.rival);
  const name = useId();
  return (
    <fieldset className={styles.choice} data-part="picture">
      <legend className={styles.hidden}>{pictures.label}</legend>
      {pictureIds.map((id) => (
        <label key={id} title={pictures.hints[id]}>
          <input
            type="radio"
            name={name}
            checked={picture === id}
            disabled={!hasPicture(id, { experiment, rival })}
            onChange={() => playground.look({ picture: id })}
          />
          <span>{pictures.names[id]}</span>
        </label>
      ))}
    </fieldset>
  );
}
