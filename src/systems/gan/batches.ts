/** The batches of a run: P_data's and the prior's samples, in an order that depends on the seed alone. */
import type { Experiment } from '../../config/experiment';
import { distributionOf } from '../../distributions';
import { sampleBatch } from '../../distributions/distribution';
import { randomStream, type StreamState } from '../../math/random';
import { samplePrior } from './prior';

export interface BatchSource {
  /** The next batch of P_data, [batch, dimensions of x]. The array is used again by the next call. */
  real(): Float32Array;
  /** The next batch of the prior, [batch, dimensions of z]. The array is used again by the next call. */
  prior(): Float32Array;
  state(): Record<'data' | 'prior', StreamState>;
  restore(state: Readonly<Record<string, StreamState>>): void;
}

export function createBatches({ seed, batch, prior, data }: Experiment): BatchSource {
  const distribution = distributionOf(data);
  const streams = { data: randomStream(seed, 'data'), prior: randomStream(seed, 'prior') };
  const real = new Float32Array(batch * distribution.dimensions);
  const z = new Float32Array(batch * prior.dimensions);
  return {
    real: () => sampleBatch(distribution, streams.data, batch, real),
    prior: () => samplePrior(prior.id, streams.prior, z),
    state: () => ({ data: streams.data.state(), prior: streams.prior.state() }),
    restore(state) {
      if (!state.data || !state.prior) throw new RangeError('no state of the random streams');
      streams.data.restore(state.data);
      streams.prior.restore(state.prior);
    },
  };
}
