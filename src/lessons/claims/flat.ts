/** Claims of lesson 7: how flat D ends, on the data and off them, and whether D's past matters. */
import { integer } from '../../i18n/en/format';
import type { Checkpoint } from '../../systems/system';
import type { Laboratory } from '../laboratory';
import { setups } from '../setups';
import { type Claim, once } from './claim';
import { closely, jsdOf, mean, meanScore, unevenness } from './quantities';

const long = 3000;

const ended = once(async (laboratory) => {
  const run = laboratory.start(setups.flatEnd);
  run.iterate(long);
  return { run, seen: await run.look(closely) };
});

const inPlane = 1000;

/** Mean scores of D over the ring's data, and over the cells in which there are neither data nor samples. */
const plane = once(async (laboratory) => {
  const run = laboratory.start(setups.flatPlane);
  run.iterate(inPlane);
  const { realLogits, surface, optimal } = await run.look({ surface: 64, samples: 4096 });
  const empty = surface.values.filter((_, cell) => Number.isNaN(optimal[cell]));
  return { on: meanScore(realLogits), off: mean(empty) };
});

const rounds = 200;

/** `now` with D as it was at the start. */
function withDOf({ tensors, counters }: Checkpoint, now: Checkpoint): Checkpoint {
  return {
    ...now,
    tensors: { ...now.tensors, D: tensors.D ?? new Float32Array(0) },
    counters: { ...now.counters, D: counters.D ?? 0 },
  };
}

/** The JSD after rounds that each begin with the D there is, or with the first one. */
const playedInRounds = (fresh: boolean) =>
  once(async (laboratory: Laboratory) => {
    const run = laboratory.start(setups.flatEnd);
    const first = await run.checkpoint();
    for (let round = 0; round < rounds; round++) {
      if (fresh) run.restore(withDOf(first, await run.checkpoint()));
      run.iterate(1);
    }
    return jsdOf(await run.look(closely));
  });
const keptD = playedInRounds(false);
const freshD = playedInRounds(true);

export const flatClaims: readonly Claim[] = [
  {
    id: 'on',
    quantity: `The mean of |D − ½| over the data after ${integer(long)} iterations`,
    holds: { atLeast: 0.005, atMost: 0.1 },
    unit: '',
    measure: async (laboratory) => unevenness((await ended(laboratory)).seen),
  },
  {
    id: 'between',
    quantity: 'D in the middle of the gap between the two hills then',
    holds: { atMost: 0.45 },
    unit: '',
    measure: async (laboratory) => mean(await (await ended(laboratory)).run.score([0])),
  },
  {
    id: 'beyond',
    quantity: 'The mean of D beyond the data, at x = −3.4 and 3.4, then',
    holds: { atLeast: 0.5 },
    unit: '',
    measure: async (laboratory) => mean(await (await ended(laboratory)).run.score([-3.4, 3.4])),
  },
  {
    id: 'range',
    quantity: 'The difference between D’s highest and lowest value over the stage then',
    holds: { atLeast: 0.3 },
    unit: '',
    measure: async (laboratory) => {
      const { values } = (await ended(laboratory)).seen.surface;
      return Math.max(...values) - Math.min(...values);
    },
  },
  {
    id: 'plane',
    quantity: `On the ring, after ${integer(inPlane)} iterations, D’s mean over the data less its mean where there are neither data nor samples`,
    holds: { atLeast: 0.08 },
    unit: '',
    measure: async (laboratory) => {
      const { on, off } = await plane(laboratory);
      return on - off;
    },
  },
  {
    id: 'planeData',
    quantity: 'The distance of D’s mean over the data from ½ then',
    holds: { atMost: 0.1 },
    unit: '',
    measure: async (laboratory) => Math.abs((await plane(laboratory)).on - 0.5),
  },
  {
    id: 'kept',
    quantity: `The JSD after ${integer(rounds)} iterations in which D keeps its weights`,
    holds: { atMost: 0.3 },
    unit: 'nats',
    quick: true,
    measure: keptD,
  },
  {
    id: 'fresh',
    quantity: `The JSD after ${integer(rounds)} iterations that each begin with the first D`,
    holds: { atLeast: 0.25 },
    unit: 'nats',
    quick: true,
    measure: freshD,
  },
  {
    id: 'better',
    quantity: 'The second of these divided by the first',
    holds: { atLeast: 1.8 },
    unit: 'times',
    quick: true,
    measure: async (laboratory) => (await freshD(laboratory)) / (await keptD(laboratory)),
  },
];
