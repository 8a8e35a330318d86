/** Builds pages as the page itself is built, serves them on localhost and opens a Chromium on them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { build, preview } from 'vite';
import { browserFlags, findBrowser } from './browser.mjs';
import { freePort, root } from './process.mjs';

/** What is there while `withPages` runs. */
export interface Served {
  readonly browser: Browser;
  /** Address of a built page, by its path from the project's folder. */
  readonly addressOf: (path: string) => string;
  /** The folder that holds a page's build. */
  readonly folderOf: (path: string) => string;
}

/** Builds each page on its own, serves all, and clears everything away after `use`. */
export async function withPages<Result>(
  paths: readonly string[],
  use: (served: Served) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'gan-playground-'));
  const undo: (() => Promise<void>)[] = [() => rm(folder, { recursive: true, force: true })];
  const place = (path: string) => String(paths.indexOf(path));
  const folderOf = (path: string) => join(folder, place(path));
  try {
    for (const path of paths) {
      const output = { outDir: folderOf(path), emptyOutDir: true };
      const input = join(root, path);
      await build({ root, logLevel: 'error', build: { ...output, rolldownOptions: { input } } });
    }
    const server = await preview({
      root,
      logLevel: 'error',
      build: { outDir: folder },
      preview: { host: 'localhost', port: await freePort(4500), open: false },
    });
    undo.push(() => server.close());
    const executablePath = await findBrowser();
    const browser = await chromium.launch({ executablePath, args: browserFlags });
    undo.push(() => browser.close());
    const base = server.resolvedUrls?.local[0];
    const addressOf = (path: string) => new URL(`${place(path)}/${path}`, base).href;
    return await use({ browser, addressOf, folderOf });
  } finally {
    for (const action of undo.reverse()) await action();
  }
}
