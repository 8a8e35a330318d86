/** Numbers that come from outside do not hold the engine up: lanes far apart, and counts that no run can have. */
import { describe, expect, it } from 'vitest';
import { defaultExperiment } from '../../src/config/experiment';
import { Lanes } from '../../src/engine/lanes';
import type { RunCheckpoint } from '../../src/engine/protocol';
import { initialSchedule, isSchedule, type ScheduleState } from '../../src/engine/schedule';
import type { System } from '../../src/systems/system';

/** A system that only counts. */
function counting() {
  const made = { updates: 0 };
  const system: Partial<System> = {
    phases: ['D', 'G'],
    update: () => {
      made.updates += 1;
    },
    restore: () => {},
  };
  return { made, system: system as System };
}

function at(schedule: Partial<ScheduleState>): RunCheckpoint {
  return {
    experiment: defaultExperiment,
    schedule: { ...initialSchedule, ...schedule },
    system: { tensors: {}, counters: {}, streams: {} },
  };
}

function lanesAt(...all: readonly Partial<ScheduleState>[]) {
  const counters = all.map(counting);
  const lanes = new Lanes(
    all.map((schedule, lane) => ({
      experiment: defaultExperiment,
      checkpoint: at(schedule),
      system: (counters[lane] as (typeof counters)[number]).system,
    })),
  );
  return { lanes, made: counters.map((counter) => counter.made) };
}

describe('lanes far apart', () => {
  it('do not hold up an update: the one behind comes nearer, a little each time', () => {
    const { lanes, made } = lanesAt({ iteration: 1e9 }, {});
    for (let i = 0; i < 10; i++) lanes.finishIteration();
    expect(lanes.iteration).toBe(1e9 + 10);
    expect(made[0]?.updates).toBe(20);
    expect(made[1]?.updates).toBeGreaterThan(100);
    expect(made[1]?.updates).toBeLessThan(2000);
  });

  it('meet where they are apart by what a hand can do', () => {
    const { lanes } = lanesAt({ iteration: 300 }, {});
    for (let i = 0; i < 20; i++) lanes.finishIteration();
    expect(lanes.all.map(({ iteration }) => iteration)).toEqual([320, 320]);
  });
});

describe('a schedule from outside', () => {
  it.each([
    { iteration: 2 ** 53 },
    { iteration: 1e300 },
    { iteration: -1 },
    { iteration: 0.5 },
    { iteration: Number.NaN },
    { done: { D: -1e9, G: 0 } },
    { updates: { D: 0, G: Number.POSITIVE_INFINITY } },
  ])('is refused with %o', (claim) => {
    expect(isSchedule({ ...initialSchedule, ...claim })).toBe(false);
    expect(() => lanesAt(claim)).toThrow(RangeError);
    const { lanes } = lanesAt({});
    expect(() => lanes.restore([at(claim)])).toThrow(RangeError);
    expect(lanes.iteration).toBe(0);
  });

  it('is believed where a run can have made it', () => {
    expect(isSchedule(initialSchedule)).toBe(true);
    expect(lanesAt({ iteration: 21_000_000 }).lanes.iteration).toBe(21_000_000);
  });
});
