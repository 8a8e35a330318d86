/** The loss picture of the newest frame. */
import { useCallback } from 'react';
import type { LossId } from '../config/experiment';
import type { FrameSource } from '../state/frames';
import { CanvasView, type Draw } from './CanvasView';
import { drawLossPicture } from './drawLossPicture';
import type { LossPictureText } from './text';

export interface LossPictureProps {
  readonly frames: FrameSource;
  /** What G minimises now. */
  readonly loss: LossId;
  readonly text: LossPictureText;
}

export function LossPicture({ frames, loss, text }: LossPictureProps) {
  const draw = useCallback<Draw>(
    (context, size, theme) =>
      drawLossPicture(context, frames.latest(), { size, theme, loss, text }),
    [frames, loss, text],
  );
  return <CanvasView label={text.label} draw={draw} subscribe={frames.subscribe} />;
}
