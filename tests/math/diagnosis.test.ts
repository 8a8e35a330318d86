/** The rules on stretches made by hand: what they see, where their thresholds stand, and that they do not flicker. */
import { describe, expect, it } from 'vitest';
import type { ModeRegion } from '../../src/math/coverage';
import {
  diagnose,
  patience,
  type Standings,
  saidOf,
  withFound,
} from '../../src/math/diagnosis/diagnose';
import type { Diagnosis } from '../../src/math/diagnosis/diagnosis';
import { heldModes, separate } from '../../src/math/diagnosis/heldModes';
import { type Moment, momentOf } from '../../src/math/diagnosis/moment';
import { leastCertainty } from '../../src/math/diagnosis/rules';
import { enough, iterationsOf, type Stretch, withMoment } from '../../src/math/diagnosis/stretch';
import { divergenceOf } from '../state/fakeClient';

/** A game about which there is nothing to say: not at its end, not moving, D's certainty what it should be. */
const unremarkable: Moment = {
  iteration: 0,
  losses: { D: 1.2, G: 0.8 },
  scores: { real: 0.6, generated: 0.4 },
  certainty: 0.15,
  gradientSizes: { mm: 1, ns: 1.5 },
  places: [0, 0],
  jsd: 0.2,
  error: 0.001,
  source: 'lattice',
  modes: null,
};
const spacing = 100;

/** Moments a hundred iterations apart. */
function moments(count: number, change: (index: number) => Partial<Moment>): readonly Moment[] {
  return Array.from({ length: count }, (_, i) => ({
    ...unremarkable,
    iteration: i * spacing,
    ...change(i),
  }));
}

function stretchOf(
  change: (index: number) => Partial<Moment>,
  rest: Partial<Stretch> = {},
): Stretch {
  const told = { loss: 'ns', optimiser: 'adam', dimensions: 1, extent: 8, modes: [] } as const;
  return { ...told, moments: moments(9, change), ...rest };
}
/** Samples in the modes, in these shares; as wide as `line`. */
const inModes = (nearest: readonly number[], quality = 0.95): Partial<Moment> => ({
  modes: { nearest, quality, perfect: 0.99 },
  places: [-3, 0, 3],
});
const kindsOf = (stretch: Stretch) => diagnose(stretch).map(({ kind }) => kind);

const line: readonly ModeRegion[] = [-3, 0, 3].map((x) => ({ centre: [x], deviation: 0.2 }));

describe('a moment', () => {
  const logits = Float32Array.of(0, Math.log(3)); // D = 1/2 and 3/4
  const measured = {
    jsd: 0.3,
    wasserstein1: null,
    coverage: {
      modesCovered: 1,
      highQuality: 50,
      reverseKL: 0,
      counts: [5, 0],
      nearest: [6, 4],
    },
  };
  const seen = {
    dimensions: 2,
    generated: Float32Array.of(1, 2),
    losses: { D: 1, G: 2 },
    realLogits: logits,
    generatedLogits: Float32Array.of(-Math.log(3)),
    gradientSizes: { mm: 1, ns: 2 },
  };

  const floor = { ...measured, jsd: 0.02 };
  const divergence = divergenceOf(0.28);
  const measures = { ...measured, samples: 10, floor, divergence };

  it('has mean scores, certainty over both halves, and shares of all samples', () => {
    const moment = momentOf(7, seen, measures);
    expect(moment).toMatchObject({ iteration: 7, jsd: 0.28, error: 0.01, source: 'estimate' });
    expect(moment.modes).toEqual({ nearest: [0.6, 0.4], quality: 0.5, perfect: 0.5 });
    expect(moment.places).toEqual([1, 2]);
    expect(moment.scores.real).toBeCloseTo(5 / 8, 6);
    expect(moment.scores.generated).toBeCloseTo(1 / 4, 6);
    expect(moment.certainty).toBeCloseTo((1 / 8 + 1 / 4) / 2, 6);
  });
});

describe('a stretch', () => {
  const grown = (count: number, apart: number) => {
    let kept: readonly Moment[] = [];
    for (let i = 0; i < count; i++) {
      kept = withMoment(kept, { ...unremarkable, iteration: i * apart });
    }
    return kept;
  };
  it('keeps as few of the newest moments as are enough', () => {
    expect(grown(50, 1000)).toHaveLength(enough.moments);
    expect(grown(50, 1000).at(-1)?.iteration).toBe(49_000);
    expect(iterationsOf(grown(100, 10))).toBe(enough.iterations);
  });
  it('is bounded where iterations come slowly', () => {
    expect(grown(1000, 1)).toHaveLength(240);
  });
});

