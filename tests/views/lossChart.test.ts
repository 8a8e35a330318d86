import { describe, expect, it } from 'vitest';
import { createLossHistory } from '../../src/state/lossHistory';
import { drawLossChart } from '../../src/views/drawLossChart';
import { galleryLossText } from '../../src/views/gallery/text';
import { balance, lossDomain, lossLayout, shownSpans } from '../../src/views/lossScales';
import { nearestSpan } from '../../src/views/runScales';
import { fakeContext } from './fakeContext';
import { testTheme } from './testTheme';

const size = { width: 320, height: 200 };

function history(points: number, D = (_: number) => 1, capacity = 64) {
  const made = createLossHistory(capacity, 32);
  for (let i = 0; i < points; i++) {
    made.append({ position: i / 2, phase: i % 2 === 0 ? 'D' : 'G', D: D(i), G: 0.5 });
  }
  return made;
}

function draw(points: number, loss: 'mm' | 'ns', window: number | null = null) {
  const made = history(points);
  const spans = shownSpans(made, window);
  const layout = lossLayout(size, spans, loss, window);
  const fake = fakeContext();
  const marks = [{ position: 1, loss }];
  const cursor = spans[0] ?? null;
  drawLossChart(fake.context, testTheme(), galleryLossText, { layout, spans, marks, loss, cursor });
  return { ...fake, layout };
}

describe('the loss chart', () => {
  it.each([0, 1, 2, 1000])('draws %i points', (points) => {
    const { calls } = draw(points, 'ns');
    const numbers = calls.flatMap((call) => call.arguments).filter((a) => typeof a === 'number');
    expect(numbers.every(Number.isFinite)).toBe(true);
  });

  it('labels the balance of D and of G under each loss, at its height', () => {
    for (const [loss, value, label] of [
      ['ns', Math.LN2, 'log 2'],
      ['mm', -Math.LN2, '−log 2'],
    ] as const) {
      const { calls, layout } = draw(10, loss);
      const written = calls.find((c) => c.name === 'fillText' && c.arguments[0] === label);
      expect(written?.arguments[2]).toBeCloseTo(layout.y(value) - 3, 9);
      expect(balance.G[loss].value).toBe(value);
    }
  });

  it('holds 0, the references and the losses, and cuts off spikes', () => {
    expect(lossDomain([], 'ns')[0]).toBe(0);
    expect(lossDomain([], 'mm')[0]).toBe(-Math.LN2);
    expect(lossDomain([], 'ns')[1]).toBeGreaterThan(2 * Math.LN2);
    expect(lossDomain(history(5, (i) => (i === 2 ? 500 : 1)).spans(), 'ns')[1]).toBe(8);
  });

  it('shows phases only when zoomed close enough to tell updates apart', () => {
    const ticks = (window: number | null) => {
      const { calls, layout } = draw(1000, 'ns', window);
      const foot = layout.plot.bottom - 1;
      return calls.filter((c) => c.name === 'moveTo' && c.arguments[1] === foot).length;
    };
    expect(ticks(null)).toBe(0);
    expect(ticks(10)).toBeGreaterThanOrEqual(20);
  });

  it('zoomed in, takes the unmerged points, and only those shown', () => {
    const spans = shownSpans(history(1000), 5);
    expect(spans.every(({ count }) => count === 1)).toBe(true);
    expect(spans.at(-1)?.to).toBe(499.5);
    expect(spans.length).toBeLessThanOrEqual(12);
  });

  it('finds the span under the cursor', () => {
    const spans = history(10).spans();
    expect(nearestSpan(spans, -100)).toBe(0);
    expect(nearestSpan(spans, 2.1)).toBe(4);
    expect(nearestSpan(spans, 1e9)).toBe(9);
    expect(nearestSpan([], 1)).toBe(-1);
  });

  it('shows a ghost whole, dashed and named where it goes on alone; zoomed in it does not stretch the axis', () => {
    const [spans, ghost] = [history(20).spans(), history(200).spans()];
    const end = ghost.at(-1)?.to ?? 0;
    const layout = lossLayout(size, spans, 'ns', null, ghost);
    expect(layout.x.domain()).toEqual([0, end]);
    expect(lossLayout(size, spans, 'ns', 5, ghost).x.domain()[1]).toBe(spans.at(-1)?.to);
    const picture = { layout, spans, marks: [], loss: 'ns', cursor: null } as const;
    const namesWith = (more: { ghost?: typeof ghost; now?: number }) => {
      const { context, calls } = fakeContext();
      drawLossChart(context, testTheme(), galleryLossText, { ...picture, ...more });
      return calls.map((call) => `${call.name} ${call.arguments.join()}`);
    };
    const name = (calls: readonly string[]) =>
      calls.filter((c) => c.startsWith(`fillText ${galleryLossText.ghost}`));
    expect(name(namesWith({ ghost }))).toHaveLength(1);
    expect(name(namesWith({}))).toHaveLength(0);
    expect(namesWith({ ghost })).toContain('setLineDash 5,3');
    const now = `moveTo ${Math.round(layout.x(7)) + 0.5},${layout.plot.top}`;
    expect(namesWith({ now: 7 })).toContain(now);
    expect(namesWith({})).not.toContain(now);
  });
});
