/** The part of a GAN that depends on how it is computed: two networks that can be moved and looked at. */
import type { Experiment, Phase } from '../../config/experiment';
import type { BatchSource } from './batches';

/** One network's parameters [W₁, b₁, …] followed by its optimiser state, and its number of steps so far. */
export interface NetworkState {
  readonly values: Float32Array;
  readonly step: number;
}

/** The points a probe looks at, row-major; the same object at every probe of one request. */
export interface ProbePoints {
  /** Samples of P_data, [samples, dimensions of x]. */
  readonly real: Float32Array;
  /** Points of D's surface, [cells, dimensions of x]; may be empty. */
  readonly surface: Float32Array;
  /** Prior points whose images are wanted, [points, dimensions of z]; the first `samples` are scored by D. */
  readonly prior: Float32Array;
  readonly samples: number;
}

/** What a look at both networks finds; arrays as in `Observation`. */
export interface Look {
  /** G of all prior points, [points, dimensions of x]. */
  readonly images: Float32Array;
  readonly realLogits: Float32Array;
  readonly generatedLogits: Float32Array;
  /** ∂a/∂x of D's logit at each scored image, [samples, dimensions of x]. */
  readonly logitGradients: Float32Array;
  /** D on the surface's points, in [0, 1]. */
  readonly surface: Float32Array;
  readonly losses: Readonly<Record<Phase, number>>;
  /** True if every weight is finite. */
  readonly finite: boolean;
}

export interface Trainer {
  /** One optimiser step of one network on the next batches of the source. */
  update(phase: Phase): void;
  /** Resolves when all updates have been computed. */
  settle(): Promise<void>;
  /** Looks at both networks, with one read-back from the device. */
  look(points: ProbePoints): Promise<Look>;
  save(): Promise<Record<Phase, NetworkState>>;
  /** Throws, and changes nothing, if the state is of other networks. */
  restore(states: Readonly<Record<Phase, NetworkState>>): void;
  /** Gives one network these parameters [W₁, b₁, …], between two updates; its optimiser's state stays. Throws if they do not fit. */
  place(phase: Phase, parameters: Float32Array): void;
  /** Takes over what may change during a run: loss, rates, momentum, β₁. */
  reconfigure(experiment: Experiment): void;
  dispose(): void;
}

export type TrainerFactory = (experiment: Experiment, batches: BatchSource) => Trainer;
