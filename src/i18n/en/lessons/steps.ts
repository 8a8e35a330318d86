/** English for lesson 6, why G moves only a little. */
import type { Measured } from '../../measured';
import { about, from, range, seeds, upTo } from '../measured';

export const steps = (measured: Measured['steps']) => ({
  title: 'Why G moves only a little',
  summary: 'k updates of D measure the divergence; too many of G spoil the measure',
  steps: {
    measure: {
      title: 'D measures, then G moves',
      text: 'An iteration is k updates of D and then one of G. D’s updates push V up towards its bound; G goes down what D has measured. Here k = 10.',
      look: 'V follows close under its bound.',
      task: 'Train for 400 iterations.',
      done: `V stays just below the bound: by at most ${upTo(measured.many)} nats on average, on each of ${seeds(measured.many)} seeds. G’s loss here is MMGAN’s, so what G goes down really is the divergence.`,
    },
    frozen: {
      title: 'Now G alone',
      text: 'D is frozen (k = 0) and G goes on by itself. V is now measured with a D that was the best one for an earlier G. No G, not even a perfect one, has a max V below −2 log 2 = −1.386.',
      look: 'Where does V go once D is frozen?',
      task: 'Predict, then train G alone for 300 updates.',
      done: `V falls below −2 log 2, where max V can never be, so it measures nothing any more: by ${from(measured.left)} nats on one of ${seeds(measured.left)} seeds and by ${upTo(measured.left)} on another. Meanwhile the true divergence rose by ${range(measured.worse)} nats. A single update of G had done no harm: ${upTo(measured.one)} nats at most.`,
      question: {
        ask: 'After 300 updates of G, V will be\u00a0…',
        options: {
          equal: 'at −2 log 2: G is perfect',
          below: 'below −2 log 2',
          zero: 'near 0',
        },
      },
    },
    greedy: {
      title: 'Ten steps of G',
      text: 'Both learn again, with k = 10, but G takes ten steps each time too (k_G = 10). It walks on after D’s measure has become stale.',
      look: 'The gap between V and its bound.',
      task: 'Train for 400 iterations.',
      done: `The gap is about ${about(measured.greedy)} times as large as with one step of G, and at least ${from(measured.greedy)} times on each of ${seeds(measured.greedy)} seeds. That is why G moves only a little.`,
    },
    few: {
      title: 'One step of D',
      text: 'The other way round: one step of G, but only one of D too (k = 1). D has no time to become the best one.',
      look: 'V and its bound, with a D that never has time.',
      task: 'Predict, then train for 400 iterations.',
      done: `Below it, by ${range(measured.few)} nats on ${seeds(measured.few)} seeds: V is only a lower bound of what the best D would say. A small V does not prove that G is good.`,
      question: {
        ask: 'With k = 1, V will stand\u00a0…',
        options: { above: 'above its bound', on: 'on its bound', below: 'clearly below its bound' },
      },
    },
    top: {
      title: 'Whose fault was it?',
      text: 'Freeze G, and give D all the time it wants.',
      look: 'V climbs while G stands still.',
      task: 'Train D to the top. It may take some seconds.',
      done: `V climbed to within ${upTo(measured.closed)} nats of its bound on each of ${seeds(measured.closed)} seeds. The gap was D’s, not the bound’s.`,
    },
    steep: {
      title: 'Too good is no good either',
      text: 'D is at its top now. Let G make one single update, and see what V says of the new G.',
      look: 'One update of G, and V drops.',
      task: 'Press “Step G” once.',
      done: `V dropped below its bound at once: by ${about(measured.steep)} nats in the median of ${seeds(measured.steep)} seeds, by ${from(measured.steep)} on the calmest and by ${upTo(measured.steep)} on the wildest. The lecture hopes that D stays about right while G moves a little; a D trained this long can be so steep that even one update is too much.`,
    },
    capacity: {
      title: 'A D that is too small',
      text: 'P_G stands between the two hills, by hand. In lesson 3 a D without hidden layers saw nothing there. This one has two hidden layers, with a single unit in each.',
      look: 'D’s shape is too simple for two hills.',
      task: 'Predict, then train D to the top.',
      done: `Hardly: a gap of at least ${from(measured.narrow)} nats was left on each of ${seeds(measured.narrow)} seeds, of ${range(measured.visible)} that there are to see. Time does not help where capacity is missing.`,
      question: {
        ask: 'Given all the time it wants, this D will close the gap\u00a0…',
        options: { closes: 'completely', half: 'by half', hardly: 'hardly, or not at all' },
      },
    },
    width: {
      title: 'Give it units',
      text: 'Set D’s units to 16 on its card. The run begins anew, with P_G where it was.',
      look: 'A wider D closes the gap.',
      task: 'Change D’s units, and train it to the top.',
      done: `With 16 units the gap is at most ${upTo(measured.wide)} nats. So V is only a lower bound, for two reasons seen here: D had too few steps, or it is too small to see the difference. The lecture names a third, a local optimum of D, which was not measured here.`,
    },
  },
});
