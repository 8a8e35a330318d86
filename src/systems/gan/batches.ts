/** The batches of a run: P_data's and the prior's samples, in an order that depends on the seed alone. */
import type { Experiment } from '../../config/experiment';
import { distributionOf } from '../../distributions';
import { sampleBatch } from '../../distributions/distribution';
import { randomStream, type StreamState } from '../../math/random';
import { samplePrior } from './prior';

/** Samples of P_data, or of the prior. */
export type BatchKind = 'data' | 'prior';

export interface BatchSource {
  /** Draws the next batch, row-major [batch, dimensions], before it is used. The array is used again by the next call. */
  drawAhead(kind: BatchKind): Float32Array;
  /** The oldest batch drawn ahead has been used: a checkpoint goes on after it. */
  use(kind: BatchKind): void;
  /** Draws and uses the next batch. */
  take(kind: BatchKind): Float32Array;
  /** The next batch to be used, in an array of its own; nothing is drawn by it. */
  peek(kind: BatchKind): Float32Array;
  /** The streams' state after all used batches, whatever was drawn ahead. */
  state(): Record<BatchKind, StreamState>;
  /** Forgets what was drawn ahead. */
  restore(state: Readonly<Record<string, StreamState>>): void;
}

export function createBatches({ seed, batch, prior, data }: Experiment): BatchSource {
  const distribution = distributionOf(data);
  const streams = { data: randomStream(seed, 'data'), prior: randomStream(seed, 'prior') };
  const arrays = {
    data: new Float32Array(batch * distribution.dimensions),
    prior: new Float32Array(batch * prior.dimensions),
  };
  /** States before each batch that was drawn and not yet used, oldest first. */
  const before: Record<BatchKind, StreamState[]> = { data: [], prior: [] };
  const draw: Record<BatchKind, () => Float32Array> = {
    data: () => sampleBatch(distribution, streams.data, batch, arrays.data),
    prior: () => samplePrior(prior.id, streams.prior, arrays.prior),
  };
  const stateOf = (kind: BatchKind) => before[kind][0] ?? streams[kind].state();

  return {
    drawAhead(kind) {
      before[kind].push(streams[kind].state());
      return draw[kind]();
    },
    use: (kind) => void before[kind].shift(),
    take: (kind) => draw[kind](),
    peek(kind) {
      const state = streams[kind].state();
      streams[kind].restore(stateOf(kind));
      const next = draw[kind]().slice();
      streams[kind].restore(state);
      return next;
    },
    state: () => ({ data: stateOf('data'), prior: stateOf('prior') }),
    restore(state) {
      if (!state.data || !state.prior) throw new RangeError('no state of the random streams');
      streams.data.restore(state.data);
      streams.prior.restore(state.prior);
      before.data = [];
      before.prior = [];
    },
  };
}
