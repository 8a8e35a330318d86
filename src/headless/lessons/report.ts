/** What the measurements of a claim come to, and how that is printed. */
import { median } from 'd3';
import { type LessonId, lessonIds } from '../../config/lessons';
import { significant } from '../../i18n/en/format';
import { claims } from '../../lessons/claims';
import { type Claim, limitsOf, meets, statementOf } from '../../lessons/claims/claim';
import type { Measurement } from './measure';

export interface Verdict {
  readonly lesson: LessonId;
  readonly claim: Claim;
  /** One for each seed, ascending. */
  readonly values: readonly number[];
  /** The seeds on which it fails. */
  readonly failing: readonly number[];
  /** Seeds on which it holds. */
  readonly holds: number;
  /** True where it holds on as many seeds as it has to. */
  readonly stands: boolean;
}

/** The part of the seeds on which a claim has to hold: one that speaks of most seeds, and any other. */
const required = (claim: Claim) => (claim.onMost ? 0.8 : 0.9);

/** One for each claim that was measured, in the order of the lessons. */
export function verdictsOf(measurements: readonly Measurement[]): Verdict[] {
  return lessonIds.flatMap((lesson) =>
    claims[lesson].flatMap((claim) => {
      const made = measurements.filter((one) => one.lesson === lesson && one.claim === claim.id);
      const values = made.map(({ value }) => value).sort((a, b) => a - b);
      const failing = made
        .filter(({ value }) => !meets(claim.holds, value))
        .map(({ seed }) => seed)
        .sort((a, b) => a - b);
      const holds = values.length - failing.length;
      const stands = holds >= required(claim) * values.length;
      if (values.length === 0) return [];
      return [{ lesson, claim, values, failing, holds, stands }];
    }),
  );
}

const digits = 3;
const number = (value: number) => significant(value, digits);

/** "0.08 (0.02 – 0.1)": median and range. */
function measured({ values, claim }: Verdict): string {
  const [least, most] = [values[0] ?? Number.NaN, values.at(-1) ?? Number.NaN];
  const unit = claim.unit === '' ? '' : ` ${claim.unit}`;
  const range = values.length > 1 ? ` (${number(least)} – ${number(most)})` : '';
  return `${number(median(values) ?? Number.NaN)}${range}${unit}`;
}

const onSeeds = ({ holds, values, failing, stands }: Verdict) =>
  `${stands ? 'holds' : 'FAILS'}: ${holds} of ${values.length}${failing.length > 0 ? `, not on ${failing.join(', ')}` : ''}`;

function plainText(verdicts: readonly Verdict[]): string {
  return verdicts
    .map((verdict, i) => {
      const title = verdicts[i - 1]?.lesson === verdict.lesson ? '' : `\n${verdict.lesson}\n`;
      return `${title}  ${statementOf(verdict.claim)}.\n    ${measured(verdict)}   ${onSeeds(verdict)}`;
    })
    .join('\n')
    .trimStart();
}

function markdown(verdicts: readonly Verdict[]): string {
  const rows = verdicts.map((verdict, i) => {
    const { lesson, claim, holds, values } = verdict;
    const title = verdicts[i - 1]?.lesson === lesson ? '' : lesson;
    const quantity = claim.quantity.replace(/,$/, '').replaceAll('|', '\\|');
    const share = `${holds} of ${values.length}`;
    return `| ${[title, quantity, limitsOf(claim), measured(verdict), share].join(' | ')} |`;
  });
  const head = [
    '| lesson | measured is | must be | median (range) | holds on |',
    '|---|---|---|---|---|',
  ];
  return [...head, ...rows].join('\n');
}

function json(verdicts: readonly Verdict[]): string {
  const plain = verdicts.map(({ lesson, claim, ...rest }) => ({
    lesson,
    claim: claim.id,
    statement: statementOf(claim),
    ...rest,
  }));
  return JSON.stringify(plain, null, 2);
}

export const printers = { table: plainText, markdown, json } as const;
