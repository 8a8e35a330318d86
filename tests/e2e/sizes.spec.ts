/** The built page is light to load: budgets of its parts after gzip. Needs no browser, but the build. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { readSizes } from '../../src/headless/bench/sizes';
import { root } from '../../src/headless/process.mjs';

const dist = resolve(root, 'dist');
/** Bytes in a kilobyte, as the network counts. */
const kilo = 1000;

/** True if a file holds the core of tf.js: it is the only one that counts tensors. */
function holdsTensorflow(file: string): boolean {
  return readFileSync(resolve(dist, file), 'utf8').includes('numTensors');
}

test('scripts of the page, before the worker: at most 180 KB', () => {
  const { page } = readSizes(dist);
  expect(page.bytes).toBeGreaterThan(50 * kilo); // else something was not found
  expect(page.bytes).toBeLessThanOrEqual(180 * kilo);
});

test('worker, alone and with each backend of tf.js: at most 200 KB', () => {
  const { worker, lazy } = readSizes(dist);
  expect(worker.bytes).toBeGreaterThan(5 * kilo);
  expect(lazy.map(({ name }) => name).sort()).toEqual(['cpu', 'wasm', 'webgl']);
  const sizes = lazy.map(({ name, withWorker }) => ({ name, fits: withWorker <= 200 * kilo }));
  expect(sizes.filter(({ fits }) => !fits)).toEqual([]);
  expect(worker.bytes).toBeLessThanOrEqual(200 * kilo);
});

test('tf.js comes only with a backend that uses it', () => {
  const { page, worker, lazy } = readSizes(dist);
  expect([...page.files, ...worker.files].filter(holdsTensorflow)).toEqual([]);
  for (const { name, files } of lazy) {
    expect(files.filter(holdsTensorflow), name).toHaveLength(1);
  }
});