it('says nothing about a game without a pattern, or about too few moments', () => {
  expect(kindsOf(stretchOf(() => ({})))).toEqual([]);
  expect(kindsOf({ ...stretchOf(() => ({})), loss: 'mm', modes: line, moments: [] })).toEqual([]);
});

describe('diverging', () => {
  it('is a huge loss that has doubled', () => {
    const stretch = stretchOf((i) => ({ losses: { D: 2 ** i, G: 1 } }));
    expect(diagnose(stretch)[0]).toMatchObject({ kind: 'diverging', phase: 'D' });
  });
  it('is neither a huge loss that stays, nor one that grows and is small', () => {
    expect(kindsOf(stretchOf(() => ({ losses: { D: 50, G: 1 } })))).toEqual([]);
    expect(kindsOf(stretchOf((i) => ({ losses: { D: 1, G: 1 + 2 * i } })))).toEqual([]);
  });
  it('counts MMGAN’s negative losses by size', () => {
    const stretch = stretchOf((i) => ({ losses: { D: 1, G: -(2 ** i) } }), { loss: 'mm' });
    expect(kindsOf(stretch)).toContain('diverging');
  });
});

describe('saturated', () => {
  // With all logits equal, the sizes' ratio is D/(1 − D).
  const rejected = (score: number): Partial<Moment> => ({
    scores: { real: 1 - score, generated: score },
    gradientSizes: { mm: score, ns: 1 - score },
    certainty: 0.5 - score,
    jsd: 0.69,
  });
  it('is MMGAN’s case only', () => {
    expect(kindsOf(stretchOf(() => rejected(0.01), { loss: 'mm' }))).toEqual(['saturated']);
    expect(kindsOf(stretchOf(() => rejected(0.01), { loss: 'ns' }))).toEqual([]);
  });
  it('needs a rejecting D and a gradient that has died, now', () => {
    expect(kindsOf(stretchOf(() => rejected(0.05), { loss: 'mm' }))).toEqual([]);
    const alive = { ...rejected(0.01), gradientSizes: { mm: 2, ns: 10 } };
    expect(kindsOf(stretchOf(() => alive, { loss: 'mm' }))).toEqual([]);
    const over = stretchOf((i) => rejected(i < 8 ? 0.01 : 0.3), { loss: 'mm' });
    expect(kindsOf(over)).toEqual([]);
  });
});

describe('overpowered', () => {
  const beaten: Partial<Moment> = {
    losses: { D: 0.4, G: 4 },
    scores: { real: 0.9, generated: 0.1 },
    certainty: 0.4,
    jsd: 0.6,
  };
  it('is a D that wins and a G that stays where it is, under either loss', () => {
    expect(kindsOf(stretchOf(() => beaten))).toEqual(['overpowered']);
    expect(kindsOf(stretchOf(() => beaten, { loss: 'mm' }))).toEqual(['overpowered']);
  });
  it('says how far the samples have gone: root mean square, in units of x', () => {
    const walked = (i: number) => ({ ...beaten, places: i < 8 ? [0, 0] : [0.3, 0.1] });
    const [found] = diagnose(stretchOf(walked, { dimensions: 2 }));
    expect(found).toMatchObject({ kind: 'overpowered', way: Math.hypot(0.3, 0.1) });
  });
  it('is not a G that moves, one that gets better, or a D that does not win', () => {
    expect(kindsOf(stretchOf((i) => ({ ...beaten, places: [i / 8, 0] })))).toEqual([]);
    const better = stretchOf((i) => ({ ...beaten, jsd: 0.6 - 0.05 * i }));
    expect(kindsOf(better)).toEqual(['improving']);
    expect(kindsOf(stretchOf(() => ({ ...beaten, losses: { D: 0.8, G: 4 } })))).toEqual([]);
  });
  it('is what NSGAN’s growing loss means while D wins: nothing diverges', () => {
    const growing = (i: number) => ({ ...beaten, losses: { D: 1e-6, G: 2 ** i } });
    expect(kindsOf(stretchOf(growing))).toEqual(['overpowered']);
  });
});

