/** English for lesson 6, why G moves only a little. */
export const steps = {
  title: 'Why G moves only a little',
  summary: 'k updates of D measure the divergence; too many of G spoil the measure',
  steps: {
    measure: {
      title: 'D measures, then G moves',
      text: 'An iteration is k updates of D and then one of G. D’s updates push V up towards its bound; G goes down what D has measured. Here k = 10.',
      look: 'V follows close under its bound.',
      task: 'Train for 400 iterations.',
      done: 'V stays just below the bound: on average 0.01–0.03 nats on five seeds. What G goes down really is the divergence.',
    },
    frozen: {
      title: 'Now G alone',
      text: 'D is frozen (k = 0) and G goes on by itself. V is now measured with a D that was the best one for an earlier G. No G, not even a perfect one, has a max V below −2 log 2 = −1.386.',
      look: 'Where does V go once D is frozen?',
      task: 'Predict, then train G alone for 300 updates.',
      done: 'V falls below −2 log 2, where max V can never be, so it measures nothing any more. Meanwhile the true divergence rose by 0.2–0.5 nats. A single update of G had done no harm: less than 0.03 nats.',
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
      done: 'The gap is about ten times as large as with one step of G (7 to 18 times on five seeds). That is why G moves only a little.',
    },
    few: {
      title: 'One step of D',
      text: 'The other way round: one step of G, but only one of D too (k = 1). D has no time to become the best one.',
      look: 'V and its bound, with a D that never has time.',
      task: 'Predict, then train for 400 iterations.',
      done: 'Below it, by 0.24 to 0.52 nats: V is only a lower bound of what the best D would say. A small V does not prove that G is good.',
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
      done: 'V climbed to within 0.06 nats of its bound on five seeds. The gap was D’s, not the bound’s.',
    },
    steep: {
      title: 'Too good is no good either',
      text: 'D is at its top now. Let G make one single update, and see what V says of the new G.',
      look: 'One update of G, and V drops.',
      task: 'Press “Step G” once.',
      done: 'V dropped below its bound at once, by 0.2 nats on one seed and by 25 on another. The lecture hopes that D stays about right while G moves a little; a D trained this long is so steep that even one update is too much.',
    },
    capacity: {
      title: 'A D that is too small',
      text: 'P_G stands between the two hills, by hand. In lesson 3 a D without hidden layers saw nothing there. This one has two hidden layers, with a single unit in each.',
      look: 'D’s shape is too simple for two hills.',
      task: 'Predict, then train D to the top.',
      done: 'Hardly: a gap of 0.79–1.03 nats was left on five seeds, of 1.03 that there are to see. Time does not help where capacity is missing.',
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
      done: 'With 16 units the gap is at most 0.02 nats. So V is only a lower bound, for two reasons seen here: D had too few steps, or it is too small to see the difference. The lecture names a third, a local optimum of D, which was not measured here.',
    },
  },
};
