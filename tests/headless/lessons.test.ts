/** The command line of the claims, and what is said of their measurements. */
import { expect, test } from 'vitest';
import { lessonIds } from '../../src/config/lessons';
import { parseLessonArguments } from '../../src/headless/lessons/arguments';
import type { Measurement } from '../../src/headless/lessons/measure';
import { printers, verdictsOf } from '../../src/headless/lessons/report';
import { claims } from '../../src/lessons/claims';

const parse = (line: string) => parseLessonArguments(line.split(' ').filter((word) => word));

test('reads lessons, seeds and formats', () => {
  expect(parse('')).toEqual({
    lessons: lessonIds,
    seeds: [1, 2, 3, 4, 5],
    short: false,
    format: 'table',
    help: false,
  });
  expect(parse('flat noise --seeds 7,9 --json')).toMatchObject({
    lessons: ['flat', 'noise'],
    seeds: [7, 9],
    format: 'json',
  });
  expect(parse('--short --markdown')).toMatchObject({ seeds: [1, 2], format: 'markdown' });
});

test.each(['flt', '--seeds 1,x', '--seeds -1', '--json --markdown', '--fast'])(
  'refuses %s in one line',
  (line) => {
    expect(() => parse(line)).toThrow(/^[^\n]+$/);
  },
);

const claim = claims.losses.find(({ id }) => id === 'stuck') ?? expect.fail();
const measured = (...values: number[]): Measurement[] =>
  values.map((value, i) => ({ lesson: 'losses', claim: claim.id, seed: i, value }));

test('a claim stands if it holds on four seeds of five', () => {
  const [four] = verdictsOf(measured(0.01, 0.9, 0.02, 0.03, 0.04));
  expect(four).toMatchObject({ holds: 4, stands: true, values: [0.01, 0.02, 0.03, 0.04, 0.9] });
  const [three] = verdictsOf(measured(0.01, 0.9, 0.02, Number.NaN, 0.04));
  expect(three).toMatchObject({ holds: 3, stands: false });
});

test('prints median, range and how often it holds', () => {
  const verdicts = verdictsOf(measured(0.01, 0.9, 0.02, 0.03, 0.04));
  expect(printers.table(verdicts)).toContain('0.03 (0.01 – 0.9)   holds: 4 of 5');
  expect(printers.markdown(verdicts).split('\n').at(-1)).toMatch(/^\| losses \| .* \| 4 of 5 \|$/);
  expect(JSON.parse(printers.json(verdicts))).toMatchObject([{ claim: 'stuck', stands: true }]);
});

test('a bar in a formula does not break the table of the README', () => {
  const all = Object.values(claims).flat();
  const lesson = 'flat' as const;
  const values = all.map((one) => ({ lesson, claim: one.id, seed: 1, value: 0.1 }));
  for (const row of printers.markdown(verdictsOf(values)).split('\n')) {
    expect(row.replaceAll('\\|', '').match(/\|/g)).toHaveLength(6);
  }
});
