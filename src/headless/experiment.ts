/** `npm run experiment`: trains an experiment in headless Chromium, on the engine of the page, and prints measures. */
import type { Page } from 'playwright';
import { type DecodedLink, decodeLink } from '../config/link';
import { ArgumentError, type Arguments, parseArguments, usage } from './arguments';
import type { Order } from './harness';
import { type Row, rowOf, tableOf } from './rows';
import { withPages } from './served';

const harness = 'src/headless/harness.html';

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
    const rows = await withPages([harness], async ({ browser, addressOf }) => {
      const page = await browser.newPage();
      await page.goto(addressOf(harness));
      return measureSeeds(page, options, link);
    });
    console.log(options.json ? JSON.stringify(rows, null, 2) : tableOf(rows));
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return error instanceof ArgumentError ? 2 : 1;
  }
}
