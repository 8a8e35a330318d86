/** The command line of the claims, and what is said of their measurements. */
import { expect, test } from 'vitest';
import { lessonIds } from '../../src/config/lessons';
import { parseLessonArguments, recordedSeeds } from '../../src/headless/lessons/arguments';
import type { Measurement } from '../../src/headless/lessons/measure';
import { printers, verdictsOf } from '../../src/headless/lessons/report';
import { claims } from '../../src/lessons/claims';

const parse = (line: string) => parseLessonArguments(line.split(' ').filter((word) => word));

test('reads lessons, seeds and formats', () => {
  expect(parse('')).toEqual({
    wanted: lessonIds.flatMap((lesson) => claims[lesson].map(({ id }) => ({ lesson, claim: id }))),
    seeds: [1, 2, 3, 4, 5],
    record: false,
    recorded: false,
    format: 'table',
    help: false,
  });
  expect(parse('flat.on noise.walk --seeds 7,9-11 --json')).toMatchObject({
    wanted: [
      { lesson: 'flat', claim: 'on' },
      { lesson: 'noise', claim: 'walk' },
    ],
    seeds: [7, 9, 10, 11],
    format: 'json',
  });
  expect(parse('flat').wanted).toHaveLength(claims.flat.length);
  const short = parse('--short --markdown');
  expect(short).toMatchObject({ seeds: [1, 2], format: 'markdown' });
  expect(short.wanted.length).toBeLessThan(parse('').wanted.length);
  expect(parse('--record')).toMatchObject({ record: true, seeds: recordedSeeds });
});

test.each([
  'flt',
  'flat.no',
  '--seeds 1,x',
  '--seeds -1',
  '--seeds 9-7',
  '--json --markdown',
  '--record --seeds 3',
  '--record --recorded',
  '--fast',
])('refuses %s in one line', (line) => {
  expect(() => parse(line)).toThrow(/^[^\n]+$/);
});

const claim = claims.losses.find(({ id }) => id === 'stuck') ?? expect.fail();
const measured = (...values: number[]): Measurement[] =>
  values.map((value, i) => ({ lesson: 'losses', claim: claim.id, seed: i, value }));

test('a claim stands if it fails on no more than one seed in ten, one on most seeds on one in five', () => {
  const good = [0.01, 0.02, 0.03, 0.04, 0.01, 0.02, 0.03, 0.04];
  const [nine] = verdictsOf(measured(0.9, 0.05, ...good));
  expect(nine).toMatchObject({ holds: 9, stands: true, failing: [0] });
  const [eight] = verdictsOf(measured(0.9, Number.NaN, ...good));
  expect(eight).toMatchObject({ holds: 8, stands: false, failing: [0, 1] });
  const rescued = (...values: number[]) =>
    verdictsOf(measured(...values).map((made) => ({ ...made, claim: 'rescued' })))[0];
  expect(rescued(0.2, 0.2, 0.2, 0.2, 0.6)).toMatchObject({ holds: 4, stands: true });
  expect(rescued(0.2, 0.2, 0.2, 0.6, 0.6)).toMatchObject({ holds: 3, stands: false });
});

test('prints median, range and how often it holds', () => {
  const verdicts = verdictsOf(measured(0.01, 0.9, 0.02, 0.03, 0.04));
  expect(printers.table(verdicts)).toContain('0.03 (0.01 – 0.9)   FAILS: 4 of 5, not on 1');
  expect(printers.markdown(verdicts).split('\n').at(-1)).toMatch(/^\| losses \| .* \| 4 of 5 \|$/);
  expect(JSON.parse(printers.json(verdicts))).toMatchObject([{ claim: 'stuck', stands: false }]);
});

test('a bar in a formula does not break the table of the README', () => {
  const all = Object.values(claims).flat();
  const lesson = 'flat' as const;
  const values = all.map((one) => ({ lesson, claim: one.id, seed: 1, value: 0.1 }));
  for (const row of printers.markdown(verdictsOf(values)).split('\n')) {
    expect(row.replaceAll('\\|', '').match(/\|/g)).toHaveLength(6);
  }
});
