/** The picture of max V against the hand: its known curve, its axis, and that it draws what there is. */
import { describe, expect, test } from 'vitest';
import { presetExperiment } from '../../src/config/experiment';
import { distributionOf } from '../../src/distributions';
import { equilibriumValue, greatestValue } from '../../src/math/discriminatorValue';
import { normalDivergence } from '../../src/math/generatedDivergence';
import { drawHandTrace } from '../../src/views/drawHandTrace';
import { galleryHandText } from '../../src/views/gallery/text';
import { boundCurve, handAxis, handTraceLayout } from '../../src/views/handTraceScales';
import { fakeContext } from './fakeContext';
import { testTheme } from './testTheme';

const of = (id: 'gaussian' | 'bimodal' | 'ring8' | 'moons') =>
  distributionOf(presetExperiment(id).data);

describe('the curve of the bound', () => {
  test('is that of the exact divergence, lowest at the data', () => {
    for (const spread of [0.1, 0.5, 2]) {
      const curve = boundCurve(of('gaussian'), spread);
      for (const { place, bound } of curve) {
        const exact = greatestValue(
          normalDivergence(of('gaussian'), { mean: [place], deviation: spread }).jsd,
        );
        expect(Math.abs(bound - exact)).toBeLessThan(0.005);
      }
    }
    const own = boundCurve(of('gaussian'), 0.5);
    const lowest = own.reduce((least, point) => (point.bound < least.bound ? point : least));
    expect(lowest.place).toBeCloseTo(1, 1); // the data are N(1, 0.5²)
    expect(lowest.bound).toBeCloseTo(equilibriumValue, 2);
  });
  test('is not drawn in the plane, where it depends on the way', () => {
    expect(boundCurve(of('ring8'), 0.5)).toEqual([]);
  });
});

describe('the axis', () => {
  test('is the mean on a line, and the distance of the means in the plane', () => {
    const hand = { mean: [0.6, -0.8], spread: 0.5 };
    expect(handAxis(of('bimodal')).placeOf({ ...hand, mean: [-1.5] })).toBe(-1.5);
    expect(handAxis(of('ring8')).placeOf(hand)).toBeCloseTo(1, 3); // a ring around 0
    const moons = handAxis(of('moons'));
    expect(moons.placeOf({ ...hand, mean: [0, 0] })).toBeLessThan(moons.domain[1]);
  });
});

test('draws two dots for each place, and the two of now; nothing without a place', () => {
  const axis = handAxis(of('gaussian'));
  const layout = handTraceLayout({ width: 252, height: 210 }, axis);
  const points = [-1, 0, 1].map((x) => ({
    hand: { mean: [x], spread: 0.5 },
    value: -1,
    bound: -0.5,
  }));
  const dots = (count: number) => {
    const context = fakeContext();
    const picture = { layout, axis, points: points.slice(0, count), curve: [] };
    drawHandTrace(context.context, testTheme(), galleryHandText, picture);
    return context.count('arc');
  };
  expect(dots(3)).toBe(8);
  expect(dots(0)).toBe(0);
});
