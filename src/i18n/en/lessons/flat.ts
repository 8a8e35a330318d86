/** English for lesson 7, does D end flat. */
import type { Measured } from '../../measured';
import { from, range, seeds } from '../measured';

export const flat = (measured: Measured['flat']) => ({
  title: 'Does D end flat?',
  summary: 'Goodfellow says ½ everywhere, LeCun says high where data are: measure it',
  steps: {
    opinions: {
      title: 'Two opinions',
      text: 'Goodfellow: in the end D can tell nothing any more and says ½ everywhere. LeCun: D becomes an evaluation function, high where data are and low elsewhere. Train for a long time, and look at D.',
      look: 'D at the end, on the data and off them.',
      task: 'Predict, then train for 3,000 iterations.',
      done: `Neither. From its lowest to its highest value over the stage, D still spans ${from(measured.range)} or more, on each of ${seeds(measured.range)} seeds. The next steps look at it piece by piece.`,
      question: {
        ask: 'In the end, D over the whole stage will be\u00a0…',
        options: {
          half: '½ everywhere (Goodfellow)',
          hill: 'high on the data, low elsewhere (LeCun)',
          neither: 'neither',
        },
      },
    },
    on: {
      title: 'On the data: Goodfellow, nearly',
      text: `On the data D’s scores crowd around ½: their mean distance from it was ${range(measured.on)} on ${seeds(measured.on)} seeds. Near, but not flat: as long as both learn, D keeps finding something.`,
      look: 'The scores crowd around ½, but not on it.',
    },
    between: {
      title: 'In the gap: still a judge',
      text: `Between the hills there are hardly any data, but G cannot leave the gap quite empty. So the best D says “generated” there, and the learned one does too: ${range(measured.between)} in the middle, on ${seeds(measured.between)} seeds.`,
      look: 'D dips between the hills, where nearly all samples are G’s.',
    },
    beyond: {
      title: 'Beyond the data: nobody asked',
      text: `Further out there are neither data nor samples, and nothing ever corrects D. It says what its shape happens to give: here, on average over both edges of the stage, ${range(measured.beyond)}, “real”. A high D does not mean that there are data.`,
      look: 'At the edges D says “real”, where nothing is.',
    },
    plane: {
      title: 'In the plane',
      text: 'The same question with the ring of eight. Compare D on the data with D where there are neither data nor samples.',
      look: 'D on the clusters, and D on the empty plane.',
      task: 'Predict, then train for 1,000 iterations.',
      done: `Lower, by ${range(measured.plane)} on ${seeds(measured.plane)} seeds: here D looks as LeCun says. The truth lies in between: in our runs D never ended quite flat, not even with two hills on the line.`,
      question: {
        ask: 'Where nothing is, D will be\u00a0…',
        options: {
          lower: 'lower than on the data',
          same: 'the same',
          higher: 'higher than on the data',
        },
      },
    },
    memory: {
      title: 'D remembers',
      text: `If D only measured the present divergence, it could begin afresh in every iteration. We tried that: after 200 iterations on the two hills (k = 2), a fresh D each time left a divergence of ${range(measured.fresh)} nats, a D that kept its weights ${range(measured.kept)}: on each of ${seeds(measured.better)} seeds the fresh one left at least ${from(measured.better)} times as much. The lecture says that replaying samples of past generators helps too; that was not tried here.`,
      look: 'A D that keeps its weights leads G better.',
    },
  },
});
