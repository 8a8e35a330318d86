/** The stage with the layers and the surface that the user has chosen, and P_G's handles where a hand has it. */
import { useMemo } from 'react';
import { HandHandles } from '../controls/HandHandles';
import { useMessages } from '../i18n/messages';
import { usePart } from '../state/hooks';
import { Stage } from '../views/Stage';
import { useLook, useShownFrames } from './look';

export function StagePicture() {
  const words = useMessages();
  const frames = useShownFrames();
  const data = usePart((state) => state.experiment.data);
  const byHand = usePart((state) => state.experiment.hand !== null);
  const { stage, hand } = words;
  const text = useMemo(
    () => (byHand ? { ...stage, exactness: hand.exactness } : stage),
    [byHand, stage, hand],
  );
  return (
    <>
      <Stage
        frames={frames}
        data={data}
        {...useLook()}
        text={text}
        label={words.stage.label(words.distributions[data.id])}
      />
      <HandHandles />
    </>
  );
}
