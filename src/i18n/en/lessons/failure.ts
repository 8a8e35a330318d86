/** English for lesson 8, when it fails. */
import type { Measured } from '../../measured';
import { counts, from, range, seeds, upTo } from '../measured';

export const failure = (measured: Measured['failure']) => ({
  title: 'When it fails',
  summary: 'Mode collapse, no overlap, a D too strong or too weak, and bad luck',
  steps: {
    collapse: {
      title: 'Mode collapse',
      text: 'The data are eight clusters. This G learns fast and both networks have momentum 0.9. The counterfeiter finds one trick; the police learn it; the counterfeiter moves on to the next trick.',
      look: 'Purple runs from place to place, and never spreads.',
      task: 'Predict, then train for 1,000 iterations.',
      done: `Hardly any: ${counts(measured.collapse)} after 1,000 iterations, on ${seeds(measured.collapse)} seeds. And it runs: in 100 iterations the middle of P_G goes ${range(measured.chase)} units, the ring being 2 across.`,
      question: {
        ask: 'Of the eight clusters, G will cover\u00a0…',
        options: { all: 'all', half: 'about half', one: 'hardly any' },
      },
    },
    momentum: {
      title: 'The same without momentum',
      text: 'A is the run you saw. B differs in one thing: β₁ = 0, so neither network has momentum.',
      look: 'B spreads over the ring, A chases about.',
      task: 'Train both for 1,000 iterations.',
      done: `B finds ${counts(measured.cured)} of the clusters on each of ${seeds(measured.cured)} seeds. A likely reason: momentum carries a network on in a direction that was right a moment ago, and in a game that moment is over.`,
    },
    disjoint: {
      title: 'No overlap',
      text: 'P_G and the data are both narrow and far apart. Then a perfect D exists: 1 on the data, 0 on G’s samples.',
      look: 'V and its bound at 0, MMGAN’s gradient at next to nothing.',
      task: 'Train D to the top.',
      done: 'V and its bound have come to 0: the JSD is log 2 = 0.693, the most there is. D is so sure that MMGAN’s gradient is next to nothing.',
    },
    nearer: {
      title: 'Nearer is not better',
      text: 'Move P_G half a unit nearer to the data, but not so near that they touch. It is a better generator now, is it not?',
      look: 'The bound does not move.',
      task: 'Predict, then drag P_G to a mean of −0.5, or set it on the card of the generator.',
      done: 'It stays at log 2, to three digits (0.693): the JSD says that they are apart, not how far.',
      question: {
        ask: 'As P_G comes nearer without touching, the JSD\u00a0…',
        options: { falls: 'falls', stays: 'stays', rises: 'rises' },
      },
    },
    strong: {
      title: 'A D that is too strong',
      text: 'Ten fast updates of D for one of G, MMGAN, and hills far away. D wins at once.',
      look: 'G’s gradient vanishes, and G with it.',
      task: 'Train for 300 iterations.',
      done: `G stands still; the divergence is ${range(measured.strong)} on all ${seeds(measured.strong)} seeds. A D that wins teaches nothing.`,
    },
    switch: {
      title: 'Out of the hole',
      text: 'The run is stuck, but not lost. The other loss is steep in D’s logit exactly where this one is flat in it.',
      look: 'The moment the loss is changed.',
      task: 'Switch to NSGAN and train for 300 more iterations.',
      done: `The divergence comes down to ${range(measured.rescued)} on ${seeds(measured.rescued)} seeds, from the very state that was stuck.`,
    },
    weak: {
      title: 'A D that is too weak',
      text: 'Now D hardly learns: its learning rate is a hundredth of the usual. Look at V only, and judge the game.',
      look: 'V is calm; the samples are not on the ring.',
      task: 'Predict, then train for 1,500 iterations.',
      done: `Blind. V is within ${upTo(measured.calm)} nats of −2 log 2, as in a perfect ending, but the divergence is ${from(measured.blind)} nats or more, of 0.69: so on each of ${seeds(measured.blind)} seeds. A calm V can mean that all is well, or that nobody is looking.`,
      question: {
        ask: 'V settles near −2 log 2. Here this means\u00a0…',
        options: {
          converged: 'G has reached the data',
          blind: 'D is blind to the difference',
        },
      },
    },
    seeds: {
      title: 'Sixteen times the same',
      text: 'The same experiment with sixteen seeds: only chance differs. How many find all eight clusters?',
      look: 'Which of the sixteen find every cluster?',
      task: 'Predict, then train for 900 iterations.',
      done: `Some: ${counts(measured.seeds)} of 16 in ${seeds(measured.seeds)} such trials. Nothing in the settings tells beforehand which ones. One run proves little; whoever compares methods needs many seeds.`,
      question: {
        ask: 'All eight clusters are found by\u00a0…',
        options: { none: 'none of them', some: 'some of them', all: 'all of them' },
      },
    },
  },
});
