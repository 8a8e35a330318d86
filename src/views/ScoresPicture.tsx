/** The histograms of D's scores in the newest frame. */
import { useCallback } from 'react';
import type { FrameSource } from '../state/frames';
import { CanvasView, type Draw } from './CanvasView';
import { drawScores } from './drawScores';
import type { ScoresText } from './text';

export interface ScoresPictureProps {
  readonly frames: FrameSource;
  readonly text: ScoresText;
}

export function ScoresPicture({ frames, text }: ScoresPictureProps) {
  const draw = useCallback<Draw>(
    (context, size, theme) => drawScores(context, frames.latest(), { size, theme, text }),
    [frames, text],
  );
  return <CanvasView label={text.label} draw={draw} subscribe={frames.subscribe} />;
}
