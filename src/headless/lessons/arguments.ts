/** The command line of the lessons' claims: text in, checked values out. */
import { parseArgs } from 'node:util';
import { type LessonId, lessonIds } from '../../config/lessons';
import { ranges } from '../../config/ranges';
import { ArgumentError } from '../arguments';

export interface LessonArguments {
  readonly lessons: readonly LessonId[];
  readonly seeds: readonly number[];
  /** Only the claims that take about a second. */
  readonly short: boolean;
  readonly format: 'table' | 'json' | 'markdown';
  readonly help: boolean;
}

const usualSeeds = [1, 2, 3, 4, 5];
const shortSeeds = [1, 2];

export const usage = `npm run -s lessons -- [lesson …] [options]

Runs the experiments of the lessons without a page, on several seeds, and says of each claim what
was measured and whether it holds. Ends with an error if a claim fails on more than one seed in five.

  lessons          ${lessonIds.join(', ')} (default: all)
  --seeds <n,n,…>  default ${usualSeeds.join(',')}
  --short          only what takes about a second, on seeds ${shortSeeds.join(' and ')}
  --json           one JSON object instead of a table
  --markdown       the table of the README
  --help           this text`;

const flag = { type: 'boolean', default: false } as const;
const options = {
  seeds: { type: 'string' },
  short: flag,
  json: flag,
  markdown: flag,
  help: { ...flag, short: 'h' },
} as const;

function split(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new ArgumentError(line);
  }
}

function lessonOf(word: string): LessonId {
  const id = lessonIds.find((known) => known === word);
  if (id) return id;
  throw new ArgumentError(`There is no lesson "${word}", only ${lessonIds.join(', ')}.`);
}

function seedOf(text: string): number {
  const seed = /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (seed >= ranges.seed.min && seed <= ranges.seed.max) return seed;
  throw new ArgumentError(`--seeds takes whole numbers, not "${text}".`);
}

/** Reads the words after `lessons --`; throws ArgumentError. */
export function parseLessonArguments(words: readonly string[]): LessonArguments {
  const { values, positionals } = split(words);
  const { seeds, short, json, markdown, help } = values;
  if (json && markdown) throw new ArgumentError('Choose one of --json and --markdown.');
  return {
    lessons: positionals.length > 0 ? positionals.map(lessonOf) : lessonIds,
    seeds: seeds?.split(',').map(seedOf) ?? (short ? shortSeeds : usualSeeds),
    short,
    format: json ? 'json' : markdown ? 'markdown' : 'table',
    help,
  };
}
