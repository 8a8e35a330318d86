/** Gives a built page its service worker: lists the files to be kept and bundles them with the worker's code. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { build } from 'vite';
import { root } from './process.mjs';

/**
 * A file that is kept, relative to the folder of the page; the revision is null where the name changes with the content.
 * @typedef {{ readonly url: string, readonly revision: string | null }} KeptFile
 */

/** At the root of what it keeps. */
const workerFile = 'offline.js';

/**
 * Of the three binaries of the WASM backend only the one with SIMD is kept: every browser that can run the page has it,
 * and threads need headers that few servers send. Icons are asked for by whoever installs the page, not by the page.
 */
const unneeded = [
  /^offline\.js$/,
  /\.map$/,
  /\.png$/,
  /^assets\/tfjs-backend-wasm(?!-simd-[\w-]{8}\.).*\.wasm$/,
];

/** @param {string | Uint8Array} content */
const digest = (content) => createHash('sha256').update(content).digest('hex').slice(0, 16);

/**
 * The files of a built page that are kept, in the order of their names.
 * @param {string} folder
 * @returns {KeptFile[]}
 */
export function keptFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !unneeded.some((pattern) => pattern.test(path)))
    .sort()
    .map((url) => {
      const named = /^assets\/.+-[\w-]{8}\.\w+$/.test(url);
      return { url, revision: named ? null : digest(readFileSync(join(folder, url))) };
    });
}

/**
 * Writes the worker of a built page into its folder.
 * @param {string} folder
 */
export async function writeWorker(folder) {
  const files = keptFiles(folder);
  await build({
    root,
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'error',
    define: {
      keptFiles: JSON.stringify(files),
      versionName: JSON.stringify(digest(JSON.stringify(files))),
    },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2023',
      modulePreload: false,
      rolldownOptions: {
        input: resolve(root, 'src/app/offline/worker.ts'),
        output: { format: 'iife', entryFileNames: workerFile },
      },
    },
  });
}

/**
 * The plugin of the page's build; other pages, as the benchmark's, get no worker.
 * @returns {import('vite').Plugin}
 */
export function offline() {
  let folder = '';
  return {
    name: 'offline',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    async closeBundle() {
      if (existsSync(join(folder, 'index.html'))) await writeWorker(folder);
    },
  };
}
