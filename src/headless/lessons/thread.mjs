/** A thread that measures the claims of lessons on one seed; sources are read as `run.mjs` reads them. */
import { resolve } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { runnerImport } from 'vite';
import { root } from '../process.mjs';

/** @type {{ module: typeof import('./measure') }} */
const { module } = await runnerImport(resolve(root, 'src/headless/lessons/measure.ts'), {
  root,
  configFile: false,
  logLevel: 'error',
});
await module.measureSeed(workerData, (measurement) => parentPort?.postMessage(measurement));
