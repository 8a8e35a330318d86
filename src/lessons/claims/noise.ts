/** Claims of lesson 1: a generator bends a simple prior; which one hardly matters; x follows z smoothly. */
import { integer } from '../../i18n/en/format';
import type { Laboratory } from '../laboratory';
import { setups } from '../setups';
import { type Claim, once } from './claim';
import { closely, jsdOf, largestStep, line, mean, modesOf } from './quantities';

const iterations = 1500;
/** Half the gap between the hills' feet: nearer to the middle than this there are hardly any data. */
const gap = 0.7;

const trained = (settings: string) =>
  once(async (laboratory: Laboratory) => {
    const run = laboratory.start(setups.noiseTraining, settings);
    const before = await run.look(closely);
    run.iterate(iterations);
    return { run, before, after: await run.look(closely) };
  });
const withNormal = trained('');
const withUniform = trained('prior=uniform');

const plane = once(async (laboratory) => {
  const run = laboratory.start(setups.noiseWalk);
  run.iterate(iterations);
  return run;
});

/** The share of G's samples in the gap between both hills. */
const shareInGap = (x: Float32Array) => mean(x.map((value) => (Math.abs(value) < gap ? 1 : 0)));

export const noiseClaims: readonly Claim[] = [
  {
    id: 'hills',
    quantity: `The share of G’s samples in the gap between the two hills after ${integer(iterations)} iterations, from a prior with one hill,`,
    holds: { atMost: 0.15 },
    unit: '',
    measure: async (laboratory) => shareInGap((await withNormal(laboratory)).after.generated),
  },
  {
    id: 'normal',
    quantity: `The JSD after ${integer(iterations)} iterations with a normal prior`,
    holds: { atMost: 0.2 },
    unit: 'nats',
    measure: async (laboratory) => jsdOf((await withNormal(laboratory)).after),
  },
  {
    id: 'uniform',
    quantity: `The JSD after ${integer(iterations)} iterations with a uniform prior`,
    holds: { atMost: 0.2 },
    unit: 'nats',
    measure: async (laboratory) => jsdOf((await withUniform(laboratory)).after),
  },
  {
    id: 'ring',
    quantity: `The number of the ring’s eight clusters that G’s samples reach after ${integer(iterations)} iterations`,
    holds: { atLeast: 7 },
    unit: '',
    async measure(laboratory) {
      return modesOf(await (await plane(laboratory)).look({ measures: 2500 }));
    },
  },
  {
    id: 'walk',
    quantity:
      'The longest of 400 steps of x, as a share of its whole way, on a straight walk from z = (−2, −1) to (2, 1)',
    holds: { atMost: 0.1 },
    unit: '',
    async measure(laboratory) {
      const z = line([-2, -1], [2, 1], 401);
      return largestStep(await (await plane(laboratory)).generate(z), 2);
    },
  },
];
