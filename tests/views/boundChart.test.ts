/** The chart of V and its bound: what it shows, where, and when it names the gap. */
import { describe, expect, it } from 'vitest';
import { type MeasurePoint, noScores } from '../../src/state/measureHistory';
import { boundDomain, boundLayout } from '../../src/views/boundScales';
import { drawBoundChart } from '../../src/views/drawBoundChart';
import { galleryBoundText as text } from '../../src/views/gallery/text';
import { lastOf } from '../../src/views/runScales';
import { fakeContext } from './fakeContext';
import { testTheme } from './testTheme';

const point = (position: number, value: number, bound: number): MeasurePoint => ({
  from: position,
  to: position,
  count: 1,
  value,
  standardError: 0.02,
  bound,
  samples: 2500,
  generatorLoss: 0.7,
  scores: noScores,
});
const run = (count: number, value: number, bound: number) =>
  Array.from({ length: count }, (_, i) => point(10 * i, value, bound));

function draw(points: readonly MeasurePoint[], width = 250) {
  const fake = fakeContext();
  const layout = boundLayout({ width, height: 200 }, points, null);
  const cursor = points[0] ?? null;
  drawBoundChart(fake.context, testTheme(), text, { layout, points, cursor });
  const written = fake.calls.filter(({ name }) => name === 'fillText');
  return {
    ...fake,
    layout,
    find: (words: string) => written.find((c) => c.arguments[0] === words),
  };
}

describe('the chart of V and its bound', () => {
  it.each([0, 1, 2, 500])('draws %i points', (count) => {
    const { calls } = draw(run(count, -1.4, -0.5));
    const numbers = calls.flatMap((c) => c.arguments).filter((a) => typeof a === 'number');
    expect(numbers.every(Number.isFinite)).toBe(true);
  });

  it('names −2 log 2 just under its line', () => {
    const { find, layout } = draw(run(10, -1.3, -1));
    const at = Number(find('−2 log 2')?.arguments[2]);
    expect(at).toBeGreaterThan(layout.y(-2 * Math.LN2));
    expect(at - layout.y(-2 * Math.LN2)).toBeLessThan(20);
  });

  it('names the gap inside it, and not where it is closed', () => {
    const { find, layout } = draw(run(10, -1.3, -0.6));
    const at = Number(find(text.gap)?.arguments[2]);
    expect(at).toBeGreaterThan(layout.y(-0.6));
    expect(at).toBeLessThan(layout.y(-1.3));
    expect(draw(run(10, -1.3, -1.29)).find(text.gap)).toBeUndefined();
    expect(draw(run(10, -1.2, -1.3)).find(text.gap)).toBeUndefined(); // V above: by chance
  });

  it('finds the room that a name needs over its whole width', () => {
    // Wide at the very start only, then moderately open in the second half.
    const points = run(40, -1.3, -1.25).map((p, i) =>
      i === 0 ? { ...p, bound: 0 } : i > 20 ? { ...p, bound: -0.8 } : p,
    );
    const { find, layout } = draw(points, 500);
    expect(Number(find(text.gap)?.arguments[1])).toBeGreaterThan(layout.x(200));
  });

  it('holds −2 log 2, V and the bound, and cuts off what D misses in passing', () => {
    const [low, high] = boundDomain([]);
    expect(low).toBeLessThan(-2 * Math.LN2);
    expect(high).toBeGreaterThan(-2 * Math.LN2);
    expect(boundDomain([point(1, -50, -0.01)])).toEqual([-4, -0.01]);
  });

  it('zooms to the last iterations, and one point before', () => {
    const points = run(100, -1.3, -1);
    expect(lastOf(points, null)).toHaveLength(100);
    expect(lastOf(points, 100).map(({ to }) => to)[0]).toBe(880);
    expect(lastOf([], 100)).toEqual([]);
  });
});
