/** Claims of lesson 8: how games fail, and how each failure looks. */
import { integer } from '../../i18n/en/format';
import { equilibriumValue } from '../../math/discriminatorValue';
import type { Observation } from '../../systems/system';
import type { Laboratory } from '../laboratory';
import { beside, setups } from '../setups';
import { type Claim, once } from './claim';
import { closely, jsdOf, mean, meanScore, modesOf, objectiveOf } from './quantities';

const inPlane = { samples: 4096, measures: 2500 };
const modes = 8;

/** Where the middle of G's samples is. */
function centreOf({ generated }: Observation): [number, number] {
  const axis = (which: number) => mean(generated.filter((_, i) => i % 2 === which));
  return [axis(0), axis(1)];
}

const chase = 600;
const stretch = 100;
const stretches = 4;

/** A G that is chased about: how far its middle goes in each stretch, and the last look. */
const collapsed = once(async (laboratory) => {
  const run = laboratory.start(setups.failureCollapse);
  run.iterate(chase);
  let seen = await run.look(inPlane);
  const ways: number[] = [];
  for (let i = 0; i < stretches; i++) {
    const [x, y] = centreOf(seen);
    run.iterate(stretch);
    seen = await run.look(inPlane);
    const [nextX, nextY] = centreOf(seen);
    ways.push(Math.hypot(nextX - x, nextY - y));
  }
  return { seen, way: mean(ways) };
});

/** P_G beside the data, with D at its top; and as near to them as the task lets it come, still without touching. */
const disjoint = once(async (laboratory) => {
  const run = laboratory.start(setups.failureDisjoint);
  await run.climb();
  const seen = await run.look(closely);
  run.change(`hand=${beside.to},0.2`);
  return { seen, nearer: await run.look(closely) };
});

/** The same, in as many iterations, without momentum. */
const cured = once(async (laboratory) => {
  const run = laboratory.start(setups.failureCured, 'gBeta1=0&dBeta1=0');
  run.iterate(chase + stretches * stretch);
  return modesOf(await run.look(inPlane));
});

const againstStrong = 300;

/** MMGAN against a D that is too strong; then as long with NSGAN. */
const strong = once(async (laboratory) => {
  const run = laboratory.start(setups.failureStrong);
  run.iterate(againstStrong);
  const minimax = await run.look(closely);
  run.change('loss=ns');
  run.iterate(againstStrong);
  return { minimax: jsdOf(minimax), switched: jsdOf(await run.look(closely)) };
});

const againstWeak = 1500;
const weak = once(async (laboratory) => {
  const run = laboratory.start(setups.failureWeak);
  run.iterate(againstWeak);
  return run.look(inPlane);
});

const seeds = 16;
const seedIterations = 900;

/** How many of sixteen seeds find every mode; each laboratory has sixteen of its own. */
async function complete(laboratory: Laboratory): Promise<number> {
  let found = 0;
  for (let i = 0; i < seeds; i++) {
    const run = laboratory.start(setups.failureSeeds, `seed=${seeds * laboratory.seed + i}`);
    run.iterate(seedIterations);
    if (modesOf(await run.look({ samples: 128, measures: 2500 })) === modes) found++;
  }
  return found;
}

export const failureClaims: readonly Claim[] = [
  {
    id: 'collapse',
    quantity: `With momentum and a fast G, the number of the ring’s ${modes} clusters that G reaches after ${integer(chase + stretches * stretch)} iterations`,
    holds: { atMost: 3 },
    unit: '',
    measure: async (laboratory) => modesOf((await collapsed(laboratory)).seen),
  },
  {
    id: 'chase',
    quantity: `The way of the middle of its samples in ${stretch} iterations, the ring having radius 1,`,
    holds: { atLeast: 0.3 },
    unit: 'of x',
    measure: async (laboratory) => (await collapsed(laboratory)).way,
  },
  {
    id: 'cured',
    quantity: 'The number of clusters reached in as many iterations without momentum',
    holds: { atLeast: 6 },
    unit: '',
    measure: cured,
  },
  {
    id: 'disjoint',
    quantity: 'The difference of log 2 and the JSD where P_G and P_data do not overlap',
    holds: { atMost: 1e-5 },
    unit: 'nats',
    quick: true,
    measure: async (laboratory) => Math.LN2 - jsdOf((await disjoint(laboratory)).seen),
  },
  {
    id: 'nearer',
    quantity: `That difference with P_G as near as the task lets it come, at ${String(beside.to).replace('-', '−')},`,
    holds: { atMost: 5e-4 },
    unit: 'nats',
    quick: true,
    measure: async (laboratory) => Math.LN2 - jsdOf((await disjoint(laboratory)).nearer),
  },
  {
    id: 'certain',
    quantity: 'In the first place, with D trained to the top, the mean of D(G(z))',
    holds: { atMost: 1e-4 },
    unit: '',
    quick: true,
    measure: async (laboratory) => meanScore((await disjoint(laboratory)).seen.generatedLogits),
  },
  {
    id: 'vanished',
    quantity: 'The size of MMGAN’s gradient then',
    holds: { atMost: 0.05 },
    unit: 'nats per unit of x',
    quick: true,
    measure: async (laboratory) => (await disjoint(laboratory)).seen.gradientSizes.mm,
  },
  {
    id: 'strong',
    quantity: `The JSD of MMGAN with SGD after ${againstStrong} iterations against a D that is too strong`,
    holds: { atLeast: 0.6925 },
    unit: 'nats',
    measure: async (laboratory) => (await strong(laboratory)).minimax,
  },
  {
    id: 'rescued',
    quantity: `The JSD ${againstStrong} iterations after the loss was changed to NSGAN there`,
    holds: { atMost: 0.45 },
    unit: 'nats',
    measure: async (laboratory) => (await strong(laboratory)).switched,
  },
  {
    id: 'calm',
    quantity: `The distance of V from −2 log 2 after ${integer(againstWeak)} iterations with a D that hardly learns`,
    holds: { atMost: 0.12 },
    unit: 'nats',
    measure: async (laboratory) => Math.abs(objectiveOf(await weak(laboratory)) - equilibriumValue),
  },
  {
    id: 'blind',
    quantity: 'The JSD then',
    holds: { atLeast: 0.4 },
    unit: 'nats',
    measure: async (laboratory) => jsdOf(await weak(laboratory)),
  },
  {
    id: 'seeds',
    quantity: `Of ${seeds} seeds with the same settings, the number that find all ${modes} clusters in ${seedIterations} iterations`,
    holds: { atLeast: 3, atMost: 14 },
    unit: '',
    measure: complete,
  },
];
