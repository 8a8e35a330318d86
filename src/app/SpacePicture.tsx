/** D in space with the layers and the surface that the user has chosen. */
import { useMemo } from 'react';
import { distributionOf } from '../distributions';
import { useMessages } from '../i18n/messages';
import { usePart } from '../state/hooks';
import { Space } from '../views/space/Space';
import { useLook, useShownFrames, useStageText } from './look';

export function SpacePicture() {
  const { space, distributions } = useMessages();
  const frames = useShownFrames();
  const data = usePart((state) => state.experiment.data);
  const units = useMemo(() => distributionOf(data).axes, [data]);
  return (
    <Space
      frames={frames}
      {...useLook()}
      text={useStageText()}
      units={units}
      words={space}
      label={space.label(distributions[data.id])}
    />
  );
}
