/** What of a built page is kept for use without a network, and how a change of it is noticed. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptFiles, writeWorker } from '../../src/headless/offline.mjs';

const files = {
  'index.html': '<p>',
  'icon.svg': '<svg/>',
  'icon-192.png': 'pixels',
  'manifest.webmanifest': '{}',
  'assets/index-abcdefgh.js': '0;',
  'assets/plain.js': '0;',
  'assets/index-abcdefgh.js.map': '{}',
  'assets/tfjs-backend-wasm-abcdefgh.wasm': 'plain',
  'assets/tfjs-backend-wasm-simd-abcdefgh.wasm': 'simd',
  'assets/tfjs-backend-wasm-threaded-simd-abcdefgh.wasm': 'threads',
};

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offline-'));
  mkdirSync(join(folder, 'assets'));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
});
afterEach(() => rmSync(folder, { recursive: true }));

const worker = () => readFileSync(join(folder, 'offline.js'), 'utf8');

describe('the files that are kept', () => {
  it('are those that the page may ask for', () => {
    expect(keptFiles(folder).map(({ url }) => url)).toEqual([
      'assets/index-abcdefgh.js',
      'assets/plain.js',
      'assets/tfjs-backend-wasm-simd-abcdefgh.wasm',
      'icon.svg',
      'index.html',
      'manifest.webmanifest',
    ]);
  });

  it('have a revision, unless their name is one', () => {
    const named = keptFiles(folder).filter(({ revision }) => revision === null);
    expect(named.map(({ url }) => url)).toEqual([
      'assets/index-abcdefgh.js',
      'assets/tfjs-backend-wasm-simd-abcdefgh.wasm',
    ]);
  });
});

describe('the worker', () => {
  it('is the same for the same files, and another one after any change', async () => {
    await writeWorker(folder);
    const first = worker();
    expect(first).toContain('assets/index-abcdefgh.js');
    await writeWorker(folder);
    expect(worker()).toBe(first);
    writeFileSync(join(folder, 'index.html'), '<p>new');
    await writeWorker(folder);
    expect(worker()).not.toBe(first);
  });
});
