/** Claims of lesson 7: how flat D ends, on the data and off them, and whether its past matters. */
import type { Laboratory, Run } from '../laboratory';
import { setups } from '../setups';
import { type Claim, once } from './claim';
import { closely, jsdOf, mean, unevenness } from './quantities';

const long = 4000;

const ended = once(async (laboratory) => {
  const run = laboratory.start(setups.flatEnd);
  run.iterate(long);
  return { run, seen: await run.look(closely) };
});
const planeIterations = 1500;
const plane = once(async (laboratory) => {
  const run = laboratory.start(setups.flatPlane);
  run.iterate(planeIterations);
  const seen = await run.look({ surface: 64, samples: 4096, measures: 2500 });
  const off = seen.surface.values.filter((_, i) => Number.isNaN(seen.optimal[i] ?? 0));
  return { on: mean(seen.realLogits.map((a) => 1 / (1 + Math.exp(-a)))), off: mean(off) };
});

/** Trains in rounds; each begins with the first D where `fresh`, else with the one there is. */
async function rounds(run: Run, count: number, fresh: boolean): Promise<number> {
  const first = await run.checkpoint();
  for (let i = 0; i < count; i++) {
    if (fresh) {
      const now = await run.checkpoint();
      const tensors = { ...now.tensors, D: first.tensors.D as Float32Array };
      const counters = { ...now.counters, D: first.counters.D as number };
      run.restore({ ...now, tensors, counters });
    }
    run.iterate(1);
  }
  return jsdOf(await run.look(closely));
}
const kept = (laboratory: Laboratory) => rounds(laboratory.start(setups.flatRounds), 300, false);
const fresh = (laboratory: Laboratory) => rounds(laboratory.start(setups.flatRounds), 300, true);

export const flatClaims: readonly Claim[] = [
  {
    id: 'jsd',
    quantity: 'JSD at end',
    holds: { atMost: 0.1 },
    unit: 'nats',
    measure: async (laboratory) => jsdOf((await ended(laboratory)).seen),
  },
  {
    id: 'on',
    quantity: '|D-1/2| on data',
    holds: { atLeast: 0.005, atMost: 0.1 },
    unit: '',
    measure: async (laboratory) => unevenness((await ended(laboratory)).seen),
  },
  {
    id: 'range',
    quantity: 'range of D over box',
    holds: { atLeast: 0.2 },
    unit: '',
    measure: async (laboratory) => {
      const { values } = (await ended(laboratory)).seen.surface;
      return Math.max(...values) - Math.min(...values);
    },
  },
  {
    id: 'far',
    quantity: '|D-1/2| at ±3.5',
    holds: { atLeast: 0.1 },
    unit: '',
    measure: async (laboratory) => {
      const far = await (await ended(laboratory)).run.score([-3.5, 3.5]);
      return mean(far.map((score) => Math.abs(score - 0.5)));
    },
  },
  {
    id: 'farD',
    quantity: 'D at ±3.5',
    holds: { atLeast: 0 },
    unit: '',
    measure: async (laboratory) => mean(await (await ended(laboratory)).run.score([-3.5, 3.5])),
  },
  {
    id: 'gap',
    quantity: 'D at 0',
    holds: { atMost: 0.5 },
    unit: '',
    measure: async (laboratory) => mean(await (await ended(laboratory)).run.score([0])),
  },
  {
    id: 'planeOn',
    quantity: 'plane D on',
    holds: { atLeast: 0 },
    unit: '',
    measure: async (laboratory) => (await plane(laboratory)).on,
  },
  {
    id: 'planeOff',
    quantity: 'plane D off',
    holds: { atLeast: 0 },
    unit: '',
    measure: async (laboratory) => (await plane(laboratory)).off,
  },
  { id: 'kept', quantity: 'kept D', holds: { atMost: 0.2 }, unit: 'nats', measure: kept },
  { id: 'fresh', quantity: 'fresh D', holds: { atLeast: 0.2 }, unit: 'nats', measure: fresh },
];
