/** Claims of lesson 2: what D alone does, what G alone does, and what both do in turn. */
import { integer } from '../../i18n/en/format';
import type { Laboratory } from '../laboratory';
import { setups } from '../setups';
import { type Claim, once } from './claim';
import { closely, gapOf, jsdOf, meanError, meanScore, objectiveOf, unevenness } from './quantities';

const alone = 1000;
const turns = 1500;
/** Updates of G alone between two looks. */
const stretch = 50;

/** D trained to the top against the first G; then G alone, looked at on its way. */
const alonePlayed = once(async (laboratory) => {
  const run = laboratory.start(setups.gameStart);
  const before = await run.look(closely);
  await run.climb();
  const top = await run.look(closely);
  const error = meanError(run, top);
  run.change('dSteps=0');
  const divergences: number[] = [];
  for (let updates = 0; updates < alone; updates += stretch) {
    run.iterate(stretch);
    divergences.push(jsdOf(await run.look(closely)));
  }
  return { before, top, error, divergences, after: await run.look(closely) };
});

const inTurn = once(async (laboratory: Laboratory) => {
  const run = laboratory.start(setups.gameStart);
  run.iterate(turns);
  return run.look(closely);
});

export const gameClaims: readonly Claim[] = [
  {
    id: 'onlyD',
    quantity: 'The farthest that any sample of G has moved while D alone was trained',
    holds: { atMost: 0 },
    unit: 'of x',
    quick: true,
    async measure(laboratory) {
      const run = laboratory.start(setups.gameStart);
      const { generated } = await run.look();
      run.train('D', 20);
      const after = (await run.look()).generated;
      return Math.max(...after.map((x, i) => Math.abs(x - (generated[i] ?? 0))));
    },
  },
  {
    id: 'rises',
    quantity: 'The rise of V while D alone is trained to the top',
    holds: { atLeast: 0.7 },
    unit: 'nats',
    measure: async (laboratory) => {
      const { before, top } = await alonePlayed(laboratory);
      return objectiveOf(top) - objectiveOf(before);
    },
  },
  {
    id: 'best',
    quantity: 'The mean of |D − D*| over the data, with D trained to the top and G frozen,',
    holds: { atMost: 0.06 },
    unit: '',
    measure: async (laboratory) => (await alonePlayed(laboratory)).error,
  },
  {
    id: 'fooled',
    quantity: `The mean of D(G(z)) after ${integer(alone)} updates of G alone, against this D,`,
    holds: { atLeast: 0.9 },
    onMost: true,
    unit: '',
    measure: async (laboratory) => meanScore((await alonePlayed(laboratory)).after.generatedLogits),
  },
  {
    id: 'past',
    quantity: `The rise of the JSD from its least on the way to its value after ${integer(alone)} updates of G alone`,
    holds: { atLeast: 0.05 },
    onMost: true,
    unit: 'nats',
    measure: async (laboratory) => {
      const { divergences } = await alonePlayed(laboratory);
      return (divergences.at(-1) ?? Number.NaN) - Math.min(...divergences);
    },
  },
  {
    id: 'turns',
    quantity: `The JSD after ${integer(turns)} iterations in turn`,
    holds: { atMost: 0.15 },
    unit: 'nats',
    measure: async (laboratory) => jsdOf(await inTurn(laboratory)),
  },
  {
    id: 'tie',
    quantity: `The mean of |D − ½| over the data after ${integer(turns)} iterations in turn`,
    holds: { atMost: 0.15 },
    unit: '',
    measure: async (laboratory) => unevenness(await inTurn(laboratory)),
  },
  {
    id: 'gap',
    quantity: 'The gap that D trained to the top leaves below −2 log 2 + 2·JSD',
    holds: { atMost: 0.15 },
    unit: 'nats',
    measure: async (laboratory) => gapOf((await alonePlayed(laboratory)).top),
  },
];
