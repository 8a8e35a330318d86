/** The interface of everything that learns P_data by updates. The engine decides when; a system knows what. */
import type { Experiment, Hand, LossId, Phase } from '../config/experiment';
import type { ValueEstimate } from '../math/discriminatorValue';
import type { Field } from '../math/grid';
import type { Measures } from '../math/measures';
import type { StreamState } from '../math/random';

/** What the page wants to see; what it does not show is not computed. Counts of 0 mean "not wanted"; only `samples` is at least 1. */
export interface ProbeRequest {
  /** Cells of D's surface along each axis. */
  readonly surface: number;
  /** Real and generated samples to show, the same ones at every probe. */
  readonly samples: number;
  /** Points of the prior's grid along each axis (priors of 1 or 2 dimensions). */
  readonly priorGrid: number;
  /** Samples that P_G's density in 2-D is estimated from; in 1-D it comes with the surface. */
  readonly density: number;
  /** Samples the measures and V are estimated from, fresh ones at every moment. */
  readonly measures: number;
  /** Show the batch that the next update of this network will use. */
  readonly batch?: Phase;
}

/** The batch that the next update of a network uses, before it is used: what slow motion shows. Row-major arrays. */
export interface BatchObservation {
  /** The network that the update moves. */
  readonly phase: Phase;
  /** Codes drawn from the prior, [batch, prior dimensions]. */
  readonly z: Float32Array;
  /** Samples of P_data, [batch, dimensions]; none where G moves. */
  readonly real: Float32Array;
  /** G(z), [batch, dimensions]. */
  readonly generated: Float32Array;
  /** D's logits on `real` and `generated`. */
  readonly realLogits: Float32Array;
  readonly generatedLogits: Float32Array;
  /** Descent directions as in `Observation`, [batch, dimensions]; none where D moves. */
  readonly arrows: Float32Array;
  readonly ghostArrows: Float32Array;
  /** What the update descends: the moving network's loss, the mean over this batch, in nats. */
  readonly loss: number;
  /** Means of D over `real` and `generated`; NaN where there are none. */
  readonly meanScores: Readonly<Record<'real' | 'generated', number>>;
  /** How many samples D takes for real: D > ½. */
  readonly takenForReal: Readonly<Record<'real' | 'generated', number>>;
  /** Root mean square of what flows back: D: ∂ℓ/∂a over all samples; G: |∂ℓ_G/∂x| over `generated`, in nats per unit of x. */
  readonly gradientSize: number;
  /** The batch shown before this one, as the networks see it now that it was used; null if there was none. */
  readonly before: BatchObservation | null;
}

/** Everything drawable about a system at one moment. Row-major arrays, made fresh for each probe so that they can be transferred. */
export interface Observation {
  /** 1 or 2: the dimensions of x. */
  readonly dimensions: number;
  /** The same P_data samples at every probe, [samples, dimensions]. */
  readonly real: Float32Array;
  /** G of the same prior samples at every probe, [samples, dimensions]. */
  readonly generated: Float32Array;
  /** D's logits on `real` and `generated`, [samples]. */
  readonly realLogits: Float32Array;
  readonly generatedLogits: Float32Array;
  /** Descent direction −∂ℓ_G/∂x of the generator's loss on each generated sample, [samples, dimensions], in nats per unit of x. */
  readonly arrows: Float32Array;
  /** The same under the other of MMGAN and NSGAN, from the same state. */
  readonly ghostArrows: Float32Array;
  /** Size of G's gradient under each loss from the same state: root mean square of |∂ℓ_G/∂x| over `generated`, in nats per unit of x. */
  readonly gradientSizes: Readonly<Record<LossId, number>>;
  /** D(x) in [0, 1] over the distribution's box. */
  readonly surface: Field;
  /** D*(x) = P_data/(P_data + P_G) at the surface's cells; P_data exact, P_G estimated; NaN where neither has mass. Empty in 2-D unless `density` is asked for. */
  readonly optimal: Float32Array;
  /** The prior's grid points z, [points, prior dimensions], and their images G(z), [points, dimensions]. 1-D: quantiles in ascending order; 2-D: a lattice, row-major. Empty for priors of more than 2 dimensions. */
  readonly priorGrid: Float32Array;
  readonly priorImage: Float32Array;
  /** Estimated density of P_G at the surface's cells, per unit length or area; empty in 2-D unless `density` is asked for. */
  readonly generatedDensity: Float32Array;
  /** Where P_G was put by hand, if it was: its density and its JSD are exact then. */
  readonly hand?: Hand;
  /** Losses of D and G in nats, means over the same `real` and `generated` at every probe (not the training batch). */
  readonly losses: Readonly<Record<Phase, number>>;
  /** V and G's loss on as many samples as the measures have: others than those shown, and others at every moment, so that chance averages out. With the measures. */
  readonly estimate: (ValueEstimate & { readonly generatorLoss: number }) | null;
  /** Estimates of how far P_G is from P_data, if asked for. */
  readonly measures: Measures | null;
  /** The batch of the next update, if asked for. */
  readonly batch: BatchObservation | null;
  /** True if every weight and loss is a finite number. */
  readonly finite: boolean;
}

/** Weights, optimiser state and random streams: enough to go on exactly. Plain data, can be cloned and saved. */
export interface Checkpoint {
  readonly tensors: Readonly<Record<string, Float32Array>>;
  readonly counters: Readonly<Record<string, number>>;
  readonly streams: Readonly<Record<string, StreamState>>;
}

export interface System {
  readonly phases: readonly Phase[];
  /** One optimiser step of one network. */
  update(phase: Phase): void;
  /** Resolves when the device has done all updates asked for. */
  settle(): Promise<void>;
  /** Everything drawable, with one read-back from the device. */
  probe(request: ProbeRequest): Promise<Observation>;
  checkpoint(): Promise<Checkpoint>;
  restore(checkpoint: Checkpoint): void;
  /** Takes over a changed experiment; false if that needs a new run. */
  reconfigure(experiment: Experiment): boolean;
  dispose(): void;
}
