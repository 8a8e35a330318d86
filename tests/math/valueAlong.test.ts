/** V on a line of generators and discriminators against closed forms and finite differences. */
import { describe, expect, it } from 'vitest';
import { equilibriumValue, greatestValue } from '../../src/math/discriminatorValue';
import { normalDensity } from '../../src/math/normal';
import { slopeAlong, valueAlong } from '../../src/math/valueAlong';

const bells = { centre: 1, deviation: 0.5 };

/** JSD of N(1, ½²) and N(place, ½²) from its definition, by a sum of its own. */
function jsd(place: number): number {
  let sum = 0;
  const width = 1e-3;
  for (let x = -8; x < 8; x += width) {
    const p = normalDensity(x, 1, 0.5);
    const q = normalDensity(x, place, 0.5);
    const half = (p + q) / 2;
    if (p > 0) sum += 0.5 * p * Math.log(p / half) * width;
    if (q > 0) sum += 0.5 * q * Math.log(q / half) * width;
  }
  return sum;
}

describe('V along generators and discriminators', () => {
  it.each([2.2, 0.2, 0.6, -0.5])('is −2 log 2 + 2·JSD at its own best D (%s)', (place) => {
    expect(valueAlong(place, place, bells)).toBeCloseTo(greatestValue(jsd(place)), 5);
  });

  it.each([2.2, 0.2, 0.6])('is greatest there (%s)', (place) => {
    const top = valueAlong(place, place, bells);
    for (const beside of [-0.3, -0.05, 0.05, 0.3]) {
      expect(valueAlong(place, place + beside, bells)).toBeLessThan(top);
    }
  });

  it('is −2 log 2 of every generator where D is ½ everywhere', () => {
    for (const place of [-1, 0.4, 2.7]) {
      expect(valueAlong(place, 1, bells)).toBeCloseTo(equilibriumValue, 8);
    }
  });

  it('has the slope of finite differences', () => {
    for (const [place, suspected] of [
      [0, 0.1],
      [1.6, 2.1],
      [0.4, 0.75],
    ] as const) {
      const h = 1e-4;
      const slope =
        (valueAlong(place + h, suspected, bells) - valueAlong(place - h, suspected, bells)) /
        (2 * h);
      expect(slopeAlong(place, suspected, bells)).toBeCloseTo(slope, 5);
    }
  });

  it('the slope of the best D, frozen, is that of the maximum: the envelope theorem', () => {
    const h = 1e-3;
    const along = (place: number) => valueAlong(place, place, bells);
    const slope = (along(0.2 + h) - along(0.2 - h)) / (2 * h);
    expect(slopeAlong(0.2, 0.2, bells)).toBeCloseTo(slope, 4);
  });
});
