/** Makes a loaded backend the one tf.js computes on. */
import * as tf from '@tensorflow/tfjs-core';
import type { BackendId } from '../../config/backends';

/** Makes `id` the backend of all following operations; throws where it cannot be had. */
export async function use(id: BackendId): Promise<void> {
  tf.enableProdMode(); // no checks of every operation for NaN: the probe looks for those
  if (!(await tf.setBackend(id))) throw new Error(`the backend ${id} did not start`);
  await tf.ready();
}
