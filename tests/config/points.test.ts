/** A person's own data as a code: what was encoded decodes to the same, and anything else is refused in a moment. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Experiment, presetExperiment } from '../../src/config/experiment';
import { decodeLink, encodeLink } from '../../src/config/link';
import { linkHolds } from '../../src/config/linkedPoints';
import { changesLive } from '../../src/config/live';
import { cellCount, decodePoints, encodePoints, type OwnPoints } from '../../src/config/points';
import { templates } from '../../src/config/templates';
import { defaultView } from '../../src/config/view';
import { distributionOf } from '../../src/distributions';
import { sampleBatch } from '../../src/distributions/distribution';
import { randomStream } from '../../src/math/random';
import { pointCodes } from './arbitraries';

/** `full` cells of the plane chosen at random, each with one of `counts`. */
function scattered(full: number, counts: readonly number[], units: OwnPoints['units'] = null) {
  const random = randomStream(1, 'scattered');
  const cells = new Uint32Array(cellCount(2));
  for (let left = full; left > 0; ) {
    const cell = random.integer(cells.length);
    if (cells[cell] !== 0) continue;
    cells[cell] = counts[random.integer(counts.length)] ?? 1;
    left--;
  }
  return { dimensions: 2, counts: cells, units } as const;
}

const own = (points: string) => {
  const preset = presetExperiment('own');
  return { ...preset, data: { ...preset.data, points } };
};

describe('encodePoints and decodePoints', () => {
  it.each([1, 2] as const)('are inverse to each other in %d-D', (dimensions) => {
    fc.assert(
      fc.property(pointCodes(dimensions), (code) => {
        const points = decodePoints(code, dimensions);
        expect(points).not.toBeNull();
        if (points) expect(encodePoints(points)).toBe(code);
      }),
    );
  });

  it('keep every count and the units', () => {
    const given = scattered(
      700,
      [1, 2, 3, 40, 100_000],
      [
        [-0.5, 180],
        [1e-9, 2e21],
      ],
    );
    expect(decodePoints(encodePoints(given), 2)).toEqual(given);
  });

  it('refuse everything else without an exception', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'ABCDabcd0189-_~.e') }),
      pointCodes(2).chain((code) => fc.nat(code.length).map((end) => code.slice(0, end))),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(1 as const, 2 as const), (given, dimensions) => {
        const points = decodePoints(given, dimensions);
        if (points) expect(points.counts.some((count) => count > 0)).toBe(true);
      }),
      { numRuns: 2000 },
    );
    for (const bad of [
      '',
      '~',
      '0~1~0~1~',
      '1~0~0~1~AAA',
      'NaN~1~AAA',
      `0~1e999~${templates[1]}`,
    ]) {
      expect(decodePoints(bad, 2)).toBeNull();
    }
    expect(decodePoints(`1~0~${templates[1]}`, 1)).toBeNull();
    expect(decodePoints(`0~1~${templates[1]}`, 1)?.units).toEqual([[0, 1]]);
  });

  it('come to an end for a long hostile text', () => {
    for (const character of 'A_~0') {
      expect(decodePoints(character.repeat(10_000_000), 2)).toBeNull();
      expect(() => decodePoints(character.repeat(99_999), 2)).not.toThrow();
    }
  });
});

describe('links', () => {
  it('hold a drawing of 2,000 points, whatever it looks like', () => {
    expect(linkHolds(own(encodePoints(scattered(2000, [1]))))).toBe(true);
    expect(linkHolds(own(templates[2]))).toBe(true);
    expect(templates[2].length).toBeLessThan(400);
    expect(linkHolds(own(encodePoints(scattered(9000, [1, 9, 20]))))).toBe(false);
  });

  it('lead to the same samples, bit for bit', () => {
    fc.assert(
      fc.property(
        pointCodes(2).filter((code) => code.length < 2000),
        (code) => {
          const experiment = own(code);
          const opened = decodeLink(encodeLink({ experiment, view: defaultView })).experiment;
          expect(opened).toEqual(experiment);
          const draw = (e: Experiment) =>
            sampleBatch(distributionOf(e.data), randomStream(e.seed, 'data'), 200);
          expect(draw(opened)).toEqual(draw(experiment));
        },
      ),
      { numRuns: 20 },
    );
  });

  it('only name data that are too many; who knows the name gets them back', () => {
    const points = encodePoints(scattered(9000, [1, 9, 20]));
    const text = encodeLink({ experiment: own(points), view: defaultView });
    expect(text.length).toBeLessThan(60);
    const unknown = decodeLink(text);
    expect(unknown.experiment.data.points).toBe(templates[2]);
    expect(unknown.changes).toMatchObject([{ kind: 'absent', key: 'points' }]);
    const known = decodeLink(text, (name) => (text.endsWith(name) ? points : undefined));
    expect(known.experiment.data.points).toBe(points);
    expect(known.changes).toEqual([]);
  });

  it('say what is wrong with data that cannot be read', () => {
    const { experiment, changes } = decodeLink('data=own&points=hello!');
    expect(experiment).toEqual(presetExperiment('own'));
    expect(changes).toMatchObject([{ kind: 'invalid', key: 'points' }]);
    expect(changes[0]?.used.length).toBeLessThanOrEqual(24);
    expect(decodeLink(`data=ring8&points=${templates[2]}`).changes).toMatchObject([
      { kind: 'unused' },
    ]);
  });
});

it('other data are another run', () => {
  expect(changesLive(own(templates[2]), own(templates[2]))).toBe(true);
  expect(changesLive(own(templates[2]), own(encodePoints(scattered(5, [1]))))).toBe(false);
});
