/** Writes what claims came to into the record that the lessons' words are made from. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type LessonId, lessonIds } from '../../config/lessons';
import { claims } from '../../lessons/claims';
import { meets } from '../../lessons/claims/claim';
import { type Recorded, record } from '../../lessons/claims/record';
import { root } from '../process.mjs';
import type { ClaimName, Measurement } from './measure';
import { protocolOf } from './rehearsal';

const path = 'src/lessons/claims/record.ts';
/** Digits that are kept of a number. */
const digits = 5;
const lineWidth = 100;

type Entries = Record<string, Recorded>;
export type RecordedClaims = Record<LessonId, Entries>;

/** What is in the record today. */
const known = (): RecordedClaims => ({ ...record.claims });

/** What is in it of some claims, as if it had just been measured. */
export function inRecord(wanted: readonly ClaimName[]): Measurement[] {
  return wanted.flatMap(({ lesson, claim }) =>
    (known()[lesson][claim]?.values ?? []).map((value, i) => ({
      lesson,
      claim,
      seed: i + 1,
      value,
    })),
  );
}

/** The record with new measurements, one for each seed; claims that are no more leave it. */
export async function withMeasured(
  before: RecordedClaims,
  measurements: readonly Measurement[],
  date: string,
): Promise<RecordedClaims> {
  const after: Partial<RecordedClaims> = {};
  for (const lesson of lessonIds) {
    const entries: Entries = {};
    for (const claim of claims[lesson]) {
      const values = measurements
        .filter((made) => made.lesson === lesson && made.claim === claim.id)
        .sort((a, b) => a.seed - b.seed)
        .map(({ value }) => Number(value.toPrecision(digits)));
      const old = before[lesson][claim.id];
      if (values.length > 0) {
        const holds = values.filter((value) => meets(claim.holds, value)).length;
        entries[claim.id] = { date, protocol: await protocolOf(claim), holds, values };
      } else if (old) entries[claim.id] = old;
    }
    after[lesson] = entries;
  }
  return after as RecordedClaims;
}

/** Numbers of an array in lines as the formatter makes them. */
function printedValues(values: readonly number[]): string {
  const indent = ' '.repeat(8);
  const inOne = `${indent}values: [${values.join(', ')}],`;
  if (inOne.length <= lineWidth) return inOne;
  const lines: string[] = [];
  for (const value of values) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${value},` : '';
    if (longer !== '' && longer.length <= lineWidth) lines[lines.length - 1] = longer;
    else lines.push(`${indent}  ${value},`);
  }
  return [`${indent}values: [`, ...lines, `${indent}],`].join('\n');
}

function printedEntry([id, { date, protocol, holds, values }]: [string, Recorded]): string {
  return `      ${id}: {
        date: '${date}',
        protocol: '${protocol}',
        holds: ${holds},
${printedValues(values)}
      },`;
}

/** The record with the text before its claims as it is. */
export function printedRecord(text: string, entries: RecordedClaims): string {
  const marker = '  claims: {\n';
  const head = text.slice(0, text.indexOf(marker) + marker.length);
  const body = lessonIds.map(
    (lesson) =>
      `    ${lesson}: {\n${Object.entries(entries[lesson]).map(printedEntry).join('\n')}\n    },`,
  );
  return `${head}${body.join('\n')}\n  },\n};\n`;
}

/** Keeps measurements on all recorded seeds under today's date. */
export async function keep(measurements: readonly Measurement[]): Promise<void> {
  const date = new Date().toISOString().slice(0, 10);
  const file = resolve(root, path);
  const entries = await withMeasured(known(), measurements, date);
  writeFileSync(file, printedRecord(readFileSync(file, 'utf8'), entries));
}
