/** Claims of lesson 6: k updates of D measure the divergence; many updates of G in a row leave the measure behind. */
import { equilibriumValue } from '../../math/discriminatorValue';
import type { Laboratory, Run } from '../laboratory';
import { setups } from '../setups';
import { type Claim, once } from './claim';
import { closely, gapOf, mean, valueOf } from './quantities';

const settled = 400;
/** Looks that a mean gap is taken over, and iterations between them. */
const looks = 10;
const between = 5;

/** The mean gap between V and −2 log 2 + 2·JSD right after G's updates. */
async function meanGap(run: Run): Promise<number> {
  const gaps: number[] = [];
  for (let i = 0; i < looks; i++) {
    run.iterate(between);
    gaps.push(gapOf(await run.look(closely)));
  }
  return mean(gaps);
}

const gapWith = (setup: string) =>
  once(async (laboratory: Laboratory) => {
    const run = laboratory.start(setup);
    run.iterate(settled);
    return meanGap(run);
  });
const few = gapWith(setups.stepsFew);
const many = gapWith(setups.stepsMany);
const greedy = gapWith(setups.stepsGreedy);

const beginning = 100;
const overstepped = [1, 10, 30];

/** D at the top, then G alone, looked at after each number of updates. */
const overstep = once(async (laboratory) => {
  const run = laboratory.start(setups.stepsMany);
  run.iterate(beginning);
  await run.climb();
  const seen = [await run.look(closely)];
  let made = 0;
  for (const updates of overstepped) {
    run.train('G', updates - made);
    made = updates;
    seen.push(await run.look(closely));
  }
  return seen.map((one) => ({ gap: gapOf(one), value: valueOf(one) }));
});

const gapAtTop = async (laboratory: Laboratory, settings: string) => {
  const run = laboratory.start(setups.stepsCapacity, settings);
  await run.climb();
  return gapOf(await run.look(closely));
};

export const stepsClaims: readonly Claim[] = [
  { id: 'few', quantity: 'few', holds: { atLeast: 0.1 }, unit: 'nats', measure: few },
  { id: 'many', quantity: 'many', holds: { atMost: 0.1 }, unit: 'nats', measure: many },
  {
    id: 'kshare',
    quantity: 'gap few / gap many',
    holds: { atLeast: 2 },
    unit: 'times',
    measure: async (laboratory) => (await few(laboratory)) / (await many(laboratory)),
  },
  {
    id: 'greedy',
    quantity: 'gap greedy / gap many',
    holds: { atLeast: 2 },
    unit: 'times',
    measure: async (laboratory) => (await greedy(laboratory)) / (await many(laboratory)),
  },
  {
    id: 'one',
    quantity: 'gap after 1 G update minus gap at top',
    holds: { atMost: 0.1 },
    unit: 'nats',
    measure: async (laboratory) => {
      const seen = await overstep(laboratory);
      return (seen[1]?.gap ?? NaN) - (seen[0]?.gap ?? NaN);
    },
  },
  {
    id: 'top',
    quantity: 'gap at top',
    holds: { atMost: 0.1 },
    unit: 'nats',
    measure: async (laboratory) => (await overstep(laboratory))[0]?.gap ?? NaN,
  },
  {
    id: 'thirty',
    quantity: 'gap after 30',
    holds: { atLeast: 0.3 },
    unit: 'nats',
    measure: async (laboratory) => (await overstep(laboratory))[3]?.gap ?? NaN,
  },
  {
    id: 'below',
    quantity: 'V below −2log2 after 30',
    holds: { atLeast: 0 },
    unit: 'nats',
    measure: async (laboratory) =>
      equilibriumValue - ((await overstep(laboratory))[3]?.value ?? NaN),
  },
  {
    id: 'linear',
    quantity: 'gap of linear D at top',
    holds: { atLeast: 0.5 },
    unit: 'nats',
    measure: (laboratory) => gapAtTop(laboratory, 'dLayers=0'),
  },
  {
    id: 'narrow',
    quantity: 'gap of 1-unit D at top',
    holds: { atLeast: 0.5 },
    unit: 'nats',
    measure: (laboratory) => gapAtTop(laboratory, 'dUnits=1'),
  },
  {
    id: 'wide',
    quantity: 'gap of wide D at top',
    holds: { atMost: 0.05 },
    unit: 'nats',
    measure: (laboratory) => gapAtTop(laboratory, ''),
  },
];
