/** One read-back for many tensors: they are joined on the device and split on arrival. */
import * as tf from '@tensorflow/tfjs-core';

export class Readout {
  private readonly sizes: readonly (readonly [string, number])[];
  private readonly joined: tf.Tensor1D;

  /** Queues `compute` and frees everything it made but the joined result. Empty tensors are left out. */
  constructor(compute: () => Readonly<Record<string, tf.Tensor>>) {
    let sizes: (readonly [string, number])[] = [];
    this.joined = tf.tidy(() => {
      const wanted = Object.entries(compute()).filter(([, tensor]) => tensor.size > 0);
      sizes = wanted.map(([name, { size }]) => [name, size]);
      return tf.concat1d(wanted.map(([, tensor]) => tf.reshape(tensor, [-1])));
    });
    this.sizes = sizes;
  }

  /** The values of each tensor by name, in arrays of their own. */
  async values(): Promise<Record<string, Float32Array>> {
    const all = (await this.joined.data()) as Float32Array;
    this.joined.dispose();
    let offset = 0;
    return Object.fromEntries(
      this.sizes.map(([name, size]) => {
        offset += size;
        return [name, all.slice(offset - size, offset)];
      }),
    );
  }
}
