/** Claims of lesson 8: how games fail, and how each failure looks. */
import { equilibriumValue } from '../../math/discriminatorValue';
import type { Laboratory } from '../laboratory';
import { setups } from '../setups';
import { type Claim, once } from './claim';
import { closely, gradientRatio, jsdOf, meanScore, modesOf, valueOf } from './quantities';

const plane = { samples: 4096, measures: 2500 };
const after = (setup: string, iterations: number) =>
  once(async (laboratory: Laboratory) => {
    const run = laboratory.start(setup);
    run.iterate(iterations);
    return run.look(plane);
  });
const collapsed = after(setups.failureCollapse, 1000);
const weak = after(setups.failureWeak, 1500);
const strong = after(setups.failureStrong, 300);
const rescued = once(async (laboratory) => {
  const run = laboratory.start(setups.failureStrong, 'loss=ns');
  run.iterate(300);
  return run.look(plane);
});
const disjoint = once(async (laboratory) => {
  const run = laboratory.start(setups.failureDisjoint);
  await run.climb();
  return run.look(closely);
});
const seeds = 16;

export const failureClaims: readonly Claim[] = [
  { id: 'collapse', quantity: 'collapse modes', holds: { atMost: 3 }, unit: '', measure: async (l) => modesOf(await collapsed(l)) },
  { id: 'collapseJsd', quantity: 'collapse jsd', holds: { atLeast: 0.5 }, unit: 'nats', measure: async (l) => jsdOf(await collapsed(l)) },
  { id: 'collapseV', quantity: 'collapse V + 2 log 2', holds: { atMost: 0.7 }, unit: 'nats', measure: async (l) => Math.abs(valueOf(await collapsed(l)) - equilibriumValue) },
  { id: 'weakV', quantity: 'weak V', holds: { atMost: 0.1 }, unit: 'nats', measure: async (l) => Math.abs(valueOf(await weak(l)) - equilibriumValue) },
  { id: 'weakJ', quantity: 'weak J', holds: { atLeast: 0.3 }, unit: 'nats', measure: async (l) => jsdOf(await weak(l)) },
  { id: 'strongR', quantity: 'strong ratio', holds: { atMost: 0.1 }, unit: '', measure: async (l) => gradientRatio(await strong(l)) },
  { id: 'strongJ', quantity: 'strong J', holds: { atLeast: 0.6 }, unit: 'nats', measure: async (l) => jsdOf(await strong(l)) },
  { id: 'rescuedJ', quantity: 'rescued J', holds: { atMost: 0.6 }, unit: 'nats', measure: async (l) => jsdOf(await rescued(l)) },
  { id: 'disjointJ', quantity: 'disjoint log2 - J', holds: { atMost: 0.001 }, unit: 'nats', measure: async (l) => Math.LN2 - jsdOf(await disjoint(l)) },
  { id: 'disjointV', quantity: 'disjoint V', holds: { atLeast: -0.01 }, unit: 'nats', measure: async (l) => valueOf(await disjoint(l)) },
  { id: 'disjointD', quantity: 'disjoint D(G)', holds: { atMost: 0.01 }, unit: '', measure: async (l) => meanScore((await disjoint(l)).generatedLogits) },
  { id: 'disjointR', quantity: 'disjoint mm grad', holds: { atMost: 0.01 }, unit: '', measure: async (l) => (await disjoint(l)).gradientSizes.mm },
  {
    id: 'seeds', quantity: 'seeds that find all', holds: { atLeast: 2, atMost: 14 }, unit: '',
    async measure(l) {
      let complete = 0;
      for (let i = 0; i < seeds; i++) {
        const run = l.start(setups.failureSeeds, `seed=${16 * l.seed + i}`);
        run.iterate(1500);
        if (modesOf(await run.look({ samples: 128, measures: 2500 })) === 8) complete++;
      }
      return complete;
    },
  },
];
