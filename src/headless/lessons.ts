/** `npm run lessons`: runs what the lessons claim on several seeds and says what holds. */
import { ArgumentError } from './arguments';
import { type LessonArguments, parseLessonArguments, usage } from './lessons/arguments';
import type { Measurement } from './lessons/measure';
import { inRecord, keep } from './lessons/record';
import { printers, verdictsOf } from './lessons/report';
import { measureAll } from './lessons/threads';

/** A line about how things go, for people only. */
function progress({ lesson, claim, seed, value }: Measurement): void {
  if (!process.stderr.isTTY) return;
  const seconds = process.uptime().toFixed(0);
  console.error(`${seconds} s: seed ${seed}, ${lesson}, ${claim}: ${value.toPrecision(3)}`);
}

async function judge(given: LessonArguments): Promise<number> {
  const { wanted, seeds, record, recorded, format } = given;
  const orders = seeds.map((seed) => ({ seed, wanted }));
  const measurements = recorded ? inRecord(wanted) : await measureAll(orders, progress);
  if (record) await keep(measurements);
  const verdicts = verdictsOf(measurements);
  console.log(printers[format](verdicts));
  const failed = verdicts.filter(({ stands }) => !stands);
  for (const { lesson, claim } of failed) console.error(`fails: ${lesson}.${claim.id}`);
  return failed.length > 0 ? 1 : 0;
}

/** Runs the command line `words` and resolves with the exit code. */
export async function main(words: readonly string[]): Promise<number> {
  try {
    const options = parseLessonArguments(words);
    if (!options.help) return await judge(options);
    console.log(usage);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return error instanceof ArgumentError ? 2 : 1;
  }
}
