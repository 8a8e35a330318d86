/** What the page asks the engine to compute for the next frame. */
import { distributionEntries } from '../config/distributions';
import type { Experiment } from '../config/experiment';
import { effectiveExperiment } from '../config/hand';
import type { LayerId, View } from '../config/view';
import type { FrameRequest } from '../engine/protocol';

/** Samples that the measures are estimated from (2,500 in VEEGAN and PacGAN). */
const measureSamples = 2500;
/** Samples that P_G's density in the plane is estimated from. */
const densitySamples = 4096;
/** Milliseconds between two measures while training; under a moving hand V and its bound have to keep up. */
export function measurePace({ hand }: Experiment): number {
  return hand ? 100 : 500;
}

/** Everything the views draw, and no more; with or without measures. */
export function requestFor(
  experiment: Experiment,
  { picture, hide, surface, codes }: Pick<View, 'picture' | 'hide' | 'surface' | 'codes'>,
  withMeasures: boolean,
): FrameRequest {
  const { data, prior } = effectiveExperiment(experiment);
  const oneDimension = distributionEntries[data.id].dimensions === 1;
  // The overview has neither layers to hide nor a surface to choose.
  const whole = picture === 'overview';
  const hidden = (id: LayerId) => !whole && hide.includes(id);
  const plane = hidden('surface') && hidden('contours') ? 0 : 64;
  const grid = prior.dimensions === 1 ? 512 : 21;
  return {
    surface: oneDimension ? 256 : plane, // in 1-D the cells of P_G's density are its own
    samples: 512,
    priorGrid: hidden('grid') && !codes ? 0 : grid,
    density: !(oneDimension || whole) && plane > 0 && surface !== 'learned' ? densitySamples : 0,
    measures: withMeasures ? measureSamples : 0,
  };
}
