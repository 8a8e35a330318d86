/** How the page is built: relative addresses, so that the folder dist works at any path. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { offline } from './src/headless/offline.mjs';

export default defineConfig({
  base: './',
  plugins: [react(), offline()],
  worker: { format: 'es' },
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
