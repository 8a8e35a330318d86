/** The command line of the lessons' claims: text in, checked values out. */
import { parseArgs } from 'node:util';
import { lessonIds } from '../../config/lessons';
import { ranges } from '../../config/ranges';
import { claims } from '../../lessons/claims';
import { ArgumentError } from '../arguments';
import type { ClaimName } from './measure';

export interface LessonArguments {
  readonly wanted: readonly ClaimName[];
  readonly seeds: readonly number[];
  /** Writes what was measured into the record that the lessons' words are made from. */
  readonly record: boolean;
  /** Prints that record, and measures nothing. */
  readonly recorded: boolean;
  readonly format: 'table' | 'json' | 'markdown';
  readonly help: boolean;
}

const usualSeeds = [1, 2, 3, 4, 5];
const shortSeeds = [1, 2];
/** The seeds that words speak of. */
export const recordedSeeds: readonly number[] = Array.from({ length: 20 }, (_, i) => i + 1);

export const usage = `npm run -s lessons -- [lesson | lesson.claim …] [options]

Runs the experiments of the lessons without a page, on several seeds, and says of each claim what
was measured and whether it holds. Ends with an error if a claim fails on more than one seed in ten,
or, where it speaks of most seeds, on more than one in five.

  lessons        ${lessonIds.join(', ')}, or claims of them (default: all)
  --seeds <…>    "1,2,3" or "101-110"; default ${usualSeeds.join(',')}
  --short        only what takes about a second, on seeds ${shortSeeds.join(' and ')}
  --record       on seeds 1-${recordedSeeds.length}, and into the record that the lessons’ words are made from
  --recorded     prints that record, and measures nothing
  --json         one JSON object instead of a table
  --markdown     the table of the README
  --help         this text`;

const flag = { type: 'boolean', default: false } as const;
const options = {
  seeds: { type: 'string' },
  short: flag,
  record: flag,
  recorded: flag,
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

/** All claims, or those that take about a second. */
function allClaims(short: boolean): ClaimName[] {
  return lessonIds.flatMap((lesson) =>
    claims[lesson].filter(({ quick }) => quick || !short).map(({ id }) => ({ lesson, claim: id })),
  );
}

/** The claims that a word names: `flat` those of a lesson, `flat.on` one of them. */
function named(word: string): ClaimName[] {
  const found = allClaims(false).filter(
    ({ lesson, claim }) => word === lesson || word === `${lesson}.${claim}`,
  );
  if (found.length > 0) return found;
  throw new ArgumentError(
    `There is no lesson or claim "${word}"; lessons: ${lessonIds.join(', ')}.`,
  );
}

function seedOf(text: string): number {
  const seed = /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (seed >= ranges.seed.min && seed <= ranges.seed.max) return seed;
  throw new ArgumentError(`--seeds takes whole numbers, not "${text}".`);
}

/** "7" or "101-110". */
function seedsOf(text: string): number[] {
  const [first = '', last] = text.trim().split(/(?<=\d)-(?=\d)/);
  const [from, to] = [seedOf(first), seedOf(last ?? first)];
  if (to >= from && to - from < 1000) {
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  }
  throw new ArgumentError(`--seeds takes ascending ranges of at most 1000, not "${text}".`);
}

/** Reads the words after `lessons --`; throws ArgumentError. */
export function parseLessonArguments(words: readonly string[]): LessonArguments {
  const { values, positionals } = split(words);
  const { seeds, short, record, recorded, json, markdown, help } = values;
  if (json && markdown) throw new ArgumentError('Choose one of --json and --markdown.');
  if ((record || recorded) && (seeds !== undefined || short || (record && recorded))) {
    throw new ArgumentError('The record has its own seeds, and is written or printed as a whole.');
  }
  const own = record || recorded ? recordedSeeds : short ? shortSeeds : usualSeeds;
  return {
    wanted: positionals.length > 0 ? positionals.flatMap(named) : allClaims(short),
    seeds: seeds?.split(',').flatMap(seedsOf) ?? own,
    record,
    recorded,
    format: json ? 'json' : markdown ? 'markdown' : 'table',
    help,
  };
}
