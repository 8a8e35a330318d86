/** The WebAssembly backend of tf.js; its binaries are part of the bundle's assets. */
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threads from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import type { Backend } from '../backend';
import { createPlainTrainer } from '../gan/plain/trainer';
import { use } from './use';

export async function openWasm(): Promise<Backend> {
  setWasmPaths({
    'tfjs-backend-wasm.wasm': plain,
    'tfjs-backend-wasm-simd.wasm': simd,
    'tfjs-backend-wasm-threaded-simd.wasm': threads,
  });
  await use('wasm');
  return {
    id: 'wasm',
    renderer: '',
    trainers: [['plain', createPlainTrainer]],
    onLost: () => {},
  };
}
