/** The command line of the benchmark: text in, checked values out. */
import { parseArgs } from 'node:util';
import { ArgumentError } from '../arguments';

export interface BenchArguments {
  readonly format: 'table' | 'json' | 'markdown';
  readonly quick: boolean;
  readonly help: boolean;
}

export const usage = `npm run -s bench -- [options]

Measures speed, loading and sizes of the page in headless Chromium, which renders WebGL in
software, and prints tables. It takes some five minutes; let the machine do nothing else meanwhile.

  --quick      one short round of everything, in a minute: to see that it works, not for figures
  --json       one JSON object instead of tables
  --markdown   the section of the README
  --help       this text`;

const flag = { type: 'boolean', default: false } as const;
const options = {
  quick: flag,
  json: flag,
  markdown: flag,
  help: { ...flag, short: 'h' },
} as const;

function read(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options, strict: true }).values;
  } catch (error) {
    const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new ArgumentError(line);
  }
}

/** Reads the words after `bench --`; throws ArgumentError. */
export function parseBenchArguments(words: readonly string[]): BenchArguments {
  const { json, markdown, quick, help } = read(words);
  if (json && markdown) throw new ArgumentError('Choose one of --json and --markdown.');
  return { format: json ? 'json' : markdown ? 'markdown' : 'table', quick, help };
}
