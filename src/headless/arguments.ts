/** The command line of the experiment runner: text in, checked values out. */
import { parseArgs } from 'node:util';
import { type BackendId, backendIds } from '../config/backends';
import { type Range, ranges } from '../config/ranges';

export interface Arguments {
  /** A permalink or its fragment; empty for the default experiment. */
  readonly link: string;
  readonly iterations: number;
  /** Null: the seed of the link. */
  readonly seeds: readonly number[] | null;
  /** Null: the device of the link, else the engine's choice. */
  readonly backend: BackendId | null;
  /** Samples of P_G the measures are estimated from. */
  readonly samples: number;
  readonly json: boolean;
  readonly help: boolean;
}

/** A command line that cannot be run; the message is one line. */
export class ArgumentError extends Error {}

const defaultIterations = 5000;
/** Enough that the estimate of the Jensen–Shannon divergence of a perfect generator is near 0 nats. */
const defaultSamples = 20_000;

const iterationRange: Range = { min: 1, max: 10_000_000, step: 1, integer: true };
const sampleRange: Range = { min: 100, max: 1_000_000, step: 1, integer: true };

export const usage = `npm run -s experiment -- ['<permalink or its fragment>'] [options]

Trains the experiment in headless Chromium, on the engine of the page, and prints a row a seed.
Without a link: the default experiment.

  --iterations <n>     iterations of each run (default ${defaultIterations})
  --seeds <n,n,…>      one run for each (default: the seed of the link)
  --backend <id>       ${backendIds.join(', ')} (default: the link's, else what the page would choose)
  --samples <n>        samples of the generator to measure with (default ${defaultSamples}; the tables of
                       the literature count modes on 2500)
  --json               one JSON array instead of a table
  --help               this text

jsd and reverseKL are in nats, highQuality in percent, wasserstein1 in units of x.`;

const options = {
  iterations: { type: 'string' },
  seeds: { type: 'string' },
  backend: { type: 'string' },
  samples: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** An integer of `range`, or an error that names the option. */
function integer(option: string, text: string, { min, max }: Range): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= min && value <= max) return value;
  throw new ArgumentError(`${option} takes whole numbers from ${min} to ${max}, not "${text}".`);
}

function backendOf(text: string): BackendId {
  const id = backendIds.find((known) => known === text);
  if (id) return id;
  throw new ArgumentError(`--backend takes ${backendIds.join(', ')}, not "${text}".`);
}

function split(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new ArgumentError(line);
  }
}

/** Reads the words after `experiment --`; throws ArgumentError. */
export function parseArguments(words: readonly string[]): Arguments {
  const { values, positionals } = split(words);
  const [link = '', second] = positionals;
  if (second !== undefined) {
    throw new ArgumentError(`One link is expected; put it in quotes ("${second}" is left over).`);
  }
  const { iterations, seeds, backend, samples, json = false, help = false } = values;
  return {
    link,
    iterations:
      iterations === undefined
        ? defaultIterations
        : integer('--iterations', iterations, iterationRange),
    seeds: seeds?.split(',').map((seed) => integer('--seeds', seed.trim(), ranges.seed)) ?? null,
    backend: backend === undefined ? null : backendOf(backend),
    samples: samples === undefined ? defaultSamples : integer('--samples', samples, sampleRange),
    json,
    help,
  };
}
