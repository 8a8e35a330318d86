/** What the page asks the engine to compute for the next frame. */
import { distributionEntries } from '../config/distributions';
import type { Experiment } from '../config/experiment';
import type { ProbeRequest } from '../engine/protocol';

/** Samples that the measures are estimated from (2,500 in VEEGAN and PacGAN). */
const measureSamples = 2500;
/** Milliseconds between two measures while training. */
export const measurePace = 500;

/** Everything the views draw; with or without measures. */
export function requestFor(experiment: Experiment, withMeasures: boolean): ProbeRequest {
  const oneDimension = distributionEntries[experiment.data.id].dimensions === 1;
  return {
    surface: oneDimension ? 256 : 64,
    samples: 512,
    priorGrid: experiment.prior.dimensions === 1 ? 512 : 21,
    measures: withMeasures ? measureSamples : 0,
  };
}
