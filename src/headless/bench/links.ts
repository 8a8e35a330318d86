/** Which files a script of a built page loads, read from its text. */
import { posix } from 'node:path';
import { parseSync } from 'vite';

/** What a script loads: always, only when asked to, and in a thread of its own. */
interface Links {
  readonly fixed: readonly string[];
  readonly lazy: readonly string[];
  readonly workers: readonly string[];
}

/** Addresses are from the folder of the page, as `file` is. */
export function linksOf(file: string, text: string): Links {
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
