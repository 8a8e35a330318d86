/** `npm run bench`: how fast the page trains, draws and loads, measured in headless Chromium in one run. */
import { cpus } from 'node:os';
import { ArgumentError } from './arguments';
import { type BenchArguments, parseBenchArguments, usage } from './bench/arguments';
import { engineIds } from './bench/jobs';
import { measure } from './bench/measure';
import type { Effort, Report } from './bench/report';
import { sceneIds } from './bench/scenes';
import { readSizes } from './bench/sizes';
import { markdown, plainText } from './bench/tables';
import { type Served, withPages } from './served';

const harness = 'src/headless/bench/harness.html';
const page = 'index.html';

const complete: Effort = {
  quick: false,
  rounds: 3,
  timing: 600,
  growthTiming: 500,
  growthStep: 1,
  engines: engineIds,
  watching: 1500,
  watched: ['chosen', ...engineIds],
  scenes: sceneIds,
  moments: [100, 20_000],
  learningSeeds: [1, 2, 3],
};

const quick: Effort = {
  quick: true,
  rounds: 1,
  timing: 150,
  growthTiming: 60,
  growthStep: 3,
  engines: ['webgl', 'webglPlain', 'cpu'],
  watching: 700,
  watched: ['chosen'],
  scenes: [],
  moments: [100, 1000],
  learningSeeds: [],
};

/** A line about how things go, for people only. */
function progress(text: string): void {
  if (process.stderr.isTTY) console.error(`${process.uptime().toFixed(0)} s: ${text}`);
}

async function reportOf({ browser, addressOf, folderOf }: Served, effort: Effort): Promise<Report> {
  const place = { browser, harness: addressOf(harness), page: addressOf(page), effort, progress };
  const processors = cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: {
      processor: processors[0]?.model.trim() ?? 'unknown processor',
      cores: processors.length,
      browser: `Chromium ${browser.version()}`,
    },
    effort,
    ...(await measure(place)),
    sizes: readSizes(folderOf(page)),
  };
}

/** Numbers to four digits: more would be noise. */
function json(report: Report): string {
  const rounded = (_: string, value: unknown) =>
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;
  return JSON.stringify(report, rounded, 2);
}

const printers: Readonly<Record<BenchArguments['format'], (report: Report) => string>> = {
  json,
  markdown,
  table: plainText,
};

/** Runs the command line `words` and resolves with the exit code. */
export async function main(words: readonly string[]): Promise<number> {
  try {
    const { format, quick: short, help } = parseBenchArguments(words);
    if (help) {
      console.log(usage);
      return 0;
    }
    const effort = short ? quick : complete;
    const report = await withPages([page, harness], (served) => reportOf(served, effort));
    console.log(printers[format](report));
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return error instanceof ArgumentError ? 2 : 1;
  }
}
