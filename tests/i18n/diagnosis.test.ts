/** What is happening, in English: numbers with units, modes by their places, and nothing undefined. */
import { expect, it } from 'vitest';
import { diagnosis as text } from '../../src/i18n/en/diagnosis';
import type { Diagnosis } from '../../src/math/diagnosis/diagnosis';

const ring = Array.from({ length: 8 }, (_, i) => [
  Math.cos((Math.PI * i) / 4),
  Math.sin((Math.PI * i) / 4),
]);

it('names the modes that are held, or the missing ones where they are fewer', () => {
  const few = { kind: 'collapse', held: ring.slice(0, 2), missing: ring.slice(2), all: 8 } as const;
  expect(text.evidence(few)).toContain('It holds 2 of 8 modes: x = (1, 0), (0.71, 0.71). ');
  const most = { kind: 'collapse', held: [[-3], [3]], missing: [[0]], all: 3 } as const;
  expect(text.evidence(most)).toContain('It holds 2 of 3 modes; missing: x = 0. ');
  const many = { kind: 'cycling', now: [], left: ring.slice(1), all: 8 } as const;
  expect(text.evidence(many)).toContain(
    'nearest to none of the 8 modes; a moment ago it was at x = (0.71, 0.71), (0, 1), (−0.71, 0.71), (−1, 0) and 3 more.',
  );
});

it('prints small and negative numbers readably', () => {
  const sizes = { mm: 0.0000724, ns: 21.6 };
  const dead = {
    kind: 'saturated',
    optimiser: 'sgd',
    generatedScore: 0.0043,
    gradientSizes: sizes,
  } as const;
  expect(text.evidence(dead)).toContain('gives generated samples 0.0043 on average');
  expect(text.evidence(dead)).toContain(
    '7.2 × 10⁻⁵ nats per unit of x; under NSGAN it would be 22 ',
  );
  const far = { kind: 'collapse', held: [[-1.5]], missing: [[0], [1.5]], all: 3 } as const;
  expect(text.evidence(far)).toContain('x = −1.5.');
});

it('has whole sentences for every diagnosis', () => {
  const every: readonly Diagnosis[] = [
    { kind: 'diverging', phase: 'G', before: 3, now: 40 },
    ...(['sgd', 'adam'] as const).map(
      (optimiser) =>
        ({
          kind: 'saturated',
          optimiser,
          generatedScore: 0.01,
          gradientSizes: { mm: 0.1, ns: 10 },
        }) as const,
    ),
    { kind: 'overpowered', scores: { real: 0.9, generated: 0.1 }, way: 0.02, iterations: 400 },
    { kind: 'blind', certainty: 0.01, least: 0.2, jsd: 0.3 },
    { kind: 'cycling', now: ring.slice(0, 1), left: ring.slice(1, 3), all: 8 },
    { kind: 'collapse', held: ring.slice(0, 6), missing: ring.slice(6), all: 8 },
    { kind: 'blur', quality: 0.2, perfect: 0.989, near: 7, all: 8 },
    {
      kind: 'converged',
      limit: 0.01,
      jsd: 0.006,
      error: 0.001,
      source: 'estimate',
      realScore: 0.5,
    },
    {
      kind: 'converged',
      limit: 0.01,
      jsd: 0.006,
      error: 0.0001,
      source: 'lattice',
      realScore: 0.5,
    },
    { kind: 'improving', before: 0.5, now: 0.2, iterations: 1200 },
  ];
  for (const diagnosis of every) {
    for (const say of [text.sentence, text.evidence]) {
      expect(say(diagnosis)).toMatch(/^[A-Z].*\.$/);
      expect(say(diagnosis)).not.toMatch(/undefined|NaN|null|object/);
    }
  }
});

it('joins what to try into one sentence', () => {
  expect(text.attempt(['goOn'])).toBe('Try: letting it go on.');
  expect(text.attempt(['lowerRateG', 'largerG', 'otherSeed'])).toBe(
    'Try: a lower learning rate of G, more units or layers for G, or another seed.',
  );
});
