/** How the page is built: relative addresses, so that the folder dist works at any path. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { offline } from './src/headless/offline.mjs';

/** Any module but a worker's entry, which is a file of this name. */
const outsideEntry = (id: string) => !/worker\.ts/i.test(id);

export default defineConfig({
  base: './',
  plugins: [react(), offline()],
  worker: {
    format: 'es',
    rolldownOptions: {
      output: {
        // What a worker's entry shares with later chunks goes into a chunk of its own: WebKit evaluates an entry
        // that a chunk imports a second time, and its second instance takes the messages of the first.
        codeSplitting: { groups: [{ name: 'initial', tags: ['$initial'], test: outsideEntry }] },
      },
    },
  },
  build: { target: 'es2023' },
  optimizeDeps: {
    // Only the worker imports these; found late, they would reload the page in the middle of a run.
    include: [
      '@tensorflow/tfjs-core',
      '@tensorflow/tfjs-backend-cpu',
      '@tensorflow/tfjs-backend-wasm',
      '@tensorflow/tfjs-backend-webgl',
    ],
  },
});
