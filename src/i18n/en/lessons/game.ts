/** English for lesson 2, the game. */
import type { Measured } from '../../measured';
import { from, holds, seeds } from '../measured';

export const game = (measured: Measured['game']) => ({
  title: 'The game',
  summary: 'The counterfeiter and the police: D alone, G alone, both in turn',
  steps: {
    players: {
      title: 'A counterfeiter and the police',
      text: 'G prints false money, D is the police. D sees real and generated samples and gives each a score between 0, “generated”, and 1, “real”: the dashed line. G never sees the data; it only learns what D thinks of its samples.',
      look: 'Step D moves only the dashed line, Step G only the purple one.',
      task: 'Press Step D, then Step G: one update of each.',
      done: 'Each update moves one network and leaves the other one alone. That is all the game consists of.',
    },
    onlyD: {
      title: 'D alone',
      text: 'Now only the police learn: G stands still while D is trained to the top of V. The thin line D* is the best that any D could do against this G.',
      look: 'The dashed D climbs to D*; the purple P_G stands still.',
      task: 'Predict, then train D to the top.',
      done: `Not one sample of G has moved: D’s training changes D’s weights only. But D now comes close to D*, high where data are and low where G’s samples are, and V has risen by ${from(measured.rises)} nats or more, on each of ${seeds(measured.rises)} seeds.`,
      question: {
        ask: 'While D alone is trained, P_G\u00a0…',
        options: {
          towards: 'moves towards the data',
          still: 'stays where it is',
          away: 'moves away from the data',
        },
      },
    },
    onlyG: {
      title: 'G alone',
      text: 'Now D stays as it is, and G alone is trained, for as long as it likes. G goes wherever this D scores its samples higher.',
      look: 'P_G runs up D’s hills, and then on past the data.',
      task: 'Predict, then train G for 1,000 updates.',
      done: `On ${holds(measured.past)} of ${seeds(measured.past)} seeds G runs up D’s slope and past the data: the Jensen–Shannon divergence first falls, then rises again, while D’s scores for G’s samples go towards 1. To fool a D that stands still is not the same as to hit the data.`,
      question: {
        ask: 'Against a D that stands still, G will\u00a0…',
        options: {
          stops: 'stop on the data',
          past: 'run past the data',
          stuck: 'not get away from where it is',
        },
      },
    },
    turns: {
      title: 'In turn',
      text: 'So they take turns. In each iteration D makes k updates uphill on V, from m samples of the data and m of G, and then G makes one update. Here k is 2.',
      look: 'P_G goes a little way at a time, and D is put right after each move.',
      task: 'Press Play and train for 1,500 iterations.',
      done: 'P_G has come to lie on both hills. D follows it about, and so G never runs far on an old opinion. Goodfellow’s Figure 1 draws such a round: (a) D is only partly right, (b) D climbs to D*, (c) G moves uphill in D.',
    },
    tie: {
      title: 'The end of the game',
      text: 'The better G becomes, the less there is for D to see. Suppose that P_G were exactly P_data, as in Figure 1 (d).',
      look: 'On the data, the dashed line is near ½.',
      task: 'Predict, then train for 500 more iterations.',
      done: 'Where both densities are equal, D* is ½: a coin toss. On the data the learned D is now close to ½, though never exactly; whether it ends flat is a lesson of its own.',
      question: {
        ask: 'The best D would then score every sample\u00a0…',
        options: { zero: '0', half: '½', one: '1' },
      },
    },
    plane: {
      title: 'The same game in the plane',
      text: 'Here each sample is a point, and D is the colour behind it: green where it says “real”, purple where it says “generated”. Each arrow shows where G’s loss pushes one sample.',
      look: 'The arrows point from purple to green, and the purple points follow.',
      task: 'Press Play and watch 300 iterations.',
      done: 'D drives the generated points about. Where they arrive the green fades, and D looks elsewhere.',
    },
  },
});
