/** English for lesson 3, what D measures. */
export const divergence = {
  title: 'What D measures',
  summary: 'You are the generator: max V against the Jensen–Shannon divergence',
  steps: {
    hand: {
      title: 'You are the generator',
      text: 'P_G is in your hand: a bell curve that you drag by its handles. G does not learn; D does, all the time, and tells your samples from the data as well as it can.',
      look: 'Drag P_G, and see how the dashed D follows.',
      task: 'Drag P_G by its round handle, or move it with the arrow keys.',
      done: 'D trains against your P_G from now on. Hold still for a second or two, and it catches up.',
    },
    value: {
      title: 'What D climbs',
      text: 'D is a classifier, and V is minus twice its mean cross-entropy, over as many real samples as generated ones: the higher V is, the better D tells them apart. The chart shows what V comes to while you lead P_G about.',
      look: 'V climbs as D learns, and its top depends on where P_G is.',
      task: 'Predict, then drag P_G onto the data, to a mean of 1, and hold still.',
      done: 'Close distributions are hard to tell apart: on the data V comes down to −2 log 2 ≈ −1.386, what tossing a coin gives. Farther away it is higher.',
      question: {
        ask: 'Where is max V lowest?',
        options: {
          far: 'far away from the data',
          onData: 'on top of the data',
          everywhere: 'it is the same everywhere',
        },
      },
    },
    best: {
      title: 'The best D there is',
      text: 'At each x let a = P_data(x) and b = P_G(x). D is free to choose its value there, and a log D + b log(1 − D) is greatest where a/D = b/(1 − D). So the best D is the share of real samples at x.',
      look: 'The dashed D climbs to the thin line, D*.',
      task: 'Train D to the top.',
      done: 'The learned D has come to lie on D*, wherever there are samples to learn from.',
    },
    bound: {
      title: 'max V is a divergence',
      text: 'Put D* into V, and what comes out is the Jensen–Shannon divergence of P_data and P_G, up to a factor and a constant. Try it: the upper dots are this bound, computed from the densities; the lower ones are V, which knows nothing but samples.',
      look: 'Each lower dot climbs to the upper one: V finds the divergence.',
      task: 'Hold still at three places: left of the data, closer, and on them (means of −0.5, 0.5 and 1).',
      done: 'At all three places V came up to the bound. D has measured a divergence that it was never told.',
    },
    far: {
      title: 'When nothing overlaps',
      text: 'P_G stands three standard deviations from the data. Now drag it to −2: twice as far away.',
      look: 'The bound reaches 0 and rises no further.',
      task: 'Predict, then drag P_G to a mean of −2 and hold still.',
      done: 'The divergence ends at log 2, where nothing overlaps any more, and max V at 0. From there on V no longer says how far away P_G is; lesson 8 shows what that costs.',
      question: {
        ask: 'Twice as far away, max V will\u00a0…',
        options: {
          twice: 'stand twice as high above −2 log 2',
          ceiling: 'rise a little, to 0, and end there',
          less: 'fall',
        },
      },
    },
    weak: {
      title: 'Only a lower bound',
      text: 'Here D has no hidden layer: it can only rise or fall along x. The data have two hills, and your P_G stands between them.',
      look: 'V stops far below its bound: this D cannot see more.',
      task: 'Predict, then train D to the top.',
      done: 'No monotone D can tell a hill between two hills from both of them: V stays far below the bound. What a D of limited size or training finds is only a lower bound on the divergence.',
      question: {
        ask: 'At its top, the V of this D will\u00a0…',
        options: {
          reaches: 'reach the bound',
          below: 'stay far below the bound',
          above: 'end above the bound',
        },
      },
    },
  },
};
