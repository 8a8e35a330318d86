/** How much a visitor loads: the files of a built page, followed from import to import. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'vite';

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

/** What a script loads: always, only when asked to, and in a thread of its own. */
interface Links {
  readonly fixed: readonly string[];
  readonly lazy: readonly string[];
  readonly workers: readonly string[];
}

const compressed = (content: Uint8Array) => gzipSync(content).length;

/** The name of a built file without its path and hash. */
function plainName(file: string): string {
  return posix.basename(file).replace(/-[\w-]{8}(?=\.)/, '');
}

function linksOf(file: string, text: string): Links {
  const { module } = parseSync(file, text);
  const beside = (address: string) => posix.join(posix.dirname(file), address);
  const reexported = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
  );
  const imported = module.staticImports.map(({ moduleRequest }) => moduleRequest.value);
  // Addresses of dynamic imports are given as a range of the text, with their quotes.
  const lazy = module.dynamicImports
    .map(({ moduleRequest: { start, end } }) => text.slice(start, end))
    .filter((literal) => /^(["'`])[^"'`$]*\1$/.test(literal))
    .map((literal) => literal.slice(1, -1));
  const workers = [...text.matchAll(/new URL\(["'`]([^"'`]+\.js)["'`],\s*import\.meta\.url\)/g)];
  return {
    fixed: [...new Set([...imported, ...reexported])].map(beside),
    lazy: lazy.map(beside),
    workers: workers.map(([, address = '']) => beside(address)),
  };
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
