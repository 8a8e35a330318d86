/** The order of updates and the count of iterations. */
import { describe, expect, test } from 'vitest';
import { defaultExperiment, type Phase } from '../../src/config/experiment';
import { advance, initialSchedule, nextPhase, type ScheduleState } from '../../src/engine/schedule';

const withSteps = (k: number, kG: number) => ({
  ...defaultExperiment,
  discriminator: { ...defaultExperiment.discriminator, steps: k },
  generator: { ...defaultExperiment.generator, steps: kG },
});

function play(k: number, kG: number, updates: number, from = initialSchedule) {
  const experiment = withSteps(k, kG);
  let state = from;
  let order = '';
  for (let i = 0; i < updates; i++) {
    const phase = nextPhase(state, experiment);
    if (!phase) break;
    state = advance(state, experiment, phase);
    order += phase;
  }
  return { order, state };
}

test('D moves k times, then G k_G times', () => {
  expect(play(1, 1, 6).order).toBe('DGDGDG');
  expect(play(3, 2, 10).order).toBe('DDDGGDDDGG');
  expect(play(3, 2, 10).state).toMatchObject({ iteration: 2, updates: { D: 6, G: 4 }, phase: 'G' });
});

describe('a network that never moves', () => {
  test('leaves the iterations to the other', () => {
    expect(play(0, 1, 3)).toMatchObject({ order: 'GGG', state: { iteration: 3 } });
    expect(play(5, 0, 10)).toMatchObject({ order: 'DDDDDDDDDD', state: { iteration: 2 } });
  });
  test('in both roles stops the game', () => {
    expect(play(0, 0, 5)).toEqual({ order: '', state: initialSchedule });
  });
});

describe('steps by hand', () => {
  const experiment = withSteps(1, 1);
  const byHand = (phases: Phase[], from: ScheduleState = initialSchedule) =>
    phases.reduce((state, phase) => advance(state, experiment, phase), from);

  test('count as updates; an iteration is complete when both have moved', () => {
    expect(byHand(['D', 'D', 'D'])).toMatchObject({ iteration: 0, updates: { D: 3, G: 0 } });
    expect(byHand(['D', 'D', 'D', 'G'])).toMatchObject({ iteration: 1, done: { D: 0, G: 0 } });
    expect(byHand(['G', 'D'])).toMatchObject({ iteration: 1, phase: 'D' });
  });

  test('play goes on with the network whose turn it is', () => {
    expect(play(1, 1, 3, byHand(['D'])).order).toBe('GDG');
    expect(play(1, 1, 3, byHand(['G'])).order).toBe('DDG');
  });

  test('a lower k takes effect within the iteration', () => {
    const state = byHand(['D']);
    expect(nextPhase(state, withSteps(1, 2))).toBe('G');
    expect(nextPhase(state, withSteps(0, 1))).toBe('G');
  });
});
