/** Opens the tf.js CPU backend for tests in Node. */
import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { registerGradients } from '../../src/systems/gradients';

export async function useCpu(): Promise<void> {
  tf.enableProdMode(); // no advice to install another backend
  registerGradients();
  await tf.setBackend('cpu');
}
