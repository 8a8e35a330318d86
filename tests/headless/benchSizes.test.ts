/** What counts as loaded with the page, with its worker, and only later: on a small built page. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSizes } from '../../src/headless/bench/sizes';

const files = {
  'index.html': `<script src="./early.js" defer></script>
    <script type="module" crossorigin src="./assets/index-abcdefgh.js"></script>
    <link rel="icon" href="./icon.svg" />
    <link rel="stylesheet" crossorigin href="./assets/index-abcdefgh.css">`,
  'early.js': 'document.title = "early";',
  'icon.svg': '<svg/>',
  'assets/index-abcdefgh.css': 'body { margin: 0 }',
  'assets/index-abcdefgh.js':
    'import{a}from"./shared-abcdefgh.js";import(`./later-abcdefgh.js`);new Worker(new URL(`worker-abcdefgh.js`,import.meta.url));a;',
  'assets/shared-abcdefgh.js': 'export const a = 1;',
  'assets/later-abcdefgh.js': 'export const b = 2;',
  'assets/worker-abcdefgh.js':
    'export{c}from"./sums-abcdefgh.js";const p=[()=>import(`./gpu-abcdefgh.js`),x=>import(x)];p;',
  'assets/sums-abcdefgh.js': 'export const c = 3;',
  'assets/gpu-abcdefgh.js': 'import"./core-abcdefgh.js";import"./sums-abcdefgh.js";',
  'assets/core-abcdefgh.js': 'console.log("core");',
  'assets/sums-abcdefgh.wasm': 'binary',
};
type File = keyof typeof files;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sizes-'));
  mkdirSync(join(folder, 'assets'));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
});
afterEach(() => rmSync(folder, { recursive: true }));

const bytes = (...names: File[]) =>
  names.reduce((sum, name) => sum + gzipSync(files[name]).length, 0);

describe('readSizes', () => {
  it('follows static imports of the page, and neither its worker nor what it loads later', () => {
    const { page, styles } = readSizes(folder);
    const loaded: File[] = ['early.js', 'assets/index-abcdefgh.js', 'assets/shared-abcdefgh.js'];
    expect(new Set(page.files)).toEqual(new Set(loaded));
    expect(page.bytes).toBe(bytes(...loaded));
    expect(styles.files).toEqual(['assets/index-abcdefgh.css']);
  });

  it('finds the worker, and what it loads only when asked to', () => {
    const { worker, lazy, binaries } = readSizes(folder);
    const own: File[] = ['assets/worker-abcdefgh.js', 'assets/sums-abcdefgh.js'];
    expect(new Set(worker.files)).toEqual(new Set(own));
    expect(lazy).toHaveLength(1);
    const gpu: File[] = ['assets/gpu-abcdefgh.js', 'assets/core-abcdefgh.js'];
    expect(lazy[0]).toMatchObject({ name: 'gpu', files: gpu, bytes: bytes(...gpu) });
    expect(lazy[0]?.withWorker).toBe(bytes(...own, ...gpu));
    expect(binaries.map((part) => part.files)).toEqual([['assets/sums-abcdefgh.wasm']]);
  });

  it('throws where a file is missing', () => {
    rmSync(join(folder, 'assets/core-abcdefgh.js'));
    expect(() => readSizes(folder)).toThrow(/core-abcdefgh/);
  });
});
