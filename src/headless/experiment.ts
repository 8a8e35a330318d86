/** `npm run experiment`: trains an experiment in headless Chromium, on the engine of the page, and prints measures. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { build, preview } from 'vite';
import { type DecodedLink, decodeLink } from '../config/link';
import { ArgumentError, type Arguments, parseArguments, usage } from './arguments';
import { browserFlags, findBrowser } from './browser.mjs';
import type { Order } from './harness';
import { freePort, root } from './process.mjs';
import { type Row, rowOf, tableOf } from './rows';

const harness = 'src/headless/harness.html';

/** Builds the harness as the page itself is built, serves and opens it, and clears all away after `use`. */
async function withHarness<Result>(use: (page: Page) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'gan-playground-'));
  const undo: (() => Promise<void>)[] = [() => rm(folder, { recursive: true, force: true })];
  try {
    const output = {
      outDir: folder,
      emptyOutDir: true,
      rollupOptions: { input: join(root, harness) },
    };
    await build({ root, logLevel: 'error', build: output });
    const server = await preview({
      root,
      logLevel: 'error',
      build: output,
      preview: { host: 'localhost', port: await freePort(4500), open: false },
    });
    undo.push(() => server.close());
    const executablePath = await findBrowser();
    const browser = await chromium.launch({ executablePath, args: browserFlags });
    undo.push(() => browser.close());
    const page = await browser.newPage();
    await page.goto(new URL(harness, server.resolvedUrls?.local[0]).href);
    return await use(page);
  } finally {
    for (const action of undo.reverse()) await action();
  }
}

/** A line about how things go, for people only. */
function progress(text: string): void {
  if (process.stderr.isTTY) console.error(text);
}

/** What was changed about a link, a line each. */
function reportChanges({ changes }: DecodedLink): void {
  for (const { kind, key, given, used } of changes) {
    const instead = used === '' ? '' : `, used ${used}`;
    console.error(
      kind === 'tooLong' ? 'link: too long' : `link: ${key}=${given} is ${kind}${instead}`,
    );
  }
}

async function measureSeeds(page: Page, options: Arguments, link: DecodedLink): Promise<Row[]> {
  const { iterations, samples } = options;
  const backend = options.backend ?? link.view.backend;
  const rows: Row[] = [];
  for (const seed of options.seeds ?? [link.experiment.seed]) {
    progress(`seed ${seed}: ${iterations} iterations …`);
    const order: Order = { experiment: { ...link.experiment, seed }, backend, iterations, samples };
    const outcome = await page.evaluate((given) => window.runExperiment(given), order);
    if (backend && outcome.backend !== backend) {
      console.error(`seed ${seed}: ${backend} could not be had, ran on ${outcome.backend}`);
    }
    rows.push(rowOf(seed, outcome.backend, outcome.report));
  }
  return rows;
}

/** Runs the command line `words` and resolves with the exit code. */
export async function main(words: readonly string[]): Promise<number> {
  try {
    const options = parseArguments(words);
    if (options.help) {
      console.log(usage);
      return 0;
    }
    const link = decodeLink(options.link);
    reportChanges(link);
    const rows = await withHarness((page) => measureSeeds(page, options, link));
    console.log(options.json ? JSON.stringify(rows, null, 2) : tableOf(rows));
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return error instanceof ArgumentError ? 2 : 1;
  }
}
