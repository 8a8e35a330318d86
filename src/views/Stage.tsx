/** The stage: the 1-D or the 2-D picture of the newest frame, as the data demands. */
import { useCallback, useMemo } from 'react';
import type { Experiment, LossId } from '../config/experiment';
import type { SurfaceId } from '../config/view';
import { distributionOf } from '../distributions';
import type { FrameSource } from '../state/frames';
import { CanvasView, type Draw } from './CanvasView';
import { dataCurve } from './dataCurve';
import type { StageLayers } from './layers';
import type { Size } from './notation';
import { drawStage1d } from './stage1d';
import { createStage2dScratch, drawStage2d } from './stage2d';
import type { StageText } from './text';

export interface StageProps {
  readonly frames: FrameSource;
  readonly data: Experiment['data'];
  readonly layers: StageLayers;
  readonly surface: SurfaceId;
  /** The inactive loss, if its arrows are shown hollow. */
  readonly ghosts: LossId | null;
  readonly text: StageText;
  /** Accessible name: what the picture shows. */
  readonly label: string;
  readonly className?: string;
}

/** The least size in its own pixels at which both stages still have a plot. */
export const leastStage: Size = { width: 260, height: 250 };

export function Stage(props: StageProps) {
  const { frames, data, layers, surface, ghosts, text, label, className = '' } = props;
  const scratch = useMemo(() => createStage2dScratch(), []);
  const { dimensions, curve, units } = useMemo(() => {
    const distribution = distributionOf(data);
    return {
      dimensions: distribution.dimensions,
      units: distribution.axes,
      curve: distribution.dimensions === 1 ? dataCurve(distribution) : null,
    };
  }, [data]);
  const draw = useCallback<Draw>(
    (context, size, theme) => {
      const frame = frames.latest();
      const options = { size, theme, layers, surface, ghosts, text, units };
      // A frame of other dimensions belongs to the run before.
      if (frame?.dimensions !== dimensions) context.clearRect(0, 0, size.width, size.height);
      else if (curve) {
        drawStage1d(context, frame, { ...options, data: curve }, scratch);
      } else drawStage2d(context, frame, options, scratch);
    },
    [frames, dimensions, curve, units, layers, surface, ghosts, text, scratch],
  );
  return (
    <CanvasView
      label={label}
      draw={draw}
      subscribe={frames.subscribe}
      least={leastStage}
      className={className}
    />
  );
}
