/** The CPU backend of tf.js: the plain update in plain JavaScript, for comparison. */
import '@tensorflow/tfjs-backend-cpu';
import type { Backend } from '../backend';
import { createPlainTrainer } from '../gan/plain/trainer';
import { use } from './use';

export async function openPlainCpu(): Promise<Backend> {
  await use('cpu');
  return {
    id: 'cpu',
    renderer: '',
    trainers: [['plain', createPlainTrainer]],
    onLost: () => {},
  };
}
