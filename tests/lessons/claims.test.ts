/** The claims of the lessons as data; what they came to is in the record. */
import { describe, expect, test } from 'vitest';
import { lessonIds } from '../../src/config/lessons';
import { decodeLink } from '../../src/config/link';
import { createLaboratory } from '../../src/headless/lessons/laboratory';
import { claims } from '../../src/lessons/claims';
import { type Claim, limitsOf, meets, once, statementOf } from '../../src/lessons/claims/claim';
import { largestStep, line } from '../../src/lessons/claims/quantities';
import { setups } from '../../src/lessons/setups';

const all = lessonIds.flatMap((lesson) =>
  claims[lesson].map((claim) => ({ name: `${lesson}: ${claim.id}`, claim })),
);

test.each(Object.entries(setups))('the setup %s says nothing that means nothing', (_, fragment) => {
  expect(decodeLink(fragment).changes).toEqual([]);
});

test('every lesson claims something, and each claim has a name of its own', () => {
  expect(lessonIds.filter((lesson) => claims[lesson].length < 3)).toEqual([]);
  const names = all.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

describe('limits', () => {
  const claim = (holds: Claim['holds'], unit: Claim['unit'] = ''): Claim => ({
    id: 'a',
    quantity: 'The gap',
    holds,
    unit,
    measure: async () => 0,
  });

  test('in words', () => {
    expect(statementOf(claim({ atMost: 0.1 }, 'nats'))).toBe('The gap is at most 0.1 nats');
    expect(limitsOf(claim({ atLeast: 2 }))).toBe('at least 2');
    expect(limitsOf(claim({ atLeast: 2, atMost: 3 }, 'times'))).toBe('from 2 to 3 times');
  });

  test('include their ends, and no number meets none', () => {
    expect(meets({ atMost: 1 }, 1)).toBe(true);
    expect(meets({ atLeast: 1, atMost: 2 }, 2.1)).toBe(false);
    expect(meets({ atLeast: 1 }, 0.9)).toBe(false);
    expect(meets({ atMost: 1 }, Number.NaN)).toBe(false);
  });
});

test('what claims share is made once for each laboratory', async () => {
  let made = 0;
  const shared = once(async () => ++made);
  const [one, other] = [createLaboratory(1), createLaboratory(1)];
  expect([await shared(one), await shared(one), await shared(other)]).toEqual([1, 1, 2]);
});

test('the longest step of a walk', () => {
  expect(line([0, 1], [1, 0], 3)).toEqual([0, 1, 0.5, 0.5, 1, 0]);
  expect(largestStep(Float32Array.of(0, 0, 3, 4, 3, 9), 2)).toBeCloseTo(0.5, 12);
});
