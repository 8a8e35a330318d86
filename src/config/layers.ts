/** The layers of a network: their shapes, and what each does. */
import { distributionEntries } from './distributions';
import {
  type ActivationId,
  type Experiment,
  type NetworkSettings,
  networkOf,
  type OptimiserId,
  type Phase,
} from './experiment';

/** Slope of leaky ReLU for negative inputs. */
export const leakySlope = 0.2;

/** Numbers of state per parameter: SGD's velocity; Adam's first and second moment. All zero at the start. */
export const optimiserSlots: Record<OptimiserId, number> = { sgd: 1, adam: 2 };

/** A fully connected layer x ↦ φ(x·W + b), W of shape [inputs, outputs]. */
export interface Layer {
  readonly inputs: number;
  readonly outputs: number;
  /** Null for the linear output layer. */
  readonly activation: ActivationId | null;
}

/** The layers of a network from `inputs` to `outputs` values, output layer included. */
export function layersOf(settings: NetworkSettings, inputs: number, outputs: number): Layer[] {
  const layers: Layer[] = [];
  let width = inputs;
  for (let i = 0; i < settings.hiddenLayers; i++) {
    layers.push({ inputs: width, outputs: settings.units, activation: settings.activation });
    width = settings.units;
  }
  layers.push({ inputs: width, outputs, activation: null });
  return layers;
}

/** The layers of the network that moves in `phase`: G from z to x, D from x to its logit. */
export function layersIn(experiment: Experiment, phase: Phase): Layer[] {
  const { dimensions } = distributionEntries[experiment.data.id];
  const settings = networkOf(experiment, phase);
  return phase === 'D'
    ? layersOf(settings, dimensions, 1)
    : layersOf(settings, experiment.prior.dimensions, dimensions);
}

/** Numbers in all weights and biases of `layers`. */
export function parameterCount(layers: readonly Layer[]): number {
  return layers.reduce((sum, { inputs, outputs }) => sum + (inputs + 1) * outputs, 0);
}
