/** Slices settle on a frame's worth of training; the rate is iterations per second. */
import { expect, test } from 'vitest';
import { nextSlice, Rate, sliceMilliseconds } from '../../src/engine/pace';

test.each([0.05, 0.7, 3, 40])(
  'settles at a slice of the wanted length at %d ms an update',
  (cost) => {
    let updates = 1;
    for (let i = 0; i < 40; i++) updates = nextSlice(updates, updates * cost);
    expect(updates).toBe(Math.max(1, Math.round(sliceMilliseconds / cost)));
  },
);

test('survives a clock that stands still', () => {
  expect(nextSlice(10, 0)).toBeGreaterThan(10);
  expect(Number.isFinite(nextSlice(1e6, 0))).toBe(true);
});

test('rate: iterations per second over about the last second', () => {
  const rate = new Rate();
  expect(rate.perSecond()).toBe(0);
  for (let time = 0; time <= 5000; time += 50) rate.mark(time, Math.min(time, 2500));
  expect(rate.perSecond()).toBeCloseTo(0, 9);
  for (let time = 5050; time <= 8000; time += 50) rate.mark(time, 2500 + (time - 5000) / 2);
  expect(rate.perSecond()).toBeCloseTo(500, 6);
  rate.clear();
  expect(rate.perSecond()).toBe(0);
});