describe('blind', () => {
  it('takes as least certainty what D* has between disjoint distributions: ½', () => {
    expect(leastCertainty({ ...unremarkable, jsd: Math.LN2, error: 0 })).toBeCloseTo(0.5, 12);
    expect(leastCertainty({ ...unremarkable, jsd: 0.01, error: 0.02 })).toBe(0);
  });
  it('asks no more than D* has: mean |D* − ½| is TV/2, against numbers of two coins', () => {
    for (const [p, q] of [
      [0.5, 0.6],
      [0.1, 0.9],
      [0.3, 0.31],
    ] as const) {
      const half = (a: number, m: number) => a * Math.log(a / m);
      const [m, n] = [(p + q) / 2, 1 - (p + q) / 2];
      const jsd = (half(p, m) + half(1 - p, n) + half(q, m) + half(1 - q, n)) / 2;
      const best = m * Math.abs(p / (p + q) - 0.5) + n * Math.abs((1 - p) / (2 - p - q) - 0.5);
      expect(leastCertainty({ ...unremarkable, jsd, error: 0 })).toBeLessThanOrEqual(best);
    }
  });
  it('is a D near ½ far above the floor, for the whole stretch', () => {
    const scores = { real: 0.5, generated: 0.5 };
    const blind = { certainty: 0.005, scores };
    expect(kindsOf(stretchOf(() => blind))).toEqual(['blind']);
    expect(kindsOf(stretchOf((i) => (i === 4 ? {} : blind)))).toEqual([]);
    expect(kindsOf(stretchOf(() => ({ ...blind, jsd: 0.03 })))).toEqual([]);
    const uncertain = { ...blind, jsd: 0.1, error: 0.08 };
    const curve = { ...blind, jsd: Math.LN2, source: 'curve' } as const;
    expect(kindsOf(stretchOf(() => curve))).toEqual([]);
    expect(kindsOf(stretchOf(() => uncertain))).toEqual([]);
  });
});

describe('modes', () => {
  const third = 1 / 3;
  it('are taken up and left at different shares', () => {
    const held = heldModes([
      [0.5, 0, 0],
      [0.5, 0.05, 0.02],
      [0.5, 0.08, 0.01],
      [0.5, 0.05, 0],
    ]);
    expect(held.map(([, second]) => second)).toEqual([false, false, true, true]);
  });
  it('count only where each has a peak of its own', () => {
    expect(separate(line)).toBe(true);
    expect(separate(line.slice(0, 1))).toBe(false);
    expect(separate([0, 0.3].map((x) => ({ centre: [x], deviation: 0.2 })))).toBe(false);
  });

  it('are missing: collapse names them', () => {
    const [found] = diagnose(stretchOf(() => inModes([0.9, 0, 0.1]), { modes: line }));
    expect(found).toEqual({ kind: 'collapse', held: [[-3], [3]], missing: [[0]], all: 3 });
  });
  it('are no collapse while G takes up new ones, or held all', () => {
    const kinds = (shares: (i: number) => readonly number[]) =>
      kindsOf(stretchOf((i) => inModes(shares(i)), { modes: line }));
    expect(kinds((i) => [third, i > 5 ? third : 0, 0])).toEqual([]);
    expect(kinds((i) => (i === 0 ? [third, third, third] : [1, 0, 0]))).toEqual([]);
  });
  it('come and go: cycling', () => {
    const visit = (i: number) => inModes([0, 1, 2].map((mode) => (mode === i % 3 ? 1 : 0)));
    const [found] = diagnose(stretchOf(visit, { modes: line }));
    expect(found).toEqual({ kind: 'cycling', now: [[3]], left: [[-3], [0]], all: 3 });
  });
  it('do not cycle where one alone comes and goes, or all are held in between', () => {
    const one = (i: number) => inModes([i % 2, 1 - (i % 2), 0].map((n) => 0.4 * n + 0.3));
    expect(kindsOf(stretchOf(one, { modes: line }))).toEqual([]);
    const all = (i: number) => inModes(i % 2 ? [third, third, third] : [1, 0, 0]);
    expect(kindsOf(stretchOf(all, { modes: line }))).toEqual([]);
  });
  it('do not cycle where most are held and the borders between them shift', () => {
    const spread = (i: number) => inModes([0, 1, 2].map((mode) => (mode === i % 3 ? 0 : 0.5)));
    expect(kindsOf(stretchOf(spread, { modes: line }))).toEqual([]);
  });
  it('are blurred where G is spread over them and few samples lie in them', () => {
    const few = stretchOf(() => inModes([0.4, 0.3, 0.3], 0.25), { modes: line });
    expect(diagnose(few)).toMatchObject([{ kind: 'blur', quality: 0.25, near: 3, all: 3 }]);
    const half = stretchOf(() => inModes([0.4, 0.3, 0.3], 0.5), { modes: line });
    expect(kindsOf(half)).toEqual([]);
  });
  it('are not collapsed below that quality, nor blurred by a narrow G between them', () => {
    const one = stretchOf(() => inModes([1, 0, 0], 0.2), { modes: line });
    expect(kindsOf(one)).toEqual([]);
    const between = { ...inModes([0.3, 0.4, 0.3], 0), places: [-0.1, 0, 0.1] };
    expect(kindsOf(stretchOf(() => between, { modes: line }))).toEqual([]);
  });
  it('are not called blurred while the divergence falls', () => {
    const falling = stretchOf((i) => ({ ...inModes([0.4, 0.3, 0.3], 0.2), jsd: 0.6 - 0.05 * i }), {
      modes: line,
    });
    expect(kindsOf(falling)).toEqual(['improving']);
  });
});

