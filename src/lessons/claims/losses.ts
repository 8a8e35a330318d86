/** Claims of lesson 5: MMGAN saturates where D is strong, NSGAN does not, and Adam makes them about as good. */
import { integer } from '../../i18n/en/format';
import type { Laboratory } from '../laboratory';
import { setups } from '../setups';
import { type Claim, once } from './claim';
import { closely, gradientRatio, jsdOf, mean, meanScore } from './quantities';

const outplayed = 300;
const rescue = 500;
const withAdam = 1500;

/** D trained to the top against the first G. */
const strong = once(async (laboratory: Laboratory) => {
  const run = laboratory.start(setups.lossesStrong);
  await run.climb();
  return run.look(closely);
});

/** Both losses against a D of ten fast updates each time: how far G's samples go. */
const against = (loss: string) =>
  once(async (laboratory: Laboratory) => {
    const run = laboratory.start(setups.lossesBoth, `loss=${loss}`);
    const { generated } = await run.look();
    run.iterate(outplayed);
    const seen = await run.look(closely);
    const moved = seen.generated.map((x, i) => Math.abs(x - (generated[i] ?? 0)));
    return { jsd: jsdOf(seen), moved: mean(moved) };
  });
const minimax = against('mm');
const nonSaturating = against('ns');

/** A D of ten fast updates each time, which goes on learning: Adam does not save MMGAN from it. */
const hopelessAdam = async (laboratory: Laboratory) => {
  const run = laboratory.start(setups.lossesBoth, 'loss=mm&gOpt=adam&gRate=0.001');
  run.iterate(outplayed);
  return jsdOf(await run.look(closely));
};

/** The strong D again, but G learns with Adam. */
const rescued = async (laboratory: Laboratory) => {
  const run = laboratory.start(setups.lossesRescue);
  await run.climb();
  run.iterate(rescue);
  return jsdOf(await run.look(closely));
};

const adam = (loss: string) =>
  once(async (laboratory: Laboratory) => {
    const run = laboratory.start(setups.lossesAdam, `loss=${loss}`);
    run.iterate(withAdam);
    return jsdOf(await run.look(closely));
  });
const minimaxWithAdam = adam('mm');
const nonSaturatingWithAdam = adam('ns');

export const lossesClaims: readonly Claim[] = [
  {
    id: 'ratio',
    quantity:
      'The largest error of e^(−a) as the quotient of NSGAN’s and MMGAN’s push on a sample, a being D’s logit,',
    holds: { atMost: 1e-5 },
    unit: '',
    quick: true,
    async measure(laboratory) {
      const run = laboratory.start(setups.lossesStrong);
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
    quantity: 'The size of MMGAN’s gradient divided by NSGAN’s, with D trained to the top,',
    holds: { atMost: 2e-4 },
    unit: '',
    measure: async (laboratory) => gradientRatio(await strong(laboratory)),
  },
  {
    id: 'rejected',
    quantity: 'The mean of D(G(z)) at that moment',
    holds: { atMost: 1e-4 },
    unit: '',
    measure: async (laboratory) => meanScore((await strong(laboratory)).generatedLogits),
  },
  {
    id: 'stuck',
    quantity: `The way of MMGAN’s samples in ${outplayed} iterations with SGD against a strong D, as a share of NSGAN’s,`,
    holds: { atMost: 0.1 },
    unit: '',
    measure: async (laboratory) =>
      (await minimax(laboratory)).moved / (await nonSaturating(laboratory)).moved,
  },
  {
    id: 'hopeless',
    quantity: `The JSD of MMGAN after these ${outplayed} iterations`,
    holds: { atLeast: 0.6925 },
    unit: 'nats',
    measure: async (laboratory) => (await minimax(laboratory)).jsd,
  },
  {
    id: 'hopeful',
    quantity: `The JSD of NSGAN after these ${outplayed} iterations`,
    holds: { atMost: 0.45 },
    unit: 'nats',
    measure: async (laboratory) => (await nonSaturating(laboratory)).jsd,
  },
  {
    id: 'rescued',
    quantity: `The JSD of MMGAN ${rescue} iterations after D was at the top, G learning with Adam,`,
    holds: { atMost: 0.45 },
    onMost: true,
    unit: 'nats',
    measure: rescued,
  },
  {
    id: 'beyondRescue',
    quantity: `The JSD of MMGAN with Adam after ${outplayed} iterations against a D of ten fast updates each`,
    holds: { atLeast: 0.6925 },
    unit: 'nats',
    measure: hopelessAdam,
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
