import { describe, expect, test } from 'vitest';
import { type Facts, isNews } from '../../src/app/describe/facts';

const training: Facts = {
  playing: true,
  updates: 200,
  iteration: 100,
  losses: { D: 1.3, G: 0.8 },
  jsd: 0.2,
  modes: { covered: 3, count: 8 },
  findings: [],
};

describe('news about the picture', () => {
  test('numbers that run on while training are none', () => {
    const later = { ...training, updates: 400, iteration: 200, losses: { D: 1.2, G: 0.9 } };
    expect(isNews(training, later)).toBe(false);
    expect(isNews(training, { ...later, jsd: 0.22 })).toBe(false);
  });

  test('a step at rest is', () => {
    const resting = { ...training, playing: false };
    expect(isNews(training, resting)).toBe(true);
    expect(isNews(resting, resting)).toBe(false);
    expect(isNews(resting, { ...resting, updates: 201 })).toBe(true);
  });

  test('so are a mode found, a divergence a quarter lower, the first measures, a diagnosis', () => {
    expect(isNews(training, { ...training, modes: { covered: 4, count: 8 } })).toBe(true);
    expect(isNews(training, { ...training, jsd: 0.14 })).toBe(true);
    expect(isNews({ ...training, jsd: null }, training)).toBe(true);
    const finding = { kind: 'improving', before: 0.3, now: 0.2, iterations: 100 } as const;
    expect(isNews(training, { ...training, findings: [finding] })).toBe(true);
    const same = { ...training, findings: [{ ...finding, now: 0.19 }] };
    expect(isNews({ ...training, findings: [finding] }, same)).toBe(false);
  });

  test('a fresh run is, but not its first measures', () => {
    const fresh = { ...training, playing: false, updates: 0, iteration: 0, jsd: null };
    expect(isNews(training, fresh)).toBe(true);
    expect(isNews(fresh, { ...fresh, jsd: 0.6 })).toBe(false);
    expect(isNews(fresh, { ...fresh, playing: true })).toBe(true);
  });

  test('near zero a divergence varies by chance', () => {
    expect(isNews({ ...training, jsd: 0.018 }, { ...training, jsd: 0.025 })).toBe(false);
  });
});
