/** Claims of lesson 1: a generator bends a simple prior; which one hardly matters; x follows z smoothly. */
import { median } from 'd3';
import { distributionOf } from '../../distributions';
import { integer } from '../../i18n/en/format';
import type { Laboratory, Run } from '../laboratory';
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

/** A straight walk in the plane of codes. */
const walk = line([-2, -1], [2, 1], 401);

/** How steep G is in the gap between both hills, divided by how steep it is on them: median slopes. */
async function steepness(run: Run): Promise<number> {
  const z = line([-2.5], [2.5], 4001);
  const x = await run.generate(z);
  const slopes: Record<'gap' | 'hills', number[]> = { gap: [], hills: [] };
  for (let i = 1; i < x.length; i++) {
    const [before = 0, here = 0] = [x[i - 1], x[i]];
    const slope = Math.abs(here - before) / ((z[i] ?? 0) - (z[i - 1] ?? 0));
    const distance = Math.abs(here);
    if (distance < gap) slopes.gap.push(slope);
    else if (distance > 1 && distance < 2) slopes.hills.push(slope);
  }
  return (median(slopes.gap) ?? Number.NaN) / (median(slopes.hills) ?? Number.NaN);
}

/** How much faster x goes between the ring's clusters than inside them. */
async function hurry(run: Run): Promise<number> {
  const { modes } = distributionOf(run.experiment.data);
  const x = await run.generate(walk);
  const steps: Record<'inside' | 'between', number[]> = { inside: [], between: [] };
  for (let i = 2; i < x.length; i += 2) {
    const [fromX = 0, fromY = 0, toX = 0, toY = 0] = x.subarray(i - 2, i + 2);
    const deviations = modes.map(
      ({ centre: [cx = 0, cy = 0], deviation }) => Math.hypot(toX - cx, toY - cy) / deviation,
    );
    const far = Math.min(...deviations);
    const step = Math.hypot(toX - fromX, toY - fromY);
    if (far < 2) steps.inside.push(step);
    else if (far > 3) steps.between.push(step);
  }
  return mean(steps.between) / mean(steps.inside);
}

/** The share of G's samples in the gap between both hills. */
const shareInGap = (x: Float32Array) => mean(x.map((value) => (Math.abs(value) < gap ? 1 : 0)));

export const noiseClaims: readonly Claim[] = [
  {
    id: 'hills',
    quantity: `The share of G’s samples in the gap between the two hills after ${integer(iterations)} iterations, from a prior with one hill,`,
    holds: { atMost: 0.1 },
    unit: '',
    measure: async (laboratory) => shareInGap((await withNormal(laboratory)).after.generated),
  },
  {
    id: 'steep',
    quantity: 'G’s slope in the gap divided by its slope on the hills, medians of both,',
    holds: { atLeast: 8 },
    unit: 'times',
    measure: async (laboratory) => steepness((await withNormal(laboratory)).run),
  },
  {
    id: 'normal',
    quantity: `The JSD after ${integer(iterations)} iterations with a normal prior`,
    holds: { atMost: 0.15 },
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
    holds: { atMost: 0.08 },
    unit: '',
    measure: async (laboratory) => largestStep(await (await plane(laboratory)).generate(walk), 2),
  },
  {
    id: 'hurry',
    quantity: 'The mean step of that walk between clusters divided by the mean step within one',
    holds: { atLeast: 1.5 },
    unit: 'times',
    measure: async (laboratory) => hurry(await plane(laboratory)),
  },
];
