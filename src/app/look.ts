/** What the large pictures show: the frames, in slow motion up to the present sub-step, and the layers that the user has chosen. */
import { useMemo } from 'react';
import type { LossId } from '../config/experiment';
import type { SurfaceId } from '../config/view';
import type { FrameSource } from '../state/frames';
import { usePart, usePlayground } from '../state/hooks';
import { type StageLayers, shownLayers } from '../views/layers';
import { walkedFrames } from '../views/substepFrame';

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

/** The newest frame; in slow motion the batch that is walked through, as far as the walk has come. */
export function useShownFrames(): FrameSource {
  const playground = usePlayground();
  return useMemo(() => walkedFrames(playground), [playground]);
}
