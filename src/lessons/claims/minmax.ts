/** Claims of lesson 4: each generator has its own best D, and the lowest of those heights marks the best generator. */
import { greatestValue } from '../../math/discriminatorValue';
import type { Laboratory } from '../laboratory';
import { setups } from '../setups';
import { type Claim, once } from './claim';
import { closely, jsdOf, objectiveOf } from './quantities';

/** Enough for D to come near its top. */
const updates = 1000;
const generators = [setups.minmaxG1, setups.minmaxG2, setups.minmaxG3];
const exactly = { ...closely, samples: 20_000 };

const heights = once(async (laboratory) => {
  const found: number[] = [];
  for (const setup of generators) {
    const run = laboratory.start(setup);
    run.train('D', updates);
    found.push(objectiveOf(await run.look(exactly)));
  }
  return found as [number, number, number];
});

/** Half the move of P_G over which slopes are taken, in units of x. */
const move = 0.2;

/** The slope of V in P_G's place with D frozen at the top, and that of −2 log 2 + 2·JSD. */
async function slopes(laboratory: Laboratory) {
  const run = laboratory.start(setups.divergenceHand, 'hand=0,0.5');
  run.train('D', updates);
  const at = async (mean: number) => {
    run.change(`hand=${mean},0.5`);
    const seen = await run.look(exactly);
    return { frozen: objectiveOf(seen), best: greatestValue(jsdOf(seen)) };
  };
  const [left, right] = [await at(-move), await at(move)];
  return {
    frozen: (right.frozen - left.frozen) / (2 * move),
    best: (right.best - left.best) / (2 * move),
  };
}

/** A round of the algorithm: D to its top, then G's one step down V's slope. */
const round = once(async (laboratory) => {
  const run = laboratory.start(setups.minmaxLoop);
  await run.climb();
  const top = await run.look(exactly);
  run.train('G', 1);
  const after = await run.look(exactly);
  return { value: objectiveOf(top) - objectiveOf(after), jsd: jsdOf(top) - jsdOf(after) };
});

export const minmaxClaims: readonly Claim[] = [
  {
    id: 'first',
    quantity: 'The height of max V at G₁ above that at G₂',
    holds: { atLeast: 0.3 },
    unit: 'nats',
    measure: async (laboratory) => {
      const [first, second] = await heights(laboratory);
      return first - second;
    },
  },
  {
    id: 'third',
    quantity: 'The height of max V at G₂ above that at G₃, the one nearest to the data,',
    holds: { atLeast: 0.3 },
    unit: 'nats',
    measure: async (laboratory) => {
      const [, second, third] = await heights(laboratory);
      return second - third;
    },
  },
  {
    id: 'slope',
    quantity:
      'The slope of V in the place of P_G with D frozen at its best, divided by the slope of max V,',
    holds: { atLeast: 0.8, atMost: 1.2 },
    unit: '',
    measure: async (laboratory) => {
      const { frozen, best } = await slopes(laboratory);
      return frozen / best;
    },
  },
  {
    id: 'down',
    quantity: 'The fall of V, D frozen at its top, by the one step of G that the algorithm makes',
    holds: { atLeast: 0 },
    unit: 'nats',
    measure: async (laboratory) => (await round(laboratory)).value,
  },
  {
    id: 'downMax',
    quantity: 'The fall of max V = −2 log 2 + 2·JSD by that step',
    holds: { atLeast: 0 },
    onMost: true,
    unit: 'nats',
    measure: async (laboratory) => 2 * (await round(laboratory)).jsd,
  },
];
