/** Claims of lesson 5: MMGAN saturates where D is strong, NSGAN does not, and Adam makes them about as good. */
import { integer } from '../../i18n/en/format';
import { sigmoid } from '../../math/logistic';
import type { Laboratory } from '../laboratory';
import { setups } from '../setups';
import { type Claim, once } from './claim';
import { closely, gradientRatio, jsdOf, mean } from './quantities';

const strong = 1000;
const slow = 500;
const withAdam = 1500;

/** D trained alone, then G with one loss: how far its samples go. */
const afterStrongD = (loss: string) =>
  once(async (laboratory: Laboratory) => {
    const run = laboratory.start(setups.lossesStrong, `loss=${loss}`);
    run.train('D', strong);
    const before = await run.look(closely);
    run.iterate(slow);
    const after = await run.look(closely);
    const moved = after.generated.map((x, i) => Math.abs(x - (before.generated[i] ?? 0)));
    return { before, after, moved: mean(moved) };
  });
const minimax = afterStrongD('mm');
const nonSaturating = afterStrongD('ns');

const adam = (loss: string) =>
  once(async (laboratory: Laboratory) => {
    const run = laboratory.start(setups.lossesAdam, `loss=${loss}`);
    run.iterate(withAdam);
    return jsdOf(await run.look(closely));
  });
/** The same strong D, but G learns with Adam. */
const rescued = async (laboratory: Laboratory) => {
  const run = laboratory.start(setups.lossesStrong, 'gOpt=adam&gRate=0.001');
  run.train('D', strong);
  run.iterate(slow);
  return jsdOf(await run.look(closely));
};

const minimaxWithAdam = adam('mm');
const nonSaturatingWithAdam = adam('ns');

export const lossesClaims: readonly Claim[] = [
  {
    id: 'ratio',
    quantity:
      'The largest error of e^(−a) as the quotient of NSGAN’s and MMGAN’s push on a sample, a being D’s logit,',
    holds: { atMost: 1e-3 },
    unit: '',
    quick: true,
    async measure(laboratory) {
      const run = laboratory.start(setups.lossesStrong, 'loss=mm');
      run.train('D', 20);
      const { arrows, ghostArrows, generatedLogits } = await run.look({ samples: 512 });
      const errors = arrows.map((arrow, i) => {
        const expected = Math.exp(-(generatedLogits[i] ?? Number.NaN));
        return Math.abs((ghostArrows[i] ?? Number.NaN) / arrow / expected - 1);
      });
      return Math.max(...errors);
    },
  },
  {
    id: 'saturated',
    quantity: `The size of MMGAN’s gradient divided by NSGAN’s after ${integer(strong)} updates of D alone`,
    holds: { atMost: 0.01 },
    unit: '',
    measure: async (laboratory) => gradientRatio((await minimax(laboratory)).before),
  },
  {
    id: 'rejected',
    quantity: 'The mean of D(G(z)) at that moment',
    holds: { atMost: 0.01 },
    unit: '',
    measure: async (laboratory) =>
      mean((await minimax(laboratory)).before.generatedLogits.map(sigmoid)),
  },
  {
    id: 'stuck',
    quantity: `The way of MMGAN’s samples in ${integer(slow)} iterations with SGD, as a share of NSGAN’s,`,
    holds: { atMost: 0.1 },
    unit: '',
    measure: async (laboratory) =>
      (await minimax(laboratory)).moved / (await nonSaturating(laboratory)).moved,
  },
  {
    id: 'hopeless',
    quantity: `The JSD of MMGAN after these ${integer(slow)} iterations`,
    holds: { atLeast: 0.65 },
    unit: 'nats',
    measure: async (laboratory) => jsdOf((await minimax(laboratory)).after),
  },
  {
    id: 'hopeful',
    quantity: `The JSD of NSGAN after these ${integer(slow)} iterations`,
    holds: { atMost: 0.5 },
    unit: 'nats',
    measure: async (laboratory) => jsdOf((await nonSaturating(laboratory)).after),
  },
  {
    id: 'rescued',
    quantity: `The JSD of MMGAN after as many iterations from the same D, G learning with Adam,`,
    holds: { atMost: 0.4 },
    unit: 'nats',
    measure: rescued,
  },
  {
    id: 'minimaxAdam',
    quantity: `The JSD of MMGAN after ${integer(withAdam)} iterations with Adam and the usual D`,
    holds: { atMost: 0.15 },
    unit: 'nats',
    measure: minimaxWithAdam,
  },
  {
    id: 'nonSaturatingAdam',
    quantity: `The JSD of NSGAN after ${integer(withAdam)} iterations with Adam and the usual D`,
    holds: { atMost: 0.15 },
    unit: 'nats',
    measure: nonSaturatingWithAdam,
  },
];
