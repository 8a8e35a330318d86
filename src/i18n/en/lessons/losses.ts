/** English for lesson 5, MMGAN or NSGAN. */
import type { Measured } from '../../measured';
import { about, holds, range, seeds, upTo } from '../measured';

export const losses = (measured: Measured['losses']) => ({
  title: 'MMGAN or NSGAN',
  summary: 'Two losses with one goal: why one of them can fall asleep',
  steps: {
    curves: {
      title: 'Two losses for G',
      text: 'Minimax GAN (MMGAN) lets G lower what D raises. Non-saturating GAN (NSGAN) lets G raise log D instead. Both want D(G(z)) to grow. But on the left, where D rejects everything, MMGAN’s curve has a slope of only −1 per unit of D, and NSGAN’s of −1/D. And D itself hardly moves there: per unit of D’s logit a, the number before its sigmoid, MMGAN’s slope goes to 0 and NSGAN’s to −1.',
      look: 'Left end of the curves: MMGAN’s slope is −1 per unit of D, NSGAN’s far steeper.',
      task: 'Switch the loss to NSGAN and see which curve is in use.',
      done: 'In code NSGAN is only the labels swapped: G is trained as if its samples were real.',
    },
    strong: {
      title: 'A D that is too good',
      text: 'At the beginning it is easy to tell G’s samples from the data. Here the hills are far away, and D is now trained alone until it can do no better.',
      look: 'The sizes of both gradients once D rejects everything.',
      task: 'Predict, then train D to the top.',
      done: `D gives G’s samples ${upTo(measured.rejected)} or less, and MMGAN’s gradient is at most ${upTo(measured.saturated)} times NSGAN’s, on each of ${seeds(measured.saturated)} seeds. This is saturation.`,
      question: {
        ask: 'With D at its best, MMGAN’s gradient divided by NSGAN’s is about\u00a0…',
        options: { same: '1', tenth: 'a tenth', thousandth: 'a thousandth, or less' },
      },
    },
    ratio: {
      title: 'Exactly e to the minus a',
      text: 'Both losses push each sample in the same direction; only the strength differs. With a, the number in D before its sigmoid, the quotient is e^(−a): 99 where D says 0.01, and 1 where D says ½. So all samples together go another way: MMGAN’s step goes down V, and NSGAN’s, with D at its best, down KL(P_G‖P_data) − 2·JSD (Arjovsky & Bottou 2017).',
      look: 'One direction, two strengths.',
    },
    both: {
      title: 'Side by side',
      text: 'Run A is MMGAN, run B is NSGAN; everything else is the same. G learns by plain gradient descent (SGD), and D makes ten fast updates for each one of G.',
      look: 'A stands still, B runs to the data.',
      task: 'Predict, then train for 300 iterations.',
      done: `MMGAN goes at most ${upTo(measured.stuck)} of NSGAN’s way, and its divergence stays at ${range(measured.hopeless)}, the most there is being log 2. NSGAN came down to ${range(measured.hopeful)}. So it was on each of ${seeds(measured.hopeful)} seeds.`,
      question: {
        ask: 'After 300 iterations the data are reached by\u00a0…',
        options: { both: 'both', nonSaturating: 'NSGAN only', none: 'neither' },
      },
    },
    rescue: {
      title: 'Adam hides it',
      text: 'Adam divides every gradient by its usual size, so even a tiny one makes G move. This is MMGAN again, against a D that is first trained to the top, but G learns with Adam.',
      look: 'The gradient is tiny, and yet G sets off.',
      task: 'Train D to the top, then train both for 500 iterations.',
      done: `On ${holds(measured.rescued)} of ${seeds(measured.rescued)} seeds it gets away, although MMGAN’s gradient began at next to nothing: the divergence fell from 0.69 to ${about(measured.rescued)} in the median.`,
    },
    adam: {
      title: 'With the usual settings',
      text: 'Hills that are nearer, Adam for both networks, D not too strong: how most people train. A is MMGAN, B is NSGAN.',
      look: 'The divergence of A and of B.',
      task: 'Predict, then train for 1,500 iterations.',
      done: `About as good: MMGAN came to ${range(measured.minimaxAdam)} nats and NSGAN to ${range(measured.nonSaturatingAdam)} on ${seeds(measured.minimaxAdam)} seeds. The lecture says so too.`,
      question: {
        ask: 'After 1,500 iterations the smaller divergence is\u00a0…',
        options: {
          minimax: 'clearly MMGAN’s',
          nonSaturating: 'clearly NSGAN’s',
          same: 'neither’s: they are about as good',
        },
      },
    },
    names: {
      title: 'What to take',
      text: 'Both names are Goodfellow’s. Take NSGAN: it costs nothing, and it learns where MMGAN stands still. When a game does not move, look at the size of G’s gradient before you blame the learning rate.',
      look: 'NSGAN costs nothing and does not fall asleep.',
    },
  },
});
