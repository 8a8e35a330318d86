/** One network of the game with everything that belongs to it: parameters, optimiser state, step count. */
import * as tf from '@tensorflow/tfjs-core';
import type { NetworkSettings } from '../../../config/experiment';
import type { RandomStream } from '../../../math/random';
import { registerGradients } from '../../gradients';
import { initialParameters, type Layer, layersOf, parameterShapes } from '../layers';
import type { NetworkState } from '../trainer';
import { forward } from './network';
import { optimisers } from './optimisers';

registerGradients();

/** A trainable network. Its tensors are replaced, never shared: an update of one player cannot touch the other's. */
export class Player {
  private readonly layers: readonly Layer[];
  private readonly shapes: number[][];
  private parameters: tf.Tensor[];
  /** Optimiser state: `slots` tensors after each other for each parameter. */
  private slots: tf.Tensor[];
  private step = 0;

  constructor(
    public settings: NetworkSettings,
    inputs: number,
    outputs: number,
    random: RandomStream,
  ) {
    this.layers = layersOf(settings, inputs, outputs);
    this.shapes = parameterShapes(this.layers);
    this.parameters = initialParameters(this.layers, random).map((values, i) =>
      tf.tensor(values, this.shapes[i] as number[]),
    );
    const { slots } = optimisers[settings.optimiser];
    this.slots = this.shapes.flatMap((shape) =>
      Array.from({ length: slots }, () => tf.zeros(shape)),
    );
  }

  /** Output [batch, outputs] for input [batch, inputs]. */
  output(input: tf.Tensor2D, parameters: readonly tf.Tensor[] = this.parameters): tf.Tensor2D {
    return forward(this.layers, parameters, input);
  }

  /** One optimiser step along the gradient of `loss`, a function of this player's parameters alone. */
  descend(loss: (parameters: readonly tf.Tensor[]) => tf.Scalar): void {
    this.step += 1;
    const { apply, slots: count } = optimisers[this.settings.optimiser];
    const updated = tf.tidy(() => {
      const gradients = tf.grads((...parameters: tf.Tensor[]) => loss(parameters))(this.parameters);
      return this.parameters.map((parameter, i) =>
        apply(
          parameter,
          gradients[i] as tf.Tensor,
          this.slots.slice(i * count, (i + 1) * count),
          this.settings,
          this.step,
        ),
      );
    });
    tf.dispose([this.parameters, this.slots]);
    this.parameters = updated.map(([parameter]) => tf.keep(parameter));
    this.slots = updated.flatMap(([, ...slots]) => slots.map((slot) => tf.keep(slot)));
  }

  /** All parameters in one tensor, in the order [W₁, b₁, …]. */
  flatParameters(): tf.Tensor1D {
    return tf.concat1d(this.parameters.map((parameter) => tf.reshape(parameter, [-1])));
  }

  /** Waits for the device by reading one number back: the last bias, a result of the last step. */
  async settle(): Promise<void> {
    await this.parameters.at(-1)?.data();
  }

  /** Parameters and optimiser state in one array, and the number of steps. */
  async save(): Promise<NetworkState> {
    const { step } = this;
    const all = tf.tidy(() =>
      tf.concat1d([...this.parameters, ...this.slots].map((tensor) => tf.reshape(tensor, [-1]))),
    );
    const values = (await all.data()) as Float32Array;
    all.dispose();
    return { values: values.slice(), step };
  }

  /** Throws if `state` is of another network. */
  check({ values }: NetworkState): void {
    const expected = this.stateShapes().reduce((total, shape) => total + sizeOf(shape), 0);
    if (values.length === expected) return;
    throw new RangeError(`a state of ${values.length} numbers does not fit ${expected}`);
  }

  restore({ values, step }: NetworkState): void {
    let offset = 0;
    const tensors = this.stateShapes().map((shape) => {
      offset += sizeOf(shape);
      return tf.tensor(values.slice(offset - sizeOf(shape), offset), shape);
    });
    this.dispose();
    this.parameters = tensors.slice(0, this.shapes.length);
    this.slots = tensors.slice(this.shapes.length);
    this.step = step;
  }

  /** Shapes of the parameters, then of the optimiser's slots for each parameter. */
  private stateShapes(): number[][] {
    const { slots } = optimisers[this.settings.optimiser];
    return [
      ...this.shapes,
      ...this.shapes.flatMap((shape) => Array.from({ length: slots }, () => shape)),
    ];
  }

  dispose(): void {
    tf.dispose([this.parameters, this.slots]);
  }
}

function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, extent) => product * extent, 1);
}
