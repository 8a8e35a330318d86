/** How much a visitor loads: the files of a built page, followed from import to import. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { linksOf } from './links';

/** Files that are loaded together, and their bytes after gzip. */
export interface Part {
  readonly files: readonly string[];
  readonly bytes: number;
}

/** A part of the worker that is loaded only where it is used. */
export interface LazyPart extends Part {
  readonly name: string;
  /** Bytes together with the worker’s own. */
  readonly withWorker: number;
}

export interface Sizes {
  /** Scripts of the page before its worker. */
  readonly page: Part;
  readonly styles: Part;
  /** The worker before it opens a backend of tf.js. */
  readonly worker: Part;
  readonly lazy: readonly LazyPart[];
  readonly binaries: readonly Part[];
}

const compressed = (content: Uint8Array) => gzipSync(content).length;

/** The name of a built file without its path and hash. */
function plainName(file: string): string {
  return posix.basename(file).replace(/-[\w-]{8}(?=\.)/, '');
}

/** Reads the folder of a built page. */
export function readSizes(folder: string): Sizes {
  const contents = new Map<string, Buffer>();
  const contentOf = (file: string): Buffer => {
    const content = contents.get(file) ?? readFileSync(join(folder, file));
    contents.set(file, content);
    return content;
  };
  const linksIn = (file: string) => linksOf(file, contentOf(file).toString());
  const part = (files: Iterable<string>): Part => {
    const all = [...files];
    return { files: all, bytes: all.reduce((sum, file) => sum + compressed(contentOf(file)), 0) };
  };
  /** `files` with everything that is loaded with them. */
  const together = (files: Iterable<string>): Set<string> => {
    const all = new Set(files);
    for (const file of all) for (const other of linksIn(file).fixed) all.add(other);
    return all;
  };

  const html = contentOf('index.html').toString();
  const named = (pattern: RegExp) =>
    [...html.matchAll(pattern)].map(([, address = '']) => posix.normalize(address));
  const page = together(named(/<script[^>]+src="([^"]+)"/g));
  const worker = together([...page].flatMap((file) => linksIn(file).workers));
  const lazy = [...worker]
    .flatMap((file) => linksIn(file).lazy)
    .map((file) => {
      const all = together([file, ...worker]);
      const own = part([...all].filter((other) => !worker.has(other)));
      return { name: plainName(file).replace('.js', ''), ...own, withWorker: part(all).bytes };
    });
  const binaries = readdirSync(join(folder, 'assets'))
    .filter((file) => file.endsWith('.wasm'))
    .map((file) => part([`assets/${file}`]));
  return {
    page: part(page),
    styles: part(named(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g)),
    worker: part(worker),
    lazy,
    binaries,
  };
}
