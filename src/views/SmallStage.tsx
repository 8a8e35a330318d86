/** A small picture of one run among many: P_data as a shade, G's samples as dots; on a line both densities. */
import { scaleLinear } from 'd3';
import { useCallback } from 'react';
import type { Experiment } from '../config/experiment';
import type { Frame } from '../engine/protocol';
import type { FrameSource } from '../state/frames';
import { CanvasView, type Draw } from './CanvasView';
import { type DensityField, drawThumbnail } from './drawThumbnail';
import type { Size } from './notation';
import { drawDots } from './samples';
import { thumbnailField } from './Thumbnail';
import type { Theme } from './theme';

export interface SmallStageProps {
  readonly frames: FrameSource;
  readonly data: Experiment['data'];
  /** Accessible name. */
  readonly label: string;
  readonly className?: string;
}

/** It has no words. */
const leastSize: Size = { width: 60, height: 60 };

export function SmallStage({ frames, data, label, className = '' }: SmallStageProps) {
  const draw = useCallback<Draw>(
    (context, size, theme) => {
      const field = thumbnailField(data);
      drawThumbnail(context, field, theme, size);
      const frame = frames.latest();
      if (frame?.dimensions === 2 && field.rows > 1)
        drawSamples(context, frame, field, theme, size);
      else if (frame?.dimensions === 1 && field.rows === 1)
        drawDensity(context, frame, field, theme, size);
    },
    [frames, data],
  );
  return (
    <CanvasView
      label={label}
      draw={draw}
      subscribe={frames.subscribe}
      least={leastSize}
      className={className}
    />
  );
}

/** On the scales of the thumbnail: the box in the middle, both axes alike. */
function drawSamples(
  context: CanvasRenderingContext2D,
  { generated }: Frame,
  { box }: DensityField,
  theme: Theme,
  { width, height }: Size,
) {
  const [x = [0, 1], y = [0, 1]] = box;
  const unit = Math.min(width / (x[1] - x[0]), height / (y[1] - y[0]));
  const axis = ([low, high]: readonly [number, number], middle: number, sign: number) => {
    const half = (sign * (high - low) * unit) / 2;
    return scaleLinear()
      .domain([low, high])
      .range([middle - half, middle + half]);
  };
  const scales = [axis(x, width / 2, 1), axis(y, height / 2, -1)] as const;
  drawDots(context, generated, scales, { fill: theme.generated, halo: theme.stage, radius: 1.4 });
}

/** P_G's density over P_data's, both to the scale of the latter's peak. */
function drawDensity(
  context: CanvasRenderingContext2D,
  { generatedDensity, surface }: Frame,
  { box, peak }: DensityField,
  theme: Theme,
  { width, height }: Size,
) {
  const [shown = [0, 1]] = box;
  const [seen = [0, 1]] = surface.box;
  const base = height * 0.86;
  context.beginPath();
  for (const [i, density] of generatedDensity.entries()) {
    const x = seen[0] + ((i + 0.5) / generatedDensity.length) * (seen[1] - seen[0]);
    const y = base - Math.min(1.2, density / peak) * height * 0.7;
    context.lineTo(((x - shown[0]) / (shown[1] - shown[0])) * width, y);
  }
  context.lineWidth = 1.8;
  context.lineJoin = 'round';
  context.strokeStyle = theme.generated;
  context.stroke();
}
