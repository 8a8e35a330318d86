/** What the large pictures show: the frames, in slow motion up to the present sub-step, and the layers that the user has chosen. */
import { useMemo } from 'react';
import { isEstimated } from '../config/distributions';
import type { LossId } from '../config/experiment';
import type { SurfaceId } from '../config/view';
import { useMessages } from '../i18n/messages';
import type { FrameSource } from '../state/frames';
import { usePart, usePlayground } from '../state/hooks';
import { type StageLayers, shownLayers } from '../views/layers';
import { walkedFrames } from '../views/substepFrame';
import type { StageText } from '../views/text';

export interface Look {
  readonly layers: StageLayers;
  readonly surface: SurfaceId;
  /** The inactive loss, if its arrows are shown hollow. */
  readonly ghosts: LossId | null;
}

export function useLook(): Look {
  const hide = usePart((state) => state.view.hide);
  const layers = useMemo(() => shownLayers(hide), [hide]);
  const surface = usePart((state) => state.view.surface);
  const ghosts = usePart(({ view, experiment }) => {
    if (!view.ghosts) return null;
    return experiment.loss === 'mm' ? 'ns' : 'mm';
  });
  return { layers, surface, ghosts };
}

/** The words of the stage: which of the two densities are exact depends on the data and on a hand. */
export function useStageText(): StageText {
  const { stage, hand, draw } = useMessages();
  const byHand = usePart(({ experiment }) => experiment.hand !== null);
  const estimated = usePart(({ experiment }) => isEstimated(experiment.data.id));
  return useMemo(() => {
    if (estimated) {
      return { ...stage, exactness: byHand ? draw.exactnessByHand : draw.exactness };
    }
    return byHand ? { ...stage, exactness: hand.exactness } : stage;
  }, [byHand, estimated, stage, hand, draw]);
}

/** The newest frame; in slow motion the batch that is walked through, as far as the walk has come. */
export function useShownFrames(): FrameSource {
  const playground = usePlayground();
  return useMemo(() => walkedFrames(playground), [playground]);
}
