/** A trial update tells a device that computes right from one that lies. Here tf.js on the processor plays the device. */
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Experiment, type Phase, phases, presetExperiment } from '../../src/config/experiment';
import { effectiveExperiment } from '../../src/config/hand';
import { openPlainCpu } from '../../src/systems/backends/cpu';
import { createGan } from '../../src/systems/gan/gan';
import { createPlainTrainer } from '../../src/systems/gan/plain/trainer';
import type { NetworkState, Trainer } from '../../src/systems/gan/trainer';
import { computesRight } from '../../src/systems/trial';
import { smallExperiments } from './gan/experiments';

beforeAll(async () => {
  await openPlainCpu();
});

/** The nearest number of 16 bits: 11 bits of mantissa. */
function half(value: number): number {
  const step = 2 ** (Math.floor(Math.log2(Math.abs(value))) - 10);
  return value === 0 ? 0 : Math.round(value / step) * step;
}

const mapped = ({ values, step }: NetworkState, change: (value: number) => number) => ({
  values: values.map(change),
  step,
});

type Lie = (honest: Trainer) => Partial<Trainer>;

const saving =
  (change: (value: number) => number): Lie =>
  ({ save }) => ({
    save: async () => {
      const { D, G } = await save();
      return { D: mapped(D, change), G: mapped(G, change) };
    },
  });

/** Devices that lie, each in its way. */
const lies: Readonly<Record<string, Lie>> = {
  'reads zeros': saving(() => 0),
  'reads NaN': saving(() => Number.NaN),
  'stores halves': saving(half),
  'computes nothing': () => ({ update() {} }),
  'computes in halves': ({ update, save, restore }) => {
    let pending: Promise<void> = Promise.resolve();
    const coarse = async () => {
      const { D, G } = await save();
      restore({ D: mapped(D, half), G: mapped(G, half) });
    };
    return {
      update(phase: Phase) {
        update(phase);
        pending = coarse();
      },
      save: async () => {
        await pending;
        return save();
      },
    };
  },
  'moves the other way': ({ update, save, restore }) => {
    let before: Record<Phase, NetworkState> | null = null;
    let moved: Phase = 'D';
    return {
      update(phase: Phase) {
        moved = phase;
        update(phase);
      },
      save: async () => {
        const now = await save();
        const then = before?.[moved].values;
        before ??= now;
        if (!then) return now;
        const { values, step } = now[moved];
        return {
          ...now,
          [moved]: { values: values.map((value, i) => 2 * (then[i] as number) - value), step },
        };
      },
      restore(states: Readonly<Record<Phase, NetworkState>>) {
        before = states;
        restore(states);
      },
    };
  },
};

function device(experiment: Experiment, lie: Lie = () => ({})) {
  return createGan(experiment, (start, batches) => {
    const honest = createPlainTrainer(start, batches);
    return { ...honest, ...lie(honest) };
  });
}

const small = smallExperiments({
  units: 12,
  priorDimensions: 4,
  batch: 64,
  rates: [1e-5, 1e-3, 1],
});

/** Enough weights that some are not, by chance, numbers of 16 bits before and after an update. */
const large = small.filter(({ generator, discriminator }) =>
  [generator, discriminator].every(
    ({ hiddenLayers, units, rate }) => hiddenLayers > 0 && units >= 8 && rate < 1,
  ),
);

describe('a trial', () => {
  it('trusts a device that computes right, whatever the experiment, and leaves it as it was', async () => {
    await fc.assert(
      fc.asyncProperty(small, async (experiment) => {
        const system = device(experiment);
        const before = await system.checkpoint();
        expect(await computesRight(system, experiment)).toBe(true);
        expect(await system.checkpoint()).toEqual(before);
        const untried = device(experiment);
        for (const tried of [system, untried]) for (const phase of phases) tried.update(phase);
        expect(await system.checkpoint()).toEqual(await untried.checkpoint());
        system.dispose();
        untried.dispose();
      }),
      { numRuns: 60 },
    );
  });

  it('trusts it where P_G is moved by hand', async () => {
    const hand = { mean: [0.3], spread: 0.5 };
    const experiment = effectiveExperiment({ ...presetExperiment('bimodal'), hand });
    expect(await computesRight(device(experiment), experiment)).toBe(true);
    expect(await computesRight(device(experiment, lies['stores halves']), experiment)).toBe(false);
  });

  it.each(Object.keys(lies))('refuses one that %s', async (name) => {
    await fc.assert(
      fc.asyncProperty(large, async (experiment) => {
        const system = device(experiment, lies[name]);
        expect(await computesRight(system, experiment)).toBe(false);
        system.dispose();
      }),
      { numRuns: 12 },
    );
  });
});
