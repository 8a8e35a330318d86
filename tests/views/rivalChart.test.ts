/** The chart of two runs: who is paired with whom, and that every value fits. */
import { describe, expect, it } from 'vitest';
import { type MeasurePoint, noScores } from '../../src/state/measureHistory';
import { pairPoints, rivalLayout } from '../../src/views/drawRivalChart';

const at = (to: number, value: number): MeasurePoint => ({
  from: to,
  to,
  count: 1,
  value,
  standardError: 0,
  bound: 0,
  samples: 2500,
  generatorLoss: 0,
  scores: noScores,
});
const lines = [{ name: '', colour: 'ink', value: ({ value }: MeasurePoint) => value }] as const;

describe('two runs in one chart', () => {
  it('pair each moment of A with the newest of B until then', () => {
    const a = [0, 10, 20, 30].map((to) => at(to, 1));
    const b = [0, 20, 40].map((to) => at(to, 2));
    expect(pairPoints(a, b).map(({ B }) => B?.to)).toEqual([0, 0, 20, 20]);
    expect(pairPoints(a, []).every(({ B }) => B === null)).toBe(true);
    expect(pairPoints([], b)).toEqual([]);
  });

  it('hold the values of both; spikes are cut', () => {
    const points = pairPoints([at(0, 0.4), at(10, 1)], [at(0, -0.5), at(10, 1000)]);
    const [least = 0, greatest = 0] = rivalLayout(
      { width: 300, height: 200 },
      points,
      lines,
      null,
    ).y.domain();
    expect(least).toBeLessThanOrEqual(-0.5);
    expect(greatest).toBe(8);
  });
});