describe('converged', () => {
  const there = { jsd: 0.008, certainty: 0.02, scores: { real: 0.52, generated: 0.5 } };
  it('is a divergence surely below a limit that is said, and an undecided D', () => {
    const [found] = diagnose(stretchOf(() => there));
    expect(found).toMatchObject({ kind: 'converged', limit: 0.01, jsd: 0.008, error: 0.001 });
    const decided = { ...there, scores: { real: 0.65, generated: 0.35 } };
    expect(kindsOf(stretchOf(() => decided))).toEqual([]);
  });
  it('is not said where the error reaches above it, or at one moment more', () => {
    expect(kindsOf(stretchOf(() => ({ ...there, error: 0.003 })))).toEqual([]);
    expect(kindsOf(stretchOf((i) => ({ ...there, jsd: i === 3 ? 0.0095 : 0.008 })))).toEqual([]);
  });
});

describe('improving', () => {
  it('is a clear fall of the divergence', () => {
    const [found] = diagnose(stretchOf((i) => ({ jsd: 0.5 - 0.04 * i })));
    expect(found).toMatchObject({ kind: 'improving', iterations: 800 });
  });
  it('is neither a small fall, nor one within the noise, nor a rise', () => {
    expect(kindsOf(stretchOf((i) => ({ jsd: 0.5 - 0.01 * i })))).toEqual([]);
    const noisy = (i: number) => ({ jsd: 0.3 - 0.01 * i + (i % 2 ? 0.15 : -0.1) });
    expect(kindsOf(stretchOf(noisy))).toEqual([]);
    expect(kindsOf(stretchOf((i) => ({ jsd: 0.1 + 0.04 * i })))).toEqual([]);
  });
});

describe('what is said', () => {
  const improving: Diagnosis = { kind: 'improving', before: 0.5, now: 0.2, iterations: 800 };
  const collapse: Diagnosis = { kind: 'collapse', held: [[0]], missing: [[1]], all: 2 };
  const cycling: Diagnosis = { kind: 'cycling', now: [], left: [[0]], all: 2 };
  const blind: Diagnosis = { kind: 'blind', certainty: 0, least: 0.2, jsd: 0.3 };
  const after = (...found: (readonly Diagnosis[])[]) =>
    saidOf(found.reduce<Standings>(withFound, {})).map(({ kind }) => kind);
  const times = (count: number, ...found: Diagnosis[]) =>
    Array.from({ length: count }, () => found);

  it('has been seen for a while without a break', () => {
    expect(after(...times(patience - 1, collapse))).toEqual([]);
    expect(after(...times(patience, collapse))).toEqual(['collapse']);
    expect(after(...times(patience - 1, collapse), [], ...times(1, collapse))).toEqual([]);
  });
  it('stays through short gaps and goes after a long one', () => {
    const said = times(patience, collapse);
    expect(after(...said, ...times(patience - 1))).toEqual(['collapse']);
    expect(after(...said, ...times(patience))).toEqual([]);
    const flickering = Array.from({ length: 20 }, (_, i) => (i % 2 ? [] : [collapse]));
    expect(after(...said, ...flickering)).toEqual(['collapse']);
    expect(after(...flickering)).toEqual([]);
  });
  it('is at most two, the weightier first', () => {
    expect(after(...times(patience, collapse, cycling, blind))).toEqual(['blind', 'cycling']);
  });
  it('has a fall of the divergence alone or beside missing modes', () => {
    expect(after(...times(patience, improving))).toEqual(['improving']);
    expect(after(...times(patience, improving, collapse))).toEqual(['collapse', 'improving']);
    expect(after(...times(patience, improving, cycling))).toEqual(['cycling']);
  });
});
