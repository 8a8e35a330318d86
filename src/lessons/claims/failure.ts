/** Claims of lesson 8: how games fail, and how each failure looks. */
import { integer } from '../../i18n/en/format';
import { equilibriumValue } from '../../math/discriminatorValue';
import type { Observation } from '../../systems/system';
import type { Laboratory } from '../laboratory';
import { setups } from '../setups';
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

const alone = 1000;
const disjoint = once(async (laboratory) => {
  const run = laboratory.start(setups.failureDisjoint);
  run.train('D', alone);
  return run.look(closely);
});

const againstStrong = 300;
const strong = (loss: string) =>
  once(async (laboratory: Laboratory) => {
    const run = laboratory.start(setups.failureStrong, `loss=${loss}`);
    run.iterate(againstStrong);
    return run.look(closely);
  });
const strongMinimax = strong('mm');
const strongNonSaturating = strong('ns');

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
    holds: { atLeast: 0.4 },
    unit: 'of x',
    measure: async (laboratory) => (await collapsed(laboratory)).way,
  },
  {
    id: 'disjoint',
    quantity: 'The difference of log 2 and the JSD where P_G and P_data do not overlap',
    holds: { atMost: 0.001 },
    unit: 'nats',
    quick: true,
    measure: async (laboratory) => Math.abs(Math.LN2 - jsdOf(await disjoint(laboratory))),
  },
  {
    id: 'certain',
    quantity: `There, after ${integer(alone)} updates of D, the mean of D(G(z))`,
    holds: { atMost: 0.001 },
    unit: '',
    quick: true,
    measure: async (laboratory) => meanScore((await disjoint(laboratory)).generatedLogits),
  },
  {
    id: 'vanished',
    quantity: 'There, the size of MMGAN’s gradient',
    holds: { atMost: 0.02 },
    unit: 'nats per unit of x',
    quick: true,
    measure: async (laboratory) => (await disjoint(laboratory)).gradientSizes.mm,
  },
  {
    id: 'strong',
    quantity: `The JSD of MMGAN with SGD after ${againstStrong} iterations against a D that is too strong`,
    holds: { atLeast: 0.65 },
    unit: 'nats',
    measure: async (laboratory) => jsdOf(await strongMinimax(laboratory)),
  },
  {
    id: 'rescued',
    quantity: 'The same with NSGAN',
    holds: { atMost: 0.3 },
    unit: 'nats',
    measure: async (laboratory) => jsdOf(await strongNonSaturating(laboratory)),
  },
  {
    id: 'calm',
    quantity: `The distance of V from −2 log 2 after ${integer(againstWeak)} iterations with a D that hardly learns`,
    holds: { atMost: 0.2 },
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
