/** The stage: the 1-D or the 2-D picture of the newest frame, as the data demands. */
import { useCallback, useMemo } from 'react';
import type { Experiment } from '../config/experiment';
import { distributionOf } from '../distributions';
import type { FrameSource } from '../state/frames';
import { CanvasView, type Draw } from './CanvasView';
import { dataCurve } from './dataCurve';
import type { StageLayers } from './layers';
import { drawStage1d } from './stage1d';
import { createStage2dScratch, drawStage2d } from './stage2d';
import type { StageText } from './text';

export interface StageProps {
  readonly frames: FrameSource;
  readonly data: Experiment['data'];
  readonly layers: StageLayers;
  readonly text: StageText;
  /** Accessible name: what the picture shows. */
  readonly label: string;
  readonly className?: string;
}

export function Stage({ frames, data, layers, text, label, className = '' }: StageProps) {
  const scratch = useMemo(() => createStage2dScratch(), []);
  const { dimensions, curve } = useMemo(() => {
    const distribution = distributionOf(data);
    return {
      dimensions: distribution.dimensions,
      curve: distribution.dimensions === 1 ? dataCurve(distribution) : null,
    };
  }, [data]);
  const draw = useCallback<Draw>(
    (context, size, theme) => {
      const frame = frames.latest();
      // A frame of other dimensions belongs to the run before.
      if (frame?.dimensions !== dimensions) context.clearRect(0, 0, size.width, size.height);
      else if (curve) {
        drawStage1d(context, frame, { size, theme, layers, text, data: curve }, scratch);
      } else drawStage2d(context, frame, { size, theme, layers, text }, scratch);
    },
    [frames, dimensions, curve, layers, text, scratch],
  );
  return (
    <CanvasView label={label} draw={draw} subscribe={frames.subscribe} className={className} />
  );
}
