/** Claims of lesson 6: k updates of D measure the divergence; many updates of G in a row leave the measure behind. */
import { integer } from '../../i18n/en/format';
import { equilibriumValue } from '../../math/discriminatorValue';
import type { Laboratory } from '../laboratory';
import { setups } from '../setups';
import { type Claim, once } from './claim';
import { closely, gapOf, jsdOf, mean, objectiveOf } from './quantities';

const settled = 400;
/** Looks that a mean is taken over, and iterations between them. */
const looks = 10;
const between = 5;

/** The mean gap between V and its bound, right after updates of G; and the run it was measured in. */
const playedWith = (setup: string) =>
  once(async (laboratory: Laboratory) => {
    const run = laboratory.start(setup);
    run.iterate(settled);
    const gaps: number[] = [];
    for (let look = 0; look < looks; look++) {
      run.iterate(between);
      gaps.push(gapOf(await run.look(closely)));
    }
    return { run, gap: mean(gaps) };
  });
const few = playedWith(setups.stepsFew);
const many = playedWith(setups.stepsMany);
const greedy = playedWith(setups.stepsGreedy);

const overstepped = 300;

/** A game of small k, with D then trained to the top, and one update of G. */
const steep = once(async (laboratory) => {
  const { run } = await few(laboratory);
  await run.climb();
  const top = await run.look(closely);
  run.train('G', 1);
  return { top: gapOf(top), one: gapOf(await run.look(closely)) };
});

/** A well-measured game, one more update of G, and then many with D frozen. */
const overstep = once(async (laboratory) => {
  const { run } = await many(laboratory);
  const before = await run.look(closely);
  run.train('G', 1);
  const one = await run.look(closely);
  run.train('G', overstepped - 1);
  return { before, one, after: await run.look(closely) };
});

/** Enough for every D here to come near its top. */
const alone = 2000;

const gapAfterTraining = (settings: string) => async (laboratory: Laboratory) => {
  const run = laboratory.start(setups.stepsCapacity, settings);
  run.train('D', alone);
  return gapOf(await run.look(closely));
};

export const stepsClaims: readonly Claim[] = [
  {
    id: 'few',
    quantity: 'With k = 1, the mean gap between V and −2 log 2 + 2·JSD after G’s updates',
    holds: { atLeast: 0.1 },
    unit: 'nats',
    measure: async (laboratory) => (await few(laboratory)).gap,
  },
  {
    id: 'many',
    quantity: 'With k = 10, that gap',
    holds: { atMost: 0.04 },
    unit: 'nats',
    measure: async (laboratory) => (await many(laboratory)).gap,
  },
  {
    id: 'greedy',
    quantity: 'With k = 10 and k_G = 10, that gap divided by the one with k = 10 and k_G = 1',
    holds: { atLeast: 5 },
    unit: 'times',
    measure: async (laboratory) => (await greedy(laboratory)).gap / (await many(laboratory)).gap,
  },
  {
    id: 'one',
    quantity: 'The growth of the gap by a single update of G, D frozen,',
    holds: { atMost: 0.01 },
    unit: 'nats',
    measure: async (laboratory) => {
      const { before, one } = await overstep(laboratory);
      return gapOf(one) - gapOf(before);
    },
  },
  {
    id: 'left',
    quantity: `The depth of V below −2 log 2, where no max V can be, after ${integer(overstepped)} updates of G with D frozen`,
    holds: { atLeast: 0.01 },
    unit: 'nats',
    measure: async (laboratory) =>
      equilibriumValue - objectiveOf((await overstep(laboratory)).after),
  },
  {
    id: 'worse',
    quantity: `The rise of the JSD by these ${integer(overstepped)} updates`,
    holds: { atLeast: 0.2 },
    unit: 'nats',
    measure: async (laboratory) => {
      const { before, after } = await overstep(laboratory);
      return jsdOf(after) - jsdOf(before);
    },
  },
  {
    id: 'closed',
    quantity: 'The gap that is left once D was trained to the top in the game with k = 1',
    holds: { atMost: 0.2 },
    unit: 'nats',
    measure: async (laboratory) => (await steep(laboratory)).top,
  },
  {
    id: 'steep',
    quantity: 'The growth of that gap by a single update of G',
    holds: { atLeast: 0.005 },
    unit: 'nats',
    measure: async (laboratory) => {
      const { top, one } = await steep(laboratory);
      return one - top;
    },
  },
  {
    id: 'wide',
    quantity: `With P_G between the two hills, the gap after ${integer(alone)} updates of a D of 16 units a layer`,
    holds: { atMost: 0.04 },
    unit: 'nats',
    measure: gapAfterTraining('dUnits=16'),
  },
  {
    id: 'visible',
    quantity: 'What there is to see there: −2 log 2 + 2·JSD less −2 log 2,',
    holds: { atLeast: 1, atMost: 1.1 },
    unit: 'nats',
    quick: true,
    measure: async (laboratory) => {
      const seen = await laboratory.start(setups.stepsCapacity).look(closely);
      return 2 * jsdOf(seen);
    },
  },
  {
    id: 'narrow',
    quantity: 'The same with a D of one unit a layer',
    holds: { atLeast: 0.7 },
    unit: 'nats',
    measure: gapAfterTraining('dUnits=1'),
  },
];
