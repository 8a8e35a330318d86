/** The stage with the layers and the surface that the user has chosen. */
import { useMemo } from 'react';
import { useMessages } from '../i18n/messages';
import { usePart, usePlayground } from '../state/hooks';
import { shownLayers } from '../views/layers';
import { Stage } from '../views/Stage';

export function StagePicture() {
  const words = useMessages();
  const { frames } = usePlayground();
  const data = usePart((state) => state.experiment.data);
  const hide = usePart((state) => state.view.hide);
  const layers = useMemo(() => shownLayers(hide), [hide]);
  const surface = usePart((state) => state.view.surface);
  const ghosts = usePart(({ view, experiment }) => {
    if (!view.ghosts) return null;
    return experiment.loss === 'mm' ? 'ns' : 'mm';
  });
  return (
    <Stage
      frames={frames}
      data={data}
      layers={layers}
      surface={surface}
      ghosts={ghosts}
      text={words.stage}
      label={words.stage.label(words.distributions[data.id])}
    />
  );
}
