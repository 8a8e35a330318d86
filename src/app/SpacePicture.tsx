/** D in space with the layers and the surface that the user has chosen. */
import { useMessages } from '../i18n/messages';
import { usePart } from '../state/hooks';
import { Space } from '../views/space/Space';
import { useLook, useShownFrames } from './look';

export function SpacePicture() {
  const { space, stage, distributions } = useMessages();
  const frames = useShownFrames();
  const data = usePart((state) => state.experiment.data.id);
  return (
    <Space
      frames={frames}
      {...useLook()}
      text={stage}
      words={space}
      label={space.label(distributions[data])}
    />
  );
}
