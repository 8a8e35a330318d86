/** Claims of lesson 3: the best D measures the Jensen–Shannon divergence, and is D*. */
import { integer } from '../../i18n/en/format';
import { setups } from '../setups';
import { type Claim, once } from './claim';
import { closely, gapOf, meanError, objectiveOf, unevenness } from './quantities';

/** Means of the hand, from the farthest to a perfect hit; the data are N(1, ½²). */
const hands = [-0.5, 0, 0.5, 1];
const updates = 1000;
const exactly = { ...closely, samples: 20_000 };

/** D trained for each hand, near to its top. */
const tops = once(async (laboratory) => {
  const found = [];
  for (const mean of hands) {
    const run = laboratory.start(setups.divergenceHand, `hand=${mean},0.5`);
    run.train('D', updates);
    const seen = await run.look(exactly);
    found.push({ value: objectiveOf(seen), gap: gapOf(seen), error: meanError(run, seen), seen });
  }
  return found;
});

export const divergenceClaims: readonly Claim[] = [
  {
    id: 'bound',
    quantity: `The largest difference of V from −2 log 2 + 2·JSD at ${hands.length} places of P_G, each after ${integer(updates)} updates of D,`,
    holds: { atMost: 0.03 },
    unit: 'nats',
    quick: true,
    measure: async (laboratory) =>
      Math.max(...(await tops(laboratory)).map(({ gap }) => Math.abs(gap))),
  },
  {
    id: 'order',
    quantity: 'The least fall of this V as P_G comes one place nearer to the data',
    holds: { atLeast: 0.19 },
    unit: 'nats',
    quick: true,
    measure: async (laboratory) => {
      const values = (await tops(laboratory)).map(({ value }) => value);
      return Math.min(...values.slice(1).map((value, i) => (values[i] ?? Number.NaN) - value));
    },
  },
  {
    id: 'best',
    quantity: 'The largest mean of |D − D*| over the data at those places',
    holds: { atMost: 0.06 },
    unit: '',
    quick: true,
    measure: async (laboratory) => Math.max(...(await tops(laboratory)).map(({ error }) => error)),
  },
  {
    id: 'perfect',
    quantity: 'The mean of |D − ½| over the data where P_G = P_data',
    holds: { atMost: 0.04 },
    unit: '',
    quick: true,
    measure: async (laboratory) => {
      const perfect = (await tops(laboratory)).at(-1);
      return perfect ? unevenness(perfect.seen) : Number.NaN;
    },
  },
  {
    id: 'far',
    quantity: 'V three units away from the data, where max V can be 0 at most,',
    holds: { atLeast: -0.015 },
    unit: 'nats',
    quick: true,
    async measure(laboratory) {
      const run = laboratory.start(setups.divergenceHand, 'hand=-2,0.5');
      run.train('D', updates);
      return objectiveOf(await run.look(exactly));
    },
  },
  {
    id: 'weak',
    quantity: `With P_G between two hills and a D without hidden layers, the gap that ${integer(2 * updates)} updates of D leave`,
    holds: { atLeast: 1 },
    unit: 'nats',
    quick: true,
    async measure(laboratory) {
      const run = laboratory.start(setups.divergenceWeak);
      run.train('D', 2 * updates);
      return gapOf(await run.look(closely));
    },
  },
];
