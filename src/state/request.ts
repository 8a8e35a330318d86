/** What the page asks the engine to compute for the next frame. */
import { distributionEntries } from '../config/distributions';
import type { Experiment } from '../config/experiment';
import type { View } from '../config/view';
import type { ProbeRequest } from '../engine/protocol';

/** Samples that the measures are estimated from (2,500 in VEEGAN and PacGAN). */
const measureSamples = 2500;
/** Samples that P_G's density in the plane is estimated from. */
const densitySamples = 4096;
/** Milliseconds between two measures while training. */
export const measurePace = 500;

/** Everything the views draw, and no more; with or without measures. */
export function requestFor(
  { data, prior }: Experiment,
  { hide, surface }: Pick<View, 'hide' | 'surface'>,
  withMeasures: boolean,
): ProbeRequest {
  const oneDimension = distributionEntries[data.id].dimensions === 1;
  const plane = hide.includes('surface') && hide.includes('contours') ? 0 : 64;
  const grid = prior.dimensions === 1 ? 512 : 21;
  return {
    surface: oneDimension ? 256 : plane, // in 1-D the cells of P_G's density are its own
    samples: 512,
    priorGrid: hide.includes('grid') ? 0 : grid,
    density: !oneDimension && plane > 0 && surface !== 'learned' ? densitySamples : 0,
    measures: withMeasures ? measureSamples : 0,
  };
}
