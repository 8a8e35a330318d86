/** One network of the game with everything that belongs to it: parameters, optimiser state, step count. */
import * as tf from '@tensorflow/tfjs-core';
import type { NetworkSettings } from '../../../config/experiment';
import { type Layer, layersOf, optimiserSlots } from '../../../config/layers';
import type { RandomStream } from '../../../math/random';
import { registerGradients } from '../../gradients';
import { initialParameters, parameterShapes } from '../layers';
import type { NetworkState } from '../trainer';
import { forward } from './network';
import { optimisers } from './optimisers';

registerGradients();

/** A trainable network. Its tensors are replaced, never shared: an update of one player cannot touch the other's. */
export class Player {
  private readonly layers: readonly Layer[];
  private readonly shapes: number[][];
  private parameters: tf.Tensor[];
  /** Optimiser state: all parameters' first slots, then all second ones. */
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
    this.slots = this.slotShapes().map((shape) => tf.zeros(shape));
  }

  /** Output [batch, outputs] for input [batch, inputs]. */
  output(input: tf.Tensor2D, parameters: readonly tf.Tensor[] = this.parameters): tf.Tensor2D {
    return forward(this.layers, parameters, input);
  }

  /** One optimiser step along the gradient of `loss`, a function of this player's parameters alone. */
  descend(loss: (parameters: readonly tf.Tensor[]) => tf.Scalar): void {
    this.step += 1;
    const count = this.shapes.length;
    const updated = tf.tidy(() => {
      const gradients = tf.grads((...parameters: tf.Tensor[]) => loss(parameters))(this.parameters);
      return this.parameters.map((parameter, i) =>
        optimisers[this.settings.optimiser](
          parameter,
          gradients[i] as tf.Tensor,
          this.slots.filter((_, slot) => slot % count === i),
          this.settings,
          this.step,
        ),
      );
    });
    tf.dispose([this.parameters, this.slots]);
    const kept = (index: number) => updated.flatMap((tensors) => tensors.slice(index, index + 1));
    this.parameters = kept(0).map(tf.keep);
    this.slots = [...kept(1), ...kept(2)].map(tf.keep);
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
    const tensors = tensorsOf(this.stateShapes(), values);
    this.dispose();
    this.parameters = tensors.slice(0, this.shapes.length);
    this.slots = tensors.slice(this.shapes.length);
    this.step = step;
  }

  /** Takes these parameters; throws if they are of another network. */
  place(values: Float32Array): void {
    const expected = this.shapes.reduce((total, shape) => total + sizeOf(shape), 0);
    if (values.length !== expected) {
      throw new RangeError(`${values.length} parameters do not fit ${expected}`);
    }
    tf.dispose(this.parameters);
    this.parameters = tensorsOf(this.shapes, values);
  }

  private stateShapes(): number[][] {
    return [...this.shapes, ...this.slotShapes()];
  }

  private slotShapes(): number[][] {
    const slots = optimiserSlots[this.settings.optimiser];
    return Array.from({ length: slots }, () => this.shapes).flat();
  }

  dispose(): void {
    tf.dispose([this.parameters, this.slots]);
  }
}

/** Tensors of these shapes, filled from one array. */
function tensorsOf(shapes: readonly number[][], values: Float32Array): tf.Tensor[] {
  let offset = 0;
  return shapes.map((shape) => {
    offset += sizeOf(shape);
    return tf.tensor(values.slice(offset - sizeOf(shape), offset), shape);
  });
}

function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, extent) => product * extent, 1);
}
