/** Rows of the experiment runner. */
import { describe, expect, it } from 'vitest';
import type { MeasureReport } from '../../src/engine/protocol';
import { rowOf, tableOf } from '../../src/headless/rows';
import { divergenceOf } from '../state/fakeClient';

const floor = { jsd: 0.005, wasserstein1: null, coverage: null };
const rest = { samples: 2500, floor };
const losses = { D: 1.25, G: 0.75 };
const ring: MeasureReport = {
  iterations: 5000,
  seconds: 2.5,
  losses,
  finite: true,
  measures: {
    ...rest,
    jsd: 0.03,
    divergence: divergenceOf(0.02),
    wasserstein1: null,
    coverage: { modesCovered: 8, highQuality: 91.5, reverseKL: 0.01, counts: [], nearest: [] },
  },
};
const line: MeasureReport = {
  ...ring,
  measures: {
    ...rest,
    jsd: 0.03,
    divergence: divergenceOf(0.01),
    wasserstein1: 0.125,
    coverage: null,
  },
};
const diverged: MeasureReport = {
  ...ring,
  losses: { D: Number.NaN, G: 0 },
  measures: null,
  finite: false,
};

describe('rowOf', () => {
  it('has coverage for distributions with modes, and no Wasserstein distance in 2-D', () => {
    expect(rowOf(3, 'wasm', ring)).toEqual({
      seed: 3,
      backend: 'wasm',
      iterations: 5000,
      seconds: 2.5,
      iterationsPerSecond: 2000,
      losses,
      jsd: 0.02,
      modesCovered: 8,
      highQuality: 91.5,
      reverseKL: 0.01,
    });
  });

  it('has the Wasserstein distance in 1-D, and no coverage without modes', () => {
    const row = rowOf(1, 'cpu', line);
    expect(row.wasserstein1).toBe(0.125);
    expect(row).not.toHaveProperty('modesCovered');
  });

  it('says that a run diverged, in valid JSON', () => {
    const row = JSON.parse(JSON.stringify(rowOf(1, 'cpu', diverged)));
    expect(row).toMatchObject({ diverged: true, jsd: null, losses: { D: null, G: 0 } });
  });
});

describe('tableOf', () => {
  it('has a header, a line a row, equal widths and no empty columns', () => {
    const lines = tableOf([rowOf(1, 'webgl', ring), rowOf(20, 'cpu', diverged)]).split('\n');
    expect(lines).toHaveLength(3);
    expect(new Set(lines.map((text) => text.length)).size).toBe(1);
    expect(lines[0]).toMatch(/^seed .* modes .* reverse KL/);
    expect(lines[0]).not.toContain('W1');
    expect(lines[2]).toMatch(/diverged$/);
  });
});
