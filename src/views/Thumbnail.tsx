/** A small picture of a distribution, for choosing data. */
import { useCallback } from 'react';
import type { Experiment } from '../config/experiment';
import { distributionOf } from '../distributions';
import { CanvasView, type Draw } from './CanvasView';
import { type DensityField, densityField, drawThumbnail } from './drawThumbnail';

/** Fields by distribution and parameters; the least recently made go first. */
const fields = new Map<string, DensityField>();
const mostFields = 64;

/** The density as thumbnails draw it. */
export function thumbnailField(data: Experiment['data']): DensityField {
  const key = JSON.stringify([data.id, data.parameters, data.points]);
  const known = fields.get(key);
  if (known) return known;
  const made = densityField(distributionOf(data));
  const oldest = fields.keys().next().value;
  if (fields.size >= mostFields && oldest !== undefined) fields.delete(oldest);
  fields.set(key, made);
  return made;
}

export interface ThumbnailProps {
  readonly data: Experiment['data'];
  /** Accessible name: the distribution's. */
  readonly label: string;
  readonly className?: string;
}

export function Thumbnail({ data, label, className = '' }: ThumbnailProps) {
  const draw = useCallback<Draw>(
    (context, size, theme) => drawThumbnail(context, thumbnailField(data), theme, size),
    [data],
  );
  return <CanvasView label={label} draw={draw} className={className} />;
}
